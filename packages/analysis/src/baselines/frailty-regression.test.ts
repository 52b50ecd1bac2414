import { Draws } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { fitFrailty, unseenLogLikelihood } from './frailty-regression.ts';
import type { Rows } from './logistic-regression.ts';

const TRUE = { intercept: -4, slope: 0.8, sd: 0.9 };

/** Clusters of centres that fall by the law that is fitted, day by day, with one input a centre. */
function madeUp(clusters: number, sd: number, centres = 40, days = 60, seed = 1): Rows[] {
  const draws = new Draws();
  return Array.from({ length: clusters }, (_, c) => {
    draws.start(seed, c);
    const effect = sd * draws.normal(0, 0, 1);
    const x: number[] = [];
    const y: number[] = [];
    for (let i = 0; i < centres; i++) {
      const input = draws.normal(0, i, 2);
      const hazard = Math.exp(TRUE.intercept + TRUE.slope * input + effect);
      for (let day = 1; day <= days; day++) {
        const fell = draws.uniform(day, i, 3) < 1 - Math.exp(-hazard);
        x.push(input);
        y.push(fell ? 1 : 0);
        if (fell) break;
      }
    }
    return { x, columns: 1, y, weight: y.map(() => 1) };
  });
}

describe('hazard regression with frailty', () => {
  it('finds the coefficients and the spread between clusters that made the data', () => {
    const { beta, sd, effects } = fitFrailty(madeUp(60, TRUE.sd));
    expect(beta[0]).toBeGreaterThan(TRUE.intercept - 0.3);
    expect(beta[0]).toBeLessThan(TRUE.intercept + 0.3);
    expect(Math.abs(beta[1]! - TRUE.slope)).toBeLessThan(0.06);
    expect(Math.abs(sd - TRUE.sd)).toBeLessThan(0.2);
    expect(effects.length).toBe(60);
  });

  it('is the mode of the penalised likelihood, reckoned here by itself', () => {
    const data = madeUp(6, 0.8, 15, 40);
    const ridge = 3;
    const { beta, sd, effects } = fitFrailty(data, { ridge });
    const penalised = (theta: readonly number[]): number => {
      const [intercept = 0, slope = 0, ...b] = theta;
      let total = (-ridge * slope * slope) / 2;
      data.forEach(({ x, y }, c) => {
        total -= (b[c]! * b[c]!) / (2 * sd * sd);
        for (let r = 0; r < y.length; r++) {
          const held = Math.exp(-Math.exp(intercept + slope * x[r]! + b[c]!));
          total += Math.log(y[r] === 1 ? 1 - held : held);
        }
      });
      return total;
    };
    const mode = [...beta, ...effects];
    for (let j = 0; j < mode.length; j++) {
      for (const by of [-0.02, 0.02])
        expect(penalised(mode.map((v, k) => (k === j ? v + by : v)))).toBeLessThan(penalised(mode));
    }
  });

  it('finds next to no spread where there is none', () => {
    expect(fitFrailty(madeUp(60, 0)).sd).toBeLessThan(0.15);
  });

  it('without inputs and spread is the link of the share that fell', () => {
    const rows = { x: [], columns: 0, y: [1, 0], weight: [30, 170] };
    const { beta } = fitFrailty([rows]);
    expect(beta[0]).toBeCloseTo(Math.log(-Math.log(1 - 30 / 200)), 8);
  });

  it('shrinks coefficients with a ridge, and not the intercept', () => {
    const data = madeUp(10, 0.5);
    const [free, shrunk] = [0, 1e9].map((ridge) => fitFrailty(data, { ridge }).beta);
    expect(Math.abs(shrunk![1]!)).toBeLessThan(1e-5);
    expect(free![1]).toBeGreaterThan(0.5);
    expect(shrunk![0]).toBeGreaterThan(TRUE.intercept - 1);
  });

  it('stays finite where nothing falls, where all fall at once and where inputs part perfectly', () => {
    const held = { x: [0, 1], columns: 1, y: [0, 0], weight: [50, 50] };
    const fell = { x: [0, 1], columns: 1, y: [1, 1], weight: [5, 5] };
    const parted = { x: [0, 1], columns: 1, y: [0, 1], weight: [5, 5] };
    for (const clusters of [[held, held], [fell], [parted], [held, fell, parted]]) {
      const fit = fitFrailty(clusters, { ridge: 1 });
      for (const v of [...fit.beta, ...fit.effects, fit.sd]) expect(Number.isFinite(v)).toBe(true);
    }
  });

  it('comes to the same from elsewhere, and to the same bits from the same', () => {
    const data = madeUp(12, 0.7);
    const fit = fitFrailty(data, { ridge: 1 });
    expect(fitFrailty(data, { ridge: 1 })).toEqual(fit);
    const far = { beta: Float64Array.of(-8, 3), sd: 3, effects: new Float64Array(12) };
    const again = fitFrailty(data, { ridge: 1, start: far });
    expect(again.beta[1]).toBeCloseTo(fit.beta[1]!, 5);
    expect(again.sd).toBeCloseTo(fit.sd, 5);
  });
});

describe('likelihood of a cluster not seen', () => {
  const rows = { x: [0.5, -1, 2], columns: 1, y: [1, 0, 1], weight: [1, 20, 1] };
  const beta = Float64Array.of(-3, 0.4);
  const likelihood = (b: number): number =>
    [0.5, -1, 2].reduce((product, x, r) => {
      const held = Math.exp(-Math.exp(-3 + 0.4 * x + b));
      return product * (r === 1 ? held ** 20 : 1 - held);
    }, 1);

  it('is the plain one where clusters do not differ', () => {
    const fit = { beta, sd: 0, effects: new Float64Array() };
    expect(unseenLogLikelihood(rows, fit)).toBeCloseTo(Math.log(likelihood(0)), 10);
  });

  it('is the mean of the plain one over the normal', () => {
    const fit = { beta, sd: 1.3, effects: new Float64Array() };
    let mean = 0;
    for (let k = -80_000; k <= 80_000; k++) {
      const z = k / 10_000;
      mean += (likelihood(1.3 * z) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) / 10_000;
    }
    expect(unseenLogLikelihood(rows, fit)).toBeCloseTo(Math.log(mean), 6);
  });

  it('is finite for what the fit holds to be impossible', () => {
    const sure = { beta: Float64Array.of(-900, 0), sd: 0.1, effects: new Float64Array() };
    expect(Number.isFinite(unseenLogLikelihood(rows, sure))).toBe(true);
  });
});
