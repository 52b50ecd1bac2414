/**
 * Advance: the challenger's men leave what is won and move to the front.
 *
 * Eq. 27  a share HHI · min(.25, Σ a_ij) of the men in challenger-held j moves each day, in proportion to
 *         a_ij = min(.2, 20 / km_ij) × (.2 + affinity_i if i is held by the incumbent, .3 if i is only
 *         nearer the front)
 *
 * Relocation is more likely than expansion, and roads set its cost (Zhukov 2012). HHI is the
 * concentration of the challenger's force (Eq. 19): an army marches on, men of a hundred bands fight
 * where they live (of the mujahideen, Roy 1990). Falsified if dispersed fighters followed the front
 * as armies do, or armies stayed with what they had won.
 */
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, type World } from '../world.ts';

/** min(.2, 20 / km) of each link. */
export function linkPace(world: World): Float64Array {
  return world.linkKm.map((km) => Math.min(0.2, 20 / Math.max(km, 1)));
}

export function advance(s: State, pace: Float64Array): void {
  if (!s.on.advance) return;
  const { world, held, holder, challengerMen, flowMen, frontHops } = s;
  const { linkStart, linkTo, affinityChallenger } = world;
  const n = held.length;
  const mobile = s.forcing.concentration;
  flowMen.fill(0);
  for (let j = 0; j < n; j++) {
    if (
      held[j] !== 0 ||
      holder[j] !== Holder.challenger ||
      challengerMen[j] < FIXED.floorMen / 50
    ) {
      continue;
    }
    let total = 0;
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      if (held[i] !== 0) total += (0.2 + affinityChallenger[i]) * pace[k];
      else if (frontHops[i] < frontHops[j]) total += 0.3 * pace[k];
    }
    if (total <= 0) continue;
    const scale = (mobile * challengerMen[j] * Math.min(0.25, total)) / total;
    for (let k = linkStart[j]; k < linkStart[j + 1]; k++) {
      const i = linkTo[k];
      const pull =
        held[i] !== 0 ? 0.2 + affinityChallenger[i] : frontHops[i] < frontHops[j] ? 0.3 : 0;
      const men = scale * pull * pace[k];
      flowMen[i] += men;
      flowMen[j] -= men;
    }
  }
  for (let i = 0; i < n; i++) challengerMen[i] = Math.max(0, challengerMen[i] + flowMen[i]);
}
