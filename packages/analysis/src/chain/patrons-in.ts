/** Which patrons are in on a day: rows of the case, so an input and never a result. */
import type { CaseData, PatronRow } from '@interregnum/case';
import type { PatronAtHandover } from './result.ts';

const seriesOf = (row: PatronRow): string => [row.side, row.patron, row.channel].join('\u0000');

/** Levels above 0 on a day; what was realised comes before what was announced. */
export function patronsIn(data: CaseData, day: number): PatronAtHandover[] {
  const levels = new Map<string, PatronRow>();
  const covering = data.patrons.filter((r) => r.fromDay <= day && day <= r.toDay);
  for (const realised of [false, true])
    for (const row of covering)
      if (row.realised === realised && !(realised && row.consequence))
        levels.set(seriesOf(row), row);
  return [...levels.values()]
    .filter((row) => row.level.value > 0)
    .map(({ side, patron, channel, level }) => ({ side, patron, channel, level: level.value }));
}
