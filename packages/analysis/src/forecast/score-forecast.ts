/**
 * A forecast against what happened after its day: the scores of `scoring.md`, with the as-of day as
 * first day and over the centres still held on it, beside predictors that need no model and know as
 * much.
 */
import type { CaseData, Observed } from '@interregnum/case';
import { type Draws, exp, Draws as Generator, log } from '@interregnum/model';
import { exponentialDay, FASTEST_PER_DAY, REBEL_VICTORIES_PER_DAY } from '../baselines/hazard.ts';
import { type FallTable, fallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import { type Truth, truthFrom } from '../truth.ts';
import { ForecastPurpose } from './addresses.ts';
import type { ControlSoFar } from './observed-control.ts';
import type {
  Exposure,
  ForecastPredictor,
  ForecastScore,
  PredictorScore,
  WhyNotScored,
} from './result.ts';

/** The truth with the as-of day as its first, over what was held then and is known later. */
export function truthAfter(truth: Truth, held: readonly number[], asOfDay: number): Truth {
  const shift = (days: Float64Array): Float64Array => days.map((d) => d - asOfDay);
  const after = new Set(held);
  const { capitalDay, capital } = truth;
  return {
    ...truth,
    horizonDays: truth.horizonDays - asOfDay,
    scored: truth.scored.filter((i) => after.has(i) && truth.observedUntilDay[i]! > asOfDay),
    day: shift(truth.day),
    dayLow: shift(truth.dayLow),
    dayHigh: shift(truth.dayHigh),
    observedUntilDay: shift(truth.observedUntilDay),
    // a capital lost before cannot be forecast
    capitalDay: capitalDay === null || !after.has(capital) ? null : capitalDay - asOfDay,
  };
}

function exposureOf({ fallen, held }: ControlSoFar, asOfDay: number): Exposure {
  const lived = fallen.reduce((sum, f) => sum + Math.max(1, f.day), 0);
  return { falls: fallen.length, centreDays: lived + held.length * asOfDay };
}

const GRID = 400;

/**
 * A constant hazard, the same for every centre, as learnt from the falls so far: log-uniform in its
 * stated bounds before any (as in the scoreboard's), λ^falls e^{-λ exposure} after.
 * @returns the quantile function of the posterior
 */
export function rateSoFar(falls: number, centreDays: number): (u: number) => number {
  const span = log(FASTEST_PER_DAY / REBEL_VICTORIES_PER_DAY);
  const rates = Array.from(
    { length: GRID },
    (_, k) => REBEL_VICTORIES_PER_DAY * exp(((k + 0.5) / GRID) * span),
  );
  const logs = rates.map((rate) => falls * log(rate) - rate * centreDays);
  const most = Math.max(...logs);
  const weights = logs.map((l) => exp(l - most));
  const total = weights.reduce((a, b) => a + b, 0);
  return (u) => {
    let left = u * total;
    for (let k = 0; k < GRID; k++) {
      left -= weights[k]!;
      if (left <= 0) return rates[k]!;
    }
    return rates[GRID - 1]!;
  };
}

interface Rule {
  readonly predictor: ForecastPredictor;
  play(draws: Draws, region: number): number;
}

function rules({ falls, centreDays }: Exposure): Rule[] {
  const rate = rateSoFar(falls, centreDays);
  return [
    {
      predictor: 'hazard-so-far',
      play: (draws, region) =>
        exponentialDay(draws, region, rate(draws.uniform(0, 0, ForecastPurpose.rate))),
    },
    {
      predictor: 'nothing-falls',
      play: () => Number.POSITIVE_INFINITY,
    },
  ];
}

function scoreOf(truth: Truth, falls: FallTable, asOfDay: number) {
  const { crpsDays, brier, capitalLogScore, capitalMedianDay } = scoreEnsemble(truth, falls);
  return {
    crpsDays,
    brier,
    logScore: capitalLogScore,
    capitalMedianDay: capitalMedianDay === null ? null : capitalMedianDay + asOfDay,
  };
}

export interface ScoreInput {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly soFar: ControlSoFar;
  readonly asOfDay: number;
  readonly seed: number;
  /** One column a region of dates, Infinity for never, one entry a run. */
  readonly dates: readonly Float64Array[];
}

/** @returns the score, or why there is none */
export function scoreForecast(input: ScoreInput): ForecastScore | WhyNotScored {
  const { data, observed, soFar, asOfDay, seed, dates } = input;
  if (observed === null) return 'not-recorded';
  const truth = truthAfter(truthFrom(data, observed), soFar.held, asOfDay);
  if (truth.scored.length === 0) return soFar.held.length === 0 ? 'none-held' : 'not-known-later';
  const runs = dates[0]?.length ?? 0;
  const after = (days: readonly ArrayLike<number>[]): FallTable =>
    fallTable(days, truth.horizonDays);
  const model: PredictorScore = {
    predictor: 'model',
    ...scoreOf(truth, after(dates.map((c) => c.map((d) => Math.max(0, d - asOfDay)))), asOfDay),
  };
  const draws = new Generator();
  const exposure = exposureOf(soFar, asOfDay);
  const others = rules(exposure).map(({ predictor, play }): PredictorScore => {
    const days = dates.map((_, region) =>
      Float64Array.from({ length: runs }, (_unused, run) => {
        draws.start(seed, run);
        return play(draws, region);
      }),
    );
    return { predictor, ...scoreOf(truth, after(days), asOfDay) };
  });
  const { capitalDay } = truth;
  return {
    capitalKnown: capitalDay !== null,
    capitalDay: capitalDay === null || capitalDay === Infinity ? null : capitalDay + asOfDay,
    scoredRegions: truth.scored.length,
    exposure,
    predictors: [model, ...others],
  };
}
