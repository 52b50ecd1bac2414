/** What a table of results is, whatever file it is written to. */
import type { RunBlock } from '../ensemble.ts';

/** A date is ISO text in memory and in CSV. */
export type ColumnType = 'integer' | 'number' | 'string' | 'boolean' | 'date';
export type Cell = number | string | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Unit of a number; '' for names and codes. */
  readonly unit: string;
  readonly description: string;
  readonly nullable: boolean;
  /** Allowed values of a code. */
  readonly values?: readonly string[];
}

export interface Table {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Columns that tell rows apart. */
  readonly primaryKey: readonly string[];
  /** Append the rows of run `k` of a block, one array a column. */
  readonly append: (columns: Cell[][], block: RunBlock, k: number) => void;
}

export const column = (
  name: string,
  type: ColumnType,
  unit: string,
  description: string,
  nullable = false,
): Column => ({ name, type, unit, description, nullable });

export const code = (
  name: string,
  description: string,
  values: readonly string[],
  nullable = false,
): Column => ({ name, type: 'string', unit: '', description, nullable, values });

export const RUN: Column = column(
  'run',
  'integer',
  '',
  'Number of the run, from 0; with the seed it can be replayed',
);

/** @param cells one a column */
export function pushRow(columns: Cell[][], cells: readonly Cell[]): void {
  for (let c = 0; c < cells.length; c++) columns[c]!.push(cells[c]!);
}

/** `weekRuralControl` → `week_rural_control`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
