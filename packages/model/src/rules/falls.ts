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
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { note } from '../ledger.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { honourBargain } from './bargains.ts';
import { type Borders, stormCivilians } from './civilians.ts';
import { hearOfFall } from './expectations.ts';
import { capture, freePrisoners } from './spoils.ts';

const { capturedInAssault, capturedInBargain, capturedInDefection, capturedWhenAbandoned } = FIXED;
const { gatesAt, killedInAssault, militiaJoins } = FIXED;
const { openHazardDoubtPerDay, openHazardPerDay, openWithoutContact } = FIXED;

/** Shares of a garrison killed and captured, by manner; the rest melt away. */
const KILLED: readonly number[] = [0, killedInAssault, 0, 0, 0, 0];
const CAPTURED: readonly number[] = [
  0,
  capturedInAssault,
  capturedInBargain,
  capturedWhenAbandoned,
  capturedInDefection,
  0,
];

/** Men of a garrison that are killed, of those present when it goes. */
export function killedOf(manner: number, present: number): number {
  return KILLED[manner] * present;
}

export function capturedOf(manner: number, present: number): number {
  return CAPTURED[manner] * present;
}

/** Men of a militia that change sides. */
export function joinersOf(manner: number, militiaMen: number): number {
  return manner === Manner.bargain ? militiaJoins * militiaMen : 0;
}

/**
 * A rule that draws whether a centre falls does not draw while the history is conditioned, and gives
 * the chance instead; what it does not give is taken to be certain.
 * @param chance of the fall, for conditioned histories
 */
export function addFall(
  { falls, conditions }: Writes<'falls' | 'conditions'>,
  region: number,
  manner: number,
  chance: number = 1,
): void {
  if (falls.falling[region] !== 0) return;
  if (conditions !== undefined) {
    conditions.threaten(region, manner, chance);
    return;
  }
  falls.falling[region] = 1;
  falls.fallingManner[region] = manner;
  falls.fallingRegion[falls.count++] = region;
}

/** h⁰ (.2 + .8 contact_i), a day. */
function surpriseHazard(s: Reads<'contact' | 'effort'>, i: number): number {
  const surprise = s.on.doubt ? openHazardDoubtPerDay : openHazardPerDay;
  const anywhere = openWithoutContact * surprise;
  return (anywhere + (surprise - anywhere) * s.contact.offers[i]) * s.effort.challenger;
}

/** Eq. 24 and 25 over held centres. */
export function wearDown(
  s: Reads<'centres' | 'contact' | 'effort'> & Writes<'hazards' | 'falls' | 'conditions'>,
): void {
  const { held } = s.centres;
  const { siege, front } = s.contact;
  const { assault, bargain, enduranceLeft } = s.hazards;
  s.falls.count = 0;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    const open = surpriseHazard(s, i);
    const hazard = assault[i] + bargain[i] + open;
    const yields = siege[i] >= gatesAt || front[i] >= gatesAt ? Manner.bargain : Manner.abandoned;
    if (s.conditions !== undefined) {
      s.conditions.threatenByHazard(i, assault[i] + open, bargain[i], yields);
      continue;
    }
    enduranceLeft[i] -= hazard;
    if (enduranceLeft[i] > 0) continue;
    const pick = s.draws.uniform(0, i, Purpose.manner) * hazard;
    addFall(s, i, pick < bargain[i] ? yields : Manner.assault);
  }
}

type Settled = Reads<'worth' | 'contest' | 'hazards' | 'support' | 'effort'> &
  Writes<
    | 'forces'
    | 'centres'
    | 'countryside'
    | 'contact'
    | 'minds'
    | 'falls'
    | 'civilians'
    | 'regime'
    | 'beliefs'
    | 'tally'
  >;

/** Everything that follows from today's falls, in the order in which they were decided. */
export function settleFalls(
  s: Settled,
  day: number,
  likeness: Float64Array,
  borders: Borders,
): void {
  const { centres, falls, regime } = s;
  for (let f = 0; f < falls.count; f++) {
    const i = falls.fallingRegion[f];
    noteFall(s, day, i);
    const manner = falls.fallingManner[i];
    centres.held[i] = 0;
    regime.heldCount--;
    centres.holder[i] = Holder.challenger;
    centres.fallDay[i] = day;
    centres.manner[i] = manner;
    regime.lostShare += s.world.strategicWeight[i];
    disband(s, i, manner);
    freePrisoners(s, day, i);
    if (manner === Manner.bargain) honourBargain(s, day, i);
    stormCivilians(s, i, manner, borders);
    hearOfFall(s, i, likeness);
    s.countryside.ruralControl[i] = 1;
    s.contact.frontDirty = true;
    falls.falling[i] = 0;
  }
}

function disband(s: Reads<'worth'> & Writes<'forces' | 'tally'>, i: number, manner: number): void {
  const { tally } = s;
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const present = garrisonMen[i] * Math.min(1, s.worth.presentShare[i]);
  const killed = killedOf(manner, present);
  const captured = capturedOf(manner, present);
  tally.incumbentKilled += killed;
  tally.incumbentCaptured += captured;
  tally.incumbentDeserted += garrisonMen[i] - killed - captured;
  const joins = joinersOf(manner, militiaMen[i]);
  tally.incumbentTransferred += joins;
  challengerMen[i] += joins;
  tally.challengerRecruited += joins;
  tally.incumbentDeserted += militiaMen[i] - joins;
  const armed = capture(s, present, militiaMen[i]);
  challengerMen[i] += armed;
  tally.challengerRecruited += armed;
  garrisonMen[i] = 0;
  militiaMen[i] = 0;
}

function noteFall(s: Settled, day: number, i: number): void {
  if (s.ledger === undefined) return;
  note(
    s.ledger,
    day,
    'fall',
    { region: i, command: s.world.commandOf[i] },
    {
      manner: s.falls.fallingManner[i],
      ruralControl: s.countryside.ruralControl[i],
      siege: s.contact.siege[i],
      front: s.contact.front[i],
      challengerOdds: s.contest.odds[i],
      willingness: s.minds.willingness[i],
      signal: s.minds.signal[i],
      strength: s.regime.strength,
      threshold: s.beliefs.threshold,
      visibleFalls: s.minds.visibility[i],
      cost: s.minds.cost[i],
      payShortfall: s.support.payShortfall,
      supplyShare: s.worth.supplyShare[i],
      airNet: s.support.airNet,
      garrisonMen: s.forces.garrisonMen[i],
      presentMen: s.forces.garrisonMen[i] * s.worth.presentShare[i],
      militiaMen: s.forces.militiaMen[i],
      loyalShare: s.worth.loyalShare[i],
      challengerMen: s.forces.challengerMen[i],
      assaultHazardPerDay: s.hazards.assault[i],
      bargainHazardPerDay: s.hazards.bargain[i],
      surpriseHazardPerDay: surpriseHazard(s, i),
      lostShare: s.regime.lostShare,
    },
  );
}
