/**
 * The sheets of an .xlsx workbook as tables. read-excel-file reads the values, once the parts are known
 * to be of a bearable size; what values alone do not tell (formulas, errors, merged cells) is said.
 */
import { readSheet } from 'read-excel-file/universal';
import { problem } from '../problems.ts';
import type { Location, Problem } from '../types.ts';
import type { SourceCell, SourceTable } from './source-table.ts';
import { type WorkbookParts, workbookParts } from './workbook-parts.ts';
import { addressOf, lookAtSheet, type SheetLooks } from './workbook-sheet.ts';

export interface Sheet {
  readonly name: string;
  readonly looks: SheetLooks;
}

export interface Workbook {
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** The cells of a sheet, with what has to be said of them. */
  read(sheet: Sheet): Promise<ReadSheet>;
}

export interface ReadSheet {
  readonly table: SourceTable;
  readonly did: readonly string[];
  readonly problems: readonly Problem[];
}

const MOST_SHEETS = 100;
/** Digits that Excel itself keeps of a number, and shows. */
const EXCEL_DIGITS = 15;

const textOf = (parts: WorkbookParts['parts'], name: string): string =>
  new TextDecoder().decode(parts.get(name));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** Attributes of every element of a name. */
function elements(xml: string, name: string): Map<string, string>[] {
  const tags = xml.matchAll(new RegExp(String.raw`<(?:\w+:)?${name}\s([^>]*)>`, 'g'));
  return [...tags].map(
    ([, inside = '']) =>
      new Map(
        [...inside.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((m) => [
          m[1]!,
          unescaped(m[2] ?? m[3] ?? ''),
        ]),
      ),
  );
}

/** The list of sheets and where they are; a few kilobytes. */
const LISTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
const MOST_LIST_BYTES = 256 * 1024;

/** Sheet name -> its part. */
function sheetParts(parts: WorkbookParts['parts']): Map<string, string> | string {
  const long = LISTS.find((name) => (parts.get(name)?.length ?? 0) > MOST_LIST_BYTES);
  if (long !== undefined) return `its list of sheets is too long (${long})`;
  const targets = new Map(
    elements(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((r) => [
      r.get('Id'),
      (r.get('Target') ?? '').replace(/^(?!\/)/, 'xl/').replace(/^\//, ''),
    ]),
  );
  const found = new Map<string, string>();
  const sheets = elements(textOf(parts, 'xl/workbook.xml'), 'sheet');
  if (sheets.length > MOST_SHEETS) return `it has more than ${MOST_SHEETS} sheets`;
  for (const sheet of sheets) {
    const name = sheet.get('name') ?? '';
    if (found.has(name)) return `it has two sheets called ${name}`;
    found.set(name, targets.get(sheet.get('id')) ?? '');
  }
  return found.size > 0 ? found : 'it has no sheet';
}

type Value = string | { readonly number: string } | boolean | Date | null;

function cellOf(value: Value, at: Location): SourceCell {
  if (value === null) return { text: '', at };
  if (typeof value === 'boolean') return { text: value ? '1' : '0', at, typed: 'boolean' };
  if (typeof value === 'string') return { text: value.trim(), at };
  if (value instanceof Date) {
    const text = Number.isNaN(value.getTime()) ? '' : value.toISOString();
    return { text: text.replace('T00:00:00.000Z', ''), at, typed: 'date' };
  }
  const rounded = Number(Number(value.number).toPrecision(EXCEL_DIGITS));
  return { text: String(rounded), at, typed: 'number' };
}

function said(source: string, { looks }: Sheet): Pick<ReadSheet, 'did' | 'problems'> {
  const placeOf = (address: string): Location => {
    const { row, column } = addressOf(address) ?? { row: 1, column: 1 };
    return { file: source, line: row, column };
  };
  const did: string[] = [];
  const problems: Problem[] = [];
  const { formulas, unsolved, errors, merged } = looks;
  if (formulas > 0)
    did.push(`${formulas} formula${formulas === 1 ? '' : 's'} read as the last results stored`);
  if (unsolved !== null)
    problems.push(problem('bad-cell', placeOf(unsolved), { what: 'a formula without a result' }));
  const blanks = [...errors].filter(([, error]) => error === '#N/A');
  if (blanks.length > 0) did.push(`${blanks.length} times #N/A read as blank`);
  for (const [address, error] of errors)
    if (error !== '#N/A') problems.push(problem('bad-cell', placeOf(address), { what: error }));
  if (merged.length > 0)
    did.push(
      `merged cells ${merged.slice(0, 3).join(', ')}${merged.length > 3 ? ', …' : ''}: the value counts for the first, the others are blank`,
    );
  return { did, problems };
}

/** Sheets of their own for a chart or an old dialogue have no cells. */
const isChart = (xml: string): boolean => /<(?:\w+:)?(?:chartsheet|dialogsheet)[\s>]/.test(xml);

/** @returns the fault for which nothing of it is read */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<Workbook | Problem> {
  const refuse = (reason: string): Problem =>
    problem('bad-workbook', { file, line: 1, column: 1 }, { file, reason });
  const opened = workbookParts(file, bytes);
  if ('code' in opened) return opened;
  const { parts, file: plain } = opened;
  const looks = new Map<string, SheetLooks>();
  for (const name of parts.keys()) {
    const xml = textOf(parts, name);
    if (!/<(?:\w+:)?sheetData[\s/>]/.test(xml)) continue;
    const seen = lookAtSheet(xml);
    if (typeof seen === 'string') return refuse(`${seen} (${name})`);
    looks.set(name, seen);
  }
  const named = sheetParts(parts);
  if (typeof named === 'string') return refuse(named);
  const lost = [...named].find(([, part]) => !parts.has(part));
  if (lost !== undefined) return refuse(`its sheet ${lost[0]} is lost`);
  const odd = [...named].find(([, part]) => !looks.has(part) && !isChart(textOf(parts, part)));
  if (odd !== undefined) return refuse(`its sheet ${odd[0]} holds no table`);
  const from1904 = elements(textOf(parts, 'xl/workbook.xml'), 'workbookPr')[0]?.get('date1904');
  const sheets = [...named].flatMap(([name, part]) => {
    const seen = looks.get(part);
    return seen === undefined ? [] : [{ name, looks: seen }];
  });
  const read = async (sheet: Sheet): Promise<ReadSheet> => {
    const source = `${file}[${sheet.name}]`;
    const rows = (await readSheet<{ number: string }>(plain, sheet.name, {
      parseNumber: (number) => ({ number }),
    })) as unknown as readonly (readonly Value[])[];
    const cells = rows.map((row, r) =>
      row.map((value, c) => cellOf(value, { file: source, line: r + 1, column: c + 1 })),
    );
    const table = { source, rows: cells, from1904: /^(1|true)$/.test(from1904 ?? '') };
    return { table, ...said(source, sheet) };
  };
  return {
    file,
    sheets,
    async read(sheet) {
      try {
        return await read(sheet);
      } catch (error) {
        const reason = `the sheet ${sheet.name} is damaged: ${error instanceof Error ? error.message : ''}`;
        const table = { source: file, rows: [] };
        return { table, did: [], problems: [refuse(reason)] };
      }
    },
  };
}
