/**
 * An account: a text that makes claims, taken apart. Each claim has a short quote with its place, what
 * it is in the model and the tests that decide it; the thresholds of a test stand in the file, so they
 * are stated before anything is played.
 */
import type { Mechanism } from '@interregnum/model';
import type { Edit } from '../edit-path.ts';
import type { WrittenOutcome } from '../outcome/types.ts';
import type { Kind, Location, ObservedRegion } from '../types.ts';

export const ACCOUNT_SCHEMA = 'interregnum.account/1';
/** What may be quoted of a text under any law we know of, and no more than a claim needs. */
export const MOST_QUOTED_WORDS = 25;

export const CLAIM_TYPES = [
  'quantity',
  'date',
  'event',
  'causal',
  'prediction',
  'normative',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** input: the model is told; mechanism: a rule of it; output: follows from it; outside: not in it. */
export const CLAIM_ROLES = ['input', 'mechanism', 'output', 'outside'] as const;
export type ClaimRole = (typeof CLAIM_ROLES)[number];

/** retrieved: whoever wrote the account had the source open; recalled: written from memory. */
export const SOURCE_MARKS = ['retrieved', 'recalled'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

export interface AccountSource {
  readonly key: string;
  readonly citation: string;
  readonly mark: SourceMark;
}

/** A number or a date that a test needs and no case holds. */
export interface AccountFact {
  readonly id: string;
  readonly what: string;
  /** null where the fact is a date alone. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** ISO date; null where the fact has none. */
  readonly date: string | null;
  readonly dateLow: string | null;
  readonly dateHigh: string | null;
  /** Facts of one series are one thing counted again and again; '' where it is none. */
  readonly series: string;
  readonly kind: Kind;
  /** Key of a source. */
  readonly source: string;
}

/** A name in a test with its place, for faults that only a case can show. */
export interface Written<T = string> {
  readonly value: T;
  readonly at: Location;
}

/** A day of a history, simulated or observed, or a date. */
export type DayTerm =
  | { readonly kind: 'collapse' | 'capital' | 'first_fall' | 'half_fallen' | 'leader_flight' }
  | { readonly kind: 'fall'; readonly region: string; readonly at: Location }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'event'; readonly event: string; readonly at: Location };

/**
 * A number of the tables: `forces[incumbent|*].nominal_k`, `patrons[A/air].level@2021-05-01`,
 * `fact[ID]`, or the number itself. Matching rows are added up.
 */
export type TableTerm =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fact'; readonly fact: string }
  | {
      readonly kind: 'path';
      readonly path: Written;
      readonly date: string | null;
    };

/** What is read from tables or from the record. Pairs: ratio = a / b, difference = a - b, days = b - a. */
export type TableValue =
  | { readonly of: 'sum'; readonly terms: readonly TableTerm[] }
  | { readonly of: 'ratio' | 'difference'; readonly terms: readonly [TableTerm, TableTerm] }
  | { readonly of: 'day'; readonly day: DayTerm }
  | { readonly of: 'days'; readonly days: readonly [DayTerm, DayTerm] };

export type MannerClass = NonNullable<ObservedRegion['mannerClass']>;
export const MANNER_CLASSES: readonly MannerClass[] = [
  'assault',
  'bargain',
  'abandoned',
  'defected',
  'ordered',
];

/** What is read from what happened. */
export type RecordValue =
  | TableValue
  | { readonly of: 'manner'; readonly manners: readonly MannerClass[] }
  | { readonly of: 'lost' }
  | { readonly of: 'fell' }
  | { readonly of: 'metric'; readonly metric: Written; readonly date: string }
  | { readonly of: 'forecast'; readonly key: Written };

/** The region of values in which the claim holds. */
export interface Expectation {
  readonly low: number;
  readonly high: number;
  /** Neither end belongs to it (`above`, `below`); otherwise both do (`between`). */
  readonly open: boolean;
  /** ISO dates in the file; the numbers are days since the origin, set when the case is known. */
  readonly dates: readonly [string, string] | null;
}

/** One number of a run. */
export type RunQuantity =
  | { readonly of: 'field'; readonly field: string }
  | { readonly of: 'rights'; readonly group: Written }
  | { readonly of: 'ratio'; readonly parts: readonly [RunQuantity, RunQuantity] }
  | { readonly of: 'lag'; readonly days: readonly [DayTerm, DayTerm] };

/** An ISO date, or days since the origin. */
export type DayLimit = string | number;

/** Yes or no of a run. */
export type RunCondition =
  | { readonly of: 'outcome'; readonly outcome: WrittenOutcome; readonly at: Location }
  | {
      readonly of: 'day';
      readonly day: DayTerm;
      readonly from: DayLimit | null;
      readonly by: DayLimit | null;
    }
  | { readonly of: 'order'; readonly first: DayTerm; readonly before: DayTerm }
  | { readonly of: 'quantity'; readonly quantity: RunQuantity; readonly expect: Expectation };

export type RunStatistic =
  | { readonly of: 'share'; readonly condition: RunCondition }
  | { readonly of: 'mean'; readonly quantity: RunQuantity }
  | { readonly of: 'quantile'; readonly q: number; readonly quantity: RunQuantity | DayTerm }
  | { readonly of: 'manner'; readonly manners: readonly MannerClass[] };

/** What differs from the case as it ships. */
export interface Change {
  /** Name of a scenario that lies with the case. */
  readonly scenario: Written | null;
  readonly edits: readonly Edit[];
  readonly without: readonly Mechanism[];
  readonly with: readonly Mechanism[];
}

interface Asked {
  /** What is asked, one sentence. */
  readonly asks: string;
  readonly at: Location;
}

interface OfCase extends Asked {
  readonly case: Written;
  readonly expect: Expectation;
}

export interface InputTest extends OfCase {
  readonly kind: 'input';
  readonly value: TableValue;
}
export interface ObservedTest extends OfCase {
  readonly kind: 'observed';
  readonly value: RecordValue;
}
export interface SeriesTest extends Asked {
  readonly kind: 'series';
  readonly series: string;
  readonly change: 'absolute' | 'relative';
  readonly from: string | null;
  readonly to: string | null;
  readonly expect: Expectation;
}
export interface OutputTest extends OfCase {
  readonly kind: 'output';
  readonly statistic: RunStatistic;
  /** Only runs in which this holds count. */
  readonly given: RunCondition | null;
  readonly change: Change | null;
  readonly announcedOnly: boolean;
}
/** The change minus the case as it stands, run by run with the same draws. */
export interface EffectTest extends OfCase {
  readonly kind: 'counterfactual' | 'mechanism';
  readonly effect: Extract<RunStatistic, { of: 'share' | 'mean' }>;
  readonly change: Change;
  readonly announcedOnly: boolean;
}
export type PartTest = InputTest | ObservedTest | OutputTest;
export interface AcrossTest extends Asked {
  readonly kind: 'across-cases';
  readonly holdsIn: 'all' | 'most' | 'any';
  /** One a case. */
  readonly parts: readonly PartTest[];
}
export interface OutsideTest extends Asked {
  readonly kind: 'outside';
}

export type AccountTest =
  | InputTest
  | ObservedTest
  | SeriesTest
  | OutputTest
  | EffectTest
  | AcrossTest
  | OutsideTest;

export const TEST_KINDS = [
  'input',
  'observed',
  'series',
  'output',
  'counterfactual',
  'mechanism',
  'across-cases',
  'outside',
] as const;

export interface Evidence {
  readonly says: string;
  /** Key of a source. */
  readonly source: string;
}

export interface Claim {
  readonly id: string;
  /** The words of the text; '' where it is paraphrased. */
  readonly quote: string;
  readonly paraphrase: string;
  readonly place: string;
  /** ISO date on which it was said, where that differs from the text's; null otherwise. */
  readonly said: string | null;
  readonly type: ClaimType;
  readonly role: ClaimRole;
  readonly tests: readonly AccountTest[];
  readonly evidence: readonly Evidence[];
  readonly note: string;
  readonly at: Location;
}

export interface AccountText {
  readonly title: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  readonly citation: string;
  readonly url: string;
}

export interface Account {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: AccountText;
  readonly sources: readonly AccountSource[];
  readonly facts: readonly AccountFact[];
  readonly claims: readonly Claim[];
}
