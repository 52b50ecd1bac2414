import type { Baseline, BaselineCase } from './baseline.ts';
import { ruleOfOrder } from './ordered.ts';

/** Rural control from which a region counts as the challenger's when none is held outright. */
const STRONGHOLD = 0.7;
/** Men added to a garrison so that an empty one has a finite ratio. */
const FLOOR_MEN = 100;

/** Where the challenger starts: regions it holds; else its strongholds; else where it is strongest. */
function sources(caseData: BaselineCase): readonly number[] {
  const { regions } = caseData;
  const where = (test: (i: number) => boolean): number[] =>
    regions.flatMap((_, i) => (test(i) ? [i] : []));
  const held = where((i) => regions[i]!.precontrolledBy === 'challenger');
  if (held.length > 0) return held;
  const strongholds = where((i) => regions[i]!.ruralControl.value >= STRONGHOLD);
  if (strongholds.length > 0) return strongholds;
  const odds = regions.map((r) => r.challengerMen.value / (r.garrisonMen.value + FLOOR_MEN));
  return [odds.indexOf(Math.max(...odds))];
}

/** Shortest road distance, km, from any of the sources (Dijkstra 1959); Infinity where no road leads. */
export function kmFrom(caseData: BaselineCase, from: readonly number[]): readonly number[] {
  const index = new Map(caseData.regions.map((r, i) => [r.id, i]));
  const km = caseData.regions.map(() => Infinity);
  for (const i of from) km[i] = 0;
  const open = new Set(km.keys());
  while (open.size > 0) {
    let nearest = -1;
    for (const i of open) if (nearest < 0 || km[i]! < km[nearest]!) nearest = i;
    open.delete(nearest);
    const id = caseData.regions[nearest]!.id;
    for (const link of caseData.links) {
      const other = link.a === id ? link.b : link.b === id ? link.a : undefined;
      const to = other === undefined ? undefined : index.get(other);
      if (to === undefined) continue;
      km[to] = Math.min(km[to]!, km[nearest]! + link.roadKm.value);
    }
  }
  return km;
}

/** The nearer to what the challenger holds, the earlier. */
export const nearestFirst: Baseline = ruleOfOrder({
  id: 'nearest-first',
  name: 'near the challenger first',
  assumes:
    'centres fall in order of their road distance from what the challenger held at the origin',
  // Finite, because the difference of two Infinities orders nothing.
  order: (caseData) =>
    kmFrom(caseData, sources(caseData)).map((d) => Math.min(d, Number.MAX_SAFE_INTEGER)),
});
