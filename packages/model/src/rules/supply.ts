/**
 * Supply: how far a regime reaches, and what road and air lift bring.
 *
 * Eq. 4  q_i = e^{-d_i / 1000 km} · [e^{-d_i / 200 km} + (1 - e^{-d_i / 200 km}) · lift]
 *
 * The first factor is Boulding's loss-of-strength gradient (1962), applied to civil war by Buhaug (2010):
 * what distance costs in authority, relief and reinforcement. The second is supply, and what the road
 * costs there lift makes good; contractors are part of lift. Both lengths were chosen on eleven cases.
 * Falsified if remote garrisons held no worse than near ones, or no worse when contractors left.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import type { World } from '../world.ts';

const { reachKm, supplyKm } = FIXED;

/** What distance leaves of a garrison's worth, by region: with full lift, and with none. */
export interface SupplyLines {
  readonly lifted: Float64Array;
  readonly byRoad: Float64Array;
}

/** e^{-d / 1000 km}: what distance leaves of authority, lift or not. */
function reachShare(km: number): number {
  return exp(-km / reachKm);
}

/** e^{-d / 200 km}: what the road brings of what is needed. */
export function roadShare(km: number): number {
  return exp(-km / supplyKm);
}

/** Fixed for a world. */
export function supplyLines(world: World): SupplyLines {
  return {
    lifted: world.roadKmToCapital.map(reachShare),
    byRoad: world.roadKmToCapital.map((km) => reachShare(km) * roadShare(km)),
  };
}

export function supply(
  s: Reads<'centres' | 'support'> & Writes<'worth'>,
  { lifted, byRoad }: SupplyLines,
): void {
  if (!s.on.supply) return;
  const { held } = s.centres;
  const { supplyShare } = s.worth;
  const { liftShare } = s.support;
  for (let i = 0; i < supplyShare.length; i++) {
    if (held[i] !== 0) supplyShare[i] = byRoad[i] + (lifted[i] - byRoad[i]) * liftShare;
  }
}
