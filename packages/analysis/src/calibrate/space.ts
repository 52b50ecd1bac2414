/**
 * The box in which parameters are sought: each free parameter mapped to 0..1 by its prior's bounds,
 * logarithmically where the prior is.
 */
import { FREE, type FreeName, type ParameterVector, SHIPPED } from '@interregnum/model';

/**
 * The parameters that are fitted. The others stay at their hand-set values: with eleven histories
 * about six numbers can be learnt, and thirteen overfit (they score better in training and worse on
 * the history left out).
 */
export const CALIBRATED: readonly FreeName[] = [
  'contestPerDay',
  'airEffect',
  'supportEffect',
  'precisionPerFall',
  'costBase',
  'costIdentity',
  'bargainPerDay',
  'assaultPerDay',
  'newsWeight',
  'strengthSd',
];

const byName = new Map(FREE.map((p) => [p.name, p]));

/** Position of a vector in the box, by `CALIBRATED`; shipped values give the neutral start. */
export function toUnit(vector: ParameterVector): Float64Array {
  return Float64Array.from(CALIBRATED, (name) => {
    const p = byName.get(name)!;
    return p.log
      ? Math.log(vector[name] / p.low) / Math.log(p.high / p.low)
      : (vector[name] - p.low) / (p.high - p.low);
  });
}

/** The vector at a position; positions are clipped to the box. */
export function fromUnit(unit: ArrayLike<number>): ParameterVector {
  const fitted = CALIBRATED.map((name, k): [FreeName, number] => {
    const p = byName.get(name)!;
    const u = Math.max(0, Math.min(1, unit[k]!));
    return [name, p.log ? p.low * (p.high / p.low) ** u : p.low + (p.high - p.low) * u];
  });
  return { ...SHIPPED, ...Object.fromEntries(fitted) };
}

export const NEUTRAL: Float64Array = toUnit(SHIPPED);

/** Spread of the prior about the neutral values, in box units. */
export const PRIOR_SD = 0.25;
/** What one squared prior deviation costs, in units of the joint score. */
export const PRIOR_WEIGHT = 0.005;

/** Penalty of a position for leaving the neutral values: a Gaussian prior on the box. */
export function priorPenalty(unit: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < NEUTRAL.length; k++) sum += ((unit[k]! - NEUTRAL[k]!) / PRIOR_SD) ** 2;
  return PRIOR_WEIGHT * sum;
}
