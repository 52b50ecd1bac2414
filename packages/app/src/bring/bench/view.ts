/** What the screen is told of the case on the bench: plain data, bounded. */
import type { Problem, ToFill } from '@interregnum/case';
import type { ConvertedFile } from '@interregnum/case/convert';

export interface BenchFile {
  readonly name: string;
  readonly kind: 'table' | 'text';
  /** Rows below the header; null where it cannot be divided into cells, or is no table. */
  readonly rows: number | null;
}

export interface BenchView {
  /** Counts up with every change, so that what is shown of a file is asked for anew. */
  readonly edition: number;
  readonly id: string | null;
  readonly title: string;
  readonly files: readonly BenchFile[];
  /** What was done to each file, as `interregnum new --from` says it. */
  readonly converted: readonly ConvertedFile[];
  /** The first of them; errors before warnings. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** What is still blank in a case begun from boundaries, what answers hang on most first. */
  readonly toFill: readonly ToFill[];
  readonly sound: boolean;
  /** Numbers of the inputs by how they came about; null when the case is not sound. */
  readonly kinds: Readonly<Record<'measured' | 'estimated' | 'assumed', number>> | null;
  /** Parts that could be made with every number assumed. */
  readonly canComplete: boolean;
  /** Some number can be read in two ways, or some text in several encodings. */
  readonly isAmbiguous: boolean;
}

/** Where a cell begins in the file: line and character, both from 1. Faults name the same. */
export type CellPlace = readonly [line: number, column: number];

export interface TableColumn {
  readonly name: string;
  readonly at: CellPlace;
  /** Unit or choices, and what it is; '' for a column that nothing reads. */
  readonly about: string;
}

export interface TableCell {
  readonly text: string;
  readonly at: CellPlace;
}

export interface TableRow {
  /** Line in the file. */
  readonly line: number;
  readonly cells: readonly TableCell[];
}

export interface TablePage {
  readonly file: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Index of the first row shown, and how many there are. */
  readonly from: number;
  readonly total: number;
}
