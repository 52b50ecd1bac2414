/** Ticks of a date axis: the first of a month, or round days where the span is short. */
import { dateOf, dayOf } from '@interregnum/case/dates';
import { monthOf, shortDate, yearOf } from '@interregnum/words';

export interface DateTick {
  readonly day: number;
  readonly label: string;
  /** Year, on the first tick and where it changes. */
  readonly year: string | null;
}

const firstOfMonth = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

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
  const push = (day: number, date: string, label: string): void => {
    const year = yearOf(date);
    ticks.push({ day, label, year: year === lastYear ? null : year });
    lastYear = year;
  };
  if (span < 62) {
    const step = [1, 2, 7, 14, 28].find((s) => span / s <= most) ?? 28;
    for (let day = fromDay; day <= toDay; day += step) {
      const date = dateOf(day, origin);
      push(day, date, shortDate(date));
    }
    return ticks;
  }
  const months = span / 30.44;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((s) => months / s <= most) ?? 120;
  const [year = '', month = ''] = dateOf(fromDay, origin).split('-');
  for (let m = Number(year) * 12 + Number(month) - 1; ; m++) {
    if ((m % 12) % Math.min(step, 12) !== 0) continue;
    if (step > 12 && Math.floor(m / 12) % (step / 12) !== 0) continue;
    const first = firstOfMonth(m);
    const day = dayOf(first, origin);
    if (day === null || day > toDay) return ticks;
    if (day >= fromDay) push(day, first, monthOf(first).slice(0, 3));
  }
}
