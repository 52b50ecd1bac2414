/** What a run with districts says of them: the count over time and the regions where most are lost. */

import { type CaseData, dateOf } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import { percent, thousands } from '@interregnum/words';
import { type Block, paragraph } from '../answer.ts';
import { safe } from '../safe.ts';

const MONTH_WEEKS = 4;
const MOST_REGIONS = 5;

const whole = (value: number | null | undefined): string => thousands(value ?? 0);

/** Empty where no districts were played. */
export function districtBlocks(data: CaseData, summary: EnsembleSummary): Block[] {
  const week = summary.weeks.weekDistrictsLost;
  if (!summary.districts || !week) return [];
  const total = summary.districts.reduce((sum, r) => sum + r.districts, 0);
  const counts: string[] = [];
  for (let w = 0; w < week.q50.length; w += MONTH_WEEKS)
    counts.push(
      `${dateOf(7 * w, data.origin)} ${whole(week.q50[w])} (${whole(week.q05[w])} to ${whole(week.q95[w])})`,
    );
  const names = new Map(data.regions.map((r) => [r.id, r.name]));
  const most = [...summary.districts]
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_REGIONS)
    .map((r) => `${safe(names.get(r.region) ?? r.region)} ${percent(r.lost)}`);
  const retaken = summary.counts.districtsRetaken;
  return [
    paragraph(
      `Districts not the incumbent’s, of ${total} (middle run and middle 90 %): ${counts.join('; ')}. Taken back in the middle run: ${whole(retaken?.q50)}.`,
    ),
    paragraph(
      `Lost at least once, as a share of a region’s districts, most in: ${most.join(', ')}. Which districts were held at the origin is drawn, and single districts showed no skill when scored: see docs/districts.md.`,
    ),
  ];
}
