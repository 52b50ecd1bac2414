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
import { Purpose } from '../draws.ts';
import { log } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import type { DistrictSurvey } from './district-minds.ts';
import { hearInDistricts } from './district-minds.ts';

/** Neighbours of k see it change hands. */
function tellNeighbours(s: State, k: number, change: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  for (let l = tier.linkStart[k]; l < tier.linkStart[k + 1]; l++) {
    const to = tier.linkTo[l];
    d.heldAround[to] += change / (tier.linkStart[to + 1] - tier.linkStart[to]);
  }
  d.roadsDirty = true;
}

/** Share lost of what the incumbent has held in a region. */
function recount(s: State, i: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  let weight = 0;
  let lost = 0;
  for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
    if (d.counted[k] === 0) continue;
    weight += tier.weight[k];
    if (d.held[k] === 0) lost += tier.weight[k];
  }
  d.weightHeld[i] = weight;
  d.lostShare[i] = weight > 0 ? lost / weight : 0;
}

/** Mark a district lost, whoever held its men. */
function mark(s: State, day: number, k: number, manner: number): void {
  const { districts: d } = s;
  if (d === null) return;
  d.held[k] = 0;
  d.control[k] = 1;
  d.lostCount++;
  if (d.fallDay[k] === -1) {
    d.fallDay[k] = day;
    d.manner[k] = manner;
  }
  tellNeighbours(s, k, -1);
}

export function loseOutpost(s: State, day: number, k: number, survey: DistrictSurvey): void {
  const { districts: d, draws } = s;
  if (d === null) return;
  const tier = d.world;
  const i = tier.region[k];
  const will = d.willingness[k];
  const byTalk = (d.contestHazard[k] * 2 * will) / (1 + 2 * will) + d.bargainHazard[k];
  const pick = draws.uniform(day, k, Purpose.districtManner);
  const manner =
    pick * (d.contestHazard[k] + d.bargainHazard[k]) < byTalk ? Manner.bargain : Manner.assault;
  disband(s, k, manner);
  mark(s, day, k, manner);
  recount(s, i);
  d.enduranceLeft[k] = -log(draws.uniform(day, k, Purpose.districtRetaken));
  hearInDistricts(s, survey.heard, k * tier.count, survey.importance[k], will);
}

function capturedIn(manner: number): number {
  if (manner === Manner.assault) return FIXED.capturedInAssault;
  return manner === Manner.bargain ? FIXED.capturedInBargain : FIXED.capturedWhenAbandoned;
}

/** Men of a lost outpost, as at a centre. */
function disband(s: State, k: number, manner: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  const garrison = d.garrisonMen[k];
  const militia = d.militiaMen[k];
  const present = garrison * Math.min(1, s.presentShare[tier.region[k]]);
  const killed = manner === Manner.assault ? FIXED.killedInAssault * present : 0;
  const captured = present * capturedIn(manner);
  const joins = manner === Manner.bargain ? FIXED.militiaJoins * militia : 0;
  s.incumbentKilled += killed;
  s.incumbentCaptured += captured;
  s.incumbentTransferred += joins;
  s.incumbentDeserted += garrison - killed - captured + militia - joins;
  const armed = s.on.spoils ? FIXED.captureShare * present : 0;
  if (s.on.spoils) s.capturedStock += present + militia;
  d.challengerMen[k] += joins + armed;
  s.challengerRecruited += joins + armed;
  d.garrisonMen[k] = 0;
  d.militiaMen[k] = 0;
  d.establishmentMen[k] = 0;
}

export function retakeOutpost(s: State, day: number, i: number, k: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  const men = Math.min(0.1 * s.garrisonMen[i], tier.weight[k] * s.establishmentMen[i]);
  s.garrisonMen[i] -= men;
  s.establishmentMen[i] = Math.max(0, s.establishmentMen[i] - men);
  d.garrisonMen[k] = men;
  d.establishmentMen[k] = men;
  d.assessment[k] = s.draws.normal(day, k, Purpose.districtAssessment);
  d.held[k] = 1;
  d.control[k] = d.contested[k];
  d.lostCount--;
  d.retakenCount++;
  // a place that was the challenger's at the origin joins those that count
  d.counted[k] = 1;
  recount(s, i);
  tellNeighbours(s, k, 1);
}

/** Centres that fell today: their districts go with them, and every outpost hears of it. */
export function centresLost(s: State, day: number, survey: DistrictSurvey | null): void {
  const { districts: d, world } = s;
  if (d === null || survey === null) return;
  const tier = d.world;
  for (let f = 0; f < s.fallingCount; f++) {
    const i = s.fallingRegion[f];
    const centre = tier.centreOf[i];
    if (centre < 0) continue;
    mark(s, day, centre, s.manner[i]);
    const importance = world.strategicWeight[i] * s.heldAtOriginCount;
    hearInDistricts(s, survey.heardOfCentre, i * tier.count, importance, s.willingness[i]);
  }
}

/** No centre is left: outposts have nobody to hold for. */
export function lastOutposts(s: State, day: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  if (d.lostCount >= tier.count) return;
  for (let k = 0; k < tier.count; k++) {
    if (d.held[k] === 0 || s.holder[tier.region[k]] === Holder.thirdParty) continue;
    disband(s, k, Manner.abandoned);
    mark(s, day, k, Manner.abandoned);
  }
}

/** Draw anew what each outpost can still take, lost ones until they are retaken. */
export function forgetOutposts(s: State, day: number): void {
  const { districts: d } = s;
  if (d === null) return;
  for (let k = 0; k < d.enduranceLeft.length; k++) {
    d.enduranceLeft[k] = -log(s.draws.uniform(day, k, Purpose.districtEndurance));
  }
}
