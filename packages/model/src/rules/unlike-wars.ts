/**
 * Wars unlike each other in what no table tells: how fast they go, and what men are worth.
 *
 * Eq. 81  pace = e^{1.2 N} of contest, assaults and offers alike, one N a history (frailty)
 * Eq. 82  δ = .7 N added to every ln force ratio and to the regime's strength, not to what is expected of
 *         it, one N a history (misjudged)
 *
 * Regressions on the same cases find them a factor of e^{1.1} to e^{1.6} apart in pace for reasons that no
 * input tells (frailty, Vaupel, Manton & Stallard 1979). Men of one army have been worth half or twice
 * those of another at the same numbers (Dupuy 1979), and observers learn which in the war (Biddle 2004).
 * Falsified if forecasts of wars not seen, at the spread that is stated, hold more often than they say.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Switches } from '../switches.ts';

const { paceSd, paceSdDoubt, paceSdFrailty, worthSd } = FIXED;

/** Factor on the pace of a history. @param normal standard normal, one a history */
export function paceOfWar(on: Switches, normal: number): number {
  const spread = on.frailty ? paceSdFrailty : on.doubt ? paceSdDoubt : paceSd;
  return exp(spread * normal);
}

/** Eq. 82: what is added to the ln force ratio. @param normal standard normal, one a history */
export function misjudgement(on: Switches, normal: number): number {
  return on.misjudged ? worthSd * normal : 0;
}
