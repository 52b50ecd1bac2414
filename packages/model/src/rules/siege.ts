/**
 * Siege and assault: how near the challenger is to a centre, and how often it storms one.
 *
 * Eq. 16  siege_i = 1 / (1 + e^{(.65 - u_i) / .06}) · massing,   massing = 1 / (1 + (air / .5)^4)
 * Eq. 18  contact of stormers = max(siege, front R / (R + .3 D + 1), (R / (R + D + 1))²),  D = G e^{-x} + M
 * Eq. 19  assault hazard = s_0 · pace · HHI · contact · ρ_i² (· .1 beyond the challenger's stated aims)
 * Eq. 79  assault hazard of Eq. 19 × (1 + min(E_i, 6))  (momentum)
 * Eq. 20  contact of offers = 1 - (1 - siege)(1 - front)(1 - (R / (R + D + 1))²), at least .7 once the
 *         capital is lost;  the capital's is at least 2 lost - 1
 *
 * Eq. 83  HHI of Eq. 19 and 27 is Σ_ij share_i share_j e^{-km_ij / 100}, km_ij by road  (nearness)
 *
 * Aims that were public before the origin bound the effort (Azawad in 2012), but an aim is no promise.
 * HHI is the concentration of the challenger's force: one army storms, thirty bands do not. Massing is
 * what air power deters (ω alone says only that it helps). Defence of a town against three to one is
 * a prior, and a disputed one (Epstein 1988; Mearsheimer 1989): hence ρ, no threshold. One man more than
 * both sides have keeps an empty place finite. Offers are taken by Eq. 21.
 * HHI depends on how a country is cut into regions, Eq. 83 does not: men of one town are together whether
 * it is one region or two.
 * Momentum: who has just won attacks again where it is talked of, as a hazard with contagion would have it,
 * which alone of the simple rules told the fast collapses of the blind test.
 * Falsified if assaults fell on places the challenger could not mass near.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';

const { beyondAims, contactAfterCapital, massingAir, pressDefence } = FIXED;
const { siegeControl, siegeWidth, visibilityCap } = FIXED;

/** Second part of Eq. 16. */
function massing(airNet: number): number {
  const air = airNet > 0 ? airNet / massingAir : 0;
  return 1 / (1 + air * air * air * air);
}

/** Eq. 16. */
function besieged(control: number, massed: number): number {
  return massed / (1 + exp((siegeControl - control) / siegeWidth));
}

/** Share of the challenger in all men on the spot. */
function shareOnTheSpot(men: number, defenders: number): number {
  return men / (men + defenders + 1);
}

/** Eq. 18. */
function stormersContact(siege: number, front: number, men: number, defenders: number): number {
  const share = shareOnTheSpot(men, defenders);
  const pressed = (front * men) / (men + pressDefence * defenders + 1);
  return Math.max(siege, pressed, share * share);
}

/** Eq. 19. @param rate s_0 · pace · HHI */
function assaultHazard(rate: number, within: boolean, contact: number, odds: number): number {
  return (within ? rate : beyondAims * rate) * contact * odds * odds;
}

/** Eq. 20 but for the capital. */
function offersContact(siege: number, front: number, share: number, least: number): number {
  return Math.max(least, 1 - (1 - siege) * (1 - front) * (1 - share * share));
}

export function siege(
  s: Reads<
    | 'forces'
    | 'worth'
    | 'centres'
    | 'countryside'
    | 'contest'
    | 'minds'
    | 'support'
    | 'regime'
    | 'latent'
    | 'effort'
  > &
    Writes<'contact' | 'hazards'>,
): void {
  const { held } = s.centres;
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const { presentShare } = s.worth;
  const { ruralControl } = s.countryside;
  const { odds } = s.contest;
  const { front, siege: level, stormers, offers, commands } = s.contact;
  const { assault } = s.hazards;
  const { sought, capital } = s.world;
  const { lostShare, capitalLost } = s.regime;
  const massed = s.on.massing ? massing(s.support.airNet) : 1;
  const together = s.on.nearness ? s.forcing.nearness : s.forcing.concentration;
  const rate = s.on.siege ? s.latent.assaultPerDay * together * s.effort.challenger : 0;
  const least = capitalLost ? contactAfterCapital : 0;
  const perFall = s.on.momentum ? 1 : 0;
  const { visibility } = s.minds;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const men = challengerMen[i];
    const defenders = garrisonMen[i] * presentShare[i] + militiaMen[i];
    const share = shareOnTheSpot(men, defenders);
    level[i] = besieged(ruralControl[i], massed);
    stormers[i] = stormersContact(level[i], front[i], men, defenders);
    offers[i] = offersContact(level[i], front[i], share, least);
    commands[i] = Math.max(least, level[i], front[i], share);
    const pressed = rate * (1 + perFall * Math.min(visibility[i], visibilityCap));
    assault[i] = assaultHazard(pressed, sought[i] !== 0 || !s.on.aims, stormers[i], odds[i]);
  }
  // a ruler can always be reached once most of the country is gone
  if (s.on.collapse && held[capital] !== 0)
    offers[capital] = Math.max(offers[capital], 2 * lostShare - 1);
}
