/** A forecast made of the fan of a country, for tests: the same quantiles from a day on. */
import type { ExpertsFigureInput } from '../experts.ts';
import type { FanInput } from '../fan.ts';
import type { ForecastFigureInput } from '../forecast.ts';
import type { Country } from './fixture.ts';

const AS_OF_DAY = 70;

export function forecastInput(fan: FanInput): ForecastFigureInput {
  const from = fan.days.findIndex((day) => day >= AS_OF_DAY);
  const cut = (values: readonly number[]): readonly number[] =>
    from < 0 ? [] : values.slice(from);
  const h = fan.held;
  return {
    title: fan.title,
    origin: fan.origin,
    asOfDay: AS_OF_DAY,
    horizonDays: fan.horizonDays,
    unit: fan.unit,
    total: fan.total,
    runs: fan.runs,
    days: cut(fan.days),
    held: {
      q025: cut(h.q025),
      q10: cut(h.q10),
      q25: cut(h.q25),
      q50: cut(h.q50),
      q75: cut(h.q75),
      q90: cut(h.q90),
      q975: cut(h.q975),
    },
    seen: (fan.observed ?? []).filter((s) => s.day <= AS_OF_DAY),
    later: fan.observed === null ? null : fan.observed.filter((s) => s.day > AS_OF_DAY),
  };
}

/** Statements made up from the names and days of a country. */
export function expertsInput(c: Country): ExpertsFigureInput {
  const days = c.observedDays;
  return {
    title: c.fan.title,
    origin: c.fan.origin,
    horizonDays: c.fan.horizonDays,
    trueDay: days[0] ?? null,
    rows: c.map.places.slice(0, 8).map((place, k) => ({
      who: place.name,
      saidDay: 20 * k - 30,
      askedDay: Math.max(0, 20 * k - 30),
      expertDay: 60 + 55 * k,
      q05: k === 5 ? null : 40 + 20 * k,
      q50: k > 3 ? null : 70 + 20 * k,
      q95: k > 2 ? null : 120 + 20 * k,
    })),
  };
}
