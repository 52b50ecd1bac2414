/**
 * Front: how near the challenger's centres are, and who is how many towns behind it.
 *
 * Eq. 17  front_i = max over challenger-held neighbours of e^{-km / 200}
 *
 * Fronts move only when a centre falls; nothing here has a switch. Hops are links to the nearest region
 * that the incumbent holds, third parties' regions not passed: men behind the front move by them
 * (Eq. 27, 45). Falsified if centres near lost ones by road fell no sooner than others.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, type World } from '../world.ts';

const { frontKm } = FIXED;

/** e^{-km / 200} of each link. */
export function linkReach(world: World): Float64Array {
  return world.linkKm.map((km) => exp(-km / frontKm));
}

type Front = Reads<'centres'> & Writes<'contact'>;

export function drawFront(s: Front, reach: Float64Array): void {
  if (!s.contact.frontDirty) return;
  s.contact.frontDirty = false;
  const { held, holder } = s.centres;
  const { front } = s.contact;
  const { linkStart, linkTo } = s.world;
  for (let i = 0; i < held.length; i++) {
    front[i] = 0;
    if (held[i] === 0) continue;
    for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
      if (holder[linkTo[k]] === Holder.challenger && reach[k] > front[i]) front[i] = reach[k];
    }
  }
  countHops(s);
}

function countHops(s: Front): void {
  const { held, holder } = s.centres;
  const { frontHops } = s.contact;
  const { linkStart, linkTo } = s.world;
  const n = held.length;
  for (let i = 0; i < n; i++) frontHops[i] = held[i] !== 0 ? 0 : n;
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
