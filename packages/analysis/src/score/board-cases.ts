import type { World } from '@interregnum/model';
import type { BaselineCase, Label } from '../baselines/baseline.ts';
import { BASELINES } from '../baselines/index.ts';
import { logisticHazard } from '../baselines/logistic-hazard.ts';
import { MIXTURES, mixtureOf } from '../baselines/mixture.ts';
import { oracleOwnRate, oracleShuffledDates } from '../baselines/oracles.ts';
import { playBaseline } from '../baselines/play.ts';
import {
  playTrained,
  type TrainedBaseline,
  type TrainedHazard,
  trainWithout,
} from '../baselines/trained.ts';
import { TRAINED_BASELINES } from '../baselines/trained-baselines.ts';
import { type Fold, foldsOf, type LeaveOut } from '../calibrate/leave-out.ts';
import type { TrainingCase } from '../calibrate/objective.ts';
import type { ExpertForecast } from '../experts.ts';
import { type FallTable, fallTable } from '../fall-table.ts';
import type { BoardCase, BoardForecast } from './board-case.ts';
import { type FittedModel, HAND_SET, HAND_SET_SWITCHES } from './fitted-model.ts';
import { playVectors, type WeightedVector } from './play-vectors.ts';
import { ANNOUNCED_HAZARD, MODEL_PREDICTORS, PREDICTORS } from './predictors.ts';

/** A case with all that its forecasters may read, and its truth for the scores. */
export interface BoardSource extends TrainingCase {
  readonly title: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly data: BaselineCase;
  /** What people said at the time of how long the capital would hold. */
  readonly said: readonly ExpertForecast[];
  /** The world as known at the origin (`compileWorld` with `hindcast: false`). */
  readonly announced: World;
  /** A case of the list whose dates contain this one's: never trained on, shown and not counted. */
  readonly within?: string;
}

export interface BoardOptions {
  readonly leaveOut: LeaveOut;
  /** null: nothing is fitted yet, and only hand-set numbers are played. */
  readonly fitted: FittedModel | null;
  readonly seed: number;
  readonly runs: number;
  /** A board of the same cases, seed and runs: forecasts that nothing is left out of are taken from it. */
  readonly reuse?: readonly BoardCase[];
  /** Ids of the cases to forecast; all when not given. The others are still trained on. */
  readonly only?: readonly string[];
  /** Only what needs no model. */
  readonly withoutModel?: boolean;
  readonly onCase?: (id: string) => void;
}

/** Adds a forecast, played only when it must be. */
type Add = (predictor: { readonly id: string }, play: () => Played) => FallTable;
type Played = Omit<BoardForecast, 'predictor'>;

const LEFT_OUT = new Set(PREDICTORS.filter((p) => p.label === 'left out').map((p) => p.id));

/** Who the board is about: the fitted model where there are fits, else the hand-set one. */
export function subjectOf(fitted: FittedModel | null): string {
  return (fitted ? MODEL_PREDICTORS.leftOut : MODEL_PREDICTORS.handSet).id;
}

interface Learnt {
  readonly baseline: TrainedBaseline;
  readonly hazard: TrainedHazard;
}

/** A long board asks for its cases one by one; what a fold learns is kept as long as its sources are. */
const LEARNT = new WeakMap<readonly BoardSource[], Map<string, readonly Learnt[]>>();

function hazardsOf(
  sources: readonly BoardSource[],
  known: readonly BoardSource[],
  fold: Fold,
): readonly Learnt[] {
  const kept = LEARNT.get(sources) ?? new Map<string, readonly Learnt[]>();
  LEARNT.set(sources, kept);
  const key = `${fold.by} ${fold.name}`;
  const learnt =
    kept.get(key) ??
    TRAINED_BASELINES.map((baseline) => ({
      baseline,
      hazard: trainWithout(baseline, known, fold),
    }));
  kept.set(key, learnt);
  return learnt;
}

/**
 * Every forecast of every case: the model by its pools, baselines trained without the case, those
 * that need no training, and the oracles. A case within another is forecast by the fold that leaves
 * out the other, whose training never holds either.
 * @throws RangeError when the fits leave out something else, or no fold leaves out a case
 */
