/** How near the challenger's men are to each other at the origin, however the country is cut into regions. */
import { FIXED } from './fixed.ts';
import { exp } from './math.ts';
import { roadKmFrom } from './road-km.ts';
import type { World } from './world.ts';

/** Σ_ij share_i share_j e^{-km_ij / 100}, 0..1. @param shares of the challenger's men by region */
export function nearnessOf(world: World, shares: Float64Array): number {
  let near = 0;
  for (let i = 0; i < shares.length; i++) {
    if (shares[i] === 0) continue;
    const km = roadKmFrom(world, (region) => region === i);
    for (let j = 0; j < shares.length; j++) {
      if (shares[j] > 0) near += shares[i] * shares[j] * exp(-km[j] / FIXED.nearKm);
    }
  }
  return near;
}
