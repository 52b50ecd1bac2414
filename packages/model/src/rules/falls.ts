/**
 * Falls: which centres go today, how, and what becomes of their men.
 *
 * Eq. 24  a centre falls on the day the sum of its hazards passes its endurance E_i = -ln U_i; besides
 *         assault and bargain there is surprise, h⁰ (.2 + .8 contact_i)
 * Eq. 25  manner: bargain with the bargain hazard's share, else assault (surprise included); a garrison
 *         that yields with siege and front both under a half has abandoned its post
 *
 * The fates of men by manner are coded, not measured: no count of killed, captured and gone exists
 * for 2021; soldiers in civilian clothes are the rule in every account (Mosul 2014 alike). Falsified if
 * garrisons that yielded were more often stormed, or places far from any challenger were surprised as
 * often as others.
 */
import { threatenByHazard } from '../conditions.ts';
import { Purpose } from '../draws.ts';
import { note } from '../ledger.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { honourBargain } from './bargains.ts';
import { stormCivilians } from './civilians.ts';
import { hearOfFall } from './expectations.ts';
import { capture, freePrisoners } from './spoils.ts';

/** Shares of a garrison killed and captured, by manner; the rest melt away. */
const KILLED: readonly number[] = [0, FIXED.killedInAssault, 0, 0, 0, 0];
const CAPTURED: readonly number[] = [
  0,
  FIXED.capturedInAssault,
  FIXED.capturedInBargain,
  FIXED.capturedWhenAbandoned,
  FIXED.capturedInDefection,
  0,
];

/**
 * A rule that draws whether a centre falls does not draw while the history is conditioned, and gives
 * the chance instead; what it does not give is taken to be certain.
 * @param chance of the fall, for conditioned histories
 */
export function addFall(s: State, region: number, manner: number, chance: number = 1): void {
  if (s.falling[region] !== 0) return;
  if (s.conditions !== undefined) {
    s.conditions.threaten(region, manner, chance);
    return;
  }
  s.falling[region] = 1;
  s.fallingManner[region] = manner;
  s.fallingRegion[s.fallingCount++] = region;
}

/** Eq. 24 and 25 over held centres. */
export function wearDown(s: State): void {
  const { held, assaultHazard, bargainHazard, enduranceLeft, contact, front, siege } = s;
  s.fallingCount = 0;
  const surprise = s.on.doubt ? FIXED.openHazardDoubtPerDay : FIXED.openHazardPerDay;
  const anywhere = FIXED.openWithoutContact * surprise;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const assault = assaultHazard[i];
    const bargain = bargainHazard[i];
    const open = anywhere + (surprise - anywhere) * contact[i];
    const hazard = assault + bargain + open;
    const atGates = siege[i] >= 0.5 || front[i] >= 0.5;
    if (s.conditions !== undefined) {
      const yields = atGates ? Manner.bargain : Manner.abandoned;
      threatenByHazard(s.conditions, i, assault + open, bargain, yields);
      continue;
    }
    enduranceLeft[i] -= hazard;
    if (enduranceLeft[i] > 0) continue;
    const pick = s.draws.uniform(0, i, Purpose.manner) * hazard;
    if (pick < bargain) addFall(s, i, atGates ? Manner.bargain : Manner.abandoned);
    else addFall(s, i, Manner.assault);
  }
}

/** Everything that follows from today's falls, in the order in which they were decided. */
export function settleFalls(s: State, day: number, likeness: Float64Array): void {
  for (let f = 0; f < s.fallingCount; f++) {
    const i = s.fallingRegion[f];
    noteFall(s, day, i);
    const manner = s.fallingManner[i];
    s.held[i] = 0;
    s.heldCount--;
    s.holder[i] = Holder.challenger;
    s.fallDay[i] = day;
    s.manner[i] = manner;
    s.lostShare += s.world.strategicWeight[i];
    disband(s, i, manner);
    freePrisoners(s, day, i);
    if (manner === Manner.bargain) honourBargain(s, day, i);
    stormCivilians(s, i, manner);
    hearOfFall(s, i, likeness);
    s.ruralControl[i] = 1;
    s.frontDirty = true;
    s.falling[i] = 0;
  }
}

function disband(s: State, i: number, manner: number): void {
  const present = s.garrisonMen[i] * Math.min(1, s.presentShare[i]);
  const killed = KILLED[manner] * present;
  const captured = CAPTURED[manner] * present;
  s.incumbentKilled += killed;
  s.incumbentCaptured += captured;
  s.incumbentDeserted += s.garrisonMen[i] - killed - captured;
  const joins = manner === Manner.bargain ? FIXED.militiaJoins * s.militiaMen[i] : 0;
  s.incumbentTransferred += joins;
  s.challengerMen[i] += joins;
  s.challengerRecruited += joins;
  s.incumbentDeserted += s.militiaMen[i] - joins;
  capture(s, i);
  s.garrisonMen[i] = 0;
  s.militiaMen[i] = 0;
}

function noteFall(s: State, day: number, i: number): void {
  if (s.ledger === undefined) return;
  note(
    s.ledger,
    day,
    'fall',
    { region: i, command: s.world.commandOf[i] },
    {
      manner: s.fallingManner[i],
      ruralControl: s.ruralControl[i],
      siege: s.siege[i],
      front: s.front[i],
      challengerOdds: s.odds[i],
      willingness: s.willingness[i],
      signal: s.signal[i],
      strength: s.strength,
      threshold: s.threshold,
      visibleFalls: s.visibility[i],
      cost: s.cost[i],
      payShortfall: s.payShortfall,
      supplyShare: s.supplyShare[i],
      airNet: s.airNet,
      garrisonMen: s.garrisonMen[i],
      presentMen: s.presentMen(i),
      militiaMen: s.militiaMen[i],
      loyalShare: s.loyalShare[i],
      challengerMen: s.challengerMen[i],
      assaultHazardPerDay: s.assaultHazard[i],
      bargainHazardPerDay: s.bargainHazard[i],
      lostShare: s.lostShare,
    },
  );
}
