/**
 * Countryside: rural contest and its spread along roads.
 *
 * Eq. 15  Δu_i = k_u [2 ρ_i (source_i + ½ u_i + ½ ū_i)(1 - u_i) · clip(aff_i / .4) (1 + 2 will_i)
 *                     - .3 (1 - ρ_i) u_i] + noise,    ū_i = Σ_j e^{-km_ij / 150} u_j / Σ_j e^{-km_ij / 150}
 *
 * Logistic growth from own and neighbours' control, roads setting the cost of expanding (Zhukov
 * 2012), collaboration following control (Kalyvas 2006). source_i is what enters without either: a
 * force already there and a foreign sanctuary. Control counts are the thing to test it on, not event
 * counts: violence is a poor proxy for contestation. Falsified if control did not
 * spread along roads from where it was.
 */
import { Purpose, triangularOfWord } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { MILLION } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, type World } from '../world.ts';

const { backlashPerKilled, contestNoise, contestPerWill, floorMen, retakeShare } = FIXED;
const { sourceForce, sourceGarrisonShare, sourceSanctuary } = FIXED;
const { welcomeAffinity, welcomeLeast, welcomeMost } = FIXED;

/** What feeds control where there is none: force on the spot, and sanctuary. */
export function ruralSource(world: World): Float64Array {
  const { challengerMen0, garrisonMen0, sanctuaryBorder } = world;
  return challengerMen0.map(
    (men, i) =>
      sourceForce * Math.min(1, men / (sourceGarrisonShare * garrisonMen0[i] + floorMen)) +
      (sanctuaryBorder[i] > 0 ? sourceSanctuary : 0),
  );
}

/** Readiness of a place's people to take the challenger in. */
export function welcome(affinityChallenger: number): number {
  return Math.min(welcomeMost, Math.max(welcomeLeast, affinityChallenger / welcomeAffinity));
}

/** Speed that a garrison adds to the contest that would yield. */
export function unguarded(willingness: number): number {
  return 1 + contestPerWill * willingness;
}

export function countryside(
  s: Reads<'centres' | 'contest' | 'minds' | 'civilians' | 'latent' | 'effort'> &
    Writes<'countryside'>,
  day: number,
  source: Float64Array,
  welcomes: Float64Array,
): void {
  if (!s.on.countryside) return;
  const { world, draws } = s;
  const { held, holder } = s.centres;
  const { odds } = s.contest;
  const { willingness } = s.minds;
  const { airHarm } = s.civilians;
  const { ruralControl, ruralControlNext } = s.countryside;
  const { linkStart, linkTo, linkWeight } = world;
  const pace = s.latent.contestPerDay;
  const { effort } = s;
  const shaken = contestNoise * Math.max(effort.incumbent, effort.challenger);
  const backlash = s.on.backlash && s.on.civilians;
  for (let i = 0; i < ruralControl.length; i++) {
    if (held[i] === 0) {
      ruralControlNext[i] = holder[i] === Holder.thirdParty ? 0 : 1;
      continue;
    }
    // one block of two words gives the noise of two regions
    if ((i & 1) === 0 || held[i - 1] === 0) draws.words(day, i >> 1, Purpose.ruralNoise);
    const noise = triangularOfWord((i & 1) === 0 ? draws.firstWord : draws.secondWord);
    let around = 0;
    for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
      around += linkWeight[k] * ruralControl[linkTo[k]];
    }
    const u = ruralControl[i];
    const rho = odds[i];
    const gain =
      2 *
      rho *
      (source[i] + u / 2 + around / 2) *
      (1 - u) *
      welcomes[i] *
      unguarded(willingness[i]) *
      effort.challenger;
    const back = retakeShare * (1 - rho) * u * effort.incumbent;
    let next = u + pace * (gain - back) + shaken * noise;
    if (backlash)
      next += (backlashPerKilled * airHarm[i] * MILLION) / (world.populationPersons[i] + 1);
    ruralControlNext[i] = Math.max(0, Math.min(1, next));
  }
  s.countryside.ruralControl.set(ruralControlNext);
}
