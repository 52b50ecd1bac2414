/** The workbook as a file in the run's folder: typed cells, the first row frozen, text never a formula. */
import { join } from 'node:path';
import { type CellKind, type Sheet, type SheetCell, workbookOf } from '@interregnum/briefing';
import type { EnsembleResult } from '@interregnum/ensemble';
import { TEMPORARY, writeAtomically } from '@interregnum/ensemble/node';
import { type RunFound, runAnswer } from '@interregnum/questions';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { OutputFolder } from './folder.ts';

/** The same file whenever it is made: the earliest date that a zip can say. */
const ZIP_DATE = new Date(1980, 0, 1);
/** What a cell may hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_TEXT = 32_767;

const FORMATS: Readonly<Record<Exclude<CellKind, 'text'>, string>> = {
  whole: '#,##0',
  number: '#,##0.###',
  share: '0.0%',
  date: 'yyyy-mm-dd',
};

const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Of one line of that font. */
const LINE_POINTS = 15;

/** A row's height in points, for its longest text; a spreadsheet need not fit wrapped rows itself. */
function heightOf(texts: readonly SheetCell[], widths: readonly number[]): number {
  const lines = texts.map((text, c) => (typeof text === 'string' ? linesOf(text, widths[c]!) : 1));
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(...lines));
}
const MOST_LINES = 25;
/** Bold and broken at words, a line takes fewer letters than its column is wide. */
const linesOf = (text: string, width: number): number => Math.ceil(text.length / (0.8 * width));

/** Text is written as text, whatever it begins with: only a cell of type Formula is ever computed. */
const textCell = (text: string, more: object = {}): Cell => ({
  value: text.slice(0, LONGEST_TEXT),
  type: String,
  alignVertical: 'top',
  ...more,
});

function cellOf(value: SheetCell, kind: CellKind): Cell | null {
  if (value === null) return null;
  if (kind === 'date' && typeof value === 'string')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: FORMATS.date };
  if (typeof value === 'string' || kind === 'text') return textCell(String(value), { wrap: true });
  return { value, type: Number, format: FORMATS[kind], alignVertical: 'top' };
}

/** The bytes of an .xlsx; the same sheets are the same bytes. */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => {
      const widths = columns.map(({ width }) => width);
      const titles = columns.map(({ title }) => title);
      const high = (row: readonly SheetCell[], cells: (Cell | null)[]): (Cell | null)[] =>
        cells.map((cell) => (cell === null ? null : { ...cell, height: heightOf(row, widths) }));
      const heads = titles.map((title) => textCell(title, { fontWeight: 'bold', wrap: true }));
      return {
        sheet: name,
        stickyRowsCount: 1,
        columns: widths.map((width) => ({ width })),
        data: [
          high(titles, heads),
          ...rows.map((row) =>
            high(
              row,
              row.map((value, c) => cellOf(value, columns[c]?.kind ?? 'text')),
            ),
          ),
        ],
      };
    }),
    FONT,
  ).toBuffer();
  return zipSync(unzipSync(written), { mtime: ZIP_DATE });
}

/**
 * @param name of the file in the folder
 * @returns its path as the user would type it
 */
export async function writeWorkbook(
  found: RunFound & { readonly result: EnsembleResult },
  command: string,
  folder: OutputFolder,
  name: string,
): Promise<string> {
  const answer = runAnswer(found, command);
  const { result, study } = found;
  const { data, observed } = study;
  const sheets = workbookOf(answer, { caseData: data, observed, summary: result.summary });
  const temporary = join(folder.path, `${TEMPORARY}${process.pid}-${name}`);
  await writeAtomically(join(folder.path, name), temporary, await workbookBytes(sheets));
  return join(folder.shown, name);
}
