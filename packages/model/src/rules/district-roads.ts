/**
 * Roads that are cut: what falls around a place lengthens the way to it.
 *
 * Eq. 63  a_d = share of the neighbours of district d that are held;  D_i = km to the capital (1 + 3 lost_i),
 *         D_d = D_i + 3 lost_d km to the centre (+ 2000 once the centre is lost),  lost = max(0, a at the
 *         origin - a);  Eq. 4 with D for d in what the road brings, e^{-D / 200 km}
 *
 * A road through land that the enemy holds is a longer road; one all of whose surroundings were lost
 * since the origin counts four times. Only supply goes by it: a place comes no further from the
 * capital (the first factor of Eq. 4) because its road is cut. The four is assumed, by somebody who had
 * seen 2021. At the origin nothing is changed: roads that were cut by then are in the strengths coded.
 * Falsified if centres held no worse when the districts around them had gone.
 */
import type { DistrictState } from '../district-state.ts';
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';
import { roadShare, type SupplyLines } from './supply.ts';

const { adriftKm, cutRoad } = FIXED;

export function cutRoads(
  s: Reads<'centres' | 'support'> & Writes<'worth' | 'districts'>,
  { lifted }: SupplyLines,
): void {
  const { districts: d, on } = s;
  if (d === null) return;
  const { centreOf, memberStart } = d.world;
  const { held } = s.centres;
  const { supplyShare } = s.worth;
  const { liftShare } = s.support;
  if (d.roadsDirty) drawRoads(s, d, lifted);
  for (let i = 0; i < centreOf.length; i++) {
    if (centreOf[i] < 0) continue;
    if (on.supply && held[i] !== 0) {
      supplyShare[i] = d.centreByRoad[i] + (lifted[i] - d.centreByRoad[i]) * liftShare;
    }
    for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
      d.supplyShare[k] = on.supply ? d.byRoad[k] + (lifted[i] - d.byRoad[k]) * liftShare : 1;
    }
  }
}

/** Lengths by which the way grows that passes district k. */
function detour(d: DistrictState, k: number): number {
  return cutRoad * Math.max(0, d.heldAround0[k] - d.heldAround[k]);
}

function drawRoads(s: Reads<'centres'>, d: DistrictState, lifted: Float64Array): void {
  const { centreOf, memberStart, legKm } = d.world;
  const { roadKmToCapital } = s.world;
  d.roadsDirty = false;
  for (let i = 0; i < centreOf.length; i++) {
    const centre = centreOf[i];
    if (centre < 0) continue;
    const km = roadKmToCapital[i] * (1 + detour(d, centre));
    d.centreByRoad[i] = lifted[i] * roadShare(km);
    const adrift = s.centres.held[i] !== 0 ? 0 : adriftKm;
    for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
      if (d.held[k] === 0) continue;
      d.byRoad[k] = lifted[i] * roadShare(km + adrift + detour(d, k) * legKm[k]);
    }
  }
}
