/**
 * What a sheet of a workbook holds besides values, seen in its XML before anything is read from it: how
 * far its cells reach, formulas, errors, cells that are merged. A sheet of one cell at XFD1048576 would
 * be seventeen thousand million cells to whoever lays it out as a table.
 */

export interface SheetLooks {
  readonly rows: number;
  readonly columns: number;
  readonly formulas: number;
  /** Address of the first formula without a stored result. */
  readonly unsolved: string | null;
  /** Address -> #DIV/0! and the like. */
  readonly errors: ReadonlyMap<string, string>;
  /** As in A1:B2. */
  readonly merged: readonly string[];
}

export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 1000;
const MOST_CELLS = 2_000_000;

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*`;
const OPENED = /<(?:\w+:)?(?:c|row)[\s/>]/g;
const READ = new RegExp(String.raw`<(?:\w+:)?(c|row)${ATTRIBUTES}(\/?)>`, 'g');
const LETTERS = 26;

function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(text);
  return found?.[1] ?? found?.[2];
}

/** A1 is column 1 of row 1; null for what is no address. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, c) => sum * LETTERS + c.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** @returns a reason why the sheet is not read */
export function lookAtSheet(xml: string): SheetLooks | string {
  const opened = xml.match(OPENED)?.length ?? 0;
  if (opened > MOST_CELLS) return `it has more than ${MOST_CELLS} cells`;
  let rows = 0;
  let columns = 0;
  let formulas = 0;
  let read = 0;
  let unsolved: string | null = null;
  const errors = new Map<string, string>();
  for (const match of xml.matchAll(READ)) {
    const [tag, kind, attributes = '', empty] = match;
    read += 1;
    const r = attribute(attributes, 'r');
    if (kind === 'row') {
      rows = r === undefined ? rows + 1 : Math.max(rows, Number(r));
      continue;
    }
    const place = r === undefined ? null : addressOf(r);
    if (r === undefined || place === null) return `its cell ${r ?? tag} has no address`;
    rows = Math.max(rows, place.row);
    columns = Math.max(columns, place.column);
    if (empty === '/') continue;
    const from = match.index + tag.length;
    const end = xml.slice(from, from + 100_000).search(/<\/(?:\w+:)?c>/);
    const inside = xml.slice(from, end < 0 ? from : from + end);
    const result = /<(?:\w+:)?v[^>]*>([^<]*)</.exec(inside)?.[1];
    if (/<(?:\w+:)?f[\s/>]/.test(inside)) {
      formulas += 1;
      if (result === undefined) unsolved ??= r;
    }
    if (attribute(attributes, 't') === 'e') errors.set(r, result ?? '#ERROR!');
  }
  if (read !== opened) return 'its cells are not written as a spreadsheet writes them';
  if (!(rows <= MOST_ROWS)) return `it has cells beyond row ${MOST_ROWS}`;
  if (columns > MOST_COLUMNS) return `it has cells beyond column ${MOST_COLUMNS}`;
  if (rows * columns > MOST_CELLS) return `it spans more than ${MOST_CELLS} cells`;
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s+ref\s*=\s*["']([A-Z0-9:]{3,21})["']/g)];
  return { rows, columns, formulas, unsolved, errors, merged: merged.map((m) => m[1]!) };
}
