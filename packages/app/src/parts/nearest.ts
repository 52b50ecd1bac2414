/** Where an arrow key leads among points on a plane, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Being off the line counts so many times as much as being far along it. */
const ASIDE = 2;

/**
 * The nearest point in the direction of an arrow key; the one itself where there is none, null when
 * the key is no arrow.
 */
export function nearestInDirection(
  points: readonly Point[],
  from: number,
  key: string,
): number | null {
  const direction = DIRECTIONS[key];
  const start = points[from];
  if (direction === undefined || start === undefined) return null;
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, i) => {
    const dx = point.x - start.x;
    const dy = point.y - start.y;
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (i === from || along <= 0 || aside > along * ASIDE) return;
    const far = along + ASIDE * aside;
    if (far < least) {
      least = far;
      best = i;
    }
  });
  return best;
}

/** The nearest point of all within a distance; null where there is none. */
export function nearestWithin(
  points: readonly Point[],
  to: Point,
  distance: number,
): number | null {
  let best: number | null = null;
  let least = distance;
  points.forEach((point, i) => {
    const far = Math.hypot(point.x - to.x, point.y - to.y);
    if (far <= least) {
      least = far;
      best = i;
    }
  });
  return best;
}
