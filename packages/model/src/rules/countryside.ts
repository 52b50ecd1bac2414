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

import { Purpose } from '../draws.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, type World } from '../world.ts';

/** What feeds control where there is none: force on the spot, and sanctuary. */
export function ruralSource(world: World): Float64Array {
  return world.challengerMen0.map(
    (men, i) =>
      0.1 * Math.min(1, men / (0.1 * world.garrisonMen0[i] + FIXED.floorMen)) +
      (world.sanctuaryBorder[i] > 0 ? 0.05 : 0),
  );
}

/** Readiness of a region's people to take the challenger in. */
export function ruralWelcome(world: World): Float64Array {
  return world.affinityChallenger.map((a) => Math.min(1.5, Math.max(0.05, a / 0.4)));
}

const HALF_WORD = 1 / 65536;

export function countryside(
  s: State,
  day: number,
  source: Float64Array,
  welcome: Float64Array,
): void {
  const { world, draws, ruralControl, ruralControlNext, odds, willingness, held, airHarm } = s;
  if (!s.on.countryside) return;
  const { linkStart, linkTo, linkWeight } = world;
  const n = ruralControl.length;
  const pace = s.contestPerDay;
  const backlash = s.on.backlash && s.on.civilians;
  for (let i = 0; i < n; i++) {
    if (held[i] === 0) {
      ruralControlNext[i] = s.holder[i] === Holder.thirdParty ? 0 : 1;
      continue;
    }
    // one block of two words gives four half words: the triangular noise of two regions
    if ((i & 1) === 0 || held[i - 1] === 0) draws.words(day, i >> 1, Purpose.ruralNoise);
    const word = (i & 1) === 0 ? draws.firstWord : draws.secondWord;
    const noise = ((word >>> 16) + (word & 0xffff) + 1) * HALF_WORD - 1;
    let around = 0;
    for (let k = linkStart[i]; k < linkStart[i + 1]; k++) {
      around += linkWeight[k] * ruralControl[linkTo[k]];
    }
    const u = ruralControl[i];
    const rho = odds[i];
    const gain =
      2 *
      rho *
      (source[i] + 0.5 * u + 0.5 * around) *
      (1 - u) *
      welcome[i] *
      (1 + 2 * willingness[i]);
    let next = u + pace * (gain - FIXED.retakeShare * (1 - rho) * u) + FIXED.contestNoise * noise;
    if (backlash)
      next += (FIXED.backlashPerKilled * airHarm[i] * 1e6) / (world.populationPersons[i] + 1);
    ruralControlNext[i] = Math.max(0, Math.min(1, next));
  }
  ruralControl.set(ruralControlNext);
}
