/** Whether an outcome holds in a history, from the flat record that a run leaves. */
import { BEFORE_ORIGIN, DAYS_PER_WEEK, type OutcomeLayout, type World } from '@interregnum/model';
import { COMPARED } from './compared.ts';
import type { CaseEvent, Happening, OutcomeTree } from './types.ts';
import { countedTo } from './weeks.ts';

/** Of the record of one run. */
export type Holds = (record: Float64Array) => boolean;

const DAY_FIELDS: Readonly<Record<Happening, string>> = {
  'regime falls': 'collapseDay',
  'capital lost': 'capitalDay',
  'leader flees': 'leaderFlightDay',
};

const WEEKLY = {
  displaced: ['weekDisplaced', ['displacedInside', 'displacedAbroad']],
  'civilians killed': ['weekKilled', ['killed']],
} as const;

interface Shape {
  readonly layout: OutcomeLayout;
  readonly horizonDays: number;
}

/** The entries of a field in a record. */
function entriesOf(
  { byName }: OutcomeLayout,
  name: string,
): (record: Float64Array) => Float64Array {
  const field = byName.get(name);
  if (field === undefined) throw new RangeError(`The outcome has no field ${name}`);
  return (record) => record.subarray(field.offset, field.offset + field.length);
}

/** Came by that day; what was not the incumbent’s on the first day was lost before it. */
const came = (found: number, by: number): boolean =>
  found === BEFORE_ORIGIN || (found >= 0 && found <= by);

function eventHolds({ event, day }: CaseEvent, { layout, horizonDays }: Shape): Holds {
  if (event.of === 'happening') {
    const found = entriesOf(layout, DAY_FIELDS[event.what]);
    return (record) => came(found(record)[0]!, day);
  }
  const fallDays = entriesOf(layout, 'fallDay');
  if (event.of === 'lost') {
    const places = event.regions.map((region) => region.index);
    return event.how === 'all'
      ? (record) => places.every((i) => came(fallDays(record)[i]!, day))
      : (record) => places.some((i) => came(fallDays(record)[i]!, day));
  }
  const { what, comparison, limit } = event;
  const holds = (count: number): boolean => COMPARED[comparison](count, limit);
  if (what === 'centres lost')
    return (record) => holds(fallDays(record).filter((d) => d >= 0 && d <= day).length);
  const [weekly, atEnd] = WEEKLY[what];
  if (day >= horizonDays) {
    const fields = atEnd.map((name) => entriesOf(layout, name));
    return (record) =>
      holds(fields.reduce((sum, of) => of(record).reduce((s, x) => s + x, sum), 0));
  }
  const weeks = entriesOf(layout, weekly);
  const week = countedTo(event, day, horizonDays) / DAYS_PER_WEEK;
  return (record) => holds(weeks(record)[week]!);
}

/** For the records of one world. @throws RangeError where they have no such field */
export function holdsIn(
  tree: OutcomeTree<CaseEvent>,
  layout: OutcomeLayout,
  { horizonDays }: Pick<World, 'horizonDays'>,
): Holds {
  if (tree.is === 'event') return eventHolds(tree, { layout, horizonDays });
  if (tree.is === 'not') {
    const part = holdsIn(tree.part, layout, { horizonDays });
    return (record) => !part(record);
  }
  const parts = tree.parts.map((part) => holdsIn(part, layout, { horizonDays }));
  return tree.is === 'and'
    ? (record) => parts.every((part) => part(record))
    : (record) => parts.some((part) => part(record));
}
