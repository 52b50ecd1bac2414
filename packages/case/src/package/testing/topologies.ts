/** Small made-up countries as quantised TopoJSON, for tests. */
import type { Topology } from 'topojson-specification';

type Corner = readonly [number, number];

export interface Unit {
  readonly name: string | null;
  /** Corners of a square, anticlockwise from the south-west, not closed. */
  readonly at: readonly Corner[];
  /** Points a side; 2 when left out. */
  readonly points?: number;
}

export const square = (west: number, south: number, side: number): Corner[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
];

const SCALE = 0.001;

/**
 * A country of squares. A side that two squares share is one arc of both, so that they can be dissolved;
 * sides have a point in the middle at least.
 */
export function countryOf(name: string, units: readonly Unit[]): Topology {
  const arcs: number[][][] = [];
  const known = new Map<string, number>();
  const side = (a: Corner, b: Corner, points: number): number => {
    const back = known.get(`${b} ${a}`);
    if (back !== undefined) return ~back;
    const steps = Math.max(2, points);
    const at = Array.from({ length: steps + 1 }, (_, k) =>
      [0, 1].map((i) => Math.round((a[i]! + ((b[i]! - a[i]!) * k) / steps) / SCALE)),
    );
    const deltas = at.map((p, k) =>
      k === 0 ? p : [p[0]! - at[k - 1]![0]!, p[1]! - at[k - 1]![1]!],
    );
    known.set(`${a} ${b}`, arcs.length);
    return arcs.push(deltas) - 1;
  };
  const geometries = units.map(({ name: unit, at, points = 2 }) => ({
    type: 'Polygon' as const,
    properties: { name: unit },
    arcs: [at.map((corner, i) => side(corner, at[(i + 1) % at.length]!, points))],
  }));
  return {
    type: 'Topology',
    transform: { scale: [SCALE, SCALE], translate: [0, 0] },
    arcs,
    objects: { [name]: { type: 'GeometryCollection', geometries } },
  };
}
