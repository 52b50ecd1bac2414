import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fight } from './conflict-layouts.ts';
import { FightGrid } from './fight-grid.ts';
import { KM_PER_DEGREE } from './ground.ts';

const REACH_KM = 25;
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

/** As the rule is written: kilometres on the plane that touches the sphere at the point. */
function isNear({ longitude, latitude }: Fight, x: number, y: number): boolean {
  const dx = (longitude - x) * Math.cos((y * Math.PI) / 180);
  return Math.hypot(dx, latitude - y) <= REACH_KM / KM_PER_DEGREE;
}

test('finds the fights near a point and no others, in their order', () => {
  const near = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(
      degrees(180),
      degrees(85),
      fc.array(fc.tuple(near, near), { maxLength: 40 }),
      (x, y, offsets) => {
        const fights = offsets.map(
          ([dx, dy], k) => ({ longitude: x + dx, latitude: y + dy, date: String(k) }) as Fight,
        );
        const found = new FightGrid(fights, REACH_KM).near(x, y);
        expect(found).toEqual(fights.filter((fight) => isNear(fight, x, y)));
      },
    ),
  );
});
