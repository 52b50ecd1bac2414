/** What is said of a sensitivity study, whatever the language: each is one `SensitivitySentences`. */
import type {
  FactorInfo,
  GroupSubject,
  Sensitivity,
  SensitivityEstimate,
  SobolOutcome,
  Worth,
} from '@interregnum/analysis';
import { FREE } from '@interregnum/model';
import type { SharedSentences } from '../shared/sentences.ts';

/** One thing worth finding out. */
export interface Learnt {
  readonly worth: Worth;
  readonly info: FactorInfo;
  /** Of the parameters that hang together, those that the screening found to move the outcome most. */
  readonly largest: readonly FactorInfo[];
}

/** An outcome with the factors that its indices are of. */
export interface Shared {
  readonly outcome: SobolOutcome;
  readonly factors: readonly FactorInfo[];
  /** Runs that the shares rest on. */
  readonly runs: number;
}

export interface SensitivitySentences {
  readonly shared: SharedSentences;
  title(outcome: string): string;
  /** What answers it: number first, with what it is a share of. */
  answer(shared: Shared): string;
  mean(outcome: SobolOutcome): string;
  chance(outcome: SobolOutcome): string;
  /** The rest cannot be told from nothing. */
  silent(shared: Shared): string;
  moves(outcome: SobolOutcome): string;
  told(shared: Shared): string;
  combinations(outcome: SobolOutcome): string;
  learn(learnt: Learnt, outcome: SobolOutcome): string;
  untold(single: number): string;
  /** Another outcome in one sentence. */
  other(shared: Shared): string;
  moreMoved(factors: number): string;
  neverMoved(names: readonly string[]): string;
  screened(outcome: string, paths: number): string;
  /** Over what the parameters were moved. */
  moved(parameters: Sensitivity['parameters']): string;
  played(found: Sensitivity): string;
  /** Name of an outcome in a sentence, and its meaning in documents. */
  outcome(name: string): { readonly words: string; readonly description: string };
  factor(info: FactorInfo): string;
  input(subject: GroupSubject): string;
  /** How the vectors of a posterior are used. */
  readonly drawn: string;
  readonly unseen: string;
  /** In place of a share that chance puts below 0. */
  readonly nothing: string;
  readonly legend: string;
  readonly first: string;
  readonly others: string;
  readonly screening: string;
  readonly columns: Readonly<
    Record<
      | 'doubt'
      | 'alone'
      | 'interval'
      | 'inAll'
      | 'lowToHigh'
      | 'size'
      | 'signed'
      | 'spread'
      | 'byChance',
      string
    >
  >;
  tables(outcome: string): Readonly<Record<'shares' | 'screening', string>>;
  figures(
    outcome: string,
  ): Readonly<Record<'shares' | 'screening', { readonly title: string; readonly caption: string }>>;
}

/**
 * A share of a variance lies at 0 or above; its estimate is a difference of estimates, which chance may put
 * below. The documents keep what was estimated; words and tables say what it can be.
 */
export const fromNothing = ({ value, low, high }: SensitivityEstimate): SensitivityEstimate => ({
  value: Math.max(0, value),
  low: Math.max(0, low),
  high: Math.max(0, high),
});

/** Inputs whose name is that of their column; the others are named by side and channel. */
export type NamedInput = Exclude<GroupSubject['column'], 'patrons.level' | 'events.magnitude'>;

/** `parameters.costBase` without its first word. */
export const parameterName = ({ id }: Pick<FactorInfo, 'id'>): string =>
  id.replace('parameters.', '');

/** As the rules have it, in English. */
export const parameterMeaning = (info: Pick<FactorInfo, 'id'>): string =>
  FREE.find((p) => p.name === parameterName(info))?.meaning ?? '';

/** Where the rows of an input stand, one entry a table. */
export const columnsOf = ({
  at,
  columns,
}: FactorInfo): { readonly file: string; readonly line: number; readonly column: string }[] =>
  at.map(({ file, line }, k) => ({ file, line, column: columns[k]?.split('.').at(-1) ?? '' }));

interface Told {
  readonly name: string;
  readonly kind: FactorInfo['kind'];
  readonly first: SensitivityEstimate;
}

/** Factors whose share can be told from nothing, the largest first. */
export function toldOf(
  { outcome: { indices }, factors }: Shared,
  nameOf: (info: FactorInfo) => string,
): Told[] {
  return factors
    .map((info, k) => ({ name: nameOf(info), kind: info.kind, first: indices?.[k]?.first }))
    .flatMap((f) => (f.first === undefined || f.first.low <= 0 ? [] : [{ ...f, first: f.first }]))
    .sort((a, b) => b.first.value - a.first.value);
}

/** The same without the rest of many. */
export const singleTold = (shared: Shared, nameOf: (info: FactorInfo) => string): Told[] =>
  toldOf(shared, nameOf).filter((f) => !f.kind.startsWith('other'));

/** The paragraph of one outcome in a document: it can stand alone. */
export function sobolParagraph(shared: Shared, say: SensitivitySentences): string {
  const { outcome } = shared;
  return [
    say.mean(outcome),
    say.chance(outcome),
    ...(outcome.indices === null
      ? [say.silent(shared)]
      : [say.moves(outcome), say.told(shared), say.combinations(outcome)]),
  ].join(' ');
}
