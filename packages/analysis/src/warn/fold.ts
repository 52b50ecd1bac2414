/**
 * Distance to the fold: how far the public signal would have to fall, everywhere at once and with all
 * else as it stands, until the calm state is gone.
 *
 * The rules take the threshold θ* from best responses to  m(θ, z) = lost + Σ_held w_i Φ(A_1i (θ - z_i)
 * - A_2i c_i)  (Eq. 13 of the model). A signal lower by Δ everywhere gives m(θ, z - Δ) = m(θ + Δ, z),
 * so with u = θ + Δ a rest point is where  g(u) = u - m(u, z)  equals Δ, and calm rest points lie where
 * g rises. They meet the unstable ones where g is highest: that height, reached uphill from today's
 * threshold, is the distance. Where public
 * precision is low nothing folds (below √(2π) in the theory with equal garrisons) and the calm state
 * thins out instead: it counts as gone once most of what is held would attack.
 */
import { normalCdfFast } from '@interregnum/model';

/** What of a state the distance needs. */
export interface FoldState {
  readonly world: { readonly strategicWeight: ArrayLike<number> };
  readonly held: Uint8Array;
  readonly signal: Float64Array;
  readonly slopeSignal: Float64Array;
  readonly slopeCost: Float64Array;
  readonly cost: Float64Array;
  readonly lostShare: number;
  readonly threshold: number;
}

const STEP = 0.05;
/**
 * Where the search ends. The signal moves within a range of about 2, so most of this is out of reach;
 * but a lower end would make all calm states alike, and how well the distance tells hangs on that.
 */
const FARTHEST = 10;

/** Attack mass if the threshold were `threshold`: right side of Eq. 13. */
export function attackIf(s: FoldState, threshold: number): number {
  const { held, signal, slopeSignal, slopeCost, cost } = s;
  let mass = s.lostShare;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const distance = slopeSignal[i]! * (threshold - signal[i]!) - slopeCost[i]! * cost[i]!;
    mass += s.world.strategicWeight[i]! * normalCdfFast(distance);
  }
  return mass;
}

/** Would most of what is held attack? */
function mostAttack(s: FoldState, attack: number): boolean {
  let held = 0;
  for (let i = 0; i < s.held.length; i++) if (s.held[i] !== 0) held += s.world.strategicWeight[i]!;
  return attack - s.lostShare >= held / 2;
}

/**
 * Fall of the public signal after which no calm state is left, in units of the signal (share of the
 * regime); 0 when there is none today.
 */
export function foldDistance(s: FoldState): number {
  const gapAt = (u: number): number => u - attackIf(s, u);
  let at = s.threshold;
  let gap = gapAt(at);
  if (mostAttack(s, at - gap)) return 0;
  const up = gapAt(at + STEP);
  // climbing already, with nothing ahead to stop it
  if (gap < 0 && up <= gap) return 0;
  const step = up >= gap ? STEP : -STEP;
  for (let next = at + step; next > 0 && next < FARTHEST; next += step) {
    const there = gapAt(next);
    if (there <= gap || mostAttack(s, next - there)) break;
    at = next;
    gap = there;
  }
  return Math.max(0, gap);
}
