/**
 * How well a number tells those that end from those that stand: the probability that it warns more of
 * a landmark that ends than of one that does not, ties by half (Mann & Whitney 1947, Annals of
 * Mathematical Statistics 18: 50-60; Hanley & McNeil 1982, Radiology 143: 29-36). ½ is chance.
 *
 * Landmarks of one history hang together, so the standard error is that of clustered data: structural
 * components (DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44: 837-845) summed by history
 * (Obuchowski 1997, Biometrics 53: 567-578). Pairs may be confined to strata: then only landmarks of
 * the same stratum are compared, and all such pairs count alike.
 */
export interface MarkedLandmarks {
  /** 1 where it ends, 0 where it does not; any other landmark is left out. */
  readonly ends: ArrayLike<number>;
  /** Whole numbers from 0: the history. */
  readonly cluster: ArrayLike<number>;
  /** Whole numbers from 0; all one stratum when not given. */
  readonly stratum?: ArrayLike<number>;
}

export interface Auc {
  readonly auc: number;
  /** Over histories. */
  readonly standardError: number;
}

/** Histories of each kind below which a case says nothing. */
export const FEWEST_HISTORIES = 10;

/** Landmarks by score, ascending, those without one left out. */
export function orderOf(score: ArrayLike<number>): Uint32Array {
  const known: number[] = [];
  for (let k = 0; k < score.length; k++) if (!Number.isNaN(score[k]!)) known.push(k);
  return Uint32Array.from(known).sort((a, b) => score[a]! - score[b]!);
}

/** Are there enough histories with a landmark that ends, and enough with one that does not? */
function enough(order: Uint32Array, { ends, cluster }: MarkedLandmarks): boolean {
  const kinds = [new Set<number>(), new Set<number>()] as const;
  for (const k of order) {
    const kind = ends[k]!;
    if (kind > 1) continue;
    kinds[kind]!.add(cluster[k]!);
    if (kinds[0].size >= FEWEST_HISTORIES && kinds[1].size >= FEWEST_HISTORIES) return true;
  }
  return false;
}

const most = (values: ArrayLike<number>): number => {
  let top = 0;
  for (let k = 0; k < values.length; k++) top = Math.max(top, values[k]!);
  return top;
};

/**
 * @param order of `orderOf(score)`: sorting is the dear part, and serves every horizon and stratum
 * @returns null when there are too few histories of either kind, or no stratum has both
 */
export function clusteredAuc(
  score: ArrayLike<number>,
  order: Uint32Array,
  marks: MarkedLandmarks,
): Auc | null {
  if (!enough(order, marks)) return null;
  const { ends, cluster, stratum } = marks;
  const used = order.filter((k) => ends[k]! <= 1);
  const strata = stratum === undefined ? 1 : most(stratum) + 1;
  const at = (k: number): number => (stratum === undefined ? 0 : stratum[k]!);
  // counts by kind (0 stands, 1 ends), then stratum
  const counts = (): [Float64Array, Float64Array] => [
    new Float64Array(strata),
    new Float64Array(strata),
  ];
  const all = counts();
  for (const k of used) all[ends[k] as 0 | 1][at(k)]!++;
  let pairs = 0;
  for (let s = 0; s < strata; s++) pairs += all[0][s]! * all[1][s]!;
  if (pairs === 0) return null;

  // pairs of each landmark that the score puts in the right order, ties by half
  const right = new Float64Array(ends.length);
  const below = counts();
  const tied = counts();
  let total = 0;
  for (let from = 0; from < used.length; ) {
    const value = score[used[from]!]!;
    let to = from;
    for (; to < used.length && score[used[to]!] === value; to++) {
      const k = used[to]!;
      tied[ends[k] as 0 | 1][at(k)]!++;
    }
    for (let j = from; j < to; j++) {
      const k = used[j]!;
      const s = at(k);
      if (ends[k] === 1) {
        right[k] = below[0][s]! + tied[0][s]! / 2;
        total += right[k]!;
      } else right[k] = all[1][s]! - below[1][s]! - tied[1][s]! / 2;
    }
    for (let j = from; j < to; j++) {
      const s = at(used[j]!);
      for (const kind of [0, 1] as const) {
        below[kind][s]! += tied[kind][s]!;
        tied[kind][s] = 0;
      }
    }
    from = to;
  }

  const auc = total / pairs;
  const excess = new Float64Array(most(cluster) + 1);
  for (const k of used)
    excess[cluster[k]!]! += right[k]! - auc * all[ends[k] === 1 ? 0 : 1][at(k)]!;
  const seen = new Set<number>();
  for (const k of used) seen.add(cluster[k]!);
  let square = 0;
  for (const x of excess) square += x * x;
  const correction = seen.size / Math.max(1, seen.size - 1);
  return { auc, standardError: Math.sqrt(square * correction) / pairs };
}
