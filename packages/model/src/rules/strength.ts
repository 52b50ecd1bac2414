/**
 * Strength: force ratios on the ground, and what they make the regime worth.
 *
 * Eq. 5  l_i = ln[(G_i q_i h_i e^{-x_i} + m_i M_i + 50) / (R_i + 50)] + S, m of Eq. 48
 * Eq. 6  ρ_i = 1 / (1 + e^{2 l_i})                              contest success, exponent 2 (Tullock)
 * Eq. 7  θ = ½ + κ sat(ln[Σ_held (G q h e^{-x} + .4 m M) / Σ R] - ln 2 + S̄) - σ h_0 - shock,
 *        sat(x) = 2 tanh(x / 2), S̄ the mean of support today and expected, h_0 the common hollowness
 *
 * x_i is hollowness: men on the rolls who are not there (SIGAR 2016: 40 to 50 % of Helmand's forces),
 * part common to the regime (h_0), part the garrison's own. The saturation is there because a huge
 * paper army is not an infinitely strong regime. Numbers never decide alone (Biddle 2004).
 * Falsified if paper strength predicts which regimes fall as well as effective strength does.
 */
import { exp, log, tanh } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';

const LN2: number = Math.LN2;

/** Saturating log ratio. */
function saturate(x: number): number {
  return 2 * tanh(x / 2);
}

export function strength(s: State): void {
  const {
    held,
    garrisonMen,
    militiaMen,
    loyalShare,
    challengerMen,
    presentShare,
    supplyShare,
    cohesion,
    outposts,
  } = s;
  const { logRatio, odds } = s;
  const supportNow = s.on.strength ? s.supportNow : 0;
  const supportExpected = s.on.strength ? s.supportExpected : 0;
  const worth = exp(supportNow);
  const floor = FIXED.floorMen;
  const hollow = s.on.hollowness && s.on.strength;
  let heldPresent = floor;
  let heldCounted = floor;
  let challengerTotal = floor;
  for (let k = 0; k < s.columnCount; k++) challengerTotal += s.columnMen[k];
  for (let i = 0; i < held.length; i++) {
    challengerTotal += challengerMen[i] + outposts.challengerMen[i];
    if (held[i] === 0) continue;
    const counted = garrisonMen[i] * supplyShare[i] * cohesion[i];
    const present = counted * presentShare[i];
    const militia = loyalShare[i] * militiaMen[i];
    const posted = FIXED.militiaShareOfStrength * loyalShare[i] * outposts.heldMilitiaMen[i];
    heldPresent +=
      present + FIXED.militiaShareOfStrength * militia + (outposts.presentMen[i] + posted);
    heldCounted +=
      counted + FIXED.militiaShareOfStrength * militia + (outposts.countedMen[i] + posted);
    const ratio = (present + militia + floor) * (worth / (challengerMen[i] + floor));
    logRatio[i] = log(ratio);
    odds[i] = 1 / (1 + ratio * ratio);
  }
  const kappa = s.parameters.strengthScale;
  const unknown = s.parameters.strengthSd * s.commonHollowness;
  const present = log(heldPresent / challengerTotal) - LN2 + 0.5 * (supportNow + supportExpected);
  const counted = log(heldCounted / challengerTotal) - LN2 + supportExpected;
  s.strength = 0.5 + kappa * saturate(present) - unknown - s.shock;
  // without hollowness what is unknown of the regime is public, as in the first prototype
  s.strengthExpected = 0.5 + kappa * saturate(counted) - s.shock - (hollow ? 0 : unknown);
}
