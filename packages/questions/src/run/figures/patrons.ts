/** Patrons' support over time, with the events of the case, for the figure that shows them. */
import type { CaseData } from '@interregnum/case';
import type { TimelineInput } from '@interregnum/figures';
import { figureEvents } from './events.ts';

export function timelineInput(data: CaseData, hindcast: boolean): TimelineInput {
  const bySide = [...data.patrons].sort((a, b) => (a.side < b.side ? 1 : a.side > b.side ? -1 : 0));
  const keys = [...new Set(bySide.map((p) => `${p.side}\u0000${p.patron}\u0000${p.channel}`))];
  return {
    title: 'Patrons’ support over time',
    origin: data.origin,
    horizonDays: data.horizonDays,
    events: figureEvents(data),
    lanes: keys.map((key) => {
      const [side, patron, channel] = key.split('\u0000') as [string, string, string];
      // Of rows that cover a day the one that starts latest is in force.
      const rows = data.patrons
        .filter((p) => p.side === side && p.patron === patron && p.channel === channel)
        .sort((a, b) => a.fromDay - b.fromDay);
      const announced = rows.filter((p) => !p.realised);
      const later = rows.filter((p) => p.realised && p.consequence !== true);
      const cuts = rows.filter((p) => p.realised && p.consequence === true);
      const edges = [...new Set(rows.flatMap((p) => [p.fromDay, p.toDay + 1]))].sort(
        (a, b) => a - b,
      );
      const levelOn = (of: typeof rows, day: number): number | null =>
        of.filter((p) => p.fromDay <= day && day <= p.toDay).at(-1)?.level.value ?? null;
      // What followed from the regime's end is never imposed on a run (see packages/case, support.ts):
      // the level before it goes on.
      const goesOn = (day: number): number | null => {
        const cut = cuts.find((p) => p.fromDay <= day && day <= p.toDay);
        return cut === undefined ? null : levelOn(later, cut.fromDay - 1);
      };
      const steps = (level: (day: number) => number): { day: number; level: number }[] =>
        edges.map((day) => ({ day, level: level(day) }));
      return {
        side,
        patron,
        channel: channel.replaceAll('_', ' '),
        announced: steps((day) => levelOn(announced, day) ?? 0),
        realised:
          hindcast && later.length > 0
            ? steps((day) => levelOn(later, day) ?? goesOn(day) ?? levelOn(announced, day) ?? 0)
            : null,
      };
    }),
  };
}
