/**
 * The rules by which verdicts are computed. Nothing here knows a case or a claim: intervals in,
 * words out. docs/accounts.md states the same rules for readers.
 */
import type { ClaimRole, Expectation } from '@interregnum/case';

/** inputs: tables the model is given; record: what happened; model: runs. */
export type Basis = 'inputs' | 'record' | 'model';
export type Finding = 'supports' | 'opposes' | 'undecided';

export const VERDICTS = ['input', 'reproduced', 'contradicted', 'undecided', 'outside'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An interval against the region in which the claim holds. */
export function findingOf(
  low: number,
  high: number,
  expect: Pick<Expectation, 'low' | 'high' | 'open'>,
): Finding {
  if (Number.isNaN(low) || Number.isNaN(high)) return 'undecided';
  const { low: a, high: b, open } = expect;
  if (open) {
    const inside =
      (a === Number.NEGATIVE_INFINITY || low > a) && (b === Number.POSITIVE_INFINITY || high < b);
    if (inside) return 'supports';
    return high <= a || low >= b ? 'opposes' : 'undecided';
  }
  if (low >= a && high <= b) return 'supports';
  return high < a || low > b ? 'opposes' : 'undecided';
}

/** Several tests of one basis: all support; some oppose and none supports; anything else is open. */
export function together(findings: readonly Finding[]): Finding | null {
  if (findings.length === 0) return null;
  if (findings.every((f) => f === 'supports')) return 'supports';
  const opposed = findings.includes('opposes');
  return opposed && !findings.includes('supports') ? 'opposes' : 'undecided';
}

/** What tables and history say: one that disagrees is enough, since both are given. */
export function recordOf(findings: readonly Finding[]): Finding | null {
  return findings.includes('opposes') ? 'opposes' : together(findings);
}

/** The same test in several cases. */
export function acrossCases(
  findings: readonly Finding[],
  holdsIn: 'all' | 'most' | 'any',
): Finding {
  const support = findings.filter((f) => f === 'supports').length;
  const oppose = findings.filter((f) => f === 'opposes').length;
  const n = findings.length;
  if (n === 0) return 'undecided';
  if (holdsIn === 'all') return oppose > 0 ? 'opposes' : support === n ? 'supports' : 'undecided';
  if (holdsIn === 'any') return support > 0 ? 'supports' : oppose === n ? 'opposes' : 'undecided';
  if (2 * support > n) return 'supports';
  return 2 * oppose >= n ? 'opposes' : 'undecided';
}

export interface Judged {
  readonly verdict: Verdict;
  /** What decided it; null where nothing did. */
  readonly by: Basis | null;
  /** What tables and history say, whatever the verdict; null when no test asks them. */
  readonly record: Finding | null;
  /** What the runs say; null when no test asks them. */
  readonly model: Finding | null;
  /** History agrees with the claim and the model does not: a failing of the model, not of the text. */
  readonly modelFails: boolean;
}

/** The verdict on one claim. */
export function verdictOf(
  role: ClaimRole,
  tests: readonly { readonly basis: Basis | null; readonly finding: Finding }[],
): Judged {
  const of = (test: (b: Basis) => boolean): Finding[] =>
    tests.flatMap((t) => (t.basis !== null && test(t.basis) ? [t.finding] : []));
  const record = recordOf(of((b) => b !== 'model'));
  const model = together(of((b) => b === 'model'));
  const opposing = tests.find((t) => t.basis !== 'model' && t.finding === 'opposes')?.basis ?? null;
  const said = { record, model, modelFails: record === 'supports' && model === 'opposes' };
  if (role === 'outside') return { ...said, verdict: 'outside', by: null };
  if (record === 'opposes') return { ...said, verdict: 'contradicted', by: opposing };
  if (role === 'input') return { ...said, verdict: 'input', by: 'inputs' };
  if (model === 'supports') return { ...said, verdict: 'reproduced', by: 'model' };
  // history outranks the model: where it agrees with the text, runs that do not cannot refute the text
  if (model === 'opposes' && !said.modelFails)
    return { ...said, verdict: 'contradicted', by: 'model' };
  return { ...said, verdict: 'undecided', by: null };
}