export function boardCases(sources: readonly BoardSource[], options: BoardOptions): BoardCase[] {
  const { leaveOut, fitted, seed, runs } = options;
  if (fitted && fitted.leftOutBy !== leaveOut) {
    throw new RangeError(`fits that leave out a ${fitted.leftOutBy}, asked for a ${leaveOut}`);
  }
  const known = sources.filter((s) => s.within === undefined);
  const asked = sources.filter((s) => options.only?.includes(s.id) ?? true);
  const hosts = new Set(asked.map((s) => s.within ?? s.id));
  const folds = foldsOf(known, leaveOut).filter((fold) =>
    fold.leftOut.some((k) => hosts.has(known[k]!.id)),
  );
  const trained = folds.map((fold) => ({
    leftOut: fold.leftOut.map((k) => known[k]!.id),
    hazards: hazardsOf(sources, known, fold),
  }));
  return asked.map((source): BoardCase => {
    const host = source.within ?? source.id;
    const fold = trained.find((f) => f.leftOut.includes(host));
    if (fold === undefined) throw new RangeError(`${source.id} lies within unknown case ${host}`);
    const forecasts: BoardForecast[] = [];
    const ready = options.reuse?.find((c) => c.id === source.id)?.forecasts;
    const add: Add = ({ id }, play) => {
      const same = LEFT_OUT.has(id) ? undefined : ready?.find((f) => f.predictor === id);
      const forecast = same ?? { predictor: id, ...play() };
      forecasts.push(forecast);
      return forecast.falls;
    };
    const model = options.withoutModel ? null : addModel(source, options, add);
    for (const { baseline, hazard } of fold.hazards) {
      const falls = add(baseline, () => ({
        falls: playTrained(hazard, source.world, seed, runs),
      }));
      if (baseline !== logisticHazard) continue;
      add(ANNOUNCED_HAZARD, () => ({ falls: playTrained(hazard, source.announced, seed, runs) }));
      if (fitted && model)
        add(MODEL_PREDICTORS.withHazard, () => ({ falls: pooled(model, falls) }));
    }
    const naive = [...BASELINES, oracleOwnRate(source.truth), oracleShuffledDates(source.truth)];
    for (const baseline of naive) {
      add(baseline, () => ({ falls: playBaseline(baseline, source.data, seed, runs) }));
    }
    for (const mixture of MIXTURES) {
      const mixed = mixture.of.map((id) => forecasts.find((f) => f.predictor === id)!.falls);
      add(mixture, () => ({ falls: mixtureOf(mixed) }));
    }
    options.onCase?.(source.id);
    const { id, title, group, truth, said } = source;
    return {
      id,
      title,
      group,
      truth,
      said,
      forecasts,
      ...(source.within === undefined ? {} : { within: source.within }),
    };
  });
}

function addModel(
  { id, origin, group, world, announced }: BoardSource,
  { fitted, seed, runs }: BoardOptions,
  add: Add,
): FallTable {
  const byHand = (on: World) => () => playVectors(on, HAND_SET, HAND_SET_SWITCHES, seed, runs);
  const handSet = add(MODEL_PREDICTORS.handSet, byHand(world));
  add(MODEL_PREDICTORS.handSetAnnounced, byHand(announced));
  if (fitted === null) return handSet;
  const play = (on: World, vectors: readonly WeightedVector[], label: Label) => () => ({
    ...playVectors(on, vectors, fitted.switches, seed, runs),
    label,
  });
  const { horizonDays } = world;
  const { vectors, label } = fitted.without({ id, origin, horizonDays, country: group });
  add(MODEL_PREDICTORS.announced, play(announced, vectors, label));
  // vectors fitted on every case have still not seen one that none of them was fitted on
  if (fitted.all && label === 'left out')
    add(MODEL_PREDICTORS.inSample, play(world, fitted.all, 'in sample'));
  return add(MODEL_PREDICTORS.leftOut, play(world, vectors, label));
}

/** Two ensembles of equal size as one: the linear pool with equal weights (Stone 1961). */
export function pooled(a: FallTable, b: FallTable): FallTable {
  const columns = Array.from({ length: a.regionCount }, (_, i) => [
    ...a.days.subarray(i * a.runs, (i + 1) * a.runs),
    ...b.days.subarray(i * b.runs, (i + 1) * b.runs),
  ]);
  return fallTable(columns, a.horizonDays);
}
