/**
 * Expectations: what everybody, in each place, takes the regime to be worth, and how surely.
 *
 * Eq. 8   z_i <- z_i + .1 (θ^e - z_i),  θ^e = θ at expected support, as counted, - φ K
 * Eq. 9   when j falls: z_i <- z_i - ψ (w_j / w̄) S_ij (1 - will_j),  E_i <- E_i + S_ij
 * Eq. 10  α_i = α_0 + α_e min(E_i, 6),  E <- .87 E daily
 *
 * z looks ahead along the announced path, so an announcement acts before the event. Public precision
 * is endogenous (Angeletos & Werning 2006); only surprise is news (Lohmann 1994); likeness of place
 * S_ij = exp(-(Δaffinity)² / 2·.3²) makes a fall speak to its like: soldiers take cues from what others
 * in a like position did (Lehmann & Zhukov 2019). K: Eq. 2.
 * Falsified if falls did not come sooner after announced exits than after unannounced ones.
 */
import { FIXED } from '../fixed.ts';
import { exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import type { World } from '../world.ts';

const { likenessWidth, precisionBase, precisionPrivate, signalPerDay } = FIXED;
const { visibilityCap, visibilityKeep } = FIXED;

/** √β. */
export const PRIVATE_ROOT: number = Math.sqrt(precisionPrivate);

/** Leaning of a people: affinity for the challenger less affinity for the incumbent. */
export function leanings(challenger: Float64Array, incumbent: Float64Array): Float64Array {
  return challenger.map((a, i) => a - incumbent[i]);
}

/** S of Eq. 9 between two leanings. */
export function likeness(leaning: number, other: number): number {
  const d = leaning - other;
  return exp((-d * d) / (2 * likenessWidth * likenessWidth));
}

/** S_ij, row-major. */
export function similarity(world: World): Float64Array {
  const n = world.regionCount;
  const lean = leanings(world.affinityChallenger, world.affinityIncumbent);
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) out[i * n + j] = likeness(lean[i], lean[j]);
  }
  return out;
}

/** The regime's expected strength once news is in; Eq. 8. */
export function expectedStrength(s: Reads<'regime'>, day: number): number {
  const { on } = s;
  const news =
    on.news && on.patronage && day >= 0 ? s.parameters.newsWeight * s.forcing.news[day] : 0;
  return s.regime.strengthExpected - news;
}

/** Share of the gap to what is expected that a signal closes today; all of it on the first day. */
export function learningShare(s: Reads, signalSet: boolean): number {
  return s.on.expectations && signalSet ? signalPerDay : 1;
}

/** Eq. 10. */
export function publicPrecision(perFall: number, visible: number): number {
  return precisionBase + perFall * Math.min(visible, visibilityCap);
}

/** A_1 of Eq. 13. */
export function slopeOfSignal(precision: number): number {
  return precision / PRIVATE_ROOT;
}

/** A_2 of Eq. 13. */
export function slopeOfCost(precision: number): number {
  return Math.sqrt(1 + precision / precisionPrivate);
}

export function expectations(
  s: Reads<'centres' | 'regime'> & Writes<'minds' | 'beliefs'>,
  day: number,
): void {
  const { held } = s.centres;
  const { signal, visibility, slopeSignal, slopeCost } = s.minds;
  const expected = expectedStrength(s, day);
  const share = learningShare(s, s.beliefs.signalSet);
  s.beliefs.signalSet = true;
  const perFall = s.on.coordination ? s.parameters.precisionPerFall : 0;
  for (let i = 0; i < signal.length; i++) {
    signal[i] += share * (expected - signal[i]);
    if (held[i] === 0) continue;
    const precision = publicPrecision(perFall, visibility[i]);
    slopeSignal[i] = slopeOfSignal(precision);
    slopeCost[i] = slopeOfCost(precision);
  }
}

/** What minds a fall reaches: their signal and their memory. */
interface Hearers {
  readonly signal: Float64Array;
  readonly visibility: Float64Array;
}

/**
 * Eq. 9: everybody hears of one fall, each by its likeness to the place that fell.
 * @param row where the row of that place begins in `likenesses`
 * @param weight of the place, in mean weights
 */
export function hear(
  s: Reads,
  { signal, visibility }: Hearers,
  likenesses: Float64Array,
  row: number,
  weight: number,
  willingness: number,
): void {
  if (!s.on.coordination) return;
  const surprise = s.on.surprise ? s.parameters.surpriseWeight * weight * (1 - willingness) : 0;
  for (let j = 0; j < visibility.length; j++) {
    const like = likenesses[row + j];
    visibility[j] += like;
    signal[j] -= surprise * like;
  }
}

/** Eq. 9 for the fall of a centre, before the place itself leaves the count. */
export function hearOfFall(
  s: Reads<'regime'> & Writes<'minds'>,
  region: number,
  likenesses: Float64Array,
): void {
  const weight = s.world.strategicWeight[region] * s.regime.heldAtOriginCount;
  const willingness = s.minds.willingness[region];
  hear(s, s.minds, likenesses, region * s.world.regionCount, weight, willingness);
}

/** Memory of falls fades (Eq. 10). @returns the greatest that is left */
export function fade(visibility: Float64Array): number {
  let most = 0;
  for (let i = 0; i < visibility.length; i++) {
    visibility[i] *= visibilityKeep;
    if (visibility[i] > most) most = visibility[i];
  }
  return most;
}

export function remember(s: Writes<'minds' | 'beliefs'>): void {
  s.beliefs.visibilityMax = fade(s.minds.visibility);
}
