/**
 * The order of one day, readable top to bottom. Every mechanism is one file under `rules/`, with its
 * equation, its source and what would falsify it; every one can be switched off.
 */
import { advance } from './rules/advance.ts';
import { attrition, replaceChallenger } from './rules/attrition.ts';
import { bargains, hearOfAmnesty } from './rules/bargains.ts';
import { ceasefire } from './rules/ceasefire.ts';
import { civilians, evacuate } from './rules/civilians.ts';
import { cohesion } from './rules/cohesion.ts';
import { collapse, leaderDecides } from './rules/collapse.ts';
import { columns } from './rules/columns.ts';
import { comply, foresee, handOver } from './rules/conditioning.ts';
import { coordination, costs } from './rules/coordination.ts';
import { countryside } from './rules/countryside.ts';
import { controlBeyond, districtContest } from './rules/district-contest.ts';
import { centresLost, lastOutposts } from './rules/district-falls.ts';
import { advanceOutposts, sumOutposts, wearOutposts } from './rules/district-forces.ts';
import {
  districtCoordination,
  districtExpectations,
  districtStrength,
  forgetInDistricts,
} from './rules/district-minds.ts';
import { cutRoads } from './rules/district-roads.ts';
import { expectations, remember } from './rules/expectations.ts';
import { settleFalls, wearDown } from './rules/falls.ts';
import { drawFront } from './rules/front.ts';
import { homeGround } from './rules/home-ground.ts';
import { leaders } from './rules/leaders.ts';
import { mobilisation } from './rules/mobilisation.ts';
import { patronage } from './rules/patronage.ts';
import { relief } from './rules/relief.ts';
import { risings } from './rules/risings.ts';
import { siege } from './rules/siege.ts';
import { standing } from './rules/standing.ts';
import { strength } from './rules/strength.ts';
import { supply } from './rules/supply.ts';
import type { State } from './state.ts';
import type { Terrain } from './terrain.ts';

/** What comes from outside, what it is worth, and what people believe and would do. */
function assess(s: State, terrain: Terrain, day: number): void {
  patronage(s, day);
  supply(s, terrain.supplyLines);
  cutRoads(s, terrain.supplyLines);
  cohesion(s, day);
  sumOutposts(s);
  strength(s);
  districtStrength(s, terrain.districts);
  hearOfAmnesty(s, day);
  expectations(s, day);
  districtExpectations(s, day);
  costs(s);
  coordination(s, day);
  districtCoordination(s, day);
}

/** Before day 0, and day 0: who still stands, and what everybody makes of it. */
export function begin(s: State, terrain: Terrain): void {
  homeGround(s, terrain.kmFromBase);
  standing(s, terrain);
  assess(s, terrain, 0);
}

export function playDay(s: State, terrain: Terrain, day: number): void {
  if (s.regime.heldCount === 0) {
    // nothing is left to contest; only the airlift goes on
    lastOutposts(s, day);
    evacuate(s, day);
    return;
  }
  foresee(s, day);
  ceasefire(s, day);
  assess(s, terrain, day);

  // what happens on the ground
  controlBeyond(s);
  countryside(s, day, terrain.ruralSource, terrain.welcome);
  districtContest(s, day, terrain.ruralSource, terrain.districts);
  drawFront(s, terrain.linkReach);
  siege(s);
  bargains(s);

  // who falls today
  wearDown(s);
  leaders(s, day, terrain.commands);
  columns(s, day);
  comply(s, day);
  leaderDecides(s, day);
  settleFalls(s, day, terrain.similarity, terrain.borders);
  handOver(s);
  centresLost(s, day, terrain.districts);
  remember(s);
  forgetInDistricts(s);
  collapse(s, day);

  // what it costs
  attrition(s);
  wearOutposts(s);
  replaceChallenger(s);
  mobilisation(s);
  risings(s);
  drawFront(s, terrain.linkReach);
  advance(s, terrain.linkPace, terrain.tiedMen);
  relief(s, terrain.linkPace);
  advanceOutposts(s);
  civilians(s, day, terrain.borders);
  evacuate(s, day);
}
