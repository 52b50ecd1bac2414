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
import { FIXED } from '../fixed.ts';
import { note } from '../ledger.ts';
import { COLLAPSE_CAUSES } from '../outcome.ts';
import type { Reads, Writes } from '../state.ts';
import { Manner } from '../world.ts';
import { addFall } from './falls.ts';

const { capitalShock } = FIXED;

const CAUSE_ATTACK: number = COLLAPSE_CAUSES.indexOf('attack');
const CAUSE_FLIGHT: number = COLLAPSE_CAUSES.indexOf('leaderFlight');
const CAUSE_CAPITAL: number = COLLAPSE_CAUSES.indexOf('capitalLost');

/** Before falls are settled: a capital that yields is a leader who leaves. */
export function leaderDecides(
  s: Reads<'centres' | 'contact' | 'minds'> & Writes<'falls' | 'regime' | 'conditions'>,
  day: number,
): void {
  const { falls, regime } = s;
  const { capital } = s.world;
  if (!s.on.collapse || s.centres.held[capital] === 0) return;
  if (s.on.toppling && falls.falling[capital] === 0 && regime.lostShare >= regime.strength) {
    regime.collapseCause = CAUSE_ATTACK;
    addFall(s, capital, Manner.abandoned);
  }
  if (falls.falling[capital] === 0) return;
  const manner = falls.fallingManner[capital];
  if (manner !== Manner.bargain && manner !== Manner.abandoned) return;
  falls.fallingManner[capital] = Manner.abandoned;
  regime.leaderFlightDay = day;
  if (regime.collapseCause === 0) regime.collapseCause = CAUSE_FLIGHT;
  if (s.ledger !== undefined) {
    const numbers = {
      willingness: s.minds.willingness[capital],
      lostShare: regime.lostShare,
      contact: s.contact.offers[capital],
    };
    note(s.ledger, day, 'leaderFlight', { region: capital }, numbers);
  }
}

/** After falls are settled: has the regime ended today? */
export function collapse(s: Reads<'centres'> & Writes<'regime'>, day: number): void {
  const { regime } = s;
  if (regime.collapseDay >= 0 || s.centres.held[s.world.capital] !== 0) return;
  regime.collapseDay = day;
  if (regime.collapseCause === 0) regime.collapseCause = CAUSE_CAPITAL;
  if (s.on.collapse) {
    regime.capitalLost = true;
    regime.shock = capitalShock;
  }
  if (s.ledger !== undefined) {
    const { collapseCause: cause, lostShare, strength } = regime;
    note(s.ledger, day, 'collapse', { region: s.world.capital }, { cause, lostShare, strength });
  }
}
