/** Sheets with a row a region: how each falls, and how many left it and came to it. */
import { dateOf } from '@interregnum/case';
import type { RegionSummary, ValueQuantiles } from '@interregnum/ensemble';
import { type Played, type Sheet, type SheetCell, sheetColumn } from './sheet.ts';

const MANNERS = ['assault', 'bargain', 'abandoned', 'defected', 'ordered'] as const;

export function regionsSheet({ summary, caseData, observed }: Played): Sheet {
  const date = (day: number | null | undefined): string | null =>
    day === null || day === undefined ? null : dateOf(day, caseData.origin);
  const row = (region: RegionSummary): SheetCell[] => {
    const { fall, manner } = region;
    const seen = observed?.regions.find((r) => r.region === region.id);
    return [
      region.id,
      region.name,
      fall === null ? null : Math.round(fall.p * summary.runs),
      fall?.p ?? null,
      fall?.low ?? null,
      fall?.high ?? null,
      date(fall?.day.q05),
      date(fall?.day.q50),
      date(fall?.day.q95),
      fall?.day.q50 ?? null,
      ...MANNERS.map((m) => manner?.[m] ?? null),
      seen?.status ?? null,
      date(seen?.day),
      seen?.mannerClass ?? null,
    ];
  };
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  // those that were not the regime's at the origin stand last
  const last = summary.regions.filter((r) => !summary.order.includes(r.id));
  return {
    name: 'Regions',
    columns: [
      sheetColumn('Region', 'text', 10),
      sheetColumn('Name', 'text'),
      sheetColumn('Runs in which it falls', 'whole'),
      sheetColumn('Share of runs', 'share'),
      sheetColumn('95 % from', 'share'),
      sheetColumn('95 % to', 'share'),
      sheetColumn('Falls by, 5 % of runs', 'date'),
      sheetColumn('Falls by, half of runs', 'date'),
      sheetColumn('Falls by, 95 % of runs', 'date'),
      sheetColumn('Middle day from the origin', 'whole'),
      ...MANNERS.map((m) => sheetColumn(`Of its falls: ${m}`, 'share', 12)),
      sheetColumn('Observed', 'text', 16),
      sheetColumn('Observed date', 'date'),
      sheetColumn('Observed manner', 'text', 14),
    ],
    rows: [...summary.order.flatMap((id) => byId.get(id) ?? []), ...last].map(row),
  };
}

export function displacementSheet({ summary }: Played): Sheet {
  const row = (
    how: string,
    id: string,
    name: string,
    q: ValueQuantiles | undefined,
  ): SheetCell[] => [
    how,
    id,
    name,
    q?.q05 ?? null,
    q?.q25 ?? null,
    q?.q50 ?? null,
    q?.q75 ?? null,
    q?.q95 ?? null,
  ];
  const { regions, civilians } = summary;
  return {
    name: 'Displaced by place',
    columns: [
      sheetColumn('Direction', 'text', 18),
      sheetColumn('Place', 'text', 18),
      sheetColumn('Name', 'text'),
      ...['5 % of runs', '25 %', 'Middle', '75 %', '95 %'].map((title) =>
        sheetColumn(`Persons, ${title}`, 'whole', 14),
      ),
    ],
    rows: [
      ...regions.map((r) => row('left the region', r.id, r.name, r.values.displacedFrom)),
      ...regions.map((r) => row('came to the region', r.id, r.name, r.values.displacedTo)),
      ...civilians.byDestination.map((q) => row('went abroad to', q.destination, q.destination, q)),
    ],
  };
}
