import { type BootstrapOptions, bootstrapInterval } from './bootstrap.ts';
import { type BoardRow, drawTogether, type Measure } from './measures.ts';
import { signFlipP } from './sign-flip.ts';

/** A number over cases with its 90 % interval, resampling cases. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Cases that have the measure. */
  readonly cases: number;
}

/** One measure drawn together over cases, each weight 1. */
export function estimate(
  values: readonly (number | null)[],
  over: Measure['over'],
  options: BootstrapOptions,
): Estimate {
  const interval = bootstrapInterval(
    values.length,
    (indices) =>
      drawTogether(
        indices.map((k) => values[k]!),
        over,
      ),
    options,
  );
  return {
    value: drawTogether(values, over),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    cases: values.filter((v) => v !== null).length,
  };
}

/** The subject against another predictor on one measure, case by case. */
export interface PairedDifference extends Estimate {
  readonly measure: Measure['key'];
  readonly against: string;
  /** Cases in which the subject was better, worse and as good. */
  readonly better: number;
  readonly worse: number;
  readonly equal: number;
  /** The same interval, resampling whole countries. */
  readonly country_low: number | null;
  readonly country_high: number | null;
  /** One-sided sign-flip test that the subject is better. */
  readonly p_sign_flip: number | null;
}

/**
 * Paired differences, turned so that above 0 the subject is better, mean over the cases both have.
 * @param groups country of each case
 */
export function pairedDifference(
  measure: Measure,
  subject: readonly (BoardRow | undefined)[],
  other: readonly (BoardRow | undefined)[],
  groups: readonly string[],
  against: string,
  options: BootstrapOptions,
): PairedDifference {
  const sign = measure.better === 'lower' ? 1 : -1;
  const pairs = subject.flatMap((row, k) => {
    const own = row?.[measure.key] ?? null;
    const theirs = other[k]?.[measure.key] ?? null;
    return own === null || theirs === null
      ? []
      : [{ difference: sign * (theirs - own), group: groups[k]! }];
  });
  const differences = pairs.map((p) => p.difference);
  const byCountry = bootstrapInterval(
    differences.length,
    (indices) =>
      drawTogether(
        indices.map((k) => differences[k]!),
        'mean',
      ),
    options,
    pairs.map((p) => p.group),
  );
  return {
    ...estimate(differences, 'mean', options),
    measure: measure.key,
    against,
    better: differences.filter((d) => d > 0).length,
    worse: differences.filter((d) => d < 0).length,
    equal: differences.filter((d) => d === 0).length,
    country_low: byCountry?.low ?? null,
    country_high: byCountry?.high ?? null,
    p_sign_flip: signFlipP(differences, options.seed),
  };
}
