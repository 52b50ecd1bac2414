/**
 * How a number is said: one way for each kind, so that an effect has the same digits in a sentence, a
 * table and a figure. The same on every machine: no locale is asked.
 */
const MINUS = '−';
/** What stands where there is no number. */
export const NONE = '–';

type Maybe = number | null | undefined;
type Say = (value: number) => string;

/** So many decimals, thousands parted, a true minus, and none before a zero. */
function written(value: number, digits: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && /[1-9I]/.test(text) ? `${MINUS}${text}` : text;
}

/** A number, or a dash where there is none. */
export const orNone = (value: Maybe, say: Say): string =>
  value === null || value === undefined ? NONE : say(value);

/** A count: `12,345`; a fraction is rounded. */
export const thousands = (value: number): string => written(value, 0);

/** A score or another number with its decimals given: `0.46`; a dash where there is none. */
export const decimals = (value: Maybe, digits: number): string =>
  orNone(value, (v) => written(v, digits));

/** Days, centres, points: a tenth below ten, whole from ten on, since no run knows more. */
export function amount(value: number): string {
  const text = written(value, Math.abs(value) < 9.95 ? 1 : 0);
  return text === '0.0' ? '0' : text;
}

/** Three figures where that is more than the whole number: `1,234`, `12.3`, `0.0123`, `5`. */
export function threeFigures(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || size === 0) return written(value, 0);
  const digits = Math.min(6, 2 - Math.floor(Math.log10(size)));
  return written(value, digits).replace(/\.?0+$/, '');
}

/** Persons to two figures, since the model knows no more: `340,000`. */
export function persons(value: number): string {
  if (Math.abs(value) < 100) return written(value, 0);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return written(Math.round(value / unit) * unit, 0);
}

/** A share 0..1 as percent; what is not nothing and not all is never rounded onto it. */
export const percent = (share: Maybe): string => percentTo(share, 0);

/** The same with so many decimals. */
export function percentTo(share: Maybe, digits: number): string {
  if (share === null || share === undefined) return NONE;
  const step = 10 ** -digits;
  if (share > 0 && 100 * share < step) return `<${written(step, digits)} %`;
  if (share < 1 && 100 * share > 100 - step) return `>${written(100 - step, digits)} %`;
  return `${written(100 * share, digits)} %`;
}

/** A share that may be a product of several, with a tenth where it is small: `2.0 %`, `12 %`. */
export const smallPercent = (share: number): string =>
  percentTo(share, share > 0 && share < 0.0995 ? 1 : 0);

/** The same with its sign: `+12`, `−3.4`, `0`. */
export function signed(value: number, say: Say = amount): string {
  const text = say(value);
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** A change in days, centres or the like. */
export const effect = (value: number): string => signed(value);
/** A change in a share 0..1, in points of a hundred: whole from one on, since no run knows more. */
export const points = (share: number): string =>
  signed(100 * share, (value) => (Math.abs(value) < 0.95 ? amount(value) : thousands(value)));
/** A change in persons. */
export const personsEffect = (value: number): string => signed(value, persons);

/** `p = 0.023`, `p < 0.001`. */
export const pValue = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${written(p, 3)}`);

/** For the ticks of an axis: `250k`, `1.2m`, `0.5`. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${threeFigures(Math.round(value / 1e5) / 10)}m`;
  if (size >= 1e3) return `${threeFigures(Math.round(value / 100) / 10)}k`;
  return threeFigures(value);
}

/** `4.2 s`: what something took. */
export const seconds = (value: number): string => `${written(value, 1)} s`;

/** What something will take: `12 s`, `3 min 20 s`, `1 h 5 min`. */
export function duration(value: number): string {
  const whole = Math.max(0, Math.ceil(value));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** `low to high`; a dash where there is no interval. */
export const range = (low: Maybe, high: Maybe, say: Say): string =>
  low === null || low === undefined || high === null || high === undefined
    ? NONE
    : `${say(low)} to ${say(high)}`;

/** The same of numbers with so many decimals. */
export const decimalsRange = (low: Maybe, high: Maybe, digits: number): string =>
  range(low, high, (value) => written(value, digits));

/** `32 % (28 % to 37 %)`. */
export const withRange = (value: number, low: number, high: number, say: Say): string =>
  `${say(value)} (${range(low, high, say)})`;

/** `1 region`, `2 regions`. */
export const count = (n: number, one: string, many: string): string =>
  `${thousands(n)} ${n === 1 ? one : many}`;

/** `a, b and c`. */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The kinds that a column of a table may be of. */
export type NumberKind =
  | 'whole'
  | 'amount'
  | 'effect'
  | 'persons'
  | 'persons-effect'
  | 'percent'
  | 'small-percent'
  | 'points'
  | 'tenths'
  | 'hundredths'
  | 'thousandths'
  | 'three-figures';

const KINDS: Readonly<Record<NumberKind, Say>> = {
  whole: thousands,
  amount,
  effect,
  persons,
  'persons-effect': personsEffect,
  percent,
  'small-percent': smallPercent,
  points,
  tenths: (value) => written(value, 1),
  hundredths: (value) => written(value, 2),
  thousandths: (value) => written(value, 3),
  'three-figures': threeFigures,
};

export const isNumberKind = (kind: string): kind is NumberKind => Object.hasOwn(KINDS, kind);

/** A number of a kind. */
export const sayNumber = (kind: NumberKind, value: number): string => KINDS[kind](value);
