import { DEFAULT_SWITCHES, FREE, FREE_NAMES, SHIPPED } from '@interregnum/model';
import { describe, expect, it } from 'vitest';
import { activeNames, spaceOf } from './space.ts';

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

  it('leaves out what nothing reads', () => {
    const off = { ...DEFAULT_SWITCHES, mobilisation: false };
    expect(activeNames(FREE_NAMES, off)).toEqual(
      FREE_NAMES.filter((n) => n !== 'mobilisationPerDay'),
    );
    expect(activeNames(FREE_NAMES, { ...off, mobilisation: true })).toEqual(FREE_NAMES);
  });
});
