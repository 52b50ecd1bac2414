/** Calendar dates as days since an origin, in UTC so that no time zone or clock change moves them. */

const DAY_MS = 86_400_000;

/** Milliseconds of a strict `YYYY-MM-DD`, years 1000 to 9999; null for anything else. */
function parseDate(text: string): number | null {
  const m = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const ms = Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? ms : null;
}

export function isDate(text: string): boolean {
  return parseDate(text) !== null;
}

/** Days from origin to date; null when either is not a date. */
export function dayOf(date: string, origin: string): number | null {
  const a = parseDate(origin);
  const b = parseDate(date);
  return a === null || b === null ? null : Math.round((b - a) / DAY_MS);
}

/** ISO date of a day, the nearest where it is a fraction. */
export function dateOf(day: number, origin: string): string {
  return new Date((parseDate(origin) ?? 0) + Math.round(day) * DAY_MS).toISOString().slice(0, 10);
}
