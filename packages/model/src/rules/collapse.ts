/**
 * Collapse: the leader's flight, the capital, and what they set loose.
 *
 * Eq. 35  the leader's decision to go is the capital's bargain hazard (Eq. 21): he is its commander
 * Eq. 36  once the capital is lost: strength - .4, contact of every centre at least .7
 * Eq. 37  attack reaches strength: lost share >= θ, tested daily (toppling)
 *
 * A head of state who leaves is obeyed: centres that nobody attacks then give up in a day (Kabul and
 * seven others, 15 August 2021; SIGAR 2022). Those whose people have most to fear may hold out. Eq. 37
 * is off as shipped: it fires when about half is lost, which is too early. Falsified if capitals fell
 * without their provinces following.
 */
import { note } from '../ledger.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Manner } from '../world.ts';
import { addFall } from './falls.ts';

const CAUSE_ATTACK = 1;
const CAUSE_FLIGHT = 2;
const CAUSE_CAPITAL = 3;

/** Before falls are settled: a capital that yields is a leader who leaves. */
export function leaderDecides(s: State, day: number): void {
  const capital = s.world.capital;
  if (!s.on.collapse || s.held[capital] === 0) return;
  if (s.on.toppling && s.falling[capital] === 0 && s.lostShare >= s.strength) {
    s.collapseCause = CAUSE_ATTACK;
    addFall(s, capital, Manner.abandoned);
  }
  if (s.falling[capital] === 0) return;
  const manner = s.fallingManner[capital];
  if (manner !== Manner.bargain && manner !== Manner.abandoned) return;
  s.fallingManner[capital] = Manner.abandoned;
  s.leaderFlightDay = day;
  if (s.collapseCause === 0) s.collapseCause = CAUSE_FLIGHT;
  if (s.ledger !== undefined) {
    const numbers = {
      willingness: s.willingness[capital],
      lostShare: s.lostShare,
      contact: s.contact[capital],
    };
    note(s.ledger, day, 'leaderFlight', { region: capital }, numbers);
  }
}

/** After falls are settled: has the regime ended today? */
export function collapse(s: State, day: number): void {
  if (s.collapseDay >= 0 || s.held[s.world.capital] !== 0) return;
  s.collapseDay = day;
  if (s.collapseCause === 0) s.collapseCause = CAUSE_CAPITAL;
  if (s.on.collapse) {
    s.capitalLost = true;
    s.shock = FIXED.capitalShock;
  }
  if (s.ledger !== undefined) {
    const numbers = { cause: s.collapseCause, lostShare: s.lostShare, strength: s.strength };
    note(s.ledger, day, 'collapse', { region: s.world.capital }, numbers);
  }
}
