/** Numbers of a warning as text. */
import type { CaseMean } from '@interregnum/analysis';
import { percent } from '@interregnum/figures';

const MINUS = '−';

/** Two figures that say something, without exponents. */
export function shortNumber(x: number): string {
  const size = Math.abs(x);
  if (size === 0) return '0';
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4;
  const text = String(Number(x.toFixed(digits)));
  return text.replace('-', MINUS);
}

export const twoDigits = (x: number | null): string =>
  x === null ? '–' : x.toFixed(2).replace('-', MINUS);

export const percentOr = (x: number | null): string => (x === null ? '–' : percent(x));

export function rangeOf({ low, high }: CaseMean, text: (x: number | null) => string): string {
  return low === null || high === null ? '–' : `${text(low)} to ${text(high)}`;
}
