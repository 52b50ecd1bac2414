/** Rows of events that are not counted, by why: nothing is left out without a word. */

/** In the order in which they are said: what the reader can mend comes first. */
export const REASONS = [
  'date',
  'coordinates',
  'place',
  'scope',
  'other',
  'twice',
  'moved',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why a row is no fight, with what stands in it. */
export interface NotCounted {
  readonly reason: Reason;
  readonly shown: string;
}

interface Kind {
  readonly count: number;
  /** Of the first of its rows in the file, from 1. */
  readonly line: number;
  readonly shown: string;
}

const LONGEST_SHOWN = 60;

const inQuotes = (text: string): string =>
  text === ''
    ? 'blank'
    : `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;

/** A cell of a row, with its column. */
export const cellShown = (column: string, text: string): string => `${column} ${inQuotes(text)}`;

const WHICH: Readonly<Record<Reason, (rows: string, first: string) => string>> = {
  date: (rows, first) =>
    `${rows} whose date is not read (${first}; written YYYY-MM-DD, or as UCDP and ACLED write it, as in 12 June 2026)`,
  coordinates: (rows, first) =>
    `${rows} whose coordinates are not read (${first}; degrees with a decimal point)`,
  place: (rows, first) => `${rows} whose place is not known to a region at least (${first})`,
  scope: (rows, first) => `${rows} that are no fight with a challenger of the state (${first})`,
  other: (rows, first) => `${rows} of others than --challenger names (${first})`,
  twice: (rows, first) => `${rows} whose event stands there already (${first})`,
  moved: (rows, first) =>
    `${rows} of an event that stands there already with another place or date, of which the first is kept (${first})`,
};

export class LeftOut {
  readonly #kinds = new Map<Reason, Kind>();

  add({ reason, shown }: NotCounted, line: number): void {
    const before = this.#kinds.get(reason);
    const first = before !== undefined && before.line < line ? before : { line, shown };
    this.#kinds.set(reason, { ...first, count: (before?.count ?? 0) + 1 });
  }

  /** Each kind with its number of rows and the first of them; '' where nothing was left out. */
  inWords(): string {
    return REASONS.flatMap((reason) => {
      const kind = this.#kinds.get(reason);
      if (kind === undefined) return [];
      const rows = `${kind.count} ${kind.count === 1 ? 'row' : 'rows'}`;
      return [WHICH[reason](rows, `first line ${kind.line}, ${kind.shown}`)];
    }).join('; ');
  }
}
