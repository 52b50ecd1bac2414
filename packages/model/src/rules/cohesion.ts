/**
 * Cohesion: whether men who are there will stand, as trust earned and spent.
 *
 * Eq. 43  h_i <- h_i - h_i (.01 pay missing + .02 will_i) + (1 - h_i) / 180;  a change of
 *         command multiplies h by 1 - .2 magnitude at once, everywhere
 *
 * Trust is built by shared, costly effort and lost with pay, with doubt, and when officers with local
 * ties are replaced (McLauchlin 2020; SIGAR 2023 on the reshuffles of March to June 2021). The rates
 * are assumed. Off as shipped: never measured. Falsified if units under new commanders held as long.
 */
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';
import { Side } from '../world.ts';

const { cohesionPerFear, cohesionPerPay, cohesionPerReshuffle, replacementDays } = FIXED;

export function cohesion(
  s: Reads<'centres' | 'minds' | 'support'> & Writes<'worth'>,
  day: number,
): void {
  if (!s.on.cohesion) return;
  const { held } = s.centres;
  const { willingness } = s.minds;
  const { cohesion: h } = s.worth;
  let shaken = 1;
  for (const event of s.world.events) {
    if (event.about !== 'leader' || event.side !== Side.incumbent || event.dayKnown !== day)
      continue;
    if (event.sign > 0) shaken *= 1 - cohesionPerReshuffle * event.magnitude;
  }
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const spent = cohesionPerPay * s.support.payShortfall + cohesionPerFear * willingness[i];
    h[i] = h[i] * shaken * (1 - spent) + (1 - h[i] * shaken) / replacementDays;
  }
}
