/** What it does to people who stay, from the summary to the figures. */

import type { CaseData, RightsRow } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import type { CiviliansInput, RightsInput } from '@interregnum/figures';
import { personInterval } from './person-interval.ts';

const KILLED_BY: readonly (readonly [field: string, words: string])[] = [
  ['IncumbentGround', 'by the incumbent on the ground'],
  ['IncumbentAir', 'by the incumbent and patrons from the air'],
  ['ChallengerGround', 'by the challenger on the ground'],
  ['ChallengerAir', 'by the challenger and patrons from the air'],
];

export function civiliansInput(summary: EnsembleSummary): CiviliansInput {
  const by = summary.civilians.killedBy;
  return {
    title: 'Civilians killed',
    runs: summary.runs,
    rows: [
      ...KILLED_BY.flatMap(([field, words]) => {
        const q = by[field];
        return q ? [{ name: words, persons: personInterval(q), observed: null }] : [];
      }),
      { name: 'all together', persons: personInterval(summary.civilians.killed), observed: null },
    ],
  };
}

export function rightsInput(data: CaseData, summary: EnsembleSummary): RightsInput {
  return {
    title: 'Rights of groups',
    rows: summary.rights
      .map((r) => ({
        group: r.group,
        origin: rightsAtOrigin(data, summary, r.group),
        end: r.mean === null ? null : { low: r.low ?? r.mean, mid: r.mean, high: r.high ?? r.mean },
      }))
      .filter((r) => r.origin !== null || r.end !== null),
  };
}

/** Mean over the group's members of what the holder of their centre allowed it on day 0. */
function rightsAtOrigin(
  data: CaseData,
  summary: EnsembleSummary,
  group: string,
): { low: number; mid: number; high: number } | null {
  const level = new Map<RightsRow['holder'], RightsRow>();
  for (const row of data.rights) if (row.group === group) level.set(row.holder, row);
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  const isCommunity = data.regions.some((r) => r.groups.some((g) => g.name === group));
  let weight = 0;
  const sum = { low: 0, mid: 0, high: 0 };
  for (const region of data.regions) {
    const row = level.get(byId.get(region.id)?.holderAtOrigin ?? 'incumbent');
    const share = isCommunity ? (region.groups.find((g) => g.name === group)?.share ?? 0) : 1;
    const w = share * region.populationPersons.value;
    if (!row || !(w > 0)) continue;
    weight += w;
    sum.low += w * row.level.low;
    sum.mid += w * row.level.value;
    sum.high += w * row.level.high;
  }
  return weight > 0
    ? { low: sum.low / weight, mid: sum.mid / weight, high: sum.high / weight }
    : null;
}
