/**
 * Advance: the challenger's men leave what is won and move to the front.
 *
 * Eq. 27  a share HHI · min(.25, Σ a_ij) of the men in challenger-held j moves each day, in proportion to
 *         a_ij = min(.2, 20 / km_ij) × (.2 + affinity_i if i is held by the incumbent, .3 if i is only
 *         nearer the front); where what is won has to be held, of the men that Eq. 77 leaves free
 *
 * Relocation is more likely than expansion, and roads set its cost (Zhukov 2012). HHI is the
 * concentration of the challenger's force (Eq. 19): an army marches on, men of a hundred bands fight
 * where they live (of the mujahideen, Roy 1990). Falsified if dispersed fighters followed the front
 * as armies do, or armies stayed with what they had won.
 */
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, type World } from '../world.ts';

const { leaveMost, linkPaceKm, linkPaceMost, pullForward, pullHeld } = FIXED;

/** Share of the men that one road carries off in a day: min(.2, 20 / km). */
export function paceOf(km: number): number {
  return Math.min(linkPaceMost, linkPaceKm / Math.max(km, 1));
}

/** Of each link. */
export function linkPace(world: World): Float64Array {
  return world.linkKm.map(paceOf);
}

/** Pull of a place on men behind it. */
export function pullOf(held: boolean, affinityChallenger: number): number {
  return held ? pullHeld + affinityChallenger : pullForward;
}

/** Men who leave, per unit of pull. */
export function flowScale(mobile: number, men: number, total: number): number {
  return (mobile * men * Math.min(leaveMost, total)) / total;
}

export function advance(
  s: Reads<'centres' | 'contact'> & Writes<'forces'>,
  pace: Float64Array,
  tied: Float64Array,
): void {
  if (!s.on.advance) return;
  const holding = s.on.holding ? 1 : 0;
  const { held, holder } = s.centres;
  const { frontHops } = s.contact;
  const { challengerMen, flowMen } = s.forces;
  const { linkStart, linkTo, affinityChallenger } = s.world;
  const n = held.length;
  const mobile = s.on.nearness ? s.forcing.nearness : s.forcing.concentration;
  flowMen.fill(0);
  for (let j = 0; j < n; j++) {
    if (held[j] !== 0 || holder[j] !== Holder.challenger || challengerMen[j] < 1) continue;
    let total = 0;
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      if (held[i] === 0 && frontHops[i] >= frontHops[j]) continue;
      total += pullOf(held[i] !== 0, affinityChallenger[i]) * pace[k];
    }
    if (total <= 0) continue;
    const free = Math.max(0, challengerMen[j] - holding * tied[j]);
    const scale = flowScale(mobile, free, total);
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      if (held[i] === 0 && frontHops[i] >= frontHops[j]) continue;
      const men = scale * pullOf(held[i] !== 0, affinityChallenger[i]) * pace[k];
      flowMen[i] += men;
      flowMen[j] -= men;
    }
  }
  for (let i = 0; i < n; i++) challengerMen[i] = Math.max(0, challengerMen[i] + flowMen[i]);
}
