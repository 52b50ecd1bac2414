import type { CaseData } from '@interregnum/case';
import type { FigureEvent } from '@interregnum/figures';

/** The largest events of the case, at most nine: more would bury the figure. */
export function figureEvents(data: CaseData): FigureEvent[] {
  return data.events
    .filter((e) => e.knownDay >= 0 && e.knownDay <= data.horizonDays)
    .map((e) => ({ day: e.knownDay, text: e.text, size: e.magnitude.value }))
    .sort((a, b) => b.size - a.size || a.day - b.day)
    .slice(0, 9)
    .map(({ day, text }) => ({ day, text }));
}
