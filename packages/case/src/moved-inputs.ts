/** Which inputs a path leads to: two paths that are written differently may be one. */
import { limitsOf } from './edit-limits.ts';
import { type EditPath, parsePath } from './edit-path.ts';
import { type EditTable, editTables } from './edit-tables.ts';
import { matchesGlob } from './glob.ts';
import { patronKeys } from './patron-edits.ts';
import type { CaseData, EventRow, PatronRow, Quantity } from './types.ts';

/** A patron's support in one channel is one input, whichever of its columns is edited. */
const seriesKey = (row: PatronRow): string => `patrons|${row.side}|${row.patron}|${row.channel}`;

/** The rows of each patron and channel that a key of `patrons` leads to, in the order of the table. */
export function patronSeries(data: CaseData, key: string): PatronRow[][] {
  const groups = new Map<string, PatronRow[]>();
  for (const row of data.patrons) {
    if (!patronKeys(row).some((k) => matchesGlob(key, k))) continue;
    const group = groups.get(seriesKey(row));
    if (group === undefined) groups.set(seriesKey(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

// biome-ignore lint/suspicious/noExplicitAny: rows are handed back to the table they came from
function rowsAt(data: CaseData, to: EditPath): { table: EditTable<any>; rows: any[] } | null {
  const table = Object.hasOwn(editTables, to.table) ? editTables[to.table] : undefined;
  if (table === undefined) return null;
  const rows = table.rows(data).filter((r) => table.keys(r).some((k) => matchesGlob(to.key, k)));
  return { table, rows };
}

/** Names of the inputs, as many as the path leads to; none where it leads nowhere. */
export function inputsMoved(data: CaseData, path: string): ReadonlySet<string> {
  const to = parsePath(path);
  if (to?.table === 'patrons')
    return new Set(patronSeries(data, to.key).flatMap(([row]) => (row ? [seriesKey(row)] : [])));
  const found = to === null ? null : rowsAt(data, to);
  const names = (found?.rows ?? []).map(
    (row) => `${to?.table}|${found?.table.keys(row)[0]}|${to?.column}`,
  );
  return new Set(names);
}

export interface MovedNumbers {
  readonly quantities: readonly Quantity[];
  /** The table's number times this is the value. */
  readonly scale: number;
}

/** The numbers of a table, or levels of patrons from the origin on, that a path leads to; null where it leads to words. */
export function numbersMoved(data: CaseData, to: EditPath): MovedNumbers | null {
  if (to.table === 'patrons') {
    const rows = patronSeries(data, to.key).flat();
    const inTime = rows.filter((r) => r.toDay >= 0 && r.fromDay <= data.horizonDays);
    return { quantities: inTime.map((r) => r.level), scale: 1 };
  }
  const found = rowsAt(data, to);
  const field =
    found !== null && Object.hasOwn(found.table.fields, to.column)
      ? found.table.fields[to.column]
      : undefined;
  if (found === null || field?.kind !== 'quantity') return null;
  return { quantities: found.rows.map((row) => field.get(row)), scale: limitsOf(field).scale };
}

/** Days on which the events that a path leads to became known. */
export function knownDaysMoved(data: CaseData, to: EditPath): number[] {
  if (to.table !== 'events' || to.column !== 'date_known') return [];
  return (rowsAt(data, to)?.rows ?? []).map((row: EventRow) => row.knownDay);
}
