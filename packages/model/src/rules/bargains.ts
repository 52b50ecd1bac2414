/**
 * Bargains: offers through elders and commanders, accepted by garrisons that would yield.
 *
 * Eq. 21  bargain hazard = η · contact of offers_i · will_i · (1 + min(E_i, 6))
 * Eq. 22  κ = kept / (kept + broken), Beta(1, 1) at the origin, one count a bargain (amnesty)
 *
 * Offers travel faster where neighbours have yielded. An amnesty is worth what was done to those who
 * took the last one: the killing of prisoners near Jalalabad in 1989 stopped defections; elders who
 * had seen others go home unharmed carried the offers of 2021.
 * Falsified if centres with willing garrisons were stormed as often as others.
 */
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';

const { amnestyEventWeight, honourShare, visibilityCap } = FIXED;

/** Eq. 21. @param rate η of this history */
export function bargainHazard(
  rate: number,
  contact: number,
  willingness: number,
  visible: number,
): number {
  return rate * contact * willingness * (1 + Math.min(visible, visibilityCap));
}

export function bargains(
  s: Reads<'centres' | 'contact' | 'minds' | 'latent'> & Writes<'hazards'>,
): void {
  const { held } = s.centres;
  const { offers } = s.contact;
  const { willingness, visibility } = s.minds;
  const { bargain } = s.hazards;
  const rate = s.on.bargains ? s.latent.bargainPerDay : 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    bargain[i] = bargainHazard(rate, offers[i], willingness[i], visibility[i]);
  }
}

/** How those who yielded here were treated; everybody hears (Eq. 22). */
export function honourBargain(s: Reads & Writes<'beliefs'>, day: number, region: number): void {
  if (!s.on.amnesty) return;
  if (s.draws.uniform(day, region, Purpose.honour) < honourShare) s.beliefs.amnestyKept += 1;
  else s.beliefs.amnestyBroken += 1;
}

/** Events of the case that speak of treatment weigh as ten bargains times their magnitude. */
export function hearOfAmnesty(s: Reads & Writes<'beliefs'>, day: number): void {
  if (!s.on.amnesty) return;
  for (const event of s.world.events) {
    if (event.about !== 'amnesty' || Math.max(0, event.dayKnown) !== day) continue;
    if (event.sign > 0) s.beliefs.amnestyBroken += amnestyEventWeight * event.magnitude;
    else s.beliefs.amnestyKept += amnestyEventWeight * event.magnitude;
  }
}
