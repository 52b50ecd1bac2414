/** Dated edits to patrons: rows are split at the ends of the range, never changed outside it. */
import { channelOf } from './channels.ts';
import type { EditValue } from './edit-path.ts';
import type { PatronRow, Quantity } from './types.ts';

/** level: announced and realised alike; the other two: one of the paths only. */
export const PATRON_COLUMNS = ['level', 'announced', 'realised'] as const;
export type PatronColumn = (typeof PATRON_COLUMNS)[number];

export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The names under which a row can be addressed; the written channel and the model's are equal. */
export function patronKeys(row: PatronRow): string[] {
  const channels = [...new Set([row.channel, channelOf(row.channel).channel])];
  return channels.flatMap((c) => [`${row.patron}/${c}`, `${row.side}|${row.patron}/${c}`]);
}

/** The parts of a row outside and inside a range. */
function cut(row: PatronRow, range: DayRange): { outside: PatronRow[]; inside: PatronRow | null } {
  const from = Math.max(row.fromDay, range.from);
  const to = Math.min(row.toDay, range.to);
  if (from > to) return { outside: [row], inside: null };
  const outside: PatronRow[] = [];
  if (row.fromDay < from) outside.push({ ...row, toDay: from - 1 });
  if (row.toDay > to) outside.push({ ...row, fromDay: to + 1 });
  return { outside, inside: { ...row, fromDay: from, toDay: to } };
}

/**
 * Edit the rows of one or more series.
 * @param change new level of a row's part in range
 */
export function editPatrons(
  rows: readonly PatronRow[],
  matches: (row: PatronRow) => boolean,
  column: PatronColumn,
  range: DayRange,
  value: EditValue,
  change: (level: Quantity) => Quantity,
): PatronRow[] {
  const concerns = (r: PatronRow): boolean =>
    matches(r) && (column === 'level' || r.realised === (column === 'realised'));
  if (value.kind !== 'set') {
    return rows.flatMap((r) => {
      if (!concerns(r)) return [r];
      const { outside, inside } = cut(r, range);
      return inside ? [...outside, { ...inside, level: change(inside.level) }] : outside;
    });
  }
  // a set level holds on every day of the range, so it replaces whatever rows cover it
  const result = rows.flatMap((r) => (concerns(r) ? cut(r, range).outside : [r]));
  const series = new Map<string, PatronRow>();
  for (const r of rows) {
    if (matches(r)) series.set([r.side, r.patron, r.channel].join('\u0000'), r);
  }
  for (const r of series.values()) {
    const realised = column === 'realised';
    result.push({
      side: r.side,
      patron: r.patron,
      channel: r.channel,
      fromDay: range.from,
      toDay: range.to,
      knownDay: realised ? range.from : Math.min(0, range.from),
      level: change(r.level),
      basis: 'scenario',
      realised,
      consequence: false,
    });
  }
  return result;
}
