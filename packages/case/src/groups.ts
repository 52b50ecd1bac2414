/** The groups whose rights are followed: women and girls, and the largest communities of the case. */
import { isWomenAndGirls } from './check.ts';
import type { CaseData } from './types.ts';

export const WOMEN_AND_GIRLS = 'women and girls';
const SHARE_OF_WOMEN = 0.5;
/** Communities followed, by population. */
const MAX_COMMUNITIES = 12;

/** Names in the order of the world's group index. */
export function groupNames(data: Pick<CaseData, 'regions'>): string[] {
  const people = new Map<string, number>();
  for (const r of data.regions) {
    for (const g of r.groups) {
      people.set(g.name, (people.get(g.name) ?? 0) + g.share * r.populationPersons.value);
    }
  }
  const largest = [...people.entries()]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MAX_COMMUNITIES)
    .map(([name]) => name);
  return [WOMEN_AND_GIRLS, ...largest];
}

/** [region * groups + group], 0..1. */
export function groupShares(
  data: Pick<CaseData, 'regions'>,
  names: readonly string[],
): Float64Array {
  const shares = new Float64Array(data.regions.length * names.length);
  data.regions.forEach((r, i) => {
    shares[i * names.length] = SHARE_OF_WOMEN;
    for (const g of r.groups) {
      const k = names.indexOf(g.name, 1);
      if (k > 0) shares[i * names.length + k] = g.share;
    }
  });
  return shares;
}

const HOLDERS = ['incumbent', 'challenger', 'thirdParty'] as const;

/** [holder * groups + group]; NaN where the case does not say. */
export function rightsLevels(
  data: Pick<CaseData, 'rights'>,
  names: readonly string[],
): { low: Float64Array; mid: Float64Array; high: Float64Array } {
  const size = HOLDERS.length * names.length;
  const [low, mid, high] = [0, 0, 0].map(() => new Float64Array(size).fill(Number.NaN));
  for (const r of data.rights) {
    const k = isWomenAndGirls(r.group) ? 0 : names.indexOf(r.group, 1);
    if (k < 0) continue;
    const at = HOLDERS.indexOf(r.holder) * names.length + k;
    low![at] = r.level.low;
    mid![at] = r.level.value;
    high![at] = r.level.high;
  }
  return { low: low!, mid: mid!, high: high! };
}
