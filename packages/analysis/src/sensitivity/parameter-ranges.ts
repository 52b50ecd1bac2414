/**
 * The numbers of the rules as factors. Those of a posterior sample hang together (history pins down
 * combinations, not single numbers), so the sample is one factor, a vector drawn by its index, wherever
 * variance is shared out; one by one they only serve to screen. Under the prior they are independent and
 * are factors of their own throughout.
 */
import {
  exp,
  FREE,
  FREE_NAMES,
  type FreeName,
  log,
  type Parameters,
  type ParameterVector,
  type Switches,
} from '@interregnum/model';
import { activeNames } from '../calibrate/space.ts';
import { sortedQuantile } from '../compare/resample.ts';

/** One parameter with the range in which it is moved. */
export interface ParameterRange {
  readonly name: FreeName;
  readonly unit: string;
  readonly low: number;
  /** Median of the sample; the hand-set value under the prior. */
  readonly value: number;
  readonly high: number;
  readonly log: boolean;
}

export type ParameterDoubt = 'prior' | 'posterior' | 'none';

/** The parameter at position u of its range, even on its prior's scale. */
export function parameterAt(range: ParameterRange, u: number): number {
  const { low, high } = range;
  return range.log && low > 0 ? low * exp(u * log(high / low)) : low + u * (high - low);
}

export const vectorsOf = (parameters: Parameters): readonly ParameterVector[] =>
  Array.isArray(parameters) ? parameters : [parameters as ParameterVector];

/**
 * Parameters in doubt. From a sample: those that vary in it, from their 5 % to their 95 % quantile.
 * From the prior: all that the switched-on rules read, over the whole box.
 */
export function parameterRanges(
  parameters: Parameters,
  switches: Switches,
  doubt: ParameterDoubt,
): ParameterRange[] {
  if (doubt === 'none') return [];
  const vectors = vectorsOf(parameters);
  const active = activeNames(FREE_NAMES, switches);
  return FREE.filter((p) => active.includes(p.name)).flatMap((p): ParameterRange[] => {
    const about = { name: p.name, unit: p.unit, log: p.log };
    if (doubt === 'prior') return [{ ...about, low: p.low, value: p.value, high: p.high }];
    const sorted = vectors.map((v) => v[p.name]).sort((a, b) => a - b);
    const at = (q: number): number => sortedQuantile(sorted, q);
    return at(0.95) > at(0.05) ? [{ ...about, low: at(0.05), value: at(0.5), high: at(0.95) }] : [];
  });
}
