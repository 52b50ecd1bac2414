/** Tests of one account against a made-up case: tables, record, runs, pairs of runs. */
import {
  type AccountTest,
  applyEdits,
  type CaseData,
  type Claim,
  compileWorld,
  dateOf,
  type Observed,
  parseAccount,
  readCase,
  templateCase,
} from '@interregnum/case';
import { DEFAULT_SWITCHES, type ParameterVector, SHIPPED } from '@interregnum/model';
import { describe, expect, test } from 'vitest';
import { playRecords } from '../compare/run-records.ts';
import { answerClaim, answerTest, checkAccount } from './answer.ts';
import { type Book, editsOf, Unreadable } from './book.ts';
import { quantileEstimate } from './estimates.ts';
import type { WorldRequest } from './worlds.ts';

const files = templateCase('small-2030');
const data: CaseData = readCase(files).data!;
const observed: Observed = {
  regions: data.regions.map((r, k) => ({
    region: r.id,
    status: k === 0 ? 'fell' : k === 1 ? 'fell' : 'held',
    day: k < 2 ? 10 * (k + 1) : null,
    dayLow: k < 2 ? 10 * (k + 1) - 2 : null,
    dayHigh: k < 2 ? 10 * (k + 1) + 2 : null,
    censorDay: k < 2 ? null : data.horizonDays,
    manner: '',
    mannerClass: k === 0 ? 'bargain' : null,
    scoreWeight: 1,
    independent: true,
    note: '',
    source: 'made up',
  })),
  regimeFell: true,
  regimeEndDay: 20,
  capitalLostDay: null,
  quantities: [{ metric: 'displaced', day: 5, value: 700, unit: 'persons', note: '', source: 's' }],
  forecasts: [],
};
const scenarios = new Map([['none', { edits: [], switchedOn: [] }]]);

function parsed(line: string): { test: AccountTest; book: Book } {
  const role = /kind: (output|counterfactual|mechanism)/.test(line) ? 'output' : 'input';
  const text = `schema: interregnum.account/1
id: a
title: A
text: {title: T, author: A, date: 2030-01-01, citation: C}
case: small
sources: [{key: s, citation: S, mark: recalled}]
facts:
  - {id: men, what: Men, value: 5, low: 4, high: 6, unit: men, kind: measured, source: s}
  - {id: exit, what: Exit, date: ${dateOf(4, data.origin)}, kind: measured, source: s}
  - {id: then, what: Share, value: 0.8, unit: share, date: 2020-01-01, series: x, kind: measured, source: s}
  - {id: now, what: Share, value: 0.5, low: 0.4, high: 0.6, unit: share, date: 2021-01-01, series: x, kind: measured, source: s}
claims:
  - {id: c, quote: q, place: p, type: event, role: ${role}, tests: [${line}]}
`;
  const { account, problems } = parseAccount(text, 'a.yaml');
  expect(problems).toEqual([]);
  const book = {
    cases: new Map([['small', { data, observed, scenarios }]]),
    facts: account!.facts,
  };
  return { test: account!.claims[0]!.tests[0]!, book };
}

const RUNS = 40;
function played(book: Book, parameters: ParameterVector = SHIPPED) {
  return (request: WorldRequest) => {
    const entry = book.cases.get('small')!;
    const edited = applyEdits(entry.data, editsOf(entry, request.change)).data!;
    const without = request.change?.without ?? [];
    const switches = Object.fromEntries(
      Object.entries(DEFAULT_SWITCHES).map(([m, on]) => [m, on && !without.includes(m as never)]),
    ) as typeof DEFAULT_SWITCHES;
    return playRecords(compileWorld(edited), { seed: 1, parameters, switches }, RUNS);
  };
}
const answer = (line: string) => {
  const { test: one, book } = parsed(line);
  return answerTest(one, book, played(book));
};

