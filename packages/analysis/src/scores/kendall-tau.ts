/**
 * Kendall's rank correlation tau-b: (C - D) / sqrt((C + D + T_a)(C + D + T_b)) over pairs; T_a are
 * pairs tied in `a` only, T_b in `b` only.
 *
 * Units: none. Range -1 (reversed) .. 1 (same order), 0 for no relation. Higher is better. It looks
 * at order only and is not a proper score: never choose a model by it alone. null when either side
 * is constant.
 * Source: Kendall 1945 (doi:10.1093/biomet/33.3.239). O(n²), n = regions.
 */
export function kendallTauB(a: readonly number[], b: readonly number[]): number | null {
  let concordant = 0;
  let discordant = 0;
  let tiedInA = 0;
  let tiedInB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = i + 1; j < a.length; j++) {
      // Subtracting would make NaN of two Infinities, which are a tie.
      const x = a[i] === a[j] ? 0 : Math.sign(a[i]! - a[j]!);
      const y = b[i] === b[j] ? 0 : Math.sign(b[i]! - b[j]!);
      if (x !== 0 && y !== 0) {
        if (x === y) concordant++;
        else discordant++;
      } else if (x === 0 && y !== 0) tiedInA++;
      else if (x !== 0) tiedInB++;
    }
  }
  const strict = concordant + discordant;
  const scale = Math.sqrt((strict + tiedInA) * (strict + tiedInB));
  return scale > 0 ? (concordant - discordant) / scale : null;
}
