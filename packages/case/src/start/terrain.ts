/**
 * How much longer roads are than great circles, by class of terrain: 1.2 to 1.5 in most countries, more
 * where there are mountains (Ballou, Rahardja and Sakai 2002, Transportation Research A 36: 843-848).
 */
import { DETOUR } from './places.ts';

export const TERRAINS = ['flat', 'mixed', 'mountains'] as const;
export type Terrain = (typeof TERRAINS)[number];

export const DETOURS: Readonly<Record<Terrain, number>> = {
  flat: 1.2,
  mixed: DETOUR,
  mountains: 1.6,
};
/** Between a straight road and a mountain road: the range of a distance that nobody measured. */
export const DETOUR_RANGE: readonly [number, number] = [1.1, 1.8];
