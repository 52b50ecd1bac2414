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
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** S_ij, row-major. */
export function similarity(world: World): Float64Array {
  const n = world.regionCount;
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const lean = world.affinityChallenger[i] - world.affinityIncumbent[i];
    for (let j = 0; j < n; j++) {
      const d = lean - (world.affinityChallenger[j] - world.affinityIncumbent[j]);
      out[i * n + j] = exp((-d * d) / (2 * FIXED.likenessWidth * FIXED.likenessWidth));
    }
  }
  return out;
}

/** The regime's expected strength once news is in; Eq. 8. */
export function expectedStrength(s: State, day: number): number {
  const { on } = s;
  const news =
    on.news && on.patronage && day >= 0 ? s.parameters.newsWeight * s.forcing.news[day] : 0;
  return s.strengthExpected - news;
}

export function expectations(s: State, day: number): void {
  const { signal, visibility, slopeSignal, slopeCost, held, on } = s;
  const expected = expectedStrength(s, day);
  const share = on.expectations && s.signalSet ? FIXED.signalPerDay : 1;
  s.signalSet = true;
  const perFall = on.coordination ? s.parameters.precisionPerFall : 0;
  const privateRoot = Math.sqrt(FIXED.precisionPrivate);
  for (let i = 0; i < signal.length; i++) {
    signal[i] += share * (expected - signal[i]);
    if (held[i] === 0) continue;
    const precision = FIXED.precisionBase + perFall * Math.min(visibility[i], FIXED.visibilityCap);
    slopeSignal[i] = precision / privateRoot;
    slopeCost[i] = Math.sqrt(1 + precision / FIXED.precisionPrivate);
  }
}

/** Eq. 9 and 10 for one fall, before the place itself leaves the count. */
export function hearOfFall(s: State, region: number, likeness: Float64Array): void {
  const { visibility, signal, world, willingness, on } = s;
  if (!on.coordination) return;
  const n = visibility.length;
  const weight = world.strategicWeight[region] * s.heldAtOriginCount;
  const surprise = on.surprise
    ? s.parameters.surpriseWeight * weight * (1 - willingness[region])
    : 0;
  for (let j = 0; j < n; j++) {
    const like = likeness[region * n + j];
    visibility[j] += like;
    signal[j] -= surprise * like;
  }
}

/** Memory of falls fades (Eq. 10). */
export function remember(s: State): void {
  const { visibility } = s;
  let most = 0;
  for (let i = 0; i < visibility.length; i++) {
    visibility[i] *= FIXED.visibilityKeep;
    if (visibility[i] > most) most = visibility[i];
  }
  s.visibilityMax = most;
}
