/** Where between low and high a number stands, by a quantile. */

/**
 * The number at quantile u: half of the chance lies below the value the case gives, half above, spread
 * evenly on either side. u = 0, ½, 1 are low, value and high, to the last bit.
 */
export function placed(
  range: { readonly low: number; readonly value: number; readonly high: number },
  u: number,
): number {
  const { low, value, high } = range;
  if (u <= 0) return low;
  if (u >= 1) return high;
  if (u === 0.5) return value;
  return u < 0.5 ? low + (value - low) * 2 * u : value + (high - value) * (2 * u - 1);
}
