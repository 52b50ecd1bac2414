import { describe, expect, it } from 'vitest';
import { fitCox, type RiskSet } from './cox-regression.ts';
import { fitContact } from './epidemic.ts';
import { fitLogistic } from './logistic-regression.ts';

describe('logistic regression', () => {
  // 2 x 2: 12 of 30 without, 45 of 60 with the trait
  const table = { x: [0, 0, 1, 1], columns: 1, y: [1, 0, 1, 0], weight: [12, 18, 45, 15] };

  it('gives the log odds and the log odds ratio of a 2 x 2 table', () => {
    const [intercept, trait] = fitLogistic(table);
    expect(intercept).toBeCloseTo(Math.log(12 / 18), 10);
    expect(trait).toBeCloseTo(Math.log((45 * 18) / (15 * 12)), 10);
  });

  it('starts anywhere, far off too', () => {
    const [intercept, trait] = fitLogistic(table, 0, -7);
    expect(intercept).toBeCloseTo(Math.log(12 / 18), 10);
    expect(trait).toBeCloseTo(Math.log((45 * 18) / (15 * 12)), 10);
  });

  it('shrinks coefficients with a ridge, and not the intercept', () => {
    const free = fitLogistic(table);
    const shrunk = fitLogistic(table, 10);
    expect(Math.abs(shrunk[1]!)).toBeLessThan(Math.abs(free[1]!));
    expect(fitLogistic(table, 1e9)[1]).toBeCloseTo(0, 6);
    expect(fitLogistic(table, 1e9)[0]).toBeCloseTo(Math.log(57 / 33), 6);
  });

  it('stays finite where the data part perfectly, given a ridge', () => {
    const parted = { x: [0, 1], columns: 1, y: [0, 1], weight: [5, 5] };
    for (const b of fitLogistic(parted, 1)) expect(Number.isFinite(b)).toBe(true);
  });
});

/**
 * Remission in weeks of 42 children with acute leukaemia, 6-MP against placebo; a negative number is
 * censored. Freireich et al. 1963 (Blood 21(6)), as in Cox 1972, table 1.
 */
const SIX_MP = [
  6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
];
const PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
const PATIENTS = [
  ...SIX_MP.map((w) => ({ time: Math.abs(w), event: w > 0, placebo: 0 })),
  ...PLACEBO.map((w) => ({ time: w, event: true, placebo: 1 })),
];

function riskSets(copies = 1): RiskSet[] {
  const times = [...new Set(PATIENTS.filter((p) => p.event).map((p) => p.time))];
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const at = PATIENTS.filter((p) => p.time >= time);
      return {
        time,
        x: at.map((p) => p.placebo),
        event: at.map((p) => (p.event && p.time === time ? 1 : 0)),
        weight: at.map(() => copies),
      };
    });
}

describe('Cox regression', () => {
  it.each([
    ['efron', 1.572, 16.35],
    ['breslow', 1.509, 15.21],
  ] as const)('leukaemia, ties by %s: coefficient %f, likelihood ratio %f', (ties, beta, ratio) => {
    const fit = fitCox(riskSets(), 1, { ties });
    expect(fit.beta[0]).toBeCloseTo(beta, 3);
    const none = fitCox(riskSets(), 1, { ties, ridge: 1e12 });
    expect(2 * (fit.logLikelihood - none.logLikelihood)).toBeCloseTo(ratio, 2);
  });

  it('one event and two groups: the closed form', () => {
    // one of each group has an event while a of 0 and b of 1 are at risk: e^β = a / b
    const sets: RiskSet[] = [
      { time: 1, x: [0, 0, 0, 1, 1], event: [1, 0, 0, 0, 0], weight: [1, 1, 1, 1, 1] },
      { time: 2, x: [0, 0, 0, 1, 1], event: [0, 0, 0, 1, 0], weight: [1, 1, 1, 1, 1] },
    ];
    expect(fitCox(sets, 1).beta[0]).toBeCloseTo(Math.log(3 / 2), 10);
  });

  it('weights count as copies where ties do not tell them apart', () => {
    const once = fitCox(riskSets(), 1, { ties: 'breslow' });
    const twice = fitCox(riskSets(2), 1, { ties: 'breslow' });
    expect(twice.beta[0]).toBeCloseTo(once.beta[0]!, 10);
  });

  it('without covariates the baseline is that of Nelson and Aalen', () => {
    const { baseline } = fitCox(riskSets(), 1, { ridge: 1e12 });
    expect(baseline[0]).toEqual({ time: 1, step: expect.closeTo(2 / 42, 8) });
    expect(baseline[1]).toEqual({ time: 2, step: expect.closeTo(2 / 40, 8) });
  });
});

describe('contact rates', () => {
  const days = (pressure: number, fell: number, held: number) => [
    { pressure, fell: true, weight: fell },
    { pressure, fell: false, weight: held },
  ];

  it('are those of the two frequencies, with two levels of pressure', () => {
    const fit = fitContact([...days(0, 10, 990), ...days(0.4, 30, 170)]);
    const alone = -Math.log(1 - 10 / 1000);
    expect(fit.spontaneousPerDay).toBeCloseTo(alone, 6);
    expect(fit.contactPerDay).toBeCloseTo((-Math.log(1 - 30 / 200) - alone) / 0.4, 6);
  });

  it('are one rate where nobody has fallen neighbours, and 0 where nothing falls', () => {
    const alone = fitContact(days(0, 10, 990));
    expect(alone.contactPerDay).toBe(0);
    expect(alone.spontaneousPerDay).toBeCloseTo(-Math.log(1 - 0.01), 8);
    expect(fitContact(days(0.5, 0, 100)).contactPerDay).toBe(0);
  });

  it('give contact nothing where pressure goes with fewer falls', () => {
    const fit = fitContact([...days(0, 100, 900), ...days(1, 10, 990)]);
    expect(fit.contactPerDay).toBeLessThan(1e-4);
  });
});
