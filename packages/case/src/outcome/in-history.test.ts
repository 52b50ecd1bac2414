/** History answers as a run whose record says the same; what it does not say is left open, and no more. */
import { BEFORE_ORIGIN, NEVER, outcomeLayout, type World } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../read.ts';
import { smallCase } from '../testing/small-case.ts';
import type { Observed, ObservedRegion } from '../types.ts';
import { holdsIn } from './holds.ts';
import { inHistory } from './in-history.ts';
import { outcomeOfCase } from './of-case.ts';
import { parseOutcome } from './parse.ts';
import { type CaseEvent, COMPARISONS, type OutcomeTree } from './types.ts';

/** Four centres of the incumbent's (FA to FD), one that is not (FE); 200 days from 2000-01-01. */
const DATA = readCase(smallCase()).data!;
const { horizonDays, regions } = DATA;
const WORLD = { regionCount: 5, horizonDays, destinationCount: 1, groupCount: 1 } as World;
const LAYOUT = outcomeLayout(WORLD);
const HELD = regions.filter((r) => r.precontrolledBy === '');
const CAPITAL = HELD.findIndex((r) => r.id === DATA.capital);

const treeOf = (text: string): OutcomeTree<CaseEvent> =>
  outcomeOfCase(parseOutcome(text).outcome!, DATA).outcome!.tree;

/** What became of one centre: lost on a day between two, or held as long as anybody looked. */
interface Fate {
  readonly low: number;
  readonly high: number;
  readonly lost: boolean;
}

/** null: on no day. */
interface History {
  readonly centres: readonly (Fate | null)[];
  readonly collapse: number | null;
}

function row(region: string, fate: Fate): ObservedRegion {
  const { low, high, lost } = fate;
  return {
    region,
    status: lost ? 'fell' : 'held',
    day: lost ? low : null,
    dayLow: lost ? low : null,
    dayHigh: lost ? high : null,
    censorDay: lost ? null : low,
    manner: '',
    mannerClass: null,
    scoreWeight: 1,
    independent: true,
    note: '',
    source: `about ${region}`,
  };
}

const observedOf = ({ centres, collapse }: History): Observed => ({
  regions: HELD.flatMap((r, k) => {
    const fate = centres[k];
    return fate ? [row(r.id, fate)] : [];
  }),
  regimeFell: collapse !== null,
  regimeEndDay: collapse,
  capitalLostDay: null,
  quantities: [],
});

/** The record of a run in which each centre was lost on the day given; -1: never. */
function recordOf(days: readonly number[], collapse: number | null): Float64Array {
  const record = new Float64Array(LAYOUT.length);
  const at = (name: string): number => LAYOUT.byName.get(name)!.offset;
  regions.forEach((region, i) => {
    const k = HELD.indexOf(region);
    record[at('fallDay') + i] = k < 0 ? BEFORE_ORIGIN : days[k]!;
  });
  record[at('collapseDay')] = collapse ?? NEVER;
  record[at('capitalDay')] = days[CAPITAL]!;
  record[at('leaderFlightDay')] = NEVER;
  return record;
}

const DAY = fc.integer({ min: 1, max: horizonDays });
const region = fc.constantFrom(
  ...HELD.map((r) => ({ id: r.id, name: r.name, index: regions.indexOf(r) })),
);
const EVENT: fc.Arbitrary<OutcomeTree<CaseEvent>> = fc
  .tuple(
    fc.oneof(
      fc.record({
        of: fc.constant('lost' as const),
        how: fc.constantFrom('all' as const, 'any' as const),
        regions: fc.uniqueArray(region, { minLength: 1, maxLength: 3, selector: (r) => r.id }),
      }),
      fc.record({
        of: fc.constant('happening' as const),
        what: fc.constantFrom('regime falls' as const, 'capital lost' as const),
      }),
      fc.record({
        of: fc.constant('count' as const),
        what: fc.constant('centres lost' as const),
        comparison: fc.constantFrom(...COMPARISONS),
        limit: fc.integer({ min: 0, max: HELD.length }),
      }),
    ),
    DAY,
  )
  .map(([event, day]) => ({ is: 'event', event, day, date: '' }));
const TREE: fc.Arbitrary<OutcomeTree<CaseEvent>> = fc.letrec<{ tree: OutcomeTree<CaseEvent> }>(
  (tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      EVENT,
      tie('tree').map((part) => ({ is: 'not' as const, part })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        )
        .map(([is, parts]) => ({ is, parts })),
    ),
  }),
).tree;

