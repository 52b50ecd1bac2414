/** Expectations and coordination: what people believe and would do. */
import { describe, expect, it } from 'vitest';
import { FIXED } from '../fixed.ts';
import { normalCdf, normalQuantile } from '../math.ts';
import { SHIPPED } from '../parameters.ts';
import { makeState, NO_HOLLOWNESS } from '../testing/make-state.ts';
import { makeWorld } from '../testing/make-world.ts';
import { coordination, costs } from './coordination.ts';
import { expectations, hearOfFall, remember, similarity } from './expectations.ts';
import { patronage } from './patronage.ts';
import { strength } from './strength.ts';

const BETA = FIXED.precisionPrivate;

describe('expectations', () => {
  it('close a tenth of the gap a day (Eq. 8)', () => {
    const { s } = makeState(makeWorld(), { switches: NO_HOLLOWNESS });
    patronage(s, 0);
    strength(s);
    expectations(s, 0);
    const start = s.minds.signal[2];
    expect(start).toBeCloseTo(s.regime.strengthExpected, 12);
    s.regime.strengthExpected = start - 0.5;
    expectations(s, 1);
    expect(s.minds.signal[2]).toBeCloseTo(start - 0.05, 12);
  });

  it('are lower by φ K when a patron has announced its exit', () => {
    const event = {
      dayKnown: 0,
      side: 0,
      magnitude: 1,
      sign: 1,
      about: 'patron',
      source: 0,
    } as const;
    const world = makeWorld({}, { events: [event] });
    const told = makeState(world);
    const untold = makeState(world, { switches: { news: false } });
    for (const { s } of [told, untold]) {
      patronage(s, 0);
      strength(s);
      expectations(s, 0);
    }
    expect(untold.s.minds.signal[1] - told.s.minds.signal[1]).toBeCloseTo(SHIPPED.newsWeight, 12);
  });

  it('a fall speaks to its like, and is forgotten by half in five days (Eq. 9, 10)', () => {
    const affinityChallenger = Float64Array.of(0.3, 0.3, 0.6, 0.9, 0.3, 0.3);
    const world = makeWorld({}, { affinityChallenger });
    const like = similarity(world);
    for (let i = 0; i < 6; i++) {
      expect(like[i * 6 + i]).toBe(1);
      for (let j = 0; j < 6; j++) expect(like[i * 6 + j]).toBe(like[j * 6 + i]);
    }
    expect(like[2]).toBeCloseTo(Math.exp(-(0.3 ** 2) / (2 * 0.3 ** 2)), 12);
    const { s } = makeState(world, { switches: { surprise: true } });
    s.minds.signal.fill(0.5);
    s.minds.willingness.fill(0.25);
    hearOfFall(s, 0, like);
    expect(s.minds.visibility[1]).toBe(1);
    expect(s.minds.signal[1]).toBeCloseTo(0.5 - SHIPPED.surpriseWeight * 0.75, 12);
    expect(s.minds.signal[3]).toBeGreaterThan(s.minds.signal[2]);
    for (let day = 0; day < 5; day++) remember(s);
    expect(s.minds.visibility[1]).toBeCloseTo(0.87 ** 5, 12);
    expect(s.minds.visibility[1]).toBeLessThan(0.5);
  });
});

/** Σ w Φ(A1 (θ - z) - A2 c) for one kind of garrison. */
function mass(theta: number, alpha: number, z: number, c: number): number {
  return normalCdf((alpha / Math.sqrt(BETA)) * (theta - z) - Math.sqrt(1 + alpha / BETA) * c);
}

/** All roots of θ = mass(θ), by scanning and bisection. */
function roots(alpha: number, z: number, c: number): number[] {
  const found: number[] = [];
  const gap = (t: number): number => mass(t, alpha, z, c) - t;
  for (let k = 0; k < 2000; k++) {
    let low = k / 2000;
    let high = (k + 1) / 2000;
    if (gap(low) * gap(high) > 0) continue;
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (gap(low) * gap(middle) <= 0) high = middle;
      else low = middle;
    }
    found.push((low + high) / 2);
  }
  return found;
}

