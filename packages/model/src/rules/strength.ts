/**
 * Strength: force ratios on the ground, and what they make the regime worth.
 *
 * Eq. 5  l_i = ln[(G_i q_i h_i g_i e^{-x_i} + m_i M_i + 50) / (r_i R_i + 50)] + S (+ δ of Eq. 82), m of
 *         Eq. 48, g and r of Eq. 72
 * Eq. 6  ρ_i = 1 / (1 + e^{2 l_i})                              contest success, exponent 2 (Tullock)
 * Eq. 7  θ = ½ + κ sat(ln[Σ_held (G q h g e^{-x} + .4 m M) / Σ r R] - ln 2 + S̄) - σ h_0 - shock (+ Eq. 75),
 *        sat(x) = 2 tanh(x / 2), S̄ the mean of support today and expected, h_0 the common hollowness
 *
 * x_i is hollowness: men on the rolls who are not there (SIGAR 2016: 40 to 50 % of Helmand's forces),
 * part common to the regime (h_0), part the garrison's own. The saturation is there because a huge
 * paper army is not an infinitely strong regime. Numbers never decide alone (Biddle 2004).
 * Falsified if paper strength predicts which regimes fall as well as effective strength does.
 */
import { FIXED } from '../fixed.ts';
import { exp, log, tanh } from '../math.ts';
import type { Reads, Writes } from '../state.ts';

const { floorMen, militiaShareOfStrength } = FIXED;

/** Eq. 6, of the ratio of forces itself: incumbent over challenger. */
export function challengerOdds(ratio: number): number {
  return 1 / (1 + ratio * ratio);
}

/** Eq. 7, of the log of all forces and support over parity, less two things. */
export function strengthOf(kappa: number, x: number, less: number, andLess: number): number {
  return 1 / 2 + kappa * (2 * tanh(x / 2)) - less - andLess;
}

export function strength(
  s: Reads<'forces' | 'worth' | 'centres' | 'columns' | 'support' | 'latent' | 'outposts'> &
    Writes<'contest' | 'regime'>,
): void {
  const { held } = s.centres;
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const { awayShare, cohesion, homeShare, loyalShare, presentShare, supplyShare } = s.worth;
  const { outposts, columns, regime, on } = s;
  const { logRatio, odds } = s.contest;
  const now = on.strength ? s.support.now : 0;
  const expected = on.strength ? s.support.expected : 0;
  const unforeseen = s.latent.misjudgement;
  const worth = exp(now + unforeseen);
  let heldPresent = floorMen;
  let heldCounted = floorMen;
  let challengerTotal = floorMen;
  for (let k = 0; k < columns.count; k++) challengerTotal += columns.men[k];
  for (let i = 0; i < held.length; i++) {
    const challengers = awayShare[i] * challengerMen[i];
    challengerTotal += challengers + outposts.challengerMen[i];
    if (held[i] === 0) continue;
    const counted = garrisonMen[i] * supplyShare[i] * cohesion[i] * homeShare[i];
    const present = counted * presentShare[i];
    const militia = loyalShare[i] * militiaMen[i];
    const posted = militiaShareOfStrength * loyalShare[i] * outposts.heldMilitiaMen[i];
    heldPresent += present + militiaShareOfStrength * militia + (outposts.presentMen[i] + posted);
    heldCounted += counted + militiaShareOfStrength * militia + (outposts.countedMen[i] + posted);
    const ratio = (present + militia + floorMen) * (worth / (challengers + floorMen));
    logRatio[i] = log(ratio);
    odds[i] = challengerOdds(ratio);
  }
  const { strengthScale: kappa, strengthSd } = s.parameters;
  const unknown = strengthSd * s.latent.commonHollowness;
  const beyondMen = (now + expected) / 2 + unforeseen;
  const present = log(heldPresent / challengerTotal) - Math.LN2 + beyondMen;
  const counted = log(heldCounted / challengerTotal) - Math.LN2 + expected;
  const less = regime.shock - regime.legitimacy;
  regime.strength = strengthOf(kappa, present, unknown, less);
  // without hollowness what is unknown of the regime is public, as in the first prototype
  const known = on.hollowness && on.strength ? 0 : unknown;
  regime.strengthExpected = strengthOf(kappa, counted, less, known);
}
