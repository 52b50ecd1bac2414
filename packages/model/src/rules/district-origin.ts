/**
 * Districts at the origin: where the men of a region stand, and who holds what.
 *
 * Eq. 60  a region with outposts keeps half of its garrison, militia and challengers at the centre; the
 *         other half stands in its outposts: incumbents in those they hold, in proportion to w_d e^{.5 n},
 *         challengers in all, in proportion to w_d × (2 held by them | 1.3 contested | .4 quiet);
 *         w_d = sqrt(population) over its sum in the region
 * Eq. 61  logit P(lost at the origin) = logit p_d + .5 h, logit P(contested, if not) = logit q_d + .5 h, h one
 *         normal a region; control 1 | U(.15, .45) | U(0, .06)
 *
 * Nobody published who held which district in April 2021, so each history draws it. Both sides are
 * halved alike, so that at the origin a centre faces the odds it faces without districts. The half is
 * recalled of the Afghan army's checkpoints, not measured. Falsified if the strength of a centre did
 * not depend on how much of its garrison stood elsewhere.
 */
import type { DistrictState } from '../district-state.ts';
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { exp, log, logistic } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { sumOutposts } from './district-forces.ts';

const { contestedHigh, contestedLow, costSd, districtShift, quietHigh } = FIXED;
const { massedContested, massedLost, massedQuiet, outpostSd, outpostShare } = FIXED;
const { thresholdAtStart } = FIXED;

/** Draw the districts of one history and post the men of every region. */
export function postOutposts(
  s: Reads<'worth' | 'centres'> & Writes<'forces' | 'countryside' | 'districts' | 'outposts'>,
): void {
  const { districts: d } = s;
  if (d === null) return;
  const { count, centreOf, linkStart, linkTo } = d.world;
  d.rows.clear();
  d.lostShare.fill(0);
  d.threshold.fill(thresholdAtStart);
  d.fallingCount = 0;
  d.visibilityMax = 0;
  d.signalSet = false;
  d.roadsDirty = true;
  d.lostCount = 0;
  d.retakenCount = 0;
  for (let i = 0; i < centreOf.length; i++) {
    drawControl(s, d, i);
    postRegion(s, d, i);
  }
  for (let k = 0; k < count; k++) {
    let held = 0;
    const links = linkStart[k + 1] - linkStart[k];
    for (let l = linkStart[k]; l < linkStart[k + 1]; l++) held += d.held[linkTo[l]];
    d.heldAround[k] = links > 0 ? held / links : 1;
  }
  d.heldAround0.set(d.heldAround);
  sumOutposts(s);
  for (let i = 0; i < centreOf.length; i++) meanControl(s, d, i);
}

/** Eq. 61. */
function drawControl(s: Reads, d: DistrictState, i: number): void {
  const { draws } = s;
  const { centreOf, memberStart, heldLogit, contestedLogit, weight } = d.world;
  const holder = s.world.holder0[i];
  const shift = districtShift * draws.normal(0, i, Purpose.districtShift);
  d.weightHeld[i] = 0;
  for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
    draws.pair(0, k, Purpose.districtControl);
    const { first, second } = draws;
    draws.pair(0, k, Purpose.districtLevel);
    d.contested[k] = contestedLow + (contestedHigh - contestedLow) * draws.first;
    const quiet = quietHigh * draws.second;
    const drawn = k !== centreOf[i] && holder === Holder.incumbent;
    const taken = drawn ? first < logistic(heldLogit[k] + shift) : holder === Holder.challenger;
    const contested = drawn && second < logistic(contestedLogit[k] + shift);
    d.held[k] = taken || holder === Holder.thirdParty ? 0 : 1;
    d.counted[k] = d.held[k];
    d.manner[k] = Manner.none;
    d.fallDay[k] = d.held[k] !== 0 ? -1 : -2;
    if (taken) d.control[k] = 1;
    else if (contested) d.control[k] = d.contested[k];
    else d.control[k] = holder === Holder.thirdParty ? 0 : quiet;
    d.assessment[k] = draws.normal(0, k, Purpose.districtAssessment);
    d.costNoise[k] = costSd * draws.normal(0, k, Purpose.districtCost);
    d.enduranceLeft[k] = -log(draws.uniform(0, k, Purpose.districtEndurance));
    if (taken) d.lostCount++;
    else if (d.held[k] !== 0) d.weightHeld[i] += weight[k];
  }
}

/** Challengers a unit of weight, by control at the origin. */
function massed(control: number): number {
  if (control === 1) return massedLost;
  return control > quietHigh ? massedContested : massedQuiet;
}

/** Eq. 60: move half of what a region has from its centre into its outposts. */
function postRegion(s: Reads & Writes<'forces'>, d: DistrictState, i: number): void {
  const { forces } = s;
  const { memberStart, weight } = d.world;
  const first = memberStart[i];
  const last = memberStart[i + 1];
  let posts = 0;
  let bands = 0;
  for (let k = first; k < last; k++) {
    const w = weight[k];
    if (w === 0) continue;
    if (d.held[k] !== 0) {
      const spread = outpostSd * s.draws.normal(0, k, Purpose.districtGarrison);
      d.establishmentMen[k] = w * exp(spread);
      posts += d.establishmentMen[k];
    }
    d.challengerMen[k] = w * massed(d.control[k]);
    bands += d.challengerMen[k];
  }
  if (posts > 0) {
    const garrison = outpostShare * forces.garrisonMen[i];
    const militia = outpostShare * forces.militiaMen[i];
    for (let k = first; k < last; k++) {
      const share = d.establishmentMen[k] / posts;
      d.garrisonMen[k] = garrison * share;
      d.militiaMen[k] = militia * share;
      d.establishmentMen[k] = d.garrisonMen[k];
    }
    forces.garrisonMen[i] -= garrison;
    forces.militiaMen[i] -= militia;
    forces.establishmentMen[i] -= garrison;
  }
  if (bands > 0 && posts > 0) {
    const men = outpostShare * forces.challengerMen[i];
    for (let k = first; k < last; k++) d.challengerMen[k] *= men / bands;
    forces.challengerMen[i] -= men;
  } else {
    // nothing is held outside the centre: everybody is at its gates
    for (let k = first; k < last; k++) d.challengerMen[k] = 0;
  }
}

/** Rural control of a region: its outposts over all its districts; that of a lost centre is 1. */
export function meanControl(
  s: Reads<'centres'> & Writes<'countryside'>,
  d: DistrictState,
  i: number,
): void {
  const { ruralControl } = s.countryside;
  const { centreOf, memberStart } = d.world;
  let sum = 0;
  const centre = centreOf[i];
  const first = memberStart[i];
  const last = memberStart[i + 1];
  for (let k = first; k < last; k++) if (k !== centre) sum += d.control[k];
  if (last - first > 1 && s.centres.held[i] !== 0) ruralControl[i] = sum / (last - first);
  if (centre >= 0) d.control[centre] = ruralControl[i];
}
