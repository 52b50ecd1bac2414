/**
 * Coordination: garrisons in a regime-change global game with unlike costs, an endogenous public
 * signal, and a bounded number of best responses a day.
 *
 * Eq. 12  c_i = c_0 + c_f clip(l_i) + 1.5 holdout_i - c_κ (κ - ½) + ε_i
 * Eq. 13  θ* = lost + Σ_held w_i Φ(A_1i (θ* - z_i) - A_2i c_i),  A_1 = α/√β, A_2 = √(1 + α/β)
 * Eq. 14  will_i = Φ((√β (θ* - θ) + A_1i (θ* - z_i) - A_2i c_i + √r n_i) / √(1 - r)),  n_i ~ N(0, 1) once
 *
 * The attack-size and indifference conditions of Angeletos, Hellwig & Pavan (2007), with a sum over
 * garrisons for the continuum. The share r of a garrison's private signal lasts: what a commander makes of
 * the war is not drawn anew every morning, or any willingness at all would in time empty every town;
 * averaged over n_i it is the will of the game. Where α/√β passes √(2π) the fixed point folds: the same state is calm
 * or gone. One or two best responses a day are adaptive play: the path follows the calm branch to the
 * fold and then goes in finite time. What it carries in scores is told in docs/losses.md.
 * Falsified if unthreatened garrisons never gave up.
 */
import { normalCdfFast } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';

const SQRT_BETA: number = Math.sqrt(FIXED.precisionPrivate);
/** θ* in a world of unconnected garrisons (coordination off). */
const THRESHOLD_ALONE = 0.2;

function clip(l: number): number {
  return Math.max(-2.5, Math.min(2.5, l));
}

/** Eq. 12. */
function costs(s: State): void {
  const { world, parameters: p, held, logRatio, cost, costNoise } = s;
  const credibility = s.amnestyKept / (s.amnestyKept + s.amnestyBroken);
  const amnesty = s.on.amnesty ? 2 * FIXED.costAmnesty * (credibility - 0.5) : 0;
  const base = p.costBase - amnesty;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const fixed = base + FIXED.costHoldout * world.holdoutIdentity[i];
    cost[i] = fixed + p.costForce * clip(logRatio[i]) + costNoise[i];
  }
}

/** Attack mass if the threshold were `threshold`: right side of Eq. 13 over held places. */
function attackMass(s: State, threshold: number): number {
  const { world, held, signal, slopeSignal, slopeCost, cost } = s;
  let mass = 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    mass +=
      world.strategicWeight[i] *
      normalCdfFast(slopeSignal[i] * (threshold - signal[i]) - slopeCost[i] * cost[i]);
  }
  return mass;
}

export function coordination(s: State, day: number): void {
  costs(s);
  if (s.on.coordination) {
    const rounds = s.visibilityMax > 0.02 || day < 20 ? 2 : 1;
    for (let round = 0; round < rounds; round++) {
      const threshold = s.lostShare + attackMass(s, s.threshold);
      s.threshold = Math.max(1e-4, Math.min(0.9999, threshold));
    }
  } else {
    const heldShare = 1 - s.lostShare;
    s.threshold = heldShare > 0 ? attackMass(s, THRESHOLD_ALONE) / heldShare : THRESHOLD_ALONE;
  }
  const { held, willingness, signal, slopeSignal, slopeCost, cost } = s;
  const gap = SQRT_BETA * (s.threshold - s.strength);
  const lasting = s.on.persistence ? Math.sqrt(FIXED.assessmentKept) : 0;
  const passing = s.on.persistence ? Math.sqrt(1 - FIXED.assessmentKept) : 1;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const lean = gap + slopeSignal[i] * (s.threshold - signal[i]) - slopeCost[i] * cost[i];
    willingness[i] = normalCdfFast((lean + lasting * s.assessment[i]) / passing);
  }
}
