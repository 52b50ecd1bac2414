import type { EnsembleSummary } from '@interregnum/ensemble';

/** Shares of all falls by manner, largest first; those under one in two hundred are left out. */
export function mannerShares({ regions }: EnsembleSummary): [manner: string, share: number][] {
  const sums = new Map<string, number>();
  let all = 0;
  for (const { fall, manner } of regions) {
    if (fall === null || manner === null) continue;
    all += fall.p;
    for (const [name, share] of Object.entries(manner))
      sums.set(name, (sums.get(name) ?? 0) + share * fall.p);
  }
  return [...sums]
    .map(([name, sum]): [string, number] => [name, all === 0 ? 0 : sum / all])
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a);
}
