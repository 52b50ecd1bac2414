import type { Baseline } from './baseline.ts';
import { ruleOfOrder } from './ordered.ts';

/** Where the challenger already held most of the countryside, first. */
export const initialControlFirst: Baseline = ruleOfOrder({
  id: 'initial-control-first',
  name: 'most of its countryside lost first',
  assumes: 'centres fall in order of the countryside the challenger held at the origin, most first',
  order: (caseData) => caseData.regions.map((r) => -r.ruralControl.value),
});
