/** The figures of a forecast, and of statements beside it, from their numbers. */

import type { ExpertsReplayed, Forecast } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import type { ExpertsFigureInput, ForecastFigureInput } from '@interregnum/figures';
import { type Study, safe } from '@interregnum/questions';
import { longDate } from '@interregnum/words';

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
    title: `${safe(data.title)}: forecast as of ${longDate(dateOf(f.asOfDay, data.origin))}`,
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

export function expertsInput(study: Study, e: ExpertsReplayed): ExpertsFigureInput {
  const { data } = study;
  const known = e.replays.find((r) => r.trueDays !== null);
  return {
    title: `${safe(data.title)}: what was said, and the model on the same days`,
    origin: data.origin,
    horizonDays: data.horizonDays,
    trueDay:
      known?.trueDays === undefined || known.trueDays === null
        ? null
        : known.saidDay + known.trueDays,
    rows: e.replays.map((r) => ({
      who: safe(r.who),
      saidDay: r.saidDay,
      askedDay: r.askedDay,
      expertDay: r.saidDay + r.expertMedianDays,
      q05: r.modelFallDay.q05,
      q50: r.modelFallDay.q50,
      q95: r.modelFallDay.q95,
    })),
  };
}
