import type { World } from '@interregnum/model';
import type { BaselineCase } from '../baselines/baseline.ts';
import { BASELINES } from '../baselines/index.ts';
import { logisticHazard } from '../baselines/logistic-hazard.ts';
import { oracleOwnRate, oracleShuffledDates } from '../baselines/oracles.ts';
import { playBaseline } from '../baselines/play.ts';
import { playTrained, trainWithout } from '../baselines/trained.ts';
import { TRAINED_BASELINES } from '../baselines/trained-baselines.ts';
import { foldsOf, type LeaveOut, playPool } from '../calibrate/leave-out.ts';
import type { TrainingCase } from '../calibrate/objective.ts';
import { NEUTRAL } from '../calibrate/space.ts';
import { type FallTable, fallTable } from '../fall-table.ts';
import type { BoardCase, BoardForecast } from './board-case.ts';
import { type Fits, poolWithout } from './fits.ts';
import { ANNOUNCED_HAZARD, MODEL_PREDICTORS } from './predictors.ts';

/** A case with all that its forecasters may read, and its truth for the scores. */
export interface BoardSource extends TrainingCase {
  readonly title: string;
  readonly data: BaselineCase;
  /** The world as known at the origin (`compileWorld` with `hindcast: false`). */
  readonly announced: World;
  /** A case of the list whose dates contain this one's: never trained on, shown and not counted. */
  readonly within?: string;
}

export interface BoardOptions {
  readonly leaveOut: LeaveOut;
  /** null: nothing is fitted yet, and only hand-set numbers are played. */
  readonly fits: Fits | null;
  readonly seed: number;
  readonly runs: number;
  readonly onCase?: (id: string) => void;
}

/** Who the board is about: the fitted model where there are fits, else the hand-set one. */
export function subjectOf(fits: Fits | null): string {
  return (fits ? MODEL_PREDICTORS.leftOut : MODEL_PREDICTORS.handSet).id;
}

/**
 * Every forecast of every case: the model by its pools, baselines trained without the case, those
 * that need no training, and the oracles. A case within another is forecast by the fold that leaves
 * out the other, whose training never holds either.
 * @throws RangeError when the fits leave out something else, or no fold leaves out a case
 */
export function boardCases(sources: readonly BoardSource[], options: BoardOptions): BoardCase[] {
  const { leaveOut, fits, seed, runs } = options;
  if (fits && fits.left_out_by !== leaveOut) {
    throw new RangeError(`fits that leave out a ${fits.left_out_by}, asked for a ${leaveOut}`);
  }
  const known = sources.filter((s) => s.within === undefined);
  const trained = foldsOf(known, leaveOut).map((fold) => ({
    leftOut: fold.leftOut.map((k) => known[k]!.id),
    hazards: TRAINED_BASELINES.map((baseline) => ({
      baseline,
      hazard: trainWithout(baseline, known, fold),
    })),
  }));
  return sources.map((source): BoardCase => {
    const host = source.within ?? source.id;
    const fold = trained.find((f) => f.leftOut.includes(host));
    if (fold === undefined) throw new RangeError(`${source.id} lies within unknown case ${host}`);
    const forecasts: BoardForecast[] = [];
    const add = (predictor: { readonly id: string }, falls: FallTable): FallTable => {
      forecasts.push({ predictor: predictor.id, falls });
      return falls;
    };
    const asAnnounced: TrainingCase = { ...source, world: source.announced };
    const model = addModel(source, asAnnounced, host, options, add);
    for (const { baseline, hazard } of fold.hazards) {
      const falls = add(baseline, playTrained(hazard, source.world, seed, runs));
      if (baseline !== logisticHazard) continue;
      add(ANNOUNCED_HAZARD, playTrained(hazard, source.announced, seed, runs));
      if (fits) add(MODEL_PREDICTORS.withHazard, pooled(model, falls));
    }
    const naive = [...BASELINES, oracleOwnRate(source.truth), oracleShuffledDates(source.truth)];
    for (const baseline of naive) add(baseline, playBaseline(baseline, source.data, seed, runs));
    options.onCase?.(source.id);
    const { id, title, group, truth } = source;
    return {
      id,
      title,
      group,
      truth,
      forecasts,
      ...(source.within === undefined ? {} : { within: source.within }),
    };
  });
}

function addModel(
  source: TrainingCase,
  announced: TrainingCase,
  host: string,
  { fits, seed, runs }: BoardOptions,
  add: (predictor: { readonly id: string }, falls: FallTable) => FallTable,
): FallTable {
  const handSet = [{ unit: Array.from(NEUTRAL), weight: 1 }];
  const byHand = add(MODEL_PREDICTORS.handSet, playPool(source, handSet, seed, runs));
  add(MODEL_PREDICTORS.handSetAnnounced, playPool(announced, handSet, seed, runs));
  if (fits === null) return byHand;
  const pool = poolWithout(fits, host);
  add(MODEL_PREDICTORS.announced, playPool(announced, pool, seed, runs));
  if (fits.all) add(MODEL_PREDICTORS.inSample, playPool(source, fits.all.pool, seed, runs));
  return add(MODEL_PREDICTORS.leftOut, playPool(source, pool, seed, runs));
}

/** Two ensembles of equal size as one: the linear pool with equal weights (Stone 1961). */
export function pooled(a: FallTable, b: FallTable): FallTable {
  const columns = Array.from({ length: a.regionCount }, (_, i) => [
    ...a.days.subarray(i * a.runs, (i + 1) * a.runs),
    ...b.days.subarray(i * b.runs, (i + 1) * b.runs),
  ]);
  return fallTable(columns, a.horizonDays);
}
