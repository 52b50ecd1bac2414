/**
 * Attrition, desertion, replacement.
 *
 * Eq. 30  killed_G = a R_i x_i,  killed_R = a R_i (G_i + M_i) / (R_i + G_i + M_i) x_i,  x = 4 u (1 - u)
 * Eq. 31  deserted = .0007 (1 + 6 will_i) e^{pay missing} G_i
 * Eq. 32  recruited = (establishment (1 - ½ pay missing) - G_i) / 180, and men leave at that pace where it
 *         is negative; the challenger replaces the killed at the same pace, where its men are
 *
 * Deitchman's mixed law (1962): ambushes are aimed, replies are not, so the incumbent's losses grow
 * with the enemy's number alone and the challenger's also with how many reply. a from ANDSF losses of 2014-18
 * (45,000 killed, 60-75,000 fighters); the exchange ratio is not known for any case. Without
 * replacement every long counterfactual drifts to collapse by construction. Falsified if losses did
 * not follow the enemy's number.
 */
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { reinforceOutposts, wearOutposts } from './district-forces.ts';

export function attrition(s: State): void {
  const { held, garrisonMen, militiaMen, challengerMen, establishmentMen, ruralControl } = s;
  const { willingness } = s;
  const kill = s.on.attrition ? FIXED.killedPerFighterDay : 0;
  const desert = s.on.desertion ? FIXED.desertionPerDay * exp(s.payShortfall) : 0;
  const paid = 1 - 0.5 * s.payShortfall;
  let challengerLost = 0;
  let fighters = 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) {
      fighters += challengerMen[i];
      continue;
    }
    const u = ruralControl[i];
    const contest = 4 * u * (1 - u);
    const garrison = garrisonMen[i];
    const militia = militiaMen[i];
    const men = garrison + militia;
    const against = challengerMen[i];
    const killed = Math.min(0.5 * men, kill * against * contest);
    const inGarrison = men > 0 ? killed * (garrison / men) : 0;
    const lost = (kill * against * men * contest) / (against + men + 1);
    const deserted = desert * (1 + 6 * willingness[i]) * garrison;
    const wanted = (establishmentMen[i] * paid - garrison) / FIXED.replacementDays;
    const joined = Math.max(0, wanted);
    const released = Math.max(0, -wanted);
    garrisonMen[i] = garrison - inGarrison - deserted + joined - released;
    militiaMen[i] = militia - (killed - inGarrison);
    challengerMen[i] = against - lost;
    fighters += challengerMen[i];
    challengerLost += lost;
    s.incumbentKilled += killed;
    s.incumbentDeserted += deserted + released;
    s.incumbentRecruited += joined;
  }
  s.challengerKilled += challengerLost;
  s.challengerOwed += challengerLost;
  replaceChallenger(s, fighters + wearOutposts(s));
}

/** The challenger's replacements, spread as its men are. */
function replaceChallenger(s: State, fighters: number): void {
  if (fighters <= 0 || s.challengerOwed <= 0) return;
  const joined = s.challengerOwed / FIXED.replacementDays;
  const factor = 1 + joined / fighters;
  for (let i = 0; i < s.challengerMen.length; i++) s.challengerMen[i] *= factor;
  reinforceOutposts(s, factor);
  s.challengerOwed -= joined;
  s.challengerRecruited += joined;
}
