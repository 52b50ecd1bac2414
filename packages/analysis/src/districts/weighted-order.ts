/**
 * Kendall's tau-b over weighted pairs: a pair of i and j weighs w_i w_j. With equal weights it is
 * `kendallTauB`. Weights of resampled provinces and inverse probabilities of being reported enter here.
 * @param within when given, only pairs of the same group count
 * @returns null when either side is constant
 */
export function weightedTauB(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  weights: ArrayLike<number>,
  within?: ArrayLike<number>,
): number | null {
  let concordant = 0;
  let discordant = 0;
  let tiedInA = 0;
  let tiedInB = 0;
  for (let i = 0; i < a.length; i++) {
    if (weights[i] === 0) continue;
    for (let j = i + 1; j < a.length; j++) {
      const w = weights[i]! * weights[j]!;
      if (w === 0 || (within !== undefined && within[i] !== within[j])) continue;
      const x = Math.sign(a[i]! - a[j]!);
      const y = Math.sign(b[i]! - b[j]!);
      if (x !== 0 && y !== 0) {
        if (x === y) concordant += w;
        else discordant += w;
      } else if (x === 0 && y !== 0) tiedInA += w;
      else if (x !== 0) tiedInB += w;
    }
  }
  const strict = concordant + discordant;
  const scale = Math.sqrt((strict + tiedInA) * (strict + tiedInB));
  return scale > 0 ? (concordant - discordant) / scale : null;
}

/**
 * Area under the ROC curve with weights: the weighted share of (positive, negative) pairs in which the
 * positive has the higher value, ties counting half (Hanley & McNeil 1982, recalled). A place may be
 * positive with one weight and negative with another.
 * @returns null when one side is empty
 */
export function weightedAuc(
  values: ArrayLike<number>,
  positive: ArrayLike<number>,
  negative: ArrayLike<number>,
): number | null {
  const order = Array.from({ length: values.length }, (_, k) => k).sort(
    (i, j) => values[i]! - values[j]!,
  );
  let below = 0;
  let won = 0;
  let positives = 0;
  for (let at = 0; at < order.length; ) {
    let up = 0;
    let down = 0;
    const value = values[order[at]!]!;
    for (; at < order.length && values[order[at]!]! === value; at++) {
      up += positive[order[at]!]!;
      down += negative[order[at]!]!;
    }
    won += up * (below + down / 2);
    below += down;
    positives += up;
  }
  return positives > 0 && below > 0 ? won / (positives * below) : null;
}
