/**
 * Aftermath: who holds what, one victor or several, soldiers at large.
 *
 * Eq. 38  victors = factions of the challenger, and commands that went over, with more than 5 % of
 *         the victors' men;  former soldiers = deserted + captured
 *
 * Several armed victors fought on in 1992; one did not in 2021 (Christia 2012; Toft 2010). The number
 * of victors is an output to test, not a prediction of war. Falsified if single victors fought on as often.
 */
import { FIXED } from '../fixed.ts';
import type { Reads } from '../state.ts';

const { victorShare } = FIXED;

export interface Aftermath {
  victors: number;
  holdouts: number;
}

/** Armed victors over 5 %, and centres the incumbent's people still hold; zeros without collapse. */
export function aftermath(
  s: Reads<'forces' | 'centres' | 'commands' | 'regime' | 'outposts'>,
  out: Aftermath,
): void {
  out.victors = 0;
  out.holdouts = 0;
  if (s.regime.collapseDay < 0 || !s.on.aftermath) return;
  const { held } = s.centres;
  const { switchedMen } = s.commands;
  const { factionShare } = s.world;
  let total = 0;
  for (let i = 0; i < held.length; i++) {
    total += s.forces.challengerMen[i] + s.outposts.challengerMen[i];
    out.holdouts += held[i];
  }
  let switched = 0;
  for (let k = 0; k < switchedMen.length; k++) switched += switchedMen[k];
  const own = Math.max(0, total - switched);
  for (let f = 0; f < factionShare.length; f++) {
    if (factionShare[f] * own > victorShare * total) out.victors++;
  }
  for (let k = 0; k < switchedMen.length; k++) {
    if (switchedMen[k] > victorShare * total) out.victors++;
  }
}
