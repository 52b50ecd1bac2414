/** A table as it was found, whatever it was found in: its cells as text, each with its place. */
import type { Location } from '../types.ts';

export interface SourceCell {
  readonly text: string;
  readonly at: Location;
  /** A number, a date or a truth by its own type in a workbook, in plain form already. */
  readonly typed?: 'number' | 'date' | 'boolean';
}

export interface SourceTable {
  /** As its user names it: a file, or a sheet of a workbook. */
  readonly source: string;
  /** The first is the header, once what stands above it is gone. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** Of a workbook: days are counted from 1904 and not from 1900. */
  readonly from1904?: boolean;
}
