/**
 * Leaving out: each case (or country) is scored by parameters that were fitted without it, from
 * starts that have not seen it either.
 */
import type { TrainingCase } from './objective.ts';

export type LeaveOut = 'case' | 'country';

export interface Fold {
  /** Names what is left out: a case id, a country, or `none`. */
  readonly name: string;
  readonly by?: LeaveOut | 'none';
  readonly leftOut: readonly number[];
  readonly training: readonly number[];
}

export function foldsOf(
  cases: readonly Pick<TrainingCase, 'id' | 'group'>[],
  by: LeaveOut,
): Fold[] {
  const key = (c: Pick<TrainingCase, 'id' | 'group'>): string => (by === 'case' ? c.id : c.group);
  const names = [...new Set(cases.map(key))];
  const indices = cases.map((_, k) => k);
  return names.map((name) => ({
    name,
    by,
    leftOut: indices.filter((k) => key(cases[k]!) === name),
    training: indices.filter((k) => key(cases[k]!) !== name),
  }));
}

/**
 * Every fold that is fitted: each case left out, each country with several cases left out (one with a
 * single case is that case's fold), and none.
 */
export function allFolds(cases: readonly Pick<TrainingCase, 'id' | 'group'>[]): Fold[] {
  return [
    ...foldsOf(cases, 'case'),
    ...foldsOf(cases, 'country').filter((f) => f.leftOut.length > 1),
    { name: 'none', by: 'none' as const, leftOut: [], training: cases.map((_, k) => k) },
  ].filter((f) => f.training.length > 0);
}
