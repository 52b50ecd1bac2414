import type { Draws } from '@interregnum/model';
import { BaselinePurpose } from './addresses.ts';
import type { Baseline, BaselineCase } from './baseline.ts';
import { exponentialDay, ignorantHazardPerDay } from './hazard.ts';

/**
 * Deal days to regions in a given order: the days are those of centres that share one constant hazard
 * of unknown size, sorted; the region with the lowest key gets the first. Equal keys go by lot.
 * Regions the incumbent did not hold at the origin take no part.
 */
export function dealInOrder(
  caseData: BaselineCase,
  keys: readonly number[],
): (draws: Draws, days: Float64Array) => void {
  const free = caseData.regions.flatMap((r, i) => (r.precontrolledBy === '' ? [i] : []));
  const lot = new Float64Array(caseData.regions.length);
  const dealt = new Float64Array(free.length);
  return (draws, days) => {
    days.fill(Infinity);
    const hazard = ignorantHazardPerDay(draws.uniform(0, 0, BaselinePurpose.pace));
    free.forEach((region, k) => {
      lot[region] = draws.uniform(0, region, BaselinePurpose.lot);
      dealt[k] = exponentialDay(draws, region, hazard);
    });
    dealt.sort();
    const order = [...free].sort((a, b) => keys[a]! - keys[b]! || lot[a]! - lot[b]!);
    order.forEach((region, k) => {
      days[region] = dealt[k]!;
    });
  };
}

/** A baseline that knows the order and nothing of the pace. */
export function ruleOfOrder(rule: {
  readonly id: string;
  readonly name: string;
  readonly assumes: string;
  order(caseData: BaselineCase): readonly number[];
}): Baseline {
  return {
    ...rule,
    label: 'not fitted',
    ranks: true,
    prepare: (caseData) => dealInOrder(caseData, rule.order(caseData)),
  };
}
