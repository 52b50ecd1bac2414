/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7). NaN when empty. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = q * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  if (at === below) return low;
  return low + (at - below) * (sorted[below + 1]! - low);
}

/** The middle value, or the mean of the two middle ones. NaN when empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return NaN;
  const high = sorted[n >> 1]!;
  return n % 2 === 1 ? high : (sorted[(n >> 1) - 1]! + high) / 2;
}
