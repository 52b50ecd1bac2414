/**
 * Supply: road from the capital, and air lift for the rest.
 *
 * Eq. 4  q_i = e^{-d_i / 400 km} + (1 - e^{-d_i / 400 km}) · lift
 *
 * Boulding's loss-of-strength gradient (1962), which lift can undo; contractors are part of lift.
 * Falsified if remote garrisons held no worse when contractors left.
 */
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** Share of supply that comes by road, by region; fixed for a world. */
export function roadSupply(world: World): Float64Array {
  return world.roadKmToCapital.map((km) => exp(-km / FIXED.supplyKm));
}

export function supply(s: State, road: Float64Array): void {
  const { supplyShare, held, liftShare } = s;
  if (!s.on.supply) return;
  for (let i = 0; i < supplyShare.length; i++) {
    if (held[i] !== 0) supplyShare[i] = road[i] + (1 - road[i]) * liftShare;
  }
}
