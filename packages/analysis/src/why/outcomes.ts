/** What is divided among causes: numbers of one history. */
import { NEVER } from '@interregnum/model';
import { QUANTITIES, type Quantity } from '../compare/quantities.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import { ownFirst } from '../outcome/own-quantity.ts';

/** Codes of `manner` in the outcome record. */
const MANNERS = [
  [1, 'lostByAssault'],
  [2, 'lostByBargain'],
  [3, 'lostAbandoned'],
  [4, 'lostByDefection'],
  [5, 'lostByOrder'],
] as const;

/** Whether the regime fell by the horizon. */
const FELL: Quantity = {
  name: 'fell',
  unit: 'share',
  column: (records) =>
    columnOf(records, 'collapseDay').map((day) =>
      Number.isNaN(day) ? Number.NaN : Number(day !== NEVER),
    ),
};

function countOfManner(records: RunRecords, code: number): Float64Array {
  const { layout, runs } = records;
  const field = layout.byName.get('manner');
  if (field === undefined) throw new RangeError('The outcome has no field manner');
  return Float64Array.from({ length: runs }, (_, r) => {
    const at = r * layout.length + field.offset;
    const row = records.records.subarray(at, at + field.length);
    return Number.isNaN(row[0]!) ? Number.NaN : row.reduce((n, m) => n + Number(m === code), 0);
  });
}

const ASKED = [
  'regimeDays',
  'regionsLost',
  'civiliansKilled',
  'displacedInside',
  'displacedAbroad',
] as const;

/**
 * Fate, days stood, centres lost and how, civilians. Never is not a day: days stop at the horizon, as in
 * `compare`. A manner is counted in centres, since a share of the centres lost does not exist where none
 * is lost; counts add up to the centres lost.
 */
export const OUTCOMES: readonly Quantity[] = [
  FELL,
  ...QUANTITIES.filter((q) => (ASKED as readonly string[]).includes(q.name)).slice(0, 2),
  ...MANNERS.map(
    ([code, name]): Quantity => ({
      name,
      unit: 'regions',
      column: (records) => countOfManner(records, code),
    }),
  ),
  ...QUANTITIES.filter((q) => (ASKED as readonly string[]).includes(q.name)).slice(2),
];

/** Those that are divided: what one asks of one's own comes first. */
export const outcomesOf = (input: { readonly own?: Quantity }): readonly Quantity[] =>
  ownFirst(input, OUTCOMES);

/** The outcome by which causes are ranked. */
export const RANKED_BY = 'regimeDays';
