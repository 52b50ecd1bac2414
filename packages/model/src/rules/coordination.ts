/**
 * Coordination: a garrison yields when it expects the regime to fall and yielding is cheap. Each guesses
 * what the others will do: a regime-change global game with unlike costs, a public signal that comes of
 * the falls themselves, and a bounded number of best responses a day.
 *
 * Eq. 12  c_i = c_0 + c_f clip(l_i) + 1.5 holdout_i - c_κ (κ - ½) + ε_i  (+ Eq. 73, 74)
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
import { FIXED } from '../fixed.ts';
import { clip, normalCdfFast } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { PRIVATE_ROOT } from './expectations.ts';
import { costOfNoPay } from './fears.ts';

const { assessmentKept, costAmnesty, costClip, costHoldout } = FIXED;
const { rememberedLeast, settlingDays, thresholdAlone, thresholdLeast, thresholdMost } = FIXED;

/** Eq. 12 but for what is a garrison's own. */
export function commonCost(s: Reads<'beliefs' | 'support'>): number {
  const { amnestyKept, amnestyBroken } = s.beliefs;
  const credibility = amnestyKept / (amnestyKept + amnestyBroken);
  const amnesty = s.on.amnesty ? 2 * costAmnesty * (credibility - 1 / 2) : 0;
  return s.parameters.costBase - amnesty - costOfNoPay(s);
}

/** Eq. 12. */
export function costOfYielding(
  common: number,
  holdout: number,
  costForce: number,
  logRatio: number,
  noise: number,
): number {
  return common + costHoldout * holdout + costForce * clip(logRatio, costClip) + noise;
}

/** How far a garrison leans to yielding were θ* `threshold`, in probits: what Φ is taken of in Eq. 13. */
export function lean(
  start: number,
  threshold: number,
  signal: number,
  slopeSignal: number,
  slopeCost: number,
  cost: number,
): number {
  return start + slopeSignal * (threshold - signal) - slopeCost * cost;
}

/** Best responses today: two where falls are remembered or the run has just begun, else one. */
export function roundsToday(visibilityMax: number, day: number): number {
  return visibilityMax > rememberedLeast || day < settlingDays ? 2 : 1;
}

/** θ* after one round of Eq. 13. */
export function thresholdAfter(lostShare: number, attack: number): number {
  return Math.max(thresholdLeast, Math.min(thresholdMost, lostShare + attack));
}

/** √β (θ* - θ) of Eq. 14. */
export function gapOf(threshold: number, strength: number): number {
  return PRIVATE_ROOT * (threshold - strength);
}

/** r of Eq. 14. */
export function lastingShare(s: Reads): number {
  return s.on.persistence ? assessmentKept : 0;
}

export function costs(
  s: Reads<'centres' | 'contest' | 'beliefs' | 'support'> & Writes<'minds'>,
): void {
  const { held } = s.centres;
  const { logRatio } = s.contest;
  const { cost, costNoise } = s.minds;
  const { holdoutIdentity } = s.world;
  const { costForce } = s.parameters;
  const common = commonCost(s);
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    cost[i] = costOfYielding(common, holdoutIdentity[i], costForce, logRatio[i], costNoise[i]);
  }
}

/** Attack mass if θ* were `threshold`: right side of Eq. 13 over held places. */
function attackMass(s: Reads<'centres' | 'minds'>, threshold: number): number {
  const { held } = s.centres;
  const { signal, slopeSignal, slopeCost, cost } = s.minds;
  const { strategicWeight } = s.world;
  let mass = 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const leans = lean(0, threshold, signal[i], slopeSignal[i], slopeCost[i], cost[i]);
    mass += strategicWeight[i] * normalCdfFast(leans);
  }
  return mass;
}

export function coordination(
  s: Reads<'centres' | 'regime'> & Writes<'minds' | 'beliefs'>,
  day: number,
): void {
  const { regime, beliefs } = s;
  const { lostShare } = regime;
  if (s.on.coordination) {
    const rounds = roundsToday(beliefs.visibilityMax, day);
    for (let round = 0; round < rounds; round++) {
      beliefs.threshold = thresholdAfter(lostShare, attackMass(s, beliefs.threshold));
    }
  } else {
    beliefs.threshold =
      lostShare < 1 ? attackMass(s, thresholdAlone) / (1 - lostShare) : thresholdAlone;
  }
  const { held } = s.centres;
  const { willingness, assessment, signal, slopeSignal, slopeCost, cost } = s.minds;
  const { threshold } = beliefs;
  const gap = gapOf(threshold, regime.strength);
  const lasting = Math.sqrt(lastingShare(s));
  const passing = Math.sqrt(1 - lastingShare(s));
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const leans = lean(gap, threshold, signal[i], slopeSignal[i], slopeCost[i], cost[i]);
    willingness[i] = normalCdfFast((leans + lasting * assessment[i]) / passing);
  }
}
