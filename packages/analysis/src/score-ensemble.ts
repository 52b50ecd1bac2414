import { type FallTable, fallenBy } from './fall-table.ts';
import { brierByHorizon, type HorizonScore, meanBrier } from './scores/brier.ts';
import { capitalLog2Error, medianFallDay } from './scores/capital-date-error.ts';
import { capitalLogByHorizon, meanCapitalLog } from './scores/capital-log-score.ts';
import { concordance } from './scores/concordance.ts';
import { countCurveRps } from './scores/count-curve-rps.ts';
import { crpsDays } from './scores/crps.ts';
import { energyScore } from './scores/energy-score.ts';
import { jointScore } from './scores/joint-score.ts';
import { mannerLogScore } from './scores/manner-log-score.ts';
import { orderTau, orderTauPerRun } from './scores/order.ts';
import { median } from './scores/quantiles.ts';
import { variogramScore } from './scores/variogram-score.ts';
import { fallWindow } from './scores/window.ts';
import type { Truth } from './truth.ts';

/** Every score of one ensemble. Each is defined in its own file under `scores/`; null: undefined. */
export interface Scores {
  readonly runs: number;
  /** Regions scored, and how many of them fell. */
  readonly scoredRegions: number;
  readonly fellRegions: number;
  /** Median over runs of the scored regions fallen by the horizon. */
  readonly medianFellRegions: number;
  /** Days. */
  readonly crpsDays: number | null;
  /** Share of the horizon. */
  readonly crpsNormalised: number | null;
  readonly brierByHorizon: readonly HorizonScore[];
  readonly brier: number | null;
  /** Nats. */
  readonly capitalLogByHorizon: readonly HorizonScore[];
  readonly capitalLogScore: number | null;
  /** Share of runs in which the capital falls by the horizon. */
  readonly capitalFallShare: number | null;
  /** Median day the capital falls; null when that is "not by the horizon". */
  readonly capitalMedianDay: number | null;
  /** Doublings. */
  readonly capitalLog2Error: number | null;
  readonly kendallTau: number | null;
  readonly kendallTauPerRun: number | null;
  readonly concordance: number | null;
  readonly countCurveRps: number | null;
  readonly energyScore: number | null;
  readonly variogramScore: number | null;
  /** Days between the 10 % and 90 % quantiles of fall days. */
  readonly windowDays: number | null;
  readonly windowObservedDays: number | null;
  /** Nats; null without manners. */
  readonly mannerLogScore: number | null;
  readonly joint: number | null;
}

export interface ScoreOptions {
  /** One column a region: a `Manner` code per run. */
  readonly manners?: readonly ArrayLike<number>[];
}

function medianFell(truth: Truth, table: FallTable): number {
  const counts: number[] = [];
  for (let run = 0; run < table.runs; run++) {
    let fell = 0;
    for (const i of truth.scored) {
      if (table.days[i * table.runs + run]! <= truth.horizonDays) fell++;
    }
    counts.push(fell);
  }
  return median(counts);
}

/**
 * Score an ensemble against what happened.
 * @param falls made by `fallTable`, with the truth's regions and horizon
 * @throws RangeError when regions, horizon or runs do not fit
 */
export function scoreEnsemble(truth: Truth, falls: FallTable, options: ScoreOptions = {}): Scores {
  if (falls.regionCount !== truth.regionCount || falls.horizonDays !== truth.horizonDays) {
    throw new RangeError(
      `ensemble of ${falls.regionCount} regions over ${falls.horizonDays} days, truth of ${truth.regionCount} over ${truth.horizonDays}`,
    );
  }
  if (falls.runs < 1) throw new RangeError('an ensemble needs at least one run to be scored');
  const crps = crpsDays(truth, falls);
  const briers = brierByHorizon(truth, falls);
  const capitalLogs = capitalLogByHorizon(truth, falls);
  const window = fallWindow(truth, falls);
  const hasCapital = truth.capital >= 0;
  const parts = {
    crpsNormalised: crps === null ? null : crps / truth.horizonDays,
    brier: meanBrier(briers),
    countCurveRps: countCurveRps(truth, falls),
    energyScore: energyScore(truth, falls),
    variogramScore: variogramScore(truth, falls),
    capitalLogScore: meanCapitalLog(capitalLogs),
  };
  return {
    runs: falls.runs,
    scoredRegions: truth.scored.length,
    fellRegions: truth.scored.filter((i) => truth.day[i]! <= truth.horizonDays).length,
    medianFellRegions: medianFell(truth, falls),
    crpsDays: crps,
    brierByHorizon: briers,
    capitalLogByHorizon: capitalLogs,
    capitalFallShare: hasCapital
      ? fallenBy(falls, truth.capital, truth.horizonDays) / falls.runs
      : null,
    capitalMedianDay: medianFallDay(falls, truth.capital),
    capitalLog2Error: capitalLog2Error(truth, falls),
    kendallTau: orderTau(truth, falls),
    kendallTauPerRun: orderTauPerRun(truth, falls),
    concordance: concordance(truth, falls),
    windowDays: window.ensembleDays,
    windowObservedDays: window.observedDays,
    mannerLogScore: options.manners ? mannerLogScore(truth, falls, options.manners) : null,
    ...parts,
    joint: jointScore(parts),
  };
}
