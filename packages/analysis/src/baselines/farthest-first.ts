import type { Baseline } from './baseline.ts';
import { dealInOrder } from './ordered.ts';

/** The farther from the capital by road, the earlier. */
export const farthestFirst: Baseline = {
  id: 'farthest-first',
  name: 'far from the capital first',
  label: 'not fitted',
  assumes: 'centres fall in order of their road distance to the capital, farthest first',
  ranks: true,
  prepare(caseData) {
    const km = caseData.regions.map((r) => r.roadKmToCapital.value);
    const farthest = Math.max(...km);
    // A negative distance is the tables' way to say that no road leads to the capital.
    return dealInOrder(
      caseData,
      km.map((d) => -(d < 0 ? farthest : d)),
    );
  },
};
