/** Columns of the tables of a chain. */
import type { LinkAnswer } from '@interregnum/analysis';
import { shortDate } from '@interregnum/figures';
import type { Column } from '../terminal/table.ts';
import { bits, limits, points, recorded, share, signedDays } from './numbers.ts';
import { departure } from './words.ts';

function medianDay({ origin, observedStart: { fallDay } }: LinkAnswer): string {
  return fallDay.q50 === null ? 'stands' : shortDate(origin, fallDay.q50, true);
}

export const LINKS: readonly Column<LinkAnswer>[] = [
  { title: 'Case', text: (l) => l.case, give: 1, least: 14 },
  { title: 'Recorded', text: recorded, give: 2, least: 12 },
  { title: 'Runs so', align: 'right', text: (l) => share(l.observedStart.asRecorded.share) },
  { title: '95 % interval', align: 'right', text: (l) => limits(l.observedStart.asRecorded) },
  { title: 'Bits', align: 'right', text: (l) => bits(l.observedStart.surprise) },
  { title: 'Median fall', align: 'right', text: medianDay },
];

export const EFFECTS: readonly Column<LinkAnswer>[] = [
  { title: 'Case', text: (l) => l.case, give: 1, least: 14 },
  { title: 'Reached', align: 'right', text: (l) => share(l.simulatedStart?.reached.estimate ?? 0) },
  {
    title: 'Falls, points',
    align: 'right',
    text: ({ handover: h }) => (h === null ? '–' : points(h.falls.difference)),
  },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ handover: h }) =>
      h === null ? '–' : `${points(h.falls.low)} to ${points(h.falls.high)}`,
  },
  {
    title: 'Days stood',
    align: 'right',
    text: ({ handover: h }) => (h === null ? '–' : signedDays(h.regimeDays.mean)),
  },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ handover: h }) =>
      h === null ? '–' : `${signedDays(h.regimeDays.low)} to ${signedDays(h.regimeDays.high)}`,
  },
];

export interface Leaf {
  readonly link: LinkAnswer;
  readonly branch: LinkAnswer['observedStart']['branches'][number];
}

export const LEAVES: readonly Column<Leaf>[] = [
  { title: 'Case', text: ({ link }) => link.case, give: 1, least: 14 },
  { title: 'The regime', text: ({ link, branch }) => departure(link, branch), give: 2, least: 16 },
  {
    title: 'Leads to',
    text: ({ branch }) =>
      branch.to ?? (branch.recorded ? 'the end, as recorded' : 'off the record'),
    give: 1,
    least: 12,
  },
  { title: 'Of all', align: 'right', text: ({ branch }) => share(branch.ofAll.estimate) },
  { title: '95 % interval', align: 'right', text: ({ branch }) => limits(branch.ofAll) },
];
