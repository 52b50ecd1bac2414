import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PartPlan } from './parts.ts';

const steps = fc
  .uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.sort((a, b) => a - b));

it('hands out every run once, in order, and never across a step', () => {
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0, max: 90 }),
      (s, w, ms) => {
        const plan = new PartPlan(s, w, Number.isNaN(ms) ? null : ms);
        let next = 0;
        for (let part = plan.next(); part !== null; part = plan.next()) {
          expect(part.firstRun).toBe(next);
          expect(part.runCount).toBeGreaterThan(0);
          next += part.runCount;
          expect(s.some((step) => step > part.firstRun && step < next)).toBe(false);
          plan.observe(part.runCount, part.runCount * 2);
        }
        expect(next).toBe(s.at(-1));
      },
    ),
    { numRuns: 60 },
  );
});

it('shares the first answer between the workers, and keeps parts short enough to be overtaken', () => {
  const plan = new PartPlan([20, 1000], 2, null);
  const parts = Array.from({ length: 4 }, () => plan.next());
  // two each, so that the first answer needs no second asking
  expect(parts.map((p) => p?.runCount)).toEqual([5, 5, 5, 5]);
  const slow = new PartPlan([1000], 1, 50);
  expect(slow.next()?.runCount).toBe(5);
  const fast = new PartPlan([1000], 1, 0.5);
  expect(fast.next()?.runCount).toBe(50);
});

it('refuses steps that do not ascend', () => {
  for (const bad of [[], [0], [3, 3], [2.5], [10, 5]])
    expect(() => new PartPlan(bad, 1, null)).toThrow(RangeError);
});
