/** What divides the columns of a table: as Excel's first line says, or by the names in the header. */
import { TABLES, type TableName } from '../tables.ts';

const NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

export interface Delimited {
  readonly delimiter: string;
  /** Without the line that only Excel reads. */
  readonly text: string;
  readonly did: readonly string[];
}

/** Lines looked at for the header; titles may stand above it. */
const MOST_LINES = 20;
const MOST_CHARACTERS = 20_000;

export function delimiterOf(text: string, table: TableName): Delimited {
  const [marked, mark] = /^\ufeff?sep=([,;|\t])[,;|\t]*\r?\n?/i.exec(text) ?? [];
  const said = (delimiter: string): string[] =>
    delimiter === ',' ? [] : [`${NAMES[delimiter] ?? delimiter} between columns made commas`];
  if (mark !== undefined) {
    // an empty line in its place keeps the numbers of the others
    const rest = text.slice(marked!.length);
    return {
      delimiter: mark,
      text: `\n${rest}`,
      did: [`the line sep=${mark === '\t' ? '(tab)' : mark} left out`, ...said(mark)],
    };
  }
  const names = new Set(TABLES[table].columns.map((c) => c.name));
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r\n?|\n/, MOST_LINES);
  const known = (delimiter: string): number =>
    Math.max(
      ...lines.map(
        (line) =>
          line.split(delimiter).filter((cell) =>
            names.has(
              cell
                .replace(/["\ufeff]/g, '')
                .trim()
                .toLowerCase(),
            ),
          ).length,
      ),
    );
  const [best] = Object.keys(NAMES)
    .map((delimiter) => ({ delimiter, found: known(delimiter) }))
    .sort((a, b) => b.found - a.found);
  const delimiter = best!.found > 1 ? best!.delimiter : ',';
  return { delimiter, text, did: said(delimiter) };
}
