/** Districts made up for tests: `outposts` around each centre in a ring, rings joined at one place. */
import type { DistrictWorld } from '../district-world.ts';
import { log } from '../math.ts';
import type { World } from '../world.ts';
import { makeWorld, type Sketch } from './make-world.ts';

interface DistrictSketch {
  readonly outposts?: number;
  /** Probabilities at the origin: lost; contested where it is not. */
  readonly lost?: number;
  readonly contested?: number;
  readonly affinityChallenger?: number;
}

function logit(p: number): number {
  return p <= 0 ? -30 : p >= 1 ? 30 : log(p / (1 - p));
}

function makeDistricts(regions: number, sketch: DistrictSketch = {}): DistrictWorld {
  const outposts = sketch.outposts ?? 5;
  const size = outposts + 1;
  const count = regions * size;
  const near: number[][] = Array.from({ length: count }, () => []);
  const join = (a: number, b: number): void => {
    if (a === b || near[a].includes(b)) return;
    near[a].push(b);
    near[b].push(a);
  };
  for (let i = 0; i < regions; i++) {
    for (let o = 1; o <= outposts; o++) {
      join(i * size, i * size + o);
      if (outposts > 1) join(i * size + o, i * size + 1 + (o % outposts));
    }
    if (outposts > 0 && regions > 1) join(i * size + 1, ((i + 1) % regions) * size + 1);
  }
  const linkStart = new Int32Array(count + 1);
  near.forEach((n, k) => {
    linkStart[k + 1] = linkStart[k] + n.length;
  });
  const every = (value: number): Float64Array => new Float64Array(count).fill(value);
  const isCentre = (k: number): boolean => k % size === 0;
  return {
    count,
    memberStart: Int32Array.from({ length: regions + 1 }, (_, i) => i * size),
    region: Int32Array.from({ length: count }, (_, k) => Math.floor(k / size)),
    centreOf: Int32Array.from({ length: regions }, (_, i) => i * size),
    linkStart,
    linkTo: Int32Array.from(near.flat()),
    linkKm: new Float64Array(near.flat().length).fill(40),
    weight: Float64Array.from({ length: count }, (_, k) => (isCentre(k) ? 0 : 1 / outposts)),
    latitude: Float64Array.from({ length: count }, (_, k) => 30 + (k % size) / 10),
    longitude: Float64Array.from({ length: count }, (_, k) => 60 + Math.floor(k / size)),
    legKm: Float64Array.from({ length: count }, (_, k) => (isCentre(k) ? 0 : 50)),
    affinityChallenger: every(sketch.affinityChallenger ?? 0.3),
    affinityIncumbent: every(0.4),
    heldLogit: every(logit(sketch.lost ?? 0.2)),
    contestedLogit: every(logit(sketch.contested ?? 0.5)),
  };
}

/** A world of `makeWorld` with districts. */
export function makeTieredWorld(
  sketch: Sketch = {},
  tier: DistrictSketch = {},
  replace: Partial<World> = {},
): World {
  const districts = makeDistricts(sketch.regions ?? 6, tier);
  return makeWorld(sketch, { districts, ...replace });
}
