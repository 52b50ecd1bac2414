/** The outcomes whose variance is shared out: one number a history. */
import { NEVER } from '@interregnum/model';
import { QUANTITIES, type Quantity, REGIME_DAYS } from '../compare/quantities.ts';
import { columnOf } from '../compare/run-records.ts';
import { ownFirst } from '../outcome/own-quantity.ts';

/** Whether the regime falls by the horizon; its mean is the probability of a fall. */
const FELL: Quantity = {
  name: 'fell',
  unit: 'share',
  column: (records) =>
    columnOf(records, 'collapseDay').map((day) =>
      Number.isNaN(day) ? day : day === NEVER ? 0 : 1,
    ),
};

/** Persons newly displaced inside the country or who crossed a border. */
const DISPLACED: Quantity = {
  name: 'displaced',
  unit: 'persons',
  column: (records) => {
    const abroad = columnOf(records, 'displacedAbroad');
    return columnOf(records, 'displacedInside').map((x, r) => x + abroad[r]!);
  },
};

const LOST: Quantity = QUANTITIES.find((q) => q.name === 'regionsLost')!;

export const OUTCOMES: readonly Quantity[] = [FELL, REGIME_DAYS, LOST, DISPLACED];

/** Those whose variance is shared out: what one asks of one's own comes first. */
export const outcomesOf = (input: { readonly own?: Quantity }): readonly Quantity[] =>
  ownFirst(input, OUTCOMES);
