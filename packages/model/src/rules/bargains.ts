/**
 * Bargains: offers through elders and commanders, accepted by garrisons that would yield.
 *
 * Eq. 20  contact_i = 1 - (1 - siege)(1 - front)(1 - (R / (R + D))²);  the capital's is at least 2 lost - 1
 * Eq. 21  bargain hazard = η · contact_i · will_i · (1 + min(E_i, 6))
 * Eq. 22  κ = kept / (kept + broken), Beta(1, 1) at the origin, one count a bargain (amnesty)
 *
 * Offers travel faster where neighbours have yielded. An amnesty is worth what was done to those who
 * took the last one: the killing of prisoners near Jalalabad in 1989 stopped defections; elders who
 * had seen others go home unharmed carried the offers of 2021.
 * Falsified if centres with willing garrisons were stormed as often as others.
 */
import { Purpose } from '../draws.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';

export function bargains(s: State): void {
  const { held, contact, willingness, visibility, bargainHazard, world } = s;
  const rate = s.on.bargains ? s.bargainPerDay : 0;
  const capital = world.capital;
  if (s.on.collapse && held[capital] !== 0 && s.lostShare > 0.5) {
    // a ruler can always be reached once most of the country is gone
    contact[capital] = Math.max(contact[capital], 2 * s.lostShare - 1);
  }
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const spread = s.on.coordination ? 1 + Math.min(visibility[i], FIXED.visibilityCap) : 1;
    bargainHazard[i] = rate * contact[i] * willingness[i] * spread;
  }
}

/** How those who yielded here were treated; everybody hears (Eq. 22). */
export function honourBargain(s: State, day: number, region: number): void {
  if (!s.on.amnesty) return;
  if (s.draws.uniform(day, region, Purpose.honour) < FIXED.honourShare) s.amnestyKept += 1;
  else s.amnestyBroken += 1;
}

/** Events of the case that speak of treatment weigh as ten bargains times their magnitude. */
export function hearOfAmnesty(s: State, day: number): void {
  if (!s.on.amnesty) return;
  for (const event of s.world.events) {
    if (event.about !== 'amnesty' || Math.max(0, event.dayKnown) !== day) continue;
    if (event.sign > 0) s.amnestyBroken += 10 * event.magnitude;
    else s.amnestyKept += 10 * event.magnitude;
  }
}
