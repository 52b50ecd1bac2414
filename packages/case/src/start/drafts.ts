/** First drafts of cells, from tables of others. */

export interface DraftCell {
  readonly text: string;
  /** In the unit of the column; left out where the usual rule gives the range. */
  readonly low?: string;
  readonly high?: string;
  readonly source: string;
}

export interface Drafts {
  /** Column of regions.csv -> a cell a region; undefined where nothing is known. */
  readonly cells: ReadonlyMap<string, readonly (DraftCell | undefined)[]>;
  /** Remark a region. */
  readonly notes: readonly string[];
  readonly challengers: readonly string[];
  /** Further files of the case. */
  readonly files: ReadonlyMap<string, string>;
  /** What came from where by which rule, a sentence each, for the README of the case. */
  readonly said: readonly string[];
}

export const NO_DRAFTS: Drafts = {
  cells: new Map(),
  notes: [],
  challengers: [],
  files: new Map(),
  said: [],
};

/** Two drafts of different columns as one. */
export const bothDrafts = (a: Drafts, b: Drafts): Drafts => ({
  cells: new Map([...a.cells, ...b.cells]),
  notes: a.notes.length > 0 ? a.notes : b.notes,
  challengers: [...a.challengers, ...b.challengers],
  files: new Map([...a.files, ...b.files]),
  said: [...a.said, ...b.said],
});
