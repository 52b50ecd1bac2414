import { outcomeLayout, type World } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { readCase } from '../read.ts';
import { smallCase } from '../testing/small-case.ts';
import { type Holds, holdsIn } from './holds.ts';
import { outcomeOfCase, writtenText } from './of-case.ts';
import { parseOutcome } from './parse.ts';
import {
  COMPARISONS,
  COUNTS,
  HAPPENINGS,
  type Outcome,
  type WrittenEvent,
  type WrittenOutcome,
  withEvents,
} from './types.ts';

/** Four centres of the incumbent's (FA to FD), one that is not (FE); 200 days from 2000-01-01. */
const DATA = readCase(smallCase()).data!;
const WORLD = {
  regionCount: 5,
  horizonDays: DATA.horizonDays,
  destinationCount: 1,
  groupCount: 1,
} as World;
const LAYOUT = outcomeLayout(WORLD);

const fitted = (text: string): Outcome => {
  const { outcome } = parseOutcome(text);
  return outcomeOfCase(outcome!, DATA).outcome!;
};
const holds = (text: string): Holds => holdsIn(fitted(text).tree, LAYOUT, WORLD);

/** The code and the place of every fault, and what is said of it. */
const faults = (text: string): [code: string, column: number, line: string][] => {
  const { outcome, problems } = parseOutcome(text);
  const all = outcome === null ? problems : outcomeOfCase(outcome, DATA).problems;
  return all.map((p) => [p.code, p.at.column, formatProblem(p)]);
};

