/** How a date is said. A date is ISO text; which day of a case it is, packages/case reckons. */
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

interface DateParts {
  readonly year: string;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
}

/** @throws RangeError when the text does not begin with a date */
export function dateParts(iso: string): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  if (MONTHS[Number(month) - 1] === undefined)
    throw new RangeError(`Not an ISO date: ${iso.slice(0, 40)}`);
  return { year, month: Number(month) - 1, day: Number(day) };
}

function partsOf(iso: string): Omit<DateParts, 'month'> & { readonly month: string } {
  const parts = dateParts(iso);
  return { ...parts, month: MONTHS[parts.month]! };
}

/** `2021`. */
export const yearOf = (iso: string): string => partsOf(iso).year;

/** `August`. */
export const monthOf = (iso: string): string => partsOf(iso).month;

/** `15 August`. */
export function dayAndMonth(iso: string): string {
  const { month, day } = partsOf(iso);
  return `${day} ${month}`;
}

/** `15 August 2021`. */
export const longDate = (iso: string): string => `${dayAndMonth(iso)} ${yearOf(iso)}`;

/** `15 Aug`, or `15 Aug 2021` with the year. */
export function shortDate(iso: string, withYear = false): string {
  const { year, month, day } = partsOf(iso);
  const text = `${day} ${month.slice(0, 3)}`;
  return withYear ? `${text} ${year}` : text;
}
