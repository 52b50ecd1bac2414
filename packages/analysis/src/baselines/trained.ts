import { Draws, exp, log, type World } from '@interregnum/model';
import type { Fold } from '../calibrate/leave-out.ts';
import { type FallTable, fallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { BaselinePurpose } from './addresses.ts';
import { Spread } from './spread.ts';

/** A history to learn from: the inputs and what happened. */
export interface KnownCase {
  /** Country: cases of one country hang together. */
  readonly group: string;
  readonly world: World;
  readonly truth: Truth;
}

/**
 * Integrated hazard of a centre over one day, -ln(1 - P(falls today | held)), given the spread at the
 * end of the day before.
 */
export type DailyHazard = (day: number, region: number) => number;

/** What a baseline learnt. It holds numbers only, and plays any world without seeing its outcome. */
export interface TrainedHazard {
  readonly learnt: Readonly<Record<string, number>>;
  /** Whether the hazard looks at what has fallen; if not, centres fall independently. */
  readonly contagious: boolean;
  /**
   * Standard deviation of ln of a factor on all hazards of a run, mean of the ln 0: how far cases lie
   * apart for reasons that no input tells. Drawn once a run, so that centres of a case hang together.
   */
  readonly frailtySd?: number;
  hazardIn(world: World, spread: Spread): DailyHazard;
}

/** A forecast fitted to the histories of other cases. */
export interface TrainedBaseline {
  readonly id: string;
  /** In plain words, for tables. */
  readonly name: string;
  readonly assumes: string;
  /** Whether it says which region falls before which. */
  readonly ranks: boolean;
  train(cases: readonly KnownCase[]): TrainedHazard;
}

/** Train on a fold's training cases; the ones left out are not touched. */
export function trainWithout(
  baseline: TrainedBaseline,
  cases: readonly KnownCase[],
  fold: Pick<Fold, 'training'>,
): TrainedHazard {
  return baseline.train(fold.training.map((k) => cases[k]!));
}

/**
 * Play a trained hazard. Each centre has one exponential lot a run and falls on the day its summed
 * hazard reaches it, which is the same law as a draw a day and needs one draw a centre. A run whose
 * hazards are all k times as high is one whose lots are k times as small.
 */
export function playTrained(
  trained: TrainedHazard,
  world: World,
  seed: number,
  runs: number,
): FallTable {
  const { regionCount, horizonDays } = world;
  const columns = Array.from({ length: regionCount }, () => new Float64Array(runs).fill(Infinity));
  const spread = new Spread(world);
  const hazard = trained.hazardIn(world, spread);
  const draws = new Draws();
  const frailty = (): number =>
    trained.frailtySd ? exp(trained.frailtySd * draws.normal(0, 0, BaselinePurpose.frailty)) : 1;
  const lot = (region: number): number => -log(draws.uniform(0, region, BaselinePurpose.wait));
  const open = Array.from(spread.held, (_, i) => i).filter((i) => spread.held[i] === 1);
  if (!trained.contagious) {
    const summed = open.map((i) => cumulative(hazard, i, horizonDays));
    for (let run = 0; run < runs; run++) {
      draws.start(seed, run);
      const factor = frailty();
      open.forEach((i, k) => {
        columns[i]![run] = firstReaching(summed[k]!, lot(i) / factor);
      });
    }
    return fallTable(columns, horizonDays);
  }
  const left = new Float64Array(regionCount);
  for (let run = 0; run < runs; run++) {
    draws.start(seed, run);
    spread.reset();
    const factor = frailty();
    for (const i of open) left[i] = lot(i) / factor;
    for (let day = 1; day <= horizonDays && spread.heldCount > 0; day++) {
      const fell: number[] = [];
      for (const i of open) {
        if (spread.held[i] === 0) continue;
        left[i]! -= hazard(day, i);
        if (left[i]! <= 0) fell.push(i);
      }
      for (const i of fell) columns[i]![run] = day;
      spread.endOfDay(fell);
    }
  }
  return fallTable(columns, horizonDays);
}

/** Summed hazard by the end of each day 0..horizon. */
function cumulative(hazard: DailyHazard, region: number, horizonDays: number): Float64Array {
  const sum = new Float64Array(horizonDays + 1);
  for (let day = 1; day <= horizonDays; day++) sum[day] = sum[day - 1]! + hazard(day, region);
  return sum;
}

/** First day on which a non-decreasing sum reaches a level; Infinity when it never does. */
function firstReaching(sum: Float64Array, level: number): number {
  let low = 1;
  let high = sum.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sum[middle]! >= level) high = middle;
    else low = middle + 1;
  }
  return low < sum.length ? low : Infinity;
}
