/**
 * Attrition, desertion, replacement.
 *
 * Eq. 30  killed_G = a R_i x_i, at most half the men,  killed_R = a R_i (G_i + M_i) / (R_i + G_i + M_i + 1) x_i,
 *         x = 4 u (1 - u)
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
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';

const { desertionFear, desertionPerDay, killedMost, killedPerFighterDay } = FIXED;
const { replacementDays, unpaidEstablishment } = FIXED;

/** a of Eq. 30, of the incumbent's men killed and of the challenger's. */
export function killRates(s: Reads<'effort'>): { readonly men: number; readonly fighters: number } {
  const kill = s.on.attrition ? killedPerFighterDay : 0;
  return { men: kill * s.effort.challenger, fighters: kill * s.effort.incumbent };
}

/** x of Eq. 30: how hotly a countryside is contested, 1 at parity. */
export function heat(control: number): number {
  return 2 * control * (2 * (1 - control));
}

/** Eq. 30, the incumbent's. */
export function killedMen(kill: number, against: number, men: number, hot: number): number {
  return Math.min(killedMost * men, kill * against * hot);
}

/** Eq. 30, the challenger's. */
export function killedFighters(kill: number, against: number, men: number, hot: number): number {
  return (kill * against * men * hot) / (against + men + 1);
}

/** Eq. 31 but for fear. */
export function leavingRate(s: Reads<'support'>): number {
  return s.on.desertion ? desertionPerDay * exp(s.support.payShortfall) : 0;
}

/** Eq. 31. */
export function deserters(leaving: number, willingness: number, garrison: number): number {
  return leaving * (1 + desertionFear * willingness) * garrison;
}

/** Share of an establishment that is paid for. */
export function paidShare(s: Reads<'support'>): number {
  return 1 - unpaidEstablishment * s.support.payShortfall;
}

/** Eq. 32: men who join; who are released where it is negative. */
export function joiners(establishment: number, paid: number, garrison: number): number {
  return (establishment * paid - garrison) / replacementDays;
}

export function attrition(
  s: Reads<'centres' | 'countryside' | 'minds' | 'support' | 'effort'> & Writes<'forces' | 'tally'>,
): void {
  const { tally, forces } = s;
  const { held } = s.centres;
  const { ruralControl } = s.countryside;
  const { willingness } = s.minds;
  const { garrisonMen, militiaMen, challengerMen, establishmentMen } = forces;
  const kill = killRates(s);
  const leaving = leavingRate(s);
  const paid = paidShare(s);
  let challengerLost = 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const hot = heat(ruralControl[i]);
    const garrison = garrisonMen[i];
    const militia = militiaMen[i];
    const men = garrison + militia;
    const against = challengerMen[i];
    const killed = killedMen(kill.men, against, men, hot);
    const inGarrison = men > 0 ? killed * (garrison / men) : 0;
    const lost = killedFighters(kill.fighters, against, men, hot);
    const deserted = deserters(leaving, willingness[i], garrison);
    const wanted = joiners(establishmentMen[i], paid, garrison);
    const joined = Math.max(0, wanted);
    const released = Math.max(0, -wanted);
    garrisonMen[i] = garrison - inGarrison - deserted + joined - released;
    militiaMen[i] = militia - (killed - inGarrison);
    challengerMen[i] = against - lost;
    challengerLost += lost;
    tally.incumbentKilled += killed;
    tally.incumbentDeserted += deserted + released;
    tally.incumbentRecruited += joined;
  }
  tally.challengerKilled += challengerLost;
  forces.challengerOwed += challengerLost;
}

/** Eq. 32, the challenger's: replacements, spread as its men are, in outposts as at centres. */
export function replaceChallenger(s: Writes<'forces' | 'districts' | 'tally'>): void {
  const { forces, districts } = s;
  const { challengerMen } = forces;
  if (forces.challengerOwed <= 0) return;
  let atCentres = 0;
  let atOutposts = 0;
  for (let i = 0; i < challengerMen.length; i++) atCentres += challengerMen[i];
  if (districts !== null)
    for (let k = 0; k < districts.challengerMen.length; k++)
      atOutposts += districts.challengerMen[k];
  const fighters = atCentres + atOutposts;
  if (fighters <= 0) return;
  const joined = forces.challengerOwed / replacementDays;
  const factor = 1 + joined / fighters;
  for (let i = 0; i < challengerMen.length; i++) challengerMen[i] *= factor;
  if (districts !== null)
    for (let k = 0; k < districts.challengerMen.length; k++) districts.challengerMen[k] *= factor;
  forces.challengerOwed -= joined;
  s.tally.challengerRecruited += joined;
}
