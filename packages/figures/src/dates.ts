/** Days since the origin as dates. All arithmetic is in UTC; no clock is read. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const DAY_MS = 86_400_000;

/** UTC midnight of a day. @param origin ISO date of day 0 @param day days since the origin */
export function dateOf(origin: string, day: number): Date {
  const start = Date.parse(`${origin.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(start)) throw new RangeError(`Not an ISO date: ${origin.slice(0, 40)}`);
  return new Date(start + Math.round(day) * DAY_MS);
}

/** Days from the origin to a date (may be a fraction). */
export function dayOf(origin: string, date: Date): number {
  return (date.getTime() - dateOf(origin, 0).getTime()) / DAY_MS;
}

/** ISO date, e.g. `2021-08-15`. */
export function isoDate(origin: string, day: number): string {
  return dateOf(origin, day).toISOString().slice(0, 10);
}

/** `15 August 2021`. */
export function longDate(origin: string, day: number): string {
  const d = dateOf(origin, day);
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}

/** `15 Aug`, or `15 Aug 2021` with the year. */
export function shortDate(origin: string, day: number, withYear = false): string {
  const d = dateOf(origin, day);
  const text = `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]!.slice(0, 3)}`;
  return withYear ? `${text} ${d.getUTCFullYear()}` : text;
}

/** Whether a span of days leaves the calendar year it starts in. */
export function spansYears(origin: string, fromDay: number, toDay: number): boolean {
  return dateOf(origin, fromDay).getUTCFullYear() !== dateOf(origin, toDay).getUTCFullYear();
}

export interface DateTick {
  readonly day: number;
  readonly label: string;
  /** Year, on the first tick and where it changes. */
  readonly year: string | null;
}

/** Ticks on the first of a month, or on round days where the span is shorter than two months. */
export function dateTicks(
  origin: string,
  fromDay: number,
  toDay: number,
  most: number,
): DateTick[] {
  const span = toDay - fromDay;
  const ticks: DateTick[] = [];
  let lastYear = '';
  const push = (day: number, label: string): void => {
    const year = String(dateOf(origin, day).getUTCFullYear());
    ticks.push({ day, label, year: year === lastYear ? null : year });
    lastYear = year;
  };
  if (span < 62) {
    const step = [1, 2, 7, 14, 28].find((s) => span / s <= most) ?? 28;
    for (let day = fromDay; day <= toDay; day += step) push(day, shortDate(origin, day));
    return ticks;
  }
  const months = span / 30.44;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((s) => months / s <= most) ?? 120;
  const start = dateOf(origin, fromDay);
  for (let m = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; m++) {
    if ((m % 12) % Math.min(step, 12) !== 0) continue;
    if (step > 12 && Math.floor(m / 12) % (step / 12) !== 0) continue;
    const first = new Date(Date.UTC(Math.floor(m / 12), m % 12, 1));
    const day = dayOf(origin, first);
    if (day > toDay) return ticks;
    if (day >= fromDay) push(day, MONTHS[m % 12]!.slice(0, 3));
  }
}
