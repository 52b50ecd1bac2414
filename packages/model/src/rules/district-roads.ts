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
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { roadShare, type SupplyLines } from './supply.ts';

export function cutRoads(s: State, { lifted }: SupplyLines): void {
  const { districts: d, world, supplyShare, liftShare, held } = s;
  if (d === null) return;
  const tier = d.world;
  if (d.roadsDirty) drawRoads(s, lifted);
  for (let i = 0; i < world.regionCount; i++) {
    if (tier.centreOf[i] < 0) continue;
    if (s.on.supply && held[i] !== 0) {
      supplyShare[i] = d.centreByRoad[i] + (lifted[i] - d.centreByRoad[i]) * liftShare;
    }
    for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
      d.supplyShare[k] = s.on.supply ? d.byRoad[k] + (lifted[i] - d.byRoad[k]) * liftShare : 1;
    }
  }
}

function drawRoads(s: State, lifted: Float64Array): void {
  const { districts: d, world } = s;
  if (d === null) return;
  const tier = d.world;
  d.roadsDirty = false;
  for (let i = 0; i < world.regionCount; i++) {
    const centre = tier.centreOf[i];
    if (centre < 0) continue;
    const cut = FIXED.cutRoad * Math.max(0, d.heldAround0[centre] - d.heldAround[centre]);
    const km = world.roadKmToCapital[i] * (1 + cut);
    d.centreByRoad[i] = lifted[i] * roadShare(km);
    const adrift = s.held[i] !== 0 ? 0 : FIXED.adriftKm;
    for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
      if (d.held[k] === 0) continue;
      const lost = FIXED.cutRoad * Math.max(0, d.heldAround0[k] - d.heldAround[k]);
      d.byRoad[k] = lifted[i] * roadShare(km + adrift + lost * tier.legKm[k]);
    }
  }
}
