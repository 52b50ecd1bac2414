/** The outcomes whose variance is shared out: one number a history. */
import { NEVER } from '@interregnum/model';
import { QUANTITIES, type Quantity, REGIME_DAYS } from '../compare/quantities.ts';
import { columnOf } from '../compare/run-records.ts';

/** Described here until the question has a room of its own for its words. */
export interface Outcome extends Quantity {
  readonly description: string;
}

const FELL: Outcome = {
  name: 'fell',
  unit: 'share',
  description: 'Whether the regime falls by the horizon; its mean is the probability of a fall',
  column: (records) =>
    columnOf(records, 'collapseDay').map((day) =>
      Number.isNaN(day) ? day : day === NEVER ? 0 : 1,
    ),
};

const DISPLACED: Outcome = {
  name: 'displaced',
  unit: 'persons',
  description: 'Persons newly displaced inside the country or who crossed a border',
  column: (records) => {
    const abroad = columnOf(records, 'displacedAbroad');
    return columnOf(records, 'displacedInside').map((x, r) => x + abroad[r]!);
  },
};

const STOOD: Outcome = {
  ...REGIME_DAYS,
  description: 'Days the regime stood, counted to the horizon: a regime that held has the horizon',
};

const LOST: Outcome = {
  ...QUANTITIES.find((q) => q.name === 'regionsLost')!,
  description: 'Centres lost by the incumbent by the horizon',
};

export const OUTCOMES: readonly Outcome[] = [FELL, STOOD, LOST, DISPLACED];
