/** Districts, where they were played: the count, and shares of regions. */

import { districtCounts, districtCountsCsv, districtCountsDesc } from '@interregnum/figures';
import type { RunShown } from '@interregnum/questions';
import { percent } from '@interregnum/words';
import { type Html, h, table } from '../html.ts';
import { both } from './course.ts';
import { figureBlock, section } from './section.ts';

/** null where no districts were played. */
export function districtsSection(input: RunShown): Html | null {
  const { districts } = input.figures;
  if (!districts) return null;
  const names = new Map(input.caseData.regions.map((r) => [r.id, r.name]));
  const shares = [...(input.districtShares ?? [])].sort((a, b) => b.lost - a.lost);
  return section(
    'districts',
    'Districts',
    figureBlock({
      ...both('district-counts', (o) => districtCounts(districts, o)),
      caption: districtCountsDesc(districts),
      csv: districtCountsCsv(districts),
    }),
    h(
      'details',
      { class: 'data' },
      h('summary', {}, 'Shares of each region’s districts'),
      h(
        'p',
        {},
        'Expected shares over all runs. They deserve little belief, single districts none: the page on districts in the documentation has the scores.',
      ),
      table(
        'Shares of districts lost',
        [
          { head: 'Region', cell: (r) => names.get(r.region) ?? r.region },
          { head: 'Districts', cell: (r) => String(r.districts), numeric: true },
          { head: 'Lost on the first day', cell: (r) => percent(r.lostAtOrigin), numeric: true },
          { head: 'Lost at least once by the end', cell: (r) => percent(r.lost), numeric: true },
        ],
        shares,
      ),
    ),
  );
}
