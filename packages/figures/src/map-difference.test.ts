import { describe, expect, it } from 'vitest';
import {
  DIFFERENCE_CODES,
  differenceCode,
  differenceLook,
  differencePatterns,
} from './map-difference.ts';
import type { MapInput } from './map-state.ts';
import { country } from './testing/fixture.ts';

const input = country({ regions: 9 }).map;
const lostIn = (share: number | null): MapInput => ({
  ...input,
  places: input.places.map((p) => ({ ...p, lost: input.days.map(() => share) })),
});

describe('what a change makes of a region', () => {
  it.each([
    [0.1, 0.7, 'L'],
    [0.1, 0.6, 'L'],
    [0.3, 0.6, 'l'],
    [0.55, 0.6, 's'],
    [0.6, 0.55, 's'],
    [0.6, 0.3, 'm'],
    [0.9, 0.1, 'M'],
    [null, 0.1, 'n'],
    [0.1, null, 'n'],
  ] as const)('lost in %s with it and in %s without is %s', (now, then, code) => {
    expect(differenceCode(lostIn(now), lostIn(then), 0, 2)).toBe(code);
  });

  it('is nothing known for a place or a day that is not there', () => {
    expect(differenceCode(lostIn(0.1), lostIn(0.2), 99, 2)).toBe('n');
    expect(differenceCode(lostIn(0.1), lostIn(0.2), 0, 99_999)).toBe('n');
  });

  it('has a look of its own for each, and every hatch that it names', () => {
    const looks = DIFFERENCE_CODES.map((code) => differenceLook('x', code).fill);
    expect(new Set(looks).size).toBe(DIFFERENCE_CODES.length);
    const made = differencePatterns('x').map((p) => /id="([^"]+)"/.exec(p.markup)?.[1]);
    const named = looks.flatMap((fill) => /^url\(#(.+)\)$/.exec(fill)?.[1] ?? []);
    expect(named.sort()).toEqual([...made].sort());
  });
});
