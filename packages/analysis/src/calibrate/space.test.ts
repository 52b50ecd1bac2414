import { DEFAULT_SWITCHES, FREE, FREE_NAMES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { neutralStart } from './fit.ts';
import { activeNames, CALIBRATED, fittingSwitches, PRIOR_WEIGHT, spaceOf } from './space.ts';

describe('the box', () => {
  const space = spaceOf(FREE_NAMES);

  it('takes every parameter there and back, and has its bounds at 0 and 1', () => {
    const back = space.fromUnit(space.toUnit(SHIPPED));
    const low = space.fromUnit(FREE_NAMES.map(() => 0));
    const high = space.fromUnit(FREE_NAMES.map(() => 1));
    for (const p of FREE) {
      expect(back[p.name] / SHIPPED[p.name]).toBeCloseTo(1, 12);
      expect(low[p.name]).toBeCloseTo(p.low, 12);
      expect(high[p.name] / p.high).toBeCloseTo(1, 12);
    }
    // halfway is the geometric mean on a logarithmic scale
    const middle = space.fromUnit(FREE_NAMES.map(() => 0.5));
    expect(middle.assaultPerDay).toBeCloseTo(Math.sqrt(0.02 * 10), 12);
    expect(middle.costBase).toBe(2);
  });

  it('keeps what is not fitted at its hand-set value, and positions inside', () => {
    const one = spaceOf(['costBase']);
    expect(one.fromUnit([9])).toEqual({ ...SHIPPED, costBase: 4 });
    expect(() => spaceOf(['costBase', 'magic' as 'costBase'])).toThrow(
      '"magic" is not a free parameter',
    );
  });

  it('charges nothing at the hand-set values and one weight per squared prior deviation', () => {
    expect(space.priorPenalty(space.neutral)).toBe(0);
    const off = Array.from(space.neutral);
    off[3]! += 0.5;
    expect(space.priorPenalty(off)).toBeCloseTo(4 * PRIOR_WEIGHT, 12);
  });

  it('starts searches near the hand-set values, each elsewhere, the same twice', () => {
    const starts = Array.from({ length: 200 }, (_, s) => neutralStart(space, 3, s));
    expect(neutralStart(space, 3, 7)).toEqual(starts[7]);
    space.neutral.forEach((centre, k) => {
      const mean = starts.reduce((sum, u) => sum + u[k]!, 0) / starts.length;
      expect(Math.abs(mean - Math.max(0.02, Math.min(0.98, centre)))).toBeLessThan(0.05);
    });
    expect(new Set(starts.map((u) => u[0])).size).toBe(200);
  });

  it('leaves out what nothing reads, and switches doubt off', () => {
    const off = { ...DEFAULT_SWITCHES, mobilisation: false };
    expect(activeNames(CALIBRATED, off)).toEqual(
      CALIBRATED.filter((n) => n !== 'mobilisationPerDay'),
    );
    expect(activeNames(CALIBRATED, { ...off, mobilisation: true })).toEqual(CALIBRATED);
    expect(fittingSwitches({ ...DEFAULT_SWITCHES, doubt: true }).doubt).toBe(false);
  });
});
