/**
 * The order of one day, readable top to bottom. Every mechanism is one file under `rules/`, with its
 * equation, its source and what would falsify it; every one can be switched off.
 */
import { comply, foresee, handOver } from './conditions.ts';
import { advance, linkPace } from './rules/advance.ts';
import { attrition } from './rules/attrition.ts';
import { bargains, hearOfAmnesty } from './rules/bargains.ts';
import { civilians, evacuate } from './rules/civilians.ts';
import { cohesion } from './rules/cohesion.ts';
import { collapse, leaderDecides } from './rules/collapse.ts';
import { columns } from './rules/columns.ts';
import { coordination } from './rules/coordination.ts';
import { countryside, ruralSource, ruralWelcome } from './rules/countryside.ts';
import { controlBeyond, districtContest } from './rules/district-contest.ts';
import { centresLost, lastOutposts } from './rules/district-falls.ts';
import { advanceOutposts, sumOutposts } from './rules/district-forces.ts';
import {
  type DistrictSurvey,
  districtCoordination,
  districtExpectations,
  districtStrength,
  forgetInDistricts,
  surveyDistricts,
} from './rules/district-minds.ts';
import { cutRoads } from './rules/district-roads.ts';
import { expectations, remember, similarity } from './rules/expectations.ts';
import { settleFalls, wearDown } from './rules/falls.ts';
import { type Commands, commandsOf, leaders } from './rules/leaders.ts';
import { mobilisation } from './rules/mobilisation.ts';
import { patronage } from './rules/patronage.ts';
import { drawFront, linkReach, siege } from './rules/siege.ts';
import { standing } from './rules/standing.ts';
import { strength } from './rules/strength.ts';
import { type SupplyLines, supply, supplyLines } from './rules/supply.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** What the rules need of geography, computed once a world. */
export interface Terrain {
  readonly supplyLines: SupplyLines;
  readonly ruralSource: Float64Array;
  readonly ruralWelcome: Float64Array;
  readonly similarity: Float64Array;
  readonly linkReach: Float64Array;
  readonly linkPace: Float64Array;
  readonly commands: Commands;
  /** null where the world has no districts; their rules then do nothing. */
  readonly districts: DistrictSurvey | null;
}

export function survey(world: World): Terrain {
  return {
    supplyLines: supplyLines(world),
    ruralSource: ruralSource(world),
    ruralWelcome: ruralWelcome(world),
    similarity: similarity(world),
    linkReach: linkReach(world),
    linkPace: linkPace(world),
    commands: commandsOf(world),
    districts: surveyDistricts(world),
  };
}

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
  coordination(s, day);
  districtCoordination(s, day, terrain.districts);
}

/** Before day 0, and day 0: who still stands, and what everybody makes of it. */
export function begin(s: State, terrain: Terrain): void {
  standing(s, terrain);
  assess(s, terrain, 0);
}

export function playDay(s: State, terrain: Terrain, day: number): void {
  if (s.heldCount === 0) {
    // nothing is left to contest; only the airlift goes on
    lastOutposts(s, day);
    evacuate(s, day);
    return;
  }
  foresee(s, day);
  assess(s, terrain, day);

  // what happens on the ground
  controlBeyond(s);
  countryside(s, day, terrain.ruralSource, terrain.ruralWelcome);
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
  settleFalls(s, day, terrain.similarity);
  handOver(s);
  centresLost(s, day, terrain.districts);
  remember(s);
  forgetInDistricts(s);
  collapse(s, day);

  // what it costs
  attrition(s);
  mobilisation(s);
  drawFront(s, terrain.linkReach);
  advance(s, terrain.linkPace);
  advanceOutposts(s);
  civilians(s, day);
  evacuate(s, day);
}
