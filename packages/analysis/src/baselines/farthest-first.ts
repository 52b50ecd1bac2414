import type { Baseline } from './baseline.ts';
import { ruleOfOrder } from './ordered.ts';

/** The farther from the capital by road, the earlier. */
export const farthestFirst: Baseline = ruleOfOrder({
  id: 'farthest-first',
  name: 'far from the capital first',
  assumes: 'centres fall in order of their road distance to the capital, farthest first',
  order(caseData) {
    const km = caseData.regions.map((r) => r.roadKmToCapital.value);
    const farthest = Math.max(...km);
    // A negative distance is the tables' way to say that no road leads to the capital.
    return km.map((d) => -(d < 0 ? farthest : d));
  },
});
