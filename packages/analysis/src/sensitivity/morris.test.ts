import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementaryEffects, LEVELS, morrisDesign, STEP } from './morris.ts';

const play = (
  design: ReturnType<typeof morrisDesign>,
  of: (u: Float64Array, run: number) => number,
  runs = 1,
): Float64Array =>
  Float64Array.from({ length: design.points.length * runs }, (_, i) =>
    of(design.points[Math.floor(i / runs)]!, i % runs),
  );

test('each path changes each factor once by the step and stays on the grid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1000), (factors, seed) => {
      const design = morrisDesign(factors, 5, seed);
      expect(design.points).toHaveLength(5 * (factors + 1));
      for (let path = 0; path < 5; path++) {
        const turned = new Set<number>();
        for (let step = 0; step < factors; step++) {
          const before = design.points[path * (factors + 1) + step]!;
          const after = design.points[path * (factors + 1) + step + 1]!;
          const moved = Array.from(after, (x, k) => x - before[k]!);
          const k = design.changed[path * factors + step]!;
          turned.add(k);
          moved.forEach((d, j) => {
            if (j === k) expect(Math.abs(d)).toBeCloseTo(STEP, 12);
            else expect(d).toBe(0);
          });
          for (const x of after) {
            const level = x * (LEVELS - 1);
            expect(Math.abs(level - Math.round(level))).toBeLessThan(1e-9);
            expect(x).toBeGreaterThan(-1e-9);
            expect(x).toBeLessThan(1 + 1e-9);
          }
        }
        expect(turned.size).toBe(factors);
      }
    }),
    { numRuns: 40 },
  );
});

test('a linear factor has mu = mu* = its slope and no sigma; one without effect has none', () => {
  const design = morrisDesign(3, 10, 4);
  const [up, down, none] = elementaryEffects(
    design,
    play(design, (u) => 5 * u[0]! - 2 * u[1]!),
    1,
    1,
    100,
  );
  expect(up!.mu.value).toBeCloseTo(5, 10);
  expect(up!.muStar.value).toBeCloseTo(5, 10);
  expect(up!.sigma).toBeCloseTo(0, 10);
  expect(down!.mu.value).toBeCloseTo(-2, 10);
  expect(down!.muStar).toMatchObject({ value: expect.closeTo(2, 10), low: expect.closeTo(2, 10) });
  expect(none).toEqual({
    mu: { value: 0, low: 0, high: 0 },
    muStar: { value: 0, low: 0, high: 0 },
    sigma: 0,
    chanceMuStar: 0,
  });
});

test('effects that cancel have mu near 0, mu* far from it, and sigma says so', () => {
  const design = morrisDesign(2, 200, 4);
  const [first] = elementaryEffects(
    design,
    play(design, (u) => 6 * (u[0]! - 0.5) * (u[1]! > 0.5 ? 1 : -1)),
    1,
    1,
    200,
  );
  expect(first!.mu.low).toBeLessThan(0);
  expect(first!.mu.high).toBeGreaterThan(0);
  expect(first!.muStar.value).toBeCloseTo(6, 10);
  expect(first!.sigma).toBeCloseTo(6, 0);
});

test('Morris’s own test function: the ten factors that act stand out from the ten that do not', () => {
  // Morris (1991), section 5, without its random part: ten first-order coefficients of 20, pairs of the
  // first six at -15, triples of the first five at -10, one fourfold product at 5.
  const of = (x: Float64Array): number => {
    const w = Array.from(x, (v, i) =>
      [2, 4, 6].includes(i) ? 2 * ((1.1 * v) / (v + 0.1) - 0.5) : 2 * (v - 0.5),
    );
    let y = 0;
    for (let i = 0; i < 10; i++) y += 20 * w[i]!;
    for (let i = 0; i < 6; i++) for (let j = i + 1; j < 6; j++) y -= 15 * w[i]! * w[j]!;
    for (let i = 0; i < 5; i++)
      for (let j = i + 1; j < 5; j++)
        for (let k = j + 1; k < 5; k++) y -= 10 * w[i]! * w[j]! * w[k]!;
    return y + 5 * w[0]! * w[1]! * w[2]! * w[3]!;
  };
  const design = morrisDesign(20, 10, 2);
  const effects = elementaryEffects(design, play(design, of), 1, 1, 100);
  for (let k = 0; k < 10; k++) expect(effects[k]!.muStar.value).toBeGreaterThan(25);
  for (let k = 10; k < 20; k++) expect(effects[k]!.muStar.value).toBeCloseTo(0, 10);
  // 8, 9 and 10 act alone and straight
  for (let k = 7; k < 10; k++) expect(effects[k]!.sigma).toBeCloseTo(0, 10);
  for (let k = 0; k < 5; k++) expect(effects[k]!.sigma).toBeGreaterThan(20);
});

test('shared chance drops out of an effect; what is left of it is stated', () => {
  const design = morrisDesign(2, 8, 4);
  const shared = elementaryEffects(
    design,
    play(design, (u, run) => 3 * u[0]! + 100 * run, 4),
    4,
    1,
    50,
  );
  expect(shared[0]!.muStar.value).toBeCloseTo(3, 10);
  expect(shared[0]!.chanceMuStar).toBeCloseTo(0, 8);
  const scaled = elementaryEffects(
    design,
    play(design, (u, run) => u[0]! * run, 4),
    4,
    1,
    50,
  );
  // run by run effects 0, 1, 2, 3: sd 1.291, standard error .645, times sqrt(2/pi)
  expect(scaled[0]!.chanceMuStar).toBeCloseTo(0.6455 * Math.sqrt(2 / Math.PI), 3);
});

test('a failed run takes its two steps out; a factor without any is an error', () => {
  const design = morrisDesign(2, 4, 4);
  const outputs = play(design, (u) => u[0]!);
  outputs[0] = Number.NaN;
  for (const { muStar } of elementaryEffects(design, outputs, 1, 1, 20))
    expect(muStar.value).not.toBeNaN();
  expect(() => elementaryEffects(design, outputs.fill(Number.NaN), 1, 1, 20)).toThrow(RangeError);
});
