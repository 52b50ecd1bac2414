/**
 * A pool of model and regression whose weight is chosen inside the folds: each training case is forecast by
 * model and regression that left its own country out as well as the fold's, so that neither is weighed by how
 * well it remembers.
 */
import { MIXTURES, mixtureOf } from '../baselines/mixture.ts';
import { nearestFirst } from '../baselines/nearest-first.ts';
import { playBaseline } from '../baselines/play.ts';
import { playTrained, trainWithout } from '../baselines/trained.ts';
import { TRAINED_BASELINES } from '../baselines/trained-baselines.ts';
import { type Fold, foldsOf } from '../calibrate/leave-out.ts';
import { WORST_JOINT } from '../calibrate/objective.ts';
import type { FallTable } from '../fall-table.ts';
import type { BoardSource } from '../score/board-cases.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import { POOL } from './doubt-plan.ts';
import { keep, type PlayedArm, playKept } from './nested.ts';
import type { Design } from './plan.ts';

/** Forecasts of a case by every baseline of the mixtures, by id. */
export type Partners = (source: BoardSource, seed: number, runs: number) => Map<string, FallTable>;

export function trainPartners(
  cases: readonly BoardSource[],
  training: readonly number[],
): Partners {
  const learnt = TRAINED_BASELINES.map((baseline) => ({
    id: baseline.id,
    hazard: trainWithout(baseline, cases, { training }),
  }));
  return (source, seed, runs) => {
    const said = new Map(
      learnt.map(({ id, hazard }) => [id, playTrained(hazard, source.world, seed, runs)]),
    );
    said.set(nearestFirst.id, playBaseline(nearestFirst, source.data, seed, runs));
    for (const { id, of } of MIXTURES) said.set(id, mixtureOf(of.map((one) => said.get(one)!)));
    return said;
  };
}

/** The linear pool of which `quarters` of the runs are the model's. @param quarters 0 to 4 */
export function pooledAt(quarters: number, model: FallTable, partner: FallTable): FallTable {
  return mixtureOf([0, 1, 2, 3].map((k) => (k < quarters ? model : partner)));
}

/**
 * Mean J over a fold's training cases of every pool, [partner][quarters], each case forecast by what left its
 * own country out as well.
 * @param partnersOf trained on the cases of these indices (`trainPartners`; pairs of folds share one)
 */
export function weighPools(
  cases: readonly BoardSource[],
  played: PlayedArm,
  fold: Pick<Fold, 'training'>,
  design: Design,
  partnersOf: (training: readonly number[]) => Partners,
): number[][] {
  const known = fold.training.map((k) => cases[k]!);
  const joints = POOL.partners.map(() => POOL.quarters.map(() => 0));
  for (const inner of foldsOf(known, 'country')) {
    const training = inner.training.map((j) => fold.training[j]!);
    const kept = keep(played, training, design);
    const partners = partnersOf(training);
    for (const k of inner.leftOut.map((j) => fold.training[j]!)) {
      const as = played.cases?.[k] ?? cases[k]!;
      const model = playKept(as, kept, design.choosingSeed, POOL.runs);
      const said = partners(cases[k]!, design.choosingSeed, POOL.runs);
      POOL.partners.forEach((id, p) => {
        POOL.quarters.forEach((quarters, q) => {
          const pool = pooledAt(quarters, model, said.get(id)!);
          const { joint } = scoreEnsemble(cases[k]!.truth, pool);
          joints[p]![q]! += (joint ?? WORST_JOINT) / known.length;
        });
      });
    }
  }
  return joints;
}

/** Position of the smallest; of equals, the first. */
export function bestOf(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}
