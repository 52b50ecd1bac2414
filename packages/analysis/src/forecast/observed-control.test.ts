import type { ObservedRegion } from '@interregnum/case';
import { Manner } from '@interregnum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedRegion, region } from '../testing/synthetic-case.ts';
import { checkDays, controlSoFar } from './observed-control.ts';

const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
const data = {
  regions: ids.map((id) => region(id, { precontrolledBy: id === 'F' ? 'challenger' : '' })),
};
const fell = (id: string, day: number, more: Partial<ObservedRegion> = {}): ObservedRegion =>
  observedRegion(id, {
    status: 'fell',
    day,
    dayLow: day,
    dayHigh: day,
    mannerClass: 'assault',
    ...more,
  });
const rows = [
  fell('A', 90),
  fell('B', 20, { dayLow: 12, dayHigh: 60, scoreWeight: 0.25, mannerClass: null }),
  observedRegion('C', { censorDay: 30 }),
  fell('D', 8, { status: 'third_party' }),
  observedRegion('F', { status: 'precontrolled' }),
];

describe('control as it had been seen', () => {
  const soFar = controlSoFar(data, { regions: rows }, 40);

  it('is who had fallen when, who was held, of whom nothing is recorded', () => {
    expect(soFar.fallen).toEqual([
      { region: 3, day: 8 },
      { region: 1, day: 20 },
    ]);
    expect(soFar.held).toEqual([0, 2]);
    expect(soFar.unseen).toEqual([4]);
    const { control: c } = soFar;
    // bounds end with the day; a source that stopped looking leaves the rest to the rules
    expect([...c.fallLowDay]).toEqual([-1, 12, -1, 8, -1, -1]);
    expect([...c.fallHighDay]).toEqual([-1, 40, -1, 8, -1, -1]);
    expect([...c.heldUntilDay]).toEqual([40, 0, 30, 0, 0, 0]);
    expect([...c.toThirdParty]).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...c.confidence]).toEqual([1, 0.25, 1, 1, 1, 1]);
    expect([...c.manner]).toEqual([0, 0, 0, Manner.assault, 0, 0]);
    expect(checkDays(soFar, 40)).toEqual([7, 8, 12, 14, 21, 28, 35, 40]);
    expect(checkDays(soFar, 0)).toEqual([]);
  });

  it('does not depend on anything that was seen later', () => {
    const later = fc.record({
      day: fc.integer({ min: 41, max: 200 }),
      status: fc.constantFrom('fell' as const, 'defected' as const, 'third_party' as const),
      scoreWeight: fc.double({ min: 0, max: 1, noNaN: true }),
      dayLow: fc.integer({ min: 0, max: 41 }),
      mannerClass: fc.constantFrom('assault' as const, 'bargain' as const, null),
    });
    fc.assert(
      fc.property(later, fc.integer({ min: 40, max: 200 }), (row, dayHigh) => {
        const changed = rows.map((r) =>
          r.region === 'A' ? fell('A', row.day, row) : r.region === 'B' ? { ...r, dayHigh } : r,
        );
        expect(controlSoFar(data, { regions: changed }, 40)).toEqual(soFar);
      }),
    );
    const held = rows.map((r) => (r.region === 'A' ? observedRegion('A', { censorDay: 400 }) : r));
    expect(controlSoFar(data, { regions: held }, 40)).toEqual(soFar);
  });

  it('without any outcome leaves everything to the rules', () => {
    const none = controlSoFar(data, null, 40);
    expect(none.unseen).toEqual([0, 1, 2, 3, 4]);
    expect([...none.control.heldUntilDay]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
