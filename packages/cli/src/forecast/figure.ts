/** The figure of a forecast from its numbers. */
import type { Forecast } from '@interregnum/analysis';
import { type ForecastFigureInput, longDate } from '@interregnum/figures';
import type { Study } from '../study.ts';
import { safe } from '../terminal/safe.ts';

type Steps = ForecastFigureInput['seen'];

/** Centres held after each of some losses. */
function stepsAfter(days: readonly number[], start: number): Steps {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted.map((day, k) => ({ day, held: start - k - 1 }));
}

/** Losses after the day among the centres held on it; null where the answer is not known. */
function laterOf(study: Study, f: Forecast, start: number): Steps | null {
  if (f.score === null || study.observed === null) return null;
  const held = new Set(f.regions.map((r) => r.id));
  const days = study.observed.regions.flatMap((r) =>
    held.has(r.region) && r.day !== null && r.status !== 'held' && r.day > f.asOfDay
      ? [Math.round(r.day)]
      : [],
  );
  return stepsAfter(
    days.filter((day) => day <= f.horizonDays),
    start,
  );
}

export function figureInput(study: Study, f: Forecast): ForecastFigureInput {
  const { data } = study;
  const total = f.fallenSoFar.length + f.regions.length;
  const now = total - f.fallenSoFar.length;
  return {
    title: `${safe(data.title)}: forecast as of ${longDate(data.origin, f.asOfDay)}`,
    origin: data.origin,
    asOfDay: f.asOfDay,
    horizonDays: f.horizonDays,
    unit: 'regional centres',
    total,
    runs: f.runs,
    days: f.held.days,
    held: f.held,
    seen: stepsAfter(
      f.fallenSoFar.map((r) => r.day),
      total,
    ),
    later: laterOf(study, f, now),
  };
}
