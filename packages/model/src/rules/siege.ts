/**
 * Siege and assault: how near the challenger is to a centre, and how often it storms one.
 *
 * Eq. 16  siege_i = 1 / (1 + e^{(.65 - u_i) / .06}) · massing,   massing = 1 / (1 + (air / .5)^4)
 * Eq. 17  front_i = max over challenger-held neighbours of e^{-km / 200}
 * Eq. 18  contact of stormers = max(siege, front R / (R + .3 D), (R / (R + D))²),  D = G e^{-x} + M
 * Eq. 19  assault hazard = s_0 · HHI · contact · ρ_i² (· .1 beyond the challenger's stated aims)
 *
 * Aims that were public before the origin bound the effort (Azawad in 2012), but an aim is no promise.
 * HHI is the concentration of the challenger's force: one army storms, thirty bands do not. Massing is
 * what air power deters (ω alone says only that it helps). Defence of a town against three to one is
 * a prior, and a disputed one (Epstein 1988; Mearsheimer 1989): hence ρ, no threshold.
 * Falsified if assaults fell on places the challenger could not mass near.
 */
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, type World } from '../world.ts';

/** e^{-km / 200} of each link. */
export function linkReach(world: World): Float64Array {
  return world.linkKm.map((km) => exp(-km / FIXED.frontKm));
}

/** Fronts move only when a centre falls. Also counts links to the nearest held region, for the advance. */
export function drawFront(s: State, reach: Float64Array): void {
  if (!s.frontDirty) return;
  s.frontDirty = false;
  const { world, held, holder, front, frontHops } = s;
  const { linkStart, linkTo } = world;
  const n = held.length;
  for (let i = 0; i < n; i++) {
    front[i] = 0;
    frontHops[i] = held[i] !== 0 ? 0 : n;
    if (held[i] === 0) continue;
    for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
      if (holder[linkTo[k]] === Holder.challenger && reach[k] > front[i]) front[i] = reach[k];
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < n; i++) {
      if (holder[i] === Holder.thirdParty) continue;
      for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
        const hops = frontHops[linkTo[k]] + 1;
        if (hops < frontHops[i]) {
          frontHops[i] = hops;
          changed = true;
        }
      }
    }
  }
}

export function siege(s: State): void {
  const { held, ruralControl, garrisonMen, militiaMen, challengerMen, presentShare, odds, front } =
    s;
  const { sought } = s.world;
  const { siege: level, contact, commandContact, assaultContact, assaultHazard } = s;
  const air = s.airNet > 0 ? s.airNet / FIXED.massingAir : 0;
  const massing = s.on.massing ? 1 / (1 + air * air * air * air) : 1;
  const rate = s.on.siege ? s.assaultPerDay * s.forcing.concentration : 0;
  const everywhere = s.capitalLost ? FIXED.contactAfterCapital : 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const besieged = massing / (1 + exp((FIXED.siegeControl - ruralControl[i]) / FIXED.siegeWidth));
    level[i] = besieged;
    const defenders = garrisonMen[i] * presentShare[i] + militiaMen[i];
    const men = challengerMen[i];
    const share = men / (men + defenders + 1);
    const swarm = share * share;
    const pressed = (front[i] * men) / (men + 0.3 * defenders + 1);
    assaultContact[i] = Math.max(besieged, pressed, swarm);
    contact[i] = Math.max(everywhere, 1 - (1 - besieged) * (1 - front[i]) * (1 - swarm));
    commandContact[i] = Math.max(everywhere, besieged, front[i], share);
    const effort = sought[i] !== 0 || !s.on.aims ? rate : FIXED.beyondAims * rate;
    assaultHazard[i] = effort * assaultContact[i] * odds[i] * odds[i];
  }
}
