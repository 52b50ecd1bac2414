import type { Baseline } from './baseline.ts';
import { dealInOrder } from './ordered.ts';

/** One pace for all centres, and the order by lot. */
export const randomOrder: Baseline = {
  id: 'random-order',
  name: 'random order',
  label: 'not fitted',
  assumes: 'all centres share one constant hazard of unknown size and fall in random order',
  ranks: false,
  prepare(caseData) {
    return dealInOrder(
      caseData,
      caseData.regions.map(() => 0),
    );
  },
};
