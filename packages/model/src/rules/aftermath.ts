/**
 * Aftermath: who holds what, one victor or several, soldiers at large.
 *
 * Eq. 38  victors = factions of the challenger, and commands that went over, with more than 5 % of
 *         the victors' men;  former soldiers = deserted + captured
 *
 * Several armed victors fought on in 1992; one did not in 2021 (Christia 2012; Toft 2010). The number
 * of victors is an output to test, not a prediction of war. Falsified if single victors fought on as often.
 */
import type { State } from '../state.ts';

export interface Aftermath {
  victors: number;
  holdouts: number;
}

/** Armed victors over 5 %, and centres the incumbent's people still hold; zeros without collapse. */
export function aftermath(s: State, out: Aftermath): void {
  out.victors = 0;
  out.holdouts = 0;
  if (s.collapseDay < 0 || !s.on.aftermath) return;
  let total = 0;
  for (let i = 0; i < s.held.length; i++) {
    total += s.challengerMen[i] + s.outposts.challengerMen[i];
    out.holdouts += s.held[i];
  }
  let switched = 0;
  for (let k = 0; k < s.commandSwitchedMen.length; k++) switched += s.commandSwitchedMen[k];
  const own = Math.max(0, total - switched);
  for (let f = 0; f < s.world.factionShare.length; f++) {
    if (s.world.factionShare[f] * own > 0.05 * total) out.victors++;
  }
  for (let k = 0; k < s.commandSwitchedMen.length; k++) {
    if (s.commandSwitchedMen[k] > 0.05 * total) out.victors++;
  }
}