describe('tables and record', () => {
  test.each([
    ['{kind: input, asks: x, sum: "fact[men]", expect: {between: [4, 6]}}', 'supports', [5, 4, 6]],
    ['{kind: input, asks: x, sum: ["fact[men]", 2], expect: {above: 8}}', 'opposes', [7, 6, 8]],
    [
      '{kind: input, asks: x, ratio: ["fact[men]", 10], expect: {above: 0.5}}',
      'undecided',
      [0.5, 0.4, 0.6],
    ],
    [
      '{kind: input, asks: x, difference: [10, "fact[men]"], expect: {above: 3}}',
      'supports',
      [5, 4, 6],
    ],
    [
      '{kind: observed, asks: x, days: ["fact[exit]", first_fall], expect: {between: [0, 7]}}',
      'undecided',
      [6, 4, 8],
    ],
    ['{kind: observed, asks: x, day: collapse, expect: {below: 21}}', 'supports', [20, 20, 20]],
    // the manner of one of two losses is not known
    ['{kind: observed, asks: x, manner: bargain, expect: {above: 0.4}}', 'supports', [0.5, 0.5, 1]],
    ['{kind: observed, asks: x, lost: true, expect: {between: [2, 2]}}', 'supports', [2, 2, 2]],
    ['{kind: series, asks: x, series: x, expect: {below: 0}}', 'supports', [-0.3, -0.4, -0.2]],
    [
      '{kind: series, asks: x, series: x, change: relative, expect: {below: -0.3}}',
      'undecided',
      [-0.375, -0.5, -0.25],
    ],
  ])('%s', (line, finding, [value, low, high]) => {
    const found = answer(line);
    expect(found.finding).toBe(finding);
    expect(found.figure!.value).toBeCloseTo(value!, 9);
    expect(found.figure!.low).toBeCloseTo(low!, 9);
    expect(found.figure!.high).toBeCloseTo(high!, 9);
  });

  test('a centre that held fell on no day, and no interval holds it', () => {
    const held = data.regions[2]!.id;
    const found = answer(`{kind: observed, asks: x, day: "fall[${held}]", expect: {below: 1000}}`);
    expect(found).toMatchObject({
      finding: 'opposes',
      figure: { value: Number.POSITIVE_INFINITY },
    });
  });

  test.each([
    ['{kind: observed, asks: x, day: "fall[R99]", expect: {above: 1}}', /no region R99/],
    [
      '{kind: observed, asks: x, metric: displacd, date: 2030-01-06, expect: {above: 1}}',
      /no displacd/,
    ],
    ['{kind: observed, asks: x, day: leader_flight, expect: {above: 1}}', /no leader_flight/],
    [
      '{kind: counterfactual, asks: x, mean: regimeDays, change: {scenario: non}, expect: {above: 1}}',
      /no scenario non/,
    ],
    ['{kind: output, asks: x, mean: "rights[nobody]", expect: {above: 1}}', /no group nobody/],
    ['{kind: input, asks: x, sum: "fact[exit]", expect: {above: 1}}', /is a date/],
  ])('%s is a fault with its place', (line, message) => {
    const { test: one, book } = parsed(line);
    const account = { claims: [{ tests: [one] }] } as never;
    const [problem] = checkAccount(account, book, played(book));
    expect(problem!.message).toMatch(message);
    expect(problem!.at.line).toBeGreaterThan(1);
    if (!/fact/.test(line)) expect(() => answerTest(one, book, played(book))).toThrow(Unreadable);
  });
});

