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

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 1000;
const MOST_CELLS = 1_000_000;

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*`;
/** A row or cell that begins, whatever its attributes look like. */
const BEGINS = /<(?:\w+:)?(?:c|row)[\s/>]/g;
/** The same with attributes that can be read; a formula; a result; the end of a cell. */
const PARTS = new RegExp(
  String.raw`<(?:\w+:)?(?<kind>c|row)${ATTRIBUTES}\/?>|<(?:\w+:)?(?<formula>f)[\s/>]|<(?:\w+:)?v(?:\s[^<>]*)?>(?<result>[^<]*)<|<\/(?:\w+:)?(?<end>c)>`,
  'g',
);
const LETTERS = 26;

const attributeCalled = (name: string): RegExp =>
  new RegExp(String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`);
const ADDRESS = attributeCalled('r');
const TYPE = attributeCalled('t');

function textOf(attribute: RegExp, text: string): string | undefined {
  const found = attribute.exec(text);
  return found?.[1] ?? found?.[2];
}

/** A1 is column 1 of row 1; null for what is no address. */
export function addressOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, c) => sum * LETTERS + c.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

interface Cell {
  readonly address: string;
  readonly isError: boolean;
  formula: boolean;
  result: string | undefined;
}

/** Times a pattern is found, as far as anybody wants to know. */
function countUpTo(most: number, text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found > most) break;
  return found;
}

/** One walk through the sheet, however it is written. @returns a reason why it is not read */
export function lookAtSheet(xml: string): SheetLooks | string {
  const begun = countUpTo(MOST_CELLS, xml, BEGINS);
  if (begun > MOST_CELLS) return `it has more than ${MOST_CELLS} cells`;
  let [rows, columns, formulas, read] = [0, 0, 0, 0];
  let unsolved: string | null = null;
  let cell: Cell | null = null;
  const errors = new Map<string, string>();
  const finish = (): void => {
    if (cell?.formula) {
      formulas += 1;
      if (cell.result === undefined) unsolved ??= cell.address;
    }
    if (cell?.isError) errors.set(cell.address, cell.result ?? '#ERROR!');
    cell = null;
  };
  for (const { 0: tag, 2: attributes = '', groups = {} } of xml.matchAll(PARTS)) {
    if (groups.formula !== undefined && cell !== null) (cell as Cell).formula = true;
    if (groups.result !== undefined && cell !== null) (cell as Cell).result = groups.result;
    if (groups.end !== undefined) finish();
    if (groups.kind === undefined) continue;
    finish();
    read += 1;
    const r = textOf(ADDRESS, attributes);
    if (groups.kind === 'row') {
      rows = r === undefined ? rows + 1 : Math.max(rows, Number(r));
      continue;
    }
    const place = r === undefined ? null : addressOf(r);
    if (r === undefined || place === null)
      return `its cell ${(r ?? tag).slice(0, 40)} has no address`;
    rows = Math.max(rows, place.row);
    columns = Math.max(columns, place.column);
    const isError = textOf(TYPE, attributes) === 'e';
    cell = { address: r, isError, formula: false, result: undefined };
  }
  finish();
  if (read !== begun) return 'its cells are not written as a spreadsheet writes them';
  if (!(rows <= MOST_ROWS)) return `it has cells beyond row ${MOST_ROWS}`;
  if (columns > MOST_COLUMNS) return `it has cells beyond column ${MOST_COLUMNS}`;
  if (rows * columns > MOST_CELLS) return `it spans more than ${MOST_CELLS} cells`;
  const merged = xml.matchAll(/<(?:\w+:)?mergeCell\s+ref\s*=\s*["']([A-Z0-9:]{3,21})["']/g);
  return { rows, columns, formulas, unsolved, errors, merged: [...merged].map((m) => m[1]!) };
}
