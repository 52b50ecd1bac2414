/** Columns of the tables of a chain. */

import type { LinkAnswer } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { effect, points, shortDate, smallPercent } from '@interregnum/words';
import type { Column } from '../terminal/table.ts';
import { bitsRange, limits, recorded } from './numbers.ts';
import { departure } from './words.ts';

/** The day by which a share of the runs had fallen. */
function quantile(
  { origin, observedStart: { fallDay } }: LinkAnswer,
  q: 'q05' | 'q50' | 'q95',
): string {
  const day = fallDay[q];
  return day === null ? 'stands' : shortDate(dateOf(day, origin), true);
}

function leadsTo({ to, recorded: is }: Leaf['branch'], name: Name): string {
  if (to !== null) return name(to);
  return is ? 'end, as recorded' : 'off the record';
}

/** Cases of one country go by what tells them apart: `1989`, not `afghanistan-1989`. */
export function shortName(links: readonly { readonly case: string }[]): (id: string) => string {
  const first = links[0]?.case ?? '';
  const shared = first.slice(0, first.indexOf('-') + 1);
  const all = shared !== '' && links.every((l) => l.case.startsWith(shared));
  return (id) => (all && id.startsWith(shared) ? id.slice(shared.length) : id);
}

type Name = (id: string) => string;

export const linkColumns = (name: Name): readonly Column<LinkAnswer>[] => [
  { title: 'Case', text: (l) => name(l.case), give: 1, least: 6 },
  { title: 'Recorded', text: recorded, give: 2, least: 6 },
  { title: 'Runs so', align: 'right', text: (l) => smallPercent(l.observedStart.asRecorded.share) },
  { title: '95 % interval', align: 'right', text: (l) => limits(l.observedStart.asRecorded) },
  { title: 'Bits', align: 'right', text: (l) => bitsRange(l.observedStart.surprise) },
];

/** When, against the record: the middle 90 % of runs, and how many had fallen by the recorded day. */
export const dateColumns = (name: Name): readonly Column<LinkAnswer>[] => [
  { title: 'Case', text: (l) => name(l.case), give: 1, least: 6 },
  {
    title: 'Recorded',
    align: 'right',
    text: (l) =>
      l.observedDay === null ? 'stands' : shortDate(dateOf(l.observedDay, l.origin), true),
  },
  { title: '5 % by', align: 'right', text: (l) => quantile(l, 'q05') },
  { title: 'half by', align: 'right', text: (l) => quantile(l, 'q50') },
  { title: '95 % by', align: 'right', text: (l) => quantile(l, 'q95') },
  {
    title: 'By then',
    align: 'right',
    text: ({ observedStart: { fallDay } }) =>
      fallDay.byObserved === null ? '–' : smallPercent(fallDay.byObserved.share),
  },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ observedStart: { fallDay } }) =>
      fallDay.byObserved === null ? '–' : limits(fallDay.byObserved),
  },
];

export const effectColumns = (name: Name): readonly Column<LinkAnswer>[] => [
  { title: 'Case', text: (l) => name(l.case), give: 1, least: 6 },
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
    text: ({ handover: h }) => (h === null ? '–' : effect(h.regimeDays.mean)),
  },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ handover: h }) =>
      h === null ? '–' : `${effect(h.regimeDays.low)} to ${effect(h.regimeDays.high)}`,
  },
];

export interface Leaf {
  readonly link: LinkAnswer;
  readonly branch: LinkAnswer['observedStart']['branches'][number];
}

export const leafColumns = (name: Name): readonly Column<Leaf>[] => [
  { title: 'Case', text: ({ link }) => name(link.case), give: 1, least: 6 },
  { title: 'The regime', text: ({ link, branch }) => departure(link, branch), give: 2, least: 6 },
  {
    title: 'Leads to',
    text: ({ branch }) => leadsTo(branch, name),
    give: 1,
    least: 6,
  },
  { title: 'Of all', align: 'right', text: ({ branch }) => smallPercent(branch.ofAll.estimate) },
  { title: '95 % interval', align: 'right', text: ({ branch }) => limits(branch.ofAll) },
];
