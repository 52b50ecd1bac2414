/** What a reliability diagram is made of, as numbers and as words. */
import { count, list, percent, thousands } from '@interregnum/words';
import { type Cell, toCsv } from './csv.ts';
import { forecastersOf } from './panels.ts';

export interface ReliabilityFigureBin {
  /** Probabilities that are gathered here, 0..1. */
  readonly from: number;
  readonly to: number;
  /** How many forecasts, and of how many cases. */
  readonly forecasts: number;
  readonly cases: number;
  /** null where there is no forecast. */
  readonly meanForecast: number | null;
  /** Share of the forecasts that came true. */
  readonly frequency: number | null;
  /** Ends of the 90 % interval of the share; null where it cannot be told. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReliabilityForecaster {
  readonly name: string;
  /** How it came by its numbers, e.g. `left out`. */
  readonly label: string;
  /** Ascending. */
  readonly bins: readonly ReliabilityFigureBin[];
}

export interface ReliabilityInput {
  readonly title: string;
  readonly model: ReliabilityForecaster;
  readonly rival: ReliabilityForecaster | null;
  /** What is forecast, e.g. `this centre has fallen by this day`. */
  readonly event: string;
}

/** Cases drawn again say nothing of what would differ where there are hardly any. */
export const FEWEST_CASES = 3;

export interface ReliabilityPoint extends ReliabilityFigureBin {
  readonly meanForecast: number;
  readonly frequency: number;
}

/** Bins with forecasts. */
export function pointsOf({ bins }: ReliabilityForecaster): ReliabilityPoint[] {
  return bins.flatMap((bin) => {
    const { meanForecast, frequency } = bin;
    return bin.forecasts === 0 || meanForecast === null || frequency === null
      ? []
      : [{ ...bin, meanForecast, frequency }];
  });
}

/** The interval that is shown, `null` where a bin has too few cases for one. */
export function intervalOf({
  low,
  high,
  cases,
}: ReliabilityFigureBin): { readonly low: number; readonly high: number } | null {
  return low === null || high === null || cases < FEWEST_CASES ? null : { low, high };
}

function words(forecaster: ReliabilityForecaster): string {
  const points = pointsOf(forecaster);
  if (points.length === 0) return `${forecaster.name}: no forecasts.`;
  const judged = points.flatMap((p) => {
    const interval = intervalOf(p);
    return interval === null ? [] : [{ ...p, interval }];
  });
  const one = (p: (typeof judged)[number]): string =>
    `said ${percent(p.meanForecast)}, came true ${percent(p.frequency)} (${percent(p.interval.low)} to ${percent(p.interval.high)})`;
  const total = points.reduce((sum, p) => sum + p.forecasts, 0);
  const more = judged.filter((p) => p.meanForecast < p.interval.low);
  const less = judged.filter((p) => p.meanForecast > p.interval.high);
  const reached = judged.length - more.length - less.length;
  const missed = [
    ...(more.length > 0 ? [`falls more often than said: ${list(more.map(one))}`] : []),
    ...(less.length > 0 ? [`falls less often than said: ${list(less.map(one))}`] : []),
  ];
  const few = points.length - judged.length;
  return [
    `${forecaster.name} (${forecaster.label}): in ${reached} of ${count(judged.length, 'bin', 'bins')} of ${thousands(total)} forecasts the 90 % interval of what came true holds what was said`,
    missed.length > 0 ? `; ${missed.join('; ')}` : '',
    few > 0 ? `; ${count(few, 'bin has', 'bins have')} too few cases for an interval` : '',
    '.',
  ].join('');
}

/** Text alternative, numbers first. */
export function reliabilityDesc(input: ReliabilityInput): string {
  return `Forecasts that ${input.event}, gathered by the probability given. ${forecastersOf(input).map(words).join(' ')}`;
}

/** One row a forecaster and bin, empty bins too. */
export function reliabilityCsv(input: ReliabilityInput): string {
  return toCsv(
    [
      'forecaster',
      'label',
      'from',
      'to',
      'forecasts',
      'cases',
      'mean_forecast',
      'frequency',
      'low90',
      'high90',
    ],
    forecastersOf(input).flatMap(({ name, label, bins }) =>
      bins.map((b): Cell[] => [
        name,
        label,
        b.from,
        b.to,
        b.forecasts,
        b.cases,
        b.meanForecast,
        b.frequency,
        b.low,
        b.high,
      ]),
    ),
  );
}
