/** What a PIT histogram is made of, as numbers and as words. */
import { count, list, percent } from '@interregnum/words';
import { type Cell, toCsv } from './csv.ts';
import { forecastersOf } from './panels.ts';

export interface PitForecaster {
  readonly name: string;
  /** How it came by its numbers, e.g. `left out`. */
  readonly label: string;
  /** Share of observed days in each of equal bins of the forecast, earliest first; they sum to 1. */
  readonly shares: readonly number[];
  /** Where 90 % of each share lies if days are spread as forecast; null where it cannot be told. */
  readonly band: {
    readonly low: readonly number[];
    readonly high: readonly number[];
    /** How often right forecasts come out at least as uneven, 0..1. */
    readonly asUneven: number;
  } | null;
}

export interface PitInput {
  readonly title: string;
  readonly model: PitForecaster;
  readonly rival: PitForecaster | null;
  /** Over how many cases. */
  readonly cases: number;
}

/** Whether a share lies outside its band by more than rounding. */
export function isOutside({ shares, band }: PitForecaster, bin: number): boolean {
  if (band === null) return false;
  const share = shares[bin] ?? 0;
  return share < (band.low[bin] ?? 0) - 1e-9 || share > (band.high[bin] ?? 1) + 1e-9;
}

/** A finite number of tries cannot show a nought. */
export function evenWords(asUneven: number): string {
  return `${asUneven < 0.01 ? '<1 %' : percent(asUneven)} of right forecasts come out as uneven`;
}

function words(forecaster: PitForecaster): string {
  const { name, label, shares, band } = forecaster;
  const of = `${name} (${label})`;
  if (shares.every((share) => share === 0)) return `${of}: nothing was scored.`;
  const all = list(shares.map((share) => percent(share)));
  if (band === null) return `${of}: ${all}, earliest bin first; no band can be told.`;
  const outside = shares.flatMap((share, bin) =>
    isOutside(forecaster, bin)
      ? [
          `bin ${bin + 1} with ${percent(share)} (band ${percent(band.low[bin] ?? 0)} to ${percent(band.high[bin] ?? 1)})`,
        ]
      : [],
  );
  const left =
    outside.length === 0
      ? 'no bin leaves its band'
      : `${count(outside.length, 'bin leaves its band', 'bins leave their bands')}: ${list(outside)}`;
  return `${of}: ${all}, earliest bin first; ${left}; ${evenWords(band.asUneven)}.`;
}

/** Text alternative, numbers first. */
export function pitDesc(input: PitInput): string {
  return `Where in the forecast the observed days fell, over ${count(input.cases, 'case', 'cases')}; ${percent(1 / Math.max(1, input.model.shares.length))} in each bin if days are spread as forecast. ${forecastersOf(input).map(words).join(' ')}`;
}

/** One row a forecaster and bin. */
export function pitCsv(input: PitInput): string {
  return toCsv(
    ['forecaster', 'label', 'from', 'to', 'share', 'even_low90', 'even_high90'],
    forecastersOf(input).flatMap(({ name, label, shares, band }) =>
      shares.map((share, bin): Cell[] => [
        name,
        label,
        bin / shares.length,
        (bin + 1) / shares.length,
        share,
        band?.low[bin],
        band?.high[bin],
      ]),
    ),
  );
}
