/**
 * Leaving out: each case (or country) is scored by parameters that were fitted without it, from
 * starts that have not seen it either.
 */
import { DEFAULT_SWITCHES, type Switches } from '@interregnum/model';
import { type FallTable, fallTable } from '../fall-table.ts';
import { type Scores, scoreEnsemble } from '../score-ensemble.ts';
import { type FitOptions, type Fitted, fit, type Scorer } from './fit.ts';
import { playFalls, type TrainingCase } from './objective.ts';
import { SPACE, type Space } from './space.ts';

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

export interface FoldResult {
  readonly fold: Fold;
  readonly pool: readonly Fitted[];
}

export async function fitFold(
  scorer: Scorer,
  fold: Fold,
  options: FitOptions,
): Promise<FoldResult> {
  return { fold, pool: await fit(scorer, fold.training, options) };
}

/** Runs of a weighted pool of vectors, as one ensemble: each vector plays its share. */
export function playPool(
  training: Pick<TrainingCase, 'world'>,
  pool: readonly Pick<Fitted, 'unit' | 'weight'>[],
  seed: number,
  runs: number,
  space: Space = SPACE,
  switches: Switches = DEFAULT_SWITCHES,
): FallTable {
  const { world } = training;
  const columns = Array.from({ length: world.regionCount }, () => [] as number[]);
  let done = 0;
  let share = 0;
  for (const { unit, weight } of pool) {
    share += weight;
    const upTo = Math.min(runs, Math.round(share * runs));
    if (upTo <= done) continue;
    const table = playFalls(world, space.fromUnit(unit), seed, done, upTo - done, switches);
    for (let i = 0; i < world.regionCount; i++) {
      for (let run = 0; run < table.runs; run++) {
        columns[i]!.push(table.days[i * table.runs + run]!);
      }
    }
    done = upTo;
  }
  return fallTable(columns, world.horizonDays);
}

/** Scores of the case a fold left out. */
export function scoreLeftOut(
  training: TrainingCase,
  pool: readonly Fitted[],
  seed: number,
  runs: number,
  space: Space = SPACE,
  switches: Switches = DEFAULT_SWITCHES,
): Scores {
  return scoreEnsemble(training.truth, playPool(training, pool, seed, runs, space, switches));
}
