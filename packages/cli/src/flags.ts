/** Reading flags strictly: a value that is nearly right is refused with what is allowed. */
import { Failure, quoted } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import { Option } from 'commander';

/** A parser for a whole number from `low` to `high`, decimal digits only. */
export function wholeNumber(flag: string, low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= low && value <= high) return value;
    throw new Failure(
      `${flag} must be a whole number from ${thousands(low)} to ${thousands(high)}; ${quoted(text)} is not.`,
    );
  };
}

/** An option that takes a whole number; the help says the fewest where that is more than one. */
export function countOption(
  flag: string,
  what: string,
  low: number,
  high: number,
  usual?: number,
): Option {
  const fewest = low > 1 ? `, at least ${thousands(low)}` : '';
  return new Option(`${flag} <N>`, `${what}${fewest}`)
    .argParser(wholeNumber(flag, low, high))
    .default(usual);
}

/** A parser for a decimal number from `low` to `high`. */
export function numberBetween(flag: string, low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= low && value <= high) return value;
    throw new Failure(`${flag} must be a number from ${low} to ${high}; ${quoted(text)} is not.`);
  };
}

/** Collect a flag that may be given several times. */
export function collected(value: string, previous: readonly string[] | undefined): string[] {
  return [...(previous ?? []), value];
}