const KNOWN: fc.Arbitrary<Fate> = fc.oneof(
  DAY.map((day) => ({ low: day, high: day, lost: true })),
  fc.constant({ low: horizonDays, high: horizonDays, lost: false }),
);
const OPEN: fc.Arbitrary<Fate | null> = fc.oneof(
  KNOWN,
  fc.constant(null),
  fc.tuple(DAY, DAY).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), lost: true })),
  DAY.map((until) => ({ low: until, high: until, lost: false })),
);
const COLLAPSE = fc.option(fc.integer({ min: 1, max: horizonDays + 50 }), { nil: null });

/** A day on which a centre may have been lost, as the record has it. @param where 0 to 1 */
function completed(fate: Fate | null, where: number): number {
  const from = (low: number, high: number): number => low + Math.floor(where * (high - low + 1));
  if (fate === null) return where < 0.5 ? NEVER : from(1, horizonDays);
  if (fate.lost) return from(fate.low, fate.high);
  return where < 0.5 || fate.low >= horizonDays ? NEVER : from(fate.low + 1, horizonDays);
}

describe('a history', () => {
  test('that is known whole answers as a run with that record', () => {
    fc.assert(
      fc.property(
        TREE,
        fc.array(KNOWN, { minLength: HELD.length, maxLength: HELD.length }),
        COLLAPSE,
        (tree, centres, collapse) => {
          const days = centres.map((fate) => (fate.lost ? fate.low : NEVER));
          const record = recordOf(days, collapse);
          const { said } = inHistory(tree, observedOf({ centres, collapse }), DATA);
          expect(said).toBe(holdsIn(tree, LAYOUT, WORLD)(record));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that is not known whole says only what every run that fits it says', () => {
    const places = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
      minLength: HELD.length,
      maxLength: HELD.length,
    });
    let [decided, open] = [0, 0];
    fc.assert(
      fc.property(
        TREE,
        fc.array(OPEN, { minLength: HELD.length, maxLength: HELD.length }),
        COLLAPSE,
        fc.array(places, { minLength: 4, maxLength: 4 }),
        (tree, centres, collapse, tries) => {
          // the capital's own row decides; without one the regime that stood had it
          fc.pre(centres[CAPITAL] !== null);
          const { said } = inHistory(tree, observedOf({ centres, collapse }), DATA);
          if (said === null) {
            open += 1;
            return;
          }
          decided += 1;
          for (const where of tries) {
            const days = centres.map((fate, k) => completed(fate, where[k]!));
            expect(holdsIn(tree, LAYOUT, WORLD)(recordOf(days, collapse))).toBe(said);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(50);
    expect(open).toBeGreaterThan(50);
  });
});

describe('by example', () => {
  const history = observedOf({
    centres: [
      { low: 30, high: 40, lost: true },
      { low: 50, high: 50, lost: true },
      { low: 120, high: 120, lost: false },
      null,
    ],
    collapse: null,
  });
  const said = (text: string, observed: Observed = history) =>
    inHistory(treeOf(text), observed, DATA).said;

  test.each([
    ['lost(FA) within 40 days', true],
    ['lost(FA) within 29 days', false],
    ['lost(FA) within 35 days', null],
    ['lost(FC) within 120 days', false],
    ['lost(FC) within 121 days', null],
    ['lost(FD)', null],
    ['any lost(FB, FD)', true],
    ['lost(FC, FD) within 100 days', false],
    ['not lost(FD)', null],
    ['displaced > 1000', null],
    ['displaced > 1000 or lost(FB)', true],
    ['displaced > 1000 and lost(FC) within 100 days', false],
    ['displaced > 1000 and lost(FB)', null],
    ['centres lost >= 2', true],
    ['centres lost >= 3', null],
    ['centres lost < 2', false],
    ['regime falls', false],
    ['leader flees', null],
  ])('%s: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('a day beyond those simulated, a fate that is not recorded, a capital without a row', () => {
    expect(said('regime falls', { ...history, regimeFell: true, regimeEndDay: 300 })).toBe(false);
    expect(said('regime falls', { ...history, regimeFell: true, regimeEndDay: null })).toBeNull();
    expect(said('regime falls', { ...history, regimeFell: null })).toBeNull();
    const none = { ...history, regions: [] };
    expect(said('capital lost', none)).toBe(false);
    expect(said('capital lost', { ...none, regimeFell: null })).toBeNull();
    expect(said('capital lost within 60 days', { ...none, capitalLostDay: 60 })).toBe(true);
    expect(said('capital lost within 59 days', { ...none, capitalLostDay: 60 })).toBe(false);
  });

  test('it rests on the rows it names, each source once', () => {
    const { sources, events } = inHistory(treeOf('lost(FA, FB) or lost(FA)'), history, DATA);
    expect(sources).toEqual(['about FA', 'about FB']);
    expect(events).toHaveLength(2);
  });
});
