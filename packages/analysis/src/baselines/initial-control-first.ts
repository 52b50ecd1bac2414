import type { Baseline } from './baseline.ts';
import { dealInOrder } from './ordered.ts';

/** Where the challenger already held most of the countryside, first. */
export const initialControlFirst: Baseline = {
  id: 'initial-control-first',
  name: 'most of its countryside lost first',
  label: 'not fitted',
  assumes: 'centres fall in order of the countryside the challenger held at the origin, most first',
  ranks: true,
  prepare(caseData) {
    return dealInOrder(
      caseData,
      caseData.regions.map((r) => -r.ruralControl.value),
    );
  },
};
