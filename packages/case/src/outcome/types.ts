/**
 * An outcome of one's own: a yes or no of a history, put together from a few events. The grammar:
 *
 *     outcome    = conjunction { "or" conjunction }
 *     conjunction = term { "and" term }
 *     term       = "not" term | "(" outcome ")" [ when ] | event [ when ]
 *     event      = [ "any" ] "lost" "(" region { "," region } ")"
 *                | "regime" "falls" | "capital" "lost" | "leader" "flees"
 *                | ( "centres" "lost" | "displaced" | "civilians" "killed" ) ( ">" | ">=" | "<" | "<=" ) number
 *     when       = "by" YYYY-MM-DD | "within" number "days"
 *
 * `and` binds more tightly than `or`, `not` more tightly than both. A `when` after a bracket is that of
 * every event in it; an event without any counts to the horizon. A region is an id, a name or its
 * centre, in quotes where it holds a comma, a bracket or a quote.
 */

/** A whole number of days from the first day, or an ISO date; that day is within it. */
export type When =
  | { readonly kind: 'by'; readonly date: string }
  | { readonly kind: 'within'; readonly days: number };

export const COMPARISONS = ['>', '>=', '<', '<='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Numbers of a history that only ever grow. */
export const COUNTS = ['centres lost', 'displaced', 'civilians killed'] as const;
export type Count = (typeof COUNTS)[number];

/** What happens once or never. */
export const HAPPENINGS = ['regime falls', 'capital lost', 'leader flees'] as const;
export type Happening = (typeof HAPPENINGS)[number];

export type OutcomeEvent<Region> =
  | { readonly of: 'lost'; readonly how: 'all' | 'any'; readonly regions: readonly Region[] }
  | { readonly of: 'happening'; readonly what: Happening }
  | {
      readonly of: 'count';
      readonly what: Count;
      readonly comparison: Comparison;
      readonly limit: number;
    };

/** `Dated` is an event with its day, as written or as a case has it. */
export type OutcomeTree<Dated> =
  | { readonly is: 'and' | 'or'; readonly parts: readonly OutcomeTree<Dated>[] }
  | { readonly is: 'not'; readonly part: OutcomeTree<Dated> }
  | ({ readonly is: 'event' } & Dated);

/** A name, a day or a number with its first character, counted from 1. */
export interface Placed<T> {
  readonly value: T;
  readonly column: number;
}

export interface WrittenEvent {
  readonly event: OutcomeEvent<Placed<string>>;
  /** null: by the horizon. */
  readonly when: Placed<When> | null;
  readonly column: number;
}

/** As written, its form sound; whether a case has what it names, `outcomeOfCase` says. */
export type WrittenOutcome = OutcomeTree<WrittenEvent>;

export interface CaseRegion {
  readonly id: string;
  readonly name: string;
  /** Place in the case, and in every record of a run. */
  readonly index: number;
}

export interface CaseEvent {
  readonly event: OutcomeEvent<CaseRegion>;
  /** Last day that counts, from 0, the origin, to the horizon; `date` is the same day. */
  readonly day: number;
  readonly date: string;
}

/** An outcome as a case has it. */
export interface Outcome {
  readonly tree: OutcomeTree<CaseEvent>;
  /** The same in the grammar, every event with its date, regions by their names. */
  readonly text: string;
  /** Regions by their ids. */
  readonly textOfIds: string;
}

/** Every event of a tree, from left to right. */
export function eventsOf<Dated>(tree: OutcomeTree<Dated>): readonly Dated[] {
  if (tree.is === 'event') return [tree];
  return tree.is === 'not' ? eventsOf(tree.part) : tree.parts.flatMap(eventsOf);
}

/** The same tree with other events. */
export function withEvents<From, To>(
  tree: OutcomeTree<From>,
  change: (event: From) => To,
): OutcomeTree<To> {
  if (tree.is === 'event') return { is: 'event', ...change(tree) };
  if (tree.is === 'not') return { is: 'not', part: withEvents(tree.part, change) };
  return { is: tree.is, parts: tree.parts.map((part) => withEvents(part, change)) };
}