describe('runs', () => {
  test('every history falls or does not: the shares of both add up', () => {
    const falls = answer('{kind: output, asks: x, share: {day: collapse}, expect: {above: 0.5}}');
    const count = Math.round(falls.figure!.value * RUNS);
    const centres = answer(
      '{kind: output, asks: x, share: {quantity: fallen, expect: {below: 1}}, expect: {above: 0.5}}',
    );
    expect(falls.figure!.n).toBe(RUNS);
    expect(Math.round(centres.figure!.value * RUNS) + count).toBeLessThanOrEqual(RUNS);
    expect(falls.figure!.low).toBeLessThanOrEqual(falls.figure!.value);
    expect(falls.expect).toMatchObject({ low: 0.5, open: true });
  });

  test('a day that never comes is after every day', () => {
    const line = '{kind: output, asks: x, quantile: 0.99, of: collapse, expect: {above: 100000}}';
    const share = answer('{kind: output, asks: x, share: {day: collapse}, expect: {above: 0.5}}');
    if (share.figure!.value < 0.9)
      expect(answer(line).figure!.value).toBe(Number.POSITIVE_INFINITY);
  });

  test('given what no history meets, there is nothing to tell from', () => {
    const found = answer(
      '{kind: output, asks: x, mean: regimeDays, given: {quantity: fallen, expect: {below: -1}}, expect: {above: 1}}',
    );
    expect(found).toMatchObject({ finding: 'undecided', figure: { n: 0 } });
    expect(found.figure!.value).toBeNaN();
  });

  test('fewer men lose more centres; a change of nothing tells nothing', () => {
    const half = answer(
      '{kind: counterfactual, asks: x, mean: regionsLost, change: {edits: ["regions[*].garrison_effective_k=x0.2"]}, expect: {above: 0}}',
    );
    expect(half.figure!.value).toBeGreaterThan(0);
    expect(half.changed! - half.base!).toBeCloseTo(half.figure!.value, 9);
    const none = answer(
      '{kind: counterfactual, asks: x, mean: regionsLost, change: {scenario: none}, expect: {above: 0}}',
    );
    expect(none.finding).toBe('undecided');
    expect(none.figure!.interval).toBe('unread');
  });
});

describe('what could have failed', () => {
  /** A claim of one test that the shipped numbers bear out, under other numbers as well. */
  const claimed = (expected: string, others: readonly Partial<ParameterVector>[]) => {
    const line = `{kind: output, asks: x, mean: regionsLost, expect: ${expected}}`;
    const { test: one, book } = parsed(line);
    const claim = { role: 'output', tests: [one] } as unknown as Claim;
    const unfitted = others.map((other) => played(book, { ...SHIPPED, ...other }));
    return answerClaim(claim, book, played(book), unfitted);
  };
  const CALM = { assaultPerDay: 0.02, bargainPerDay: 0.02, costBase: 4 };

  test('is not known where nothing unfitted was played', () => {
    expect(claimed('{above: -1}', []).follows).toBeNull();
  });

  test('follows from the rules where no number matters', () => {
    expect(claimed('{above: -1}', [CALM, {}])).toMatchObject({
      verdict: 'reproduced',
      follows: true,
    });
  });

  test('could have failed where one set of numbers says otherwise', () => {
    const { low } = claimed('{above: -1}', []).tests[0]!.figure!;
    const found = claimed(`{above: ${0.9 * low}}`, [{}, CALM]);
    expect(found).toMatchObject({ verdict: 'reproduced', by: 'model', follows: false });
  });

  test('is not asked of what the tables decide', () => {
    const { test: one, book } = parsed(
      '{kind: observed, asks: x, lost: true, expect: {between: [2, 2]}}',
    );
    const claim = { role: 'output', tests: [one] } as unknown as Claim;
    expect(answerClaim(claim, book, played(book), [played(book)]).follows).toBeNull();
  });
});

test('a quantile with the ranks of its order statistics', () => {
  const values = Float64Array.from({ length: 100 }, (_, k) => k + 1);
  const median = quantileEstimate(values, 0.5, 'days');
  // ranks 40 and 61 of 100 (Conover, table of the binomial by its normal form)
  expect([median.value, median.low, median.high]).toEqual([50, 40, 61]);
  expect(quantileEstimate(Float64Array.of(3), 0.5, 'days')).toMatchObject({
    value: 3,
    low: 3,
    high: 3,
  });
});