const NAME = fc.oneof(
  fc.constantFrom('FA', 'Alder', 'Sar-e Pol', 'N’Djamena', "Cote d'Ivoire", 'a, b', 'x (y)', 'And'),
  fc
    .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab1 ,()é.<') })
    .filter((text) => text.trim() !== ''),
);
const EVENT: fc.Arbitrary<WrittenEvent> = fc.record({
  event: fc.oneof(
    fc.record({
      of: fc.constant('lost' as const),
      how: fc.constantFrom('all' as const, 'any' as const),
      regions: fc.array(fc.record({ value: NAME, column: fc.constant(0) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({ of: fc.constant('happening' as const), what: fc.constantFrom(...HAPPENINGS) }),
    fc.record({
      of: fc.constant('count' as const),
      what: fc.constantFrom(...COUNTS),
      comparison: fc.constantFrom(...COMPARISONS),
      limit: fc.nat(),
    }),
  ),
  when: fc.option(
    fc.record({
      value: fc.oneof(
        fc.record({
          kind: fc.constant('by' as const),
          date: fc.constantFrom('1999-12-31', '2000-02-29', '2021-08-15'),
        }),
        fc.record({ kind: fc.constant('within' as const), days: fc.nat(1000) }),
      ),
      column: fc.constant(0),
    }),
  ),
  column: fc.constant(0),
});
const { tree: TREE } = fc.letrec<{ tree: WrittenOutcome }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    EVENT.map((event) => ({ is: 'event' as const, ...event })),
    fc.record({ is: fc.constant('not' as const), part: tie('tree') }),
    fc.record({
      is: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** Where things stand is left out. */
const bare = (tree: WrittenOutcome): WrittenOutcome =>
  withEvents(tree, ({ event, when }: WrittenEvent) => ({
    event:
      event.of === 'lost'
        ? { ...event, regions: event.regions.map(({ value }) => ({ value, column: 0 })) }
        : event,
    when: when && { ...when, column: 0 },
    column: 0,
  }));

describe('the grammar', () => {
  test('what is printed reads back as the same', () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        const text = writtenText(tree);
        fc.pre(text.length <= 1000);
        const { outcome, problems } = parseOutcome(text);
        expect(problems).toEqual([]);
        expect(bare(outcome!)).toEqual(tree);
      }),
    );
  });

  test('and binds more tightly than or, not more tightly than both', () => {
    expect(fitted('lost(FA) or lost(FB) and not lost(FC)').text).toBe(
      fitted('lost(FA) or (lost(FB) and (not lost(FC)))').text,
    );
    expect(fitted('(lost(FA) or lost(FB)) and regime falls').text).toBe(
      '(lost(Alder) by 2000-07-19 or lost(Birch) by 2000-07-19) and regime falls by 2000-07-19',
    );
  });

  test('a date after a bracket is that of all in it; without one the horizon counts', () => {
    expect(fitted('(lost(FA) or not lost(FB)) by 2000-02-01').text).toBe(
      'lost(Alder) by 2000-02-01 or not lost(Birch) by 2000-02-01',
    );
    expect(fitted('Regime Falls within 1 day').text).toBe('regime falls by 2000-01-02');
  });

  test('regions by id, by name, by centre, in any case and in quotes', () => {
    const said = 'any lost(Alder, Birch, Cedar) by 2000-07-19';
    expect(fitted('any lost(FA, birch, "Cedarholm")').text).toBe(said);
    expect(fitted(said).textOfIds).toBe('any lost(FA, FB, FC) by 2000-07-19');
  });

  test('thousands may be set off by commas', () => {
    expect(fitted('displaced > 1,200,000').text).toBe('displaced > 1200000 by 2000-07-19');
  });

  test('no text makes it throw, and every fault has its place in the text', () => {
    const word = fc.constantFrom(
      ...['lost', '(', ')', 'FA', ',', 'and', 'or', 'not', 'any', 'by', '2000-02-01', 'within'],
      ...[
        '3',
        'days',
        'regime',
        'falls',
        'centres',
        '>=',
        'displaced',
        '"',
        "'",
        '1,000',
        'é',
        '%',
      ],
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60, unit: 'grapheme' }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (given) => {
        for (const [, column] of faults(given)) {
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(given.length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('faults', () => {
  test.each([
    ['loost(FA)', 'outcome-word', 1, 'did you mean lost?'],
    ['regime fals by 2000-02-01', 'outcome-word', 1, 'did you mean regime falls?'],
    ['lost(FA) and retaken(FA)', 'outcome-retaken', 14, 'a centre that is lost stays lost'],
    ['lost(FA) & lost(FB)', 'outcome-form', 10, 'allowed: and, or, by YYYY-MM-DD'],
    ['lost(FA', 'outcome-form', 8, 'the end stands where'],
    ['centres lost = 3', 'outcome-form', 14, 'allowed: >, >=, <, <='],
    ['displaced > 100k', 'outcome-form', 13, 'allowed: a whole number'],
    ['centres lost > 1.5', 'outcome-form', 16, 'allowed: a whole number'],
    ['lost(FA, "Birch)', 'outcome-form', 10, 'its quotes closed'],
    ['', 'outcome-form', 1, 'allowed: lost(REGION, …)'],
    ['lost()', 'outcome-empty', 6, 'no region is named'],
    ['lost(FA, )', 'outcome-empty', 10, 'no region is named'],
    ['lost(FA) by 2000-02-30', 'not-a-date', 13, 'allowed: YYYY-MM-DD'],
    ['lost(FA) by Friday', 'not-a-date', 13, 'allowed: YYYY-MM-DD'],
    ['(lost(FA) by 2000-02-01) within 9 days', 'outcome-dated-twice', 26, 'one of them'],
    ['lost(FA) by 2001-01-01', 'outcome-outside', 10, '2000-01-02 to 2000-07-19'],
    ['lost(FA) by 1999-01-01', 'outcome-outside', 10, '2000-01-02 to 2000-07-19'],
    ['lost(FA) within 201 days', 'outcome-outside', 10, 'allowed: 1 to 200 days'],
    ['displaced > 9 within 3 days', 'outcome-outside', 15, 'allowed: 7 to 200 days'],
    ['lost(FA, Bich)', 'unknown-region', 10, 'did you mean Birch?'],
    ['lost(FE)', 'outcome-not-held', 6, 'allowed: FA (Alder), FB'],
    ['lost(FA, Alder)', 'outcome-region-twice', 10, 'FA is named twice'],
    ['centres lost >= 5', 'outcome-same-in-all', 1, 'centres lost >= 1 to 4'],
    ['centres lost < 0', 'outcome-same-in-all', 1, 'centres lost < 1 to 4'],
    ['displaced >= 0', 'outcome-same-in-all', 1, 'is the same in every history'],
    [`${'('.repeat(25)}lost(FA)`, 'too-deep', 22, 'at most 20'],
    ['lost(FA) or '.repeat(100), 'too-long', 1, 'allowed: at most 1000'],
  ])('%s', (text, code, column, said) => {
    const [[foundCode, foundColumn, line] = ['', 0, '']] = faults(text);
    expect([foundCode, foundColumn]).toEqual([code, column]);
    expect(line).toContain(said);
  });

  test('all that the case does not have are said at once', () => {
    expect(faults('lost(X1) and lost(FA, X2) by 2030-01-01').map(([code]) => code)).toEqual([
      'unknown-region',
      'unknown-region',
      'outcome-outside',
    ]);
  });

  test('a name of two regions is refused', () => {
    const twins = DATA.regions.map((r) => ({ ...r, name: 'Twin' }));
    const { problems } = outcomeOfCase(parseOutcome('lost(twin)').outcome!, {
      ...DATA,
      regions: twins,
    });
    expect(problems.map((p) => [p.code, p.allowed])).toEqual([
      ['outcome-two-regions', 'FA, FB, FC, FD, FE'],
    ]);
  });

  test('a capital that the regime starts without cannot be lost', () => {
    const gone = DATA.regions.map((r) => ({ ...r, precontrolledBy: 'challenger' as const }));
    const { problems } = outcomeOfCase(parseOutcome('capital lost').outcome!, {
      ...DATA,
      regions: gone,
    });
    expect(problems.map((p) => p.code)).toEqual(['outcome-not-held']);
  });
});

/** A record with days and counts of its own; what grows grows. */
const RECORD = fc
  .record({
    fallDay: fc.array(fc.integer({ min: -1, max: 200 }), { minLength: 4, maxLength: 4 }),
    collapse: fc.integer({ min: -1, max: 200 }),
    weeks: fc.array(fc.nat(1000), { minLength: LAYOUT.weekCount, maxLength: LAYOUT.weekCount }),
    rest: fc.nat(1000),
  })
  .map(({ fallDay, collapse, weeks, rest }) => {
    const record = new Float64Array(LAYOUT.length);
    const at = (name: string): number => LAYOUT.byName.get(name)!.offset;
    record.set([...fallDay, -2], at('fallDay'));
    record[at('collapseDay')] = collapse;
    record[at('capitalDay')] = fallDay[0]!;
    record[at('leaderFlightDay')] = collapse;
    let sum = 0;
    weeks.forEach((x, w) => {
      sum += x;
      record[at('weekDisplaced') + w] = sum;
      record[at('weekKilled') + w] = sum;
    });
    record[at('displacedInside')] = sum;
    record[at('displacedAbroad')] = rest;
    record[at('killed')] = sum + rest;
    return record;
  });

const EVENTS = [
  'lost(FA)',
  'lost(FA, FC)',
  'any lost(FB, FD)',
  'regime falls',
  'capital lost',
  'leader flees',
  'centres lost >= 2',
  'centres lost > 1',
  'displaced > 9000',
  'civilians killed >= 12000',
] as const;
const DATED = fc
  .record({ event: fc.constantFrom(...EVENTS), days: fc.integer({ min: 7, max: 200 }) })
  .map(({ event, days }) => `${event} within ${days} days`);

describe('in the record of a run', () => {
  test('and, or and not are what logic has them be', () => {
    fc.assert(
      fc.property(DATED, DATED, RECORD, (a, b, record) => {
        const is = (text: string): boolean => holds(text)(record);
        expect(is(`${a} and ${b}`)).toBe(is(a) && is(b));
        expect(is(`${a} or ${b}`)).toBe(is(a) || is(b));
        expect(is(`not ${a}`)).toBe(!is(a));
        expect(is(`not (${a} and ${b})`)).toBe(is(`not ${a} or not ${b}`));
        expect(is(`not (${a} or ${b})`)).toBe(is(`not ${a} and not ${b}`));
      }),
    );
  });

  test('what held by a date holds by every later one', () => {
    const days = fc.tuple(fc.integer({ min: 7, max: 200 }), fc.integer({ min: 7, max: 200 }));
    fc.assert(
      fc.property(fc.constantFrom(...EVENTS), days, RECORD, (event, [d, e], record) => {
        const by = (day: number): boolean => holds(`${event} within ${day} days`)(record);
        if (by(Math.min(d, e))) expect(by(Math.max(d, e))).toBe(true);
      }),
    );
  });

  test('all lost is no more than any lost, and counts agree with what is counted', () => {
    fc.assert(
      fc.property(RECORD, fc.integer({ min: 1, max: 200 }), (record, day) => {
        const is = (text: string): boolean => holds(`${text} within ${day} days`)(record);
        if (is('lost(FA, FB, FC)')) expect(is('any lost(FA, FB, FC)')).toBe(true);
        expect(is('lost(FA, FB, FC, FD)')).toBe(is('centres lost >= 4'));
        expect(is('any lost(FA, FB, FC, FD)')).toBe(is('centres lost > 0'));
        expect(is('centres lost < 3')).toBe(!is('centres lost >= 3'));
        expect(is('centres lost <= 2')).toBe(is('centres lost < 3'));
      }),
    );
  });

  test('the day itself counts; persons count to the end of the last whole week, or to the horizon', () => {
    const record = new Float64Array(LAYOUT.length).fill(-1);
    const at = (name: string): number => LAYOUT.byName.get(name)!.offset;
    record[at('fallDay')] = 30;
    expect(holds('lost(FA) within 30 days')(record)).toBe(true);
    expect(holds('lost(FA) within 29 days')(record)).toBe(false);
    record[at('weekDisplaced') + 4] = 500;
    record[at('weekDisplaced') + 5] = 900;
    record[at('displacedInside')] = 2000;
    record[at('displacedAbroad')] = 1;
    expect(holds('displaced > 500 within 34 days')(record)).toBe(false);
    expect(holds('displaced > 500 within 35 days')(record)).toBe(true);
    expect(holds('displaced > 2000')(record)).toBe(true);
    expect(holds('displaced > 2001')(record)).toBe(false);
  });
});
