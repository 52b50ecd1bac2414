/** Forecasters named like the first centres of a country, for tests of reliability and PIT. */
import type { OrderInput } from '../order.ts';
import type { PitForecaster, PitInput } from '../pit-data.ts';
import type { ReliabilityForecaster, ReliabilityInput } from '../reliability-data.ts';

const EDGES = [0, 0.005, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];
const RAGGED = [0.09, 0.07, 0.11, 0.09, 0.06, 0.07, 0.15, 0.11, 0.02, 0.23];

function reliabilityOf(name: string, of: number, tilt: number): ReliabilityForecaster {
  return {
    name,
    label: 'left out',
    bins: EDGES.slice(0, -1).map((from, bin) => {
      const to = EDGES[bin + 1]!;
      const forecasts = (of * (17 + 31 * bin)) % 97;
      const none = forecasts === 0;
      const mean = (from + to) / 2;
      const frequency = Math.min(1, Math.max(0, mean + tilt * (bin % 3) * 0.1));
      return {
        from,
        to,
        forecasts,
        cases: none ? 0 : 1 + (bin % 8),
        meanForecast: none ? null : mean,
        frequency: none ? null : frequency,
        low: none ? null : Math.max(0, frequency - 0.12),
        high: none ? null : Math.min(1, frequency + 0.12),
      };
    }),
  };
}

export function reliabilityInput({ title, rows }: OrderInput): ReliabilityInput {
  const [model, rival] = rows;
  return {
    title,
    event: 'this centre has fallen by this day',
    model: reliabilityOf(model?.name ?? 'the model', rows.length, -1),
    rival: rival ? reliabilityOf(rival.name, rows.length + 3, 2) : null,
  };
}

function pitOf(name: string, shares: readonly number[], banded: boolean): PitForecaster {
  return {
    name,
    label: 'left out',
    shares,
    band: banded
      ? { low: shares.map(() => 0.03), high: shares.map((_, k) => 0.16 + 0.01 * k), asUneven: 0.21 }
      : null,
  };
}

export function pitInput({ title, rows }: OrderInput): PitInput {
  const [model, rival] = rows;
  return {
    title,
    cases: rows.length,
    model: pitOf(
      model?.name ?? 'the model',
      model ? RAGGED : RAGGED.map(() => 0),
      model !== undefined,
    ),
    rival: rival ? pitOf(rival.name, [...RAGGED].reverse(), rows.length < 100) : null,
  };
}