describe('coordination', () => {
  /** One kind of garrison with cost c, signal z and precision α, from a starting threshold. */
  const settle = (alpha: number, z: number, c: number, start: number): number => {
    const { s } = makeState(makeWorld(), {
      parameters: { costForce: 0, costBase: c },
      switches: { ...NO_HOLLOWNESS, persistence: false },
    });
    s.minds.costNoise.fill(0);
    s.minds.signal.fill(z);
    s.minds.slopeSignal.fill(alpha / Math.sqrt(BETA));
    s.minds.slopeCost.fill(Math.sqrt(1 + alpha / BETA));
    s.regime.strength = 0.5;
    s.beliefs.threshold = start;
    costs(s);
    for (let day = 0; day < 400; day++) coordination(s, day);
    const will = normalCdf(
      Math.sqrt(BETA) * (s.beliefs.threshold - 0.5) +
        (alpha / Math.sqrt(BETA)) * (s.beliefs.threshold - z) -
        Math.sqrt(1 + alpha / BETA) * c,
    );
    expect(s.minds.willingness[1]).toBeCloseTo(will, 9);
    return s.beliefs.threshold;
  };

  it('finds the threshold of Eq. 13, which solves the indifference condition', () => {
    for (const [alpha, z, c] of [
      [0.8, 0.4, 0.5],
      [2, 0.2, 0.3],
      [0.8, 0.1, -0.2],
    ] as const) {
      const theta = settle(alpha, z, c, 0.05);
      const [root] = roots(alpha, z, c);
      expect(theta).toBeCloseTo(root, 7);
      // Φ⁻¹(θ*) = (α/√β)(θ* - z) + √(1 + α/β) Φ⁻¹(1 - cost), with Φ⁻¹(cost) = c
      expect(normalQuantile(theta)).toBeCloseTo(
        (alpha / Math.sqrt(BETA)) * (theta - z) - Math.sqrt(1 + alpha / BETA) * c,
        6,
      );
    }
  });

  it('has one root while α/√β <= √(2π), and a fold beyond', () => {
    const single = Math.sqrt(2 * Math.PI * BETA);
    for (let z = -1; z <= 2; z += 0.1) expect(roots(single * 0.99, z, 0).length).toBe(1);
    const three = roots(12, 0.5, 0.01);
    expect(three.length).toBe(3);
    expect(settle(12, 0.5, 0.01, 0.05)).toBeCloseTo(three[0], 6);
    expect(settle(12, 0.5, 0.01, 0.95)).toBeCloseTo(three[2], 6);
  });

  it('yields more when the regime is thought weaker, less when yielding costs more', () => {
    const thresholds = [0.8, 0.5, 0.2, -0.1].map((z) => settle(0.8, z, 0.5, 0.05));
    expect([...thresholds].sort((a, b) => a - b)).toEqual(thresholds);
    expect(settle(0.8, 0.4, 1, 0.05)).toBeLessThan(settle(0.8, 0.4, 0.5, 0.05));
  });

  it('a lasting assessment changes who yields, not how many: its mean is the will of the game', () => {
    const will = (assessment: number, persistence = true): number => {
      const { s } = makeState(makeWorld(), { switches: { ...NO_HOLLOWNESS, persistence } });
      s.minds.assessment.fill(assessment);
      strength(s);
      expectations(s, 0);
      s.regime.strength = 0.2;
      s.beliefs.threshold = 0.35;
      costs(s);
      coordination(s, 0);
      return s.minds.willingness[1];
    };
    const n = 400;
    const draws = Array.from({ length: n }, (_, k) => normalQuantile((k + 0.5) / n));
    const mean = draws.reduce((total, x) => total + will(x), 0) / n;
    expect(mean).toBeGreaterThan(0.01);
    expect(mean).toBeCloseTo(will(0, false), 3);
    const [stout, soft] = [will(-2), will(2)];
    expect(stout).toBeLessThan(will(0));
    expect(will(0)).toBeLessThan(soft);
  });

  it('costs are Eq. 12', () => {
    const world = makeWorld({}, { holdoutIdentity: Float64Array.of(0, 1, 0, 0, 0, 0) });
    const { s } = makeState(world, { switches: NO_HOLLOWNESS });
    patronage(s, 0);
    strength(s);
    costs(s);
    const clipped = Math.max(-2.5, Math.min(2.5, s.contest.logRatio[1]));
    expect(s.minds.cost[1]).toBeCloseTo(
      SHIPPED.costBase + 1.5 + SHIPPED.costForce * clipped + s.minds.costNoise[1],
      12,
    );
  });
});
