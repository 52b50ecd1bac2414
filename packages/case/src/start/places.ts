/** Centres of regions and the roads between them, where nobody has said where they are. */
import { greatCircleKm } from '../check.ts';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Road {
  readonly a: Place;
  readonly b: Place;
  readonly km: number;
  readonly basis: string;
}

/**
 * Roads are longer than great circles, by how much differs from country to country (Ballou, Rahardja
 * and Sakai 2002, Transportation Research A 36: 843-848, who find 1.2 to 1.5 in most).
 */
export const DETOUR = 1.3;
const LEAST_KM = 1;

const roadKm = (a: Place, b: Place, detour: number): number =>
  Math.max(LEAST_KM, Math.round(greatCircleKm(a, b) * detour));

/** Sets of places that pairs join, each by the index of one of its members. */
function joinedSets(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const of = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (of[at] !== at) at = of[at]!;
    return at;
  };
  for (const [a, b] of pairs) of[root(a)] = root(b);
  return of.map((_, i) => root(i));
}

/** The shortest pair between the first set and any other; null when all are joined. */
function nearestPair(
  places: readonly Place[],
  sets: readonly number[],
): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((a, i) => {
    if (sets[i] !== sets[0]) return;
    places.forEach((b, j) => {
      if (sets[j] === sets[0]) return;
      const km = greatCircleKm(a, b);
      if (km < least) [found, least] = [[i, j], km];
    });
  });
  return found;
}

const SHARED = 'shared border';
const NEAREST = 'no shared border; joined to the nearest';

/**
 * A road for every pair of neighbours, and for what no border joins (islands, exclaves) one to the
 * nearest, so that every place can be reached.
 * @param neighbours pairs of indices
 * @param detour kilometres of road to one of great circle
 */
export function roadsBetween(
  places: readonly Place[],
  neighbours: readonly (readonly [number, number])[],
  detour: number = DETOUR,
): Road[] {
  const pairs = neighbours.map((pair) => ({ pair, basis: SHARED }));
  for (;;) {
    const sets = joinedSets(
      places.length,
      pairs.map(({ pair }) => pair),
    );
    const next = nearestPair(places, sets);
    if (next === null) break;
    pairs.push({ pair: next, basis: NEAREST });
  }
  return pairs.map(({ pair: [i, j], basis }) => {
    const [a, b] = [places[i]!, places[j]!];
    return { a, b, km: roadKm(a, b, detour), basis };
  });
}
