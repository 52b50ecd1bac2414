/**
 * What follows when an outpost is lost, when one is retaken, and when there is no state left.
 *
 * Eq. 70  manner of a loss: bargain with the share of the hazard that willingness adds, 2 will / (1 + 2 will)
 *         of the contest and all of the bargains, else assault; the fates of men as at centres
 * Eq. 71  a retaken outpost is manned from the centre: its share w_d of the region's posts, at most a tenth
 *         of the men at the centre
 *
 * Falsified if outposts whose neighbours had yielded were stormed as often as others.
 */
import type { DistrictState } from '../district-state.ts';
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { log } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { unguarded } from './countryside.ts';
import { type DistrictSurvey, hearOfCentre, hearOfOutpost } from './district-minds.ts';
import { capturedOf, joinersOf, killedOf } from './falls.ts';
import { capture } from './spoils.ts';

const { contestPerWill, retakenManning } = FIXED;

/** Neighbours of k see it change hands. */
function tellNeighbours(d: DistrictState, k: number, change: number): void {
  const { linkStart, linkTo } = d.world;
  for (let l = linkStart[k]; l < linkStart[k + 1]; l++) {
    const to = linkTo[l];
    d.heldAround[to] += change / (linkStart[to + 1] - linkStart[to]);
  }
  d.roadsDirty = true;
}

/** Share lost of what the incumbent has held in a region. */
function recount(d: DistrictState, i: number): void {
  const { memberStart, weight } = d.world;
  let held = 0;
  let lost = 0;
  for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
    if (d.counted[k] === 0) continue;
    held += weight[k];
    if (d.held[k] === 0) lost += weight[k];
  }
  d.weightHeld[i] = held;
  d.lostShare[i] = held > 0 ? lost / held : 0;
}

/** Mark a district lost, whoever held its men. */
function mark(d: DistrictState, day: number, k: number, manner: number): void {
  d.held[k] = 0;
  d.control[k] = 1;
  d.lostCount++;
  if (d.fallDay[k] === -1) {
    d.fallDay[k] = day;
    d.manner[k] = manner;
  }
  tellNeighbours(d, k, -1);
}

export function loseOutpost(
  s: Reads<'worth'> & Writes<'tally'>,
  d: DistrictState,
  day: number,
  k: number,
  survey: DistrictSurvey,
): void {
  const { draws } = s;
  const will = d.willingness[k];
  const byTalk =
    (d.contestHazard[k] * contestPerWill * will) / unguarded(will) + d.bargainHazard[k];
  const pick = draws.uniform(day, k, Purpose.districtManner);
  const hazard = d.contestHazard[k] + d.bargainHazard[k];
  const manner = pick * hazard < byTalk ? Manner.bargain : Manner.assault;
  disband(s, d, k, manner);
  mark(d, day, k, manner);
  recount(d, d.world.region[k]);
  d.enduranceLeft[k] = -log(draws.uniform(day, k, Purpose.districtRetaken));
  hearOfOutpost(s, d, k, survey);
}

/** Men of a lost outpost, as at a centre. */
function disband(
  s: Reads<'worth'> & Writes<'tally'>,
  d: DistrictState,
  k: number,
  manner: number,
): void {
  const { tally } = s;
  const garrison = d.garrisonMen[k];
  const militia = d.militiaMen[k];
  const present = garrison * Math.min(1, s.worth.presentShare[d.world.region[k]]);
  const killed = killedOf(manner, present);
  const captured = capturedOf(manner, present);
  const joins = joinersOf(manner, militia);
  tally.incumbentKilled += killed;
  tally.incumbentCaptured += captured;
  tally.incumbentTransferred += joins;
  tally.incumbentDeserted += garrison - killed - captured + militia - joins;
  const armed = capture(s, present, militia);
  d.challengerMen[k] += joins + armed;
  tally.challengerRecruited += joins + armed;
  d.garrisonMen[k] = 0;
  d.militiaMen[k] = 0;
  d.establishmentMen[k] = 0;
}

export function retakeOutpost(
  s: Reads & Writes<'forces'>,
  d: DistrictState,
  day: number,
  i: number,
  k: number,
): void {
  const { garrisonMen, establishmentMen } = s.forces;
  const men = Math.min(retakenManning * garrisonMen[i], d.world.weight[k] * establishmentMen[i]);
  garrisonMen[i] -= men;
  establishmentMen[i] = Math.max(0, establishmentMen[i] - men);
  d.garrisonMen[k] = men;
  d.establishmentMen[k] = men;
  d.assessment[k] = s.draws.normal(day, k, Purpose.districtAssessment);
  d.held[k] = 1;
  d.control[k] = d.contested[k];
  d.lostCount--;
  d.retakenCount++;
  // a place that was the challenger's at the origin joins those that count
  d.counted[k] = 1;
  recount(d, i);
  tellNeighbours(d, k, 1);
}

/** Centres that fell today: their districts go with them, and every outpost hears of it. */
export function centresLost(
  s: Reads<'centres' | 'minds' | 'falls' | 'regime'> & Writes<'districts'>,
  day: number,
  survey: DistrictSurvey | null,
): void {
  const { districts: d, falls } = s;
  if (d === null || survey === null) return;
  for (let f = 0; f < falls.count; f++) {
    const i = falls.fallingRegion[f];
    const centre = d.world.centreOf[i];
    if (centre < 0) continue;
    mark(d, day, centre, s.centres.manner[i]);
    hearOfCentre(s, d, i, survey);
  }
}

/** No centre is left: outposts have nobody to hold for. */
export function lastOutposts(
  s: Reads<'worth' | 'centres'> & Writes<'districts' | 'tally'>,
  day: number,
): void {
  const { districts: d } = s;
  if (d === null) return;
  const { count, region } = d.world;
  if (d.lostCount >= count) return;
  for (let k = 0; k < count; k++) {
    if (d.held[k] === 0 || s.centres.holder[region[k]] === Holder.thirdParty) continue;
    disband(s, d, k, Manner.abandoned);
    mark(d, day, k, Manner.abandoned);
  }
}

/** Draw anew what each outpost can still take, lost ones until they are retaken. */
export function forgetOutposts(
  { draws, districts: d }: Reads & Writes<'districts'>,
  day: number,
): void {
  if (d === null) return;
  for (let k = 0; k < d.enduranceLeft.length; k++) {
    d.enduranceLeft[k] = -log(draws.uniform(day, k, Purpose.districtEndurance));
  }
}
