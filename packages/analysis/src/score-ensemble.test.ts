import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallTable } from './fall-table.ts';
import fixture from './score-ensemble.fixture.json' with { type: 'json' };
import { type Scores, scoreEnsemble } from './score-ensemble.ts';
import { truthOf } from './testing/synthetic-case.ts';
import type { Truth } from './truth.ts';

type FixtureCase = (typeof fixture.cases)[number];

function truthFromFixture({ truth, horizonDays, capital }: FixtureCase): Truth {
  const days = (values: readonly (number | null)[]): Float64Array =>
    Float64Array.from(values, (v) => v ?? Infinity);
  return {
    regionCount: truth.day.length,
    horizonDays,
    capital,
    scored: truth.scored.flatMap((s, i) => (s ? [i] : [])),
    unscored: [],
    day: days(truth.day),
    dayLow: days(truth.dayLow),
    dayHigh: days(truth.dayHigh),
    observedUntilDay: Float64Array.from(truth.observedUntilDay),
    weight: Float64Array.from(truth.weight),
    manner: new Uint8Array(truth.day.length),
    capitalDay: truth.day[capital] ?? Infinity,
  };
}

/** Our name of a score -> its name in the fixture. */
const SAME: readonly (readonly [keyof Scores, string])[] = [
  ['crpsDays', 'crps'],
  ['crpsNormalised', 'ncrps'],
  ['brier', 'brier'],
  ['capitalLogScore', 'logcap'],
  ['capitalFallShare', 'pCap'],
  ['capitalMedianDay', 'capMed'],
  ['capitalLog2Error', 'capErr'],
  ['kendallTau', 'tau'],
  ['kendallTauPerRun', 'tauRun'],
  ['concordance', 'harrell'],
  ['countCurveRps', 'rps'],
  ['energyScore', 'energy'],
  ['variogramScore', 'vario'],
  ['windowDays', 'win'],
  ['windowObservedDays', 'winTrue'],
  ['medianFellRegions', 'nFall'],
  ['fellRegions', 'nFallTrue'],
  ['joint', 'joint'],
];

function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (typeof expected !== 'number') {
    expect(actual, what).toBe(expected);
    return;
  }
  expect(actual, what).toBeTypeOf('number');
  expect(Math.abs((actual as number) - expected), what).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(expected)),
  );
}

describe('agreement with an independent implementation', () => {
  it.each(fixture.cases)('$name', (given) => {
    const scores = scoreEnsemble(truthFromFixture(given), fallTable(given.days, given.horizonDays));
    const expected = given.expected as Record<string, unknown>;
    for (const [ours, theirs] of SAME) expectSame(scores[ours], expected[theirs], ours);
    const horizons = given.expected.bs as Record<string, number>;
    const logs = given.expected.lc as Record<string, number>;
    expect(scores.brierByHorizon.length).toBe(Object.keys(horizons).length);
    scores.brierByHorizon.forEach(({ days, score }, k) => {
      const key = days === given.horizonDays ? 'H' : String(days);
      expectSame(score, horizons[key], `Brier at ${key}`);
      expectSame(scores.capitalLogByHorizon[k]?.score, logs[key], `log score at ${key}`);
    });
  });
});

/** Fall days of up to 6 regions in up to 40 runs. */
const ensembles = fc
  .record({ regions: fc.integer({ min: 2, max: 6 }), runs: fc.integer({ min: 1, max: 40 }) })
  .chain(({ regions, runs }) => {
    const day = fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 50 }));
    return fc.record({
      truth: fc.array(day, { minLength: regions, maxLength: regions }),
      columns: fc.array(fc.array(day, { minLength: runs, maxLength: runs }), {
        minLength: regions,
        maxLength: regions,
      }),
    });
  });

function expectClose(a: Scores, b: Scores): void {
  for (const [name] of SAME) expectSame(a[name], b[name], name);
}

describe('what must not matter', () => {
  it('the order of runs', () => {
    fc.assert(
      fc.property(ensembles, ({ truth, columns }) => {
        const reversed = columns.map((c) => [...c].reverse());
        expectClose(
          scoreEnsemble(truthOf(truth, 50), fallTable(reversed, 50)),
          scoreEnsemble(truthOf(truth, 50), fallTable(columns, 50)),
        );
      }),
    );
  });

  it('the order of regions', () => {
    fc.assert(
      fc.property(ensembles, ({ truth, columns }) => {
        const turned = truthOf([...truth].reverse(), 50);
        const capital = truth.length - 1;
        const capitalDay = turned.day[capital]!;
        expectClose(
          scoreEnsemble({ ...turned, capital, capitalDay }, fallTable([...columns].reverse(), 50)),
          scoreEnsemble(truthOf(truth, 50), fallTable(columns, 50)),
        );
      }),
    );
  });

  it('what is said of a region after observation ended, for CRPS and Brier', () => {
    const truth = truthOf([10, Infinity], 60);
    truth.observedUntilDay[1] = 30;
    const early = scoreEnsemble(
      truth,
      fallTable(
        [
          [10, 12],
          [31, 45],
        ],
        60,
      ),
    );
    const never = scoreEnsemble(
      truth,
      fallTable(
        [
          [10, 12],
          [-1, Infinity],
        ],
        60,
      ),
    );
    expect(early.crpsDays).toBe(never.crpsDays);
    expect(early.brier).toBe(never.brier);
  });
});

describe('certainty about the truth', () => {
  it('scores zero, and any other sure forecast more', () => {
    const truth = truthOf([30, 10, Infinity, 20, 25], 90);
    const sure = (days: readonly number[]): Scores =>
      scoreEnsemble(
        truth,
        fallTable(
          days.map((d) => [d, d, d]),
          90,
        ),
      );
    const right = sure([30, 10, Infinity, 20, 25]);
    expect(right.crpsDays).toBe(0);
    expect(right.brier).toBe(0);
    expect(right.countCurveRps).toBe(0);
    expect(right.energyScore).toBe(0);
    expect(right.variogramScore).toBeCloseTo(0, 14);
    expect(right.kendallTau).toBe(1);
    expect(right.concordance).toBe(1);
    expect(right.capitalLog2Error).toBe(0);
    const wrong = sure([40, 10, Infinity, 20, 25]);
    expect(wrong.crpsDays).toBe(2);
    expect(wrong.joint!).toBeGreaterThan(right.joint!);
  });
});

describe('what cannot be scored', () => {
  it('is null, not zero or NaN', () => {
    const truth = { ...truthOf([5, 9], 20), scored: [], capitalDay: null };
    const scores = scoreEnsemble(truth, fallTable([[1], [2]], 20));
    for (const name of [
      'crpsDays',
      'brier',
      'capitalLogScore',
      'countCurveRps',
      'joint',
    ] as const) {
      expect(scores[name], name).toBeNull();
    }
    expect(JSON.stringify(scores)).not.toMatch(/NaN|Infinity/);
  });

  it('an ensemble of another shape is refused', () => {
    expect(() => scoreEnsemble(truthOf([5, 9], 20), fallTable([[1]], 20))).toThrow(RangeError);
    expect(() => scoreEnsemble(truthOf([5], 20), fallTable([[1]], 30))).toThrow(RangeError);
    expect(() => scoreEnsemble(truthOf([5], 20), fallTable([[]], 20))).toThrow(RangeError);
  });
});
