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
import { CONTESTED_HIGH, CONTESTED_LOW, QUIET_HIGH } from '../district-world.ts';
import { Purpose } from '../draws.ts';
import { exp, log } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder, Manner } from '../world.ts';
import { sumOutposts } from './district-forces.ts';

/** Challengers a unit of weight by control at the origin. */
const MASSED = { lost: 2, contested: 1.3, quiet: 0.4 };

/** Draw the districts of one history and post the men of every region. */
export function postOutposts(s: State): void {
  const { districts: d, world } = s;
  if (d === null) return;
  const tier = d.world;
  d.values.fill(0);
  d.lostShare.fill(0);
  d.threshold.fill(0.05);
  d.fallingCount = 0;
  d.visibilityMax = 0;
  d.signalSet = false;
  d.roadsDirty = true;
  d.lostCount = 0;
  d.retakenCount = 0;
  for (let i = 0; i < world.regionCount; i++) {
    drawControl(s, i);
    postRegion(s, i);
  }
  for (let k = 0; k < tier.count; k++) {
    let held = 0;
    const links = tier.linkStart[k + 1] - tier.linkStart[k];
    for (let l = tier.linkStart[k]; l < tier.linkStart[k + 1]; l++) held += d.held[tier.linkTo[l]];
    d.heldAround[k] = links > 0 ? held / links : 1;
  }
  d.heldAround0.set(d.heldAround);
  sumOutposts(s);
  for (let i = 0; i < world.regionCount; i++) meanControl(s, i);
}

function drawControl(s: State, i: number): void {
  const { districts: d, world, draws } = s;
  if (d === null) return;
  const tier = d.world;
  const centre = tier.centreOf[i];
  const shift = FIXED.districtShift * draws.normal(0, i, Purpose.districtShift);
  d.weightHeld[i] = 0;
  for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
    draws.pair(0, k, Purpose.districtControl);
    const { first, second } = draws;
    draws.pair(0, k, Purpose.districtLevel);
    d.contested[k] = CONTESTED_LOW + (CONTESTED_HIGH - CONTESTED_LOW) * draws.first;
    const quiet = QUIET_HIGH * draws.second;
    const holder = world.holder0[i];
    const taken =
      k === centre || holder !== Holder.incumbent
        ? holder === Holder.challenger
        : first < 1 / (1 + exp(-tier.heldLogit[k] - shift));
    const contested =
      k !== centre &&
      holder === Holder.incumbent &&
      second < 1 / (1 + exp(-tier.contestedLogit[k] - shift));
    d.held[k] = taken || holder === Holder.thirdParty ? 0 : 1;
    d.counted[k] = d.held[k];
    d.manner[k] = Manner.none;
    d.fallDay[k] = d.held[k] !== 0 ? -1 : -2;
    d.control[k] = taken
      ? 1
      : contested
        ? d.contested[k]
        : holder === Holder.thirdParty
          ? 0
          : quiet;
    d.assessment[k] = draws.normal(0, k, Purpose.districtAssessment);
    d.costNoise[k] = FIXED.costSd * draws.normal(0, k, Purpose.districtCost);
    d.enduranceLeft[k] = -log(draws.uniform(0, k, Purpose.districtEndurance));
    if (taken) d.lostCount++;
    else if (d.held[k] !== 0) d.weightHeld[i] += tier.weight[k];
  }
}

/** Move half of what a region has from its centre into its outposts. */
function postRegion(s: State, i: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  const first = tier.memberStart[i];
  const last = tier.memberStart[i + 1];
  let posts = 0;
  let bands = 0;
  for (let k = first; k < last; k++) {
    const w = tier.weight[k];
    if (w === 0) continue;
    if (d.held[k] !== 0) {
      const spread = FIXED.outpostSd * s.draws.normal(0, k, Purpose.districtGarrison);
      d.establishmentMen[k] = w * exp(spread);
      posts += d.establishmentMen[k];
    }
    const level = d.control[k];
    const massed = level === 1 ? MASSED.lost : level > QUIET_HIGH ? MASSED.contested : MASSED.quiet;
    d.challengerMen[k] = w * massed;
    bands += d.challengerMen[k];
  }
  if (posts > 0) {
    const garrison = FIXED.outpostShare * s.garrisonMen[i];
    const militia = FIXED.outpostShare * s.militiaMen[i];
    for (let k = first; k < last; k++) {
      const share = d.establishmentMen[k] / posts;
      d.garrisonMen[k] = garrison * share;
      d.militiaMen[k] = militia * share;
      d.establishmentMen[k] = d.garrisonMen[k];
    }
    s.garrisonMen[i] -= garrison;
    s.militiaMen[i] -= militia;
    s.establishmentMen[i] -= garrison;
  }
  if (bands > 0 && posts > 0) {
    const men = FIXED.outpostShare * s.challengerMen[i];
    for (let k = first; k < last; k++) d.challengerMen[k] *= men / bands;
    s.challengerMen[i] -= men;
  } else {
    // nothing is held outside the centre: everybody is at its gates
    for (let k = first; k < last; k++) d.challengerMen[k] = 0;
  }
}

/** Rural control of a region: its outposts over all its districts; that of a lost centre is 1. */
export function meanControl(s: State, i: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  let sum = 0;
  const centre = tier.centreOf[i];
  const first = tier.memberStart[i];
  const last = tier.memberStart[i + 1];
  for (let k = first; k < last; k++) if (k !== centre) sum += d.control[k];
  if (last - first > 1 && s.held[i] !== 0) s.ruralControl[i] = sum / (last - first);
  if (centre >= 0) d.control[centre] = s.ruralControl[i];
}
