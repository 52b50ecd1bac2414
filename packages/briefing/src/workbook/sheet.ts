/** What a sheet of the workbook is, whatever writes it. */
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';

/** What the sheets are made of. */
export interface Played {
  readonly caseData: CaseData;
  /** null: what happened is not known. */
  readonly observed: Observed | null;
  readonly summary: EnsembleSummary;
}

/** How the cells below a title are read; a date is ISO text. */
export type CellKind = 'text' | 'whole' | 'number' | 'share' | 'date';
export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 24,
  whole: 12,
  number: 12,
  share: 10,
  date: 12,
};

export const sheetColumn = (
  title: string,
  kind: CellKind,
  width: number = WIDTHS[kind],
): SheetColumn => ({ title, kind, width });

/** More than a person reads, and few enough for any spreadsheet. */
export const MOST_ROWS = 20_000;

/** The first rows, and a last one that says what is not there. */
export function bounded(sheet: Sheet, most: number = MOST_ROWS): Sheet {
  const { length } = sheet.rows;
  if (length <= most) return sheet;
  const said = `Cut here: ${most} of ${length} rows are shown. The tables of the run and of the case have them all.`;
  return { ...sheet, rows: [...sheet.rows.slice(0, most), [said]] };
}
