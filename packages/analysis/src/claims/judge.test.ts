import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrossCases, type Basis, type Finding, findingOf, together, verdictOf } from './judge.ts';

const above = (low: number) => ({ low, high: Number.POSITIVE_INFINITY, open: true });
const below = (high: number) => ({ low: Number.NEGATIVE_INFINITY, high, open: true });
const between = (low: number, high: number) => ({ low, high, open: false });

describe('an interval against the region in which a claim holds', () => {
  test.each([
    [0.51, 0.6, above(0.5), 'supports'],
    [0.4, 0.49, above(0.5), 'opposes'],
    [0.4, 0.6, above(0.5), 'undecided'],
    [0.5, 0.6, above(0.5), 'undecided'],
    [0, 0, above(0), 'opposes'],
    [-3, -1, below(0), 'supports'],
    [0, 0, below(0), 'opposes'],
    [-1, 1, below(0), 'undecided'],
    [34, 34, between(0, 7), 'opposes'],
    [7, 7, between(0, 7), 'supports'],
    [0, 7, between(0, 7), 'supports'],
    [6, 8, between(0, 7), 'undecided'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, between(0, 7), 'opposes'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, above(7), 'supports'],
    [Number.NaN, 3, between(0, 7), 'undecided'],
  ] as const)('%f to %f', (low, high, expect_, finding) => {
    expect(findingOf(low, high, expect_)).toBe(finding);
  });

  test('a narrower interval never changes sides', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, c, d, x) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const expected = between(Math.min(c, d), Math.max(c, d));
        const wide = findingOf(low, high, expected);
        const inside = Math.min(high, Math.max(low, x));
        const narrow = findingOf(inside, inside, expected);
        if (wide !== 'undecided') expect(narrow).toBe(wide);
      }),
    );
  });
});

test('several tests of one basis', () => {
  expect(together([])).toBeNull();
  expect(together(['supports', 'supports'])).toBe('supports');
  expect(together(['opposes', 'undecided'])).toBe('opposes');
  expect(together(['supports', 'opposes'])).toBe('undecided');
  expect(together(['supports', 'undecided'])).toBe('undecided');
});

test('one test in several cases', () => {
  const s = 'supports' as const;
  const o = 'opposes' as const;
  const u = 'undecided' as const;
  expect(acrossCases([s, s, o], 'all')).toBe(o);
  expect(acrossCases([s, s, u], 'all')).toBe(u);
  expect(acrossCases([s, s], 'all')).toBe(s);
  expect(acrossCases([s, s, o], 'most')).toBe(s);
  expect(acrossCases([s, o], 'most')).toBe(o);
  expect(acrossCases([s, u, u], 'most')).toBe(u);
  expect(acrossCases([o, u, s], 'any')).toBe(s);
  expect(acrossCases([o, o], 'any')).toBe(o);
  expect(acrossCases([], 'all')).toBe(u);
});

describe('verdicts', () => {
  const tests = (...given: readonly (readonly [Basis | null, Finding])[]) =>
    given.map(([basis, finding]) => ({ basis, finding }));
  test.each([
    ['input', tests(['inputs', 'supports']), 'input', 'inputs'],
    ['input', tests(['inputs', 'undecided']), 'input', 'inputs'],
    ['input', tests(['inputs', 'supports'], ['inputs', 'opposes']), 'contradicted', 'inputs'],
    ['output', tests(['model', 'supports']), 'reproduced', 'model'],
    ['output', tests(['record', 'supports'], ['model', 'supports']), 'reproduced', 'model'],
    ['output', tests(['record', 'opposes'], ['model', 'supports']), 'contradicted', 'record'],
    ['output', tests(['record', 'undecided'], ['model', 'opposes']), 'contradicted', 'model'],
    ['output', tests(['model', 'undecided']), 'undecided', null],
    ['mechanism', tests(['model', 'supports'], ['model', 'opposes']), 'undecided', null],
    ['outside', tests([null, 'undecided'], ['record', 'opposes']), 'outside', null],
  ] as const)('%s %j', (role, given, verdict, by) => {
    expect(verdictOf(role, given)).toMatchObject({ verdict, by, modelFails: false });
  });

  test('where history agrees and the model does not, the model fails and the text stands', () => {
    const given = tests(['record', 'supports'], ['model', 'opposes']);
    expect(verdictOf('output', given)).toEqual({
      verdict: 'undecided',
      by: null,
      record: 'supports',
      model: 'opposes',
      modelFails: true,
    });
  });
});
