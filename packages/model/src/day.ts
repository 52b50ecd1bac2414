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
import { expectations, remember, similarity } from './rules/expectations.ts';
import { settleFalls, wearDown } from './rules/falls.ts';
import { type Commands, commandsOf, leaders } from './rules/leaders.ts';
import { mobilisation } from './rules/mobilisation.ts';
import { patronage } from './rules/patronage.ts';
import { reserve, withdraw } from './rules/redeployment.ts';
import { drawFront, linkReach, siege } from './rules/siege.ts';
import { strength } from './rules/strength.ts';
import { roadSupply, supply } from './rules/supply.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** What the rules need of geography, computed once a world. */
export interface Terrain {
  readonly roadSupply: Float64Array;
  readonly ruralSource: Float64Array;
  readonly ruralWelcome: Float64Array;
  readonly similarity: Float64Array;
  readonly linkReach: Float64Array;
  readonly linkPace: Float64Array;
  readonly commands: Commands;
}

export function survey(world: World): Terrain {
  return {
    roadSupply: roadSupply(world),
    ruralSource: ruralSource(world),
    ruralWelcome: ruralWelcome(world),
    similarity: similarity(world),
    linkReach: linkReach(world),
    linkPace: linkPace(world),
    commands: commandsOf(world),
  };
}

/** What comes from outside, what it is worth, and what people believe and would do. */
export function assess(s: State, terrain: Terrain, day: number): void {
  patronage(s, day);
  supply(s, terrain.roadSupply);
  cohesion(s, day);
  reserve(s);
  strength(s);
  hearOfAmnesty(s, day);
  expectations(s, day);
  coordination(s, day);
}

export function playDay(s: State, terrain: Terrain, day: number): void {
  if (s.heldCount === 0) {
    // nothing is left to contest; only the airlift goes on
    evacuate(s, day);
    return;
  }
  foresee(s, day);
  assess(s, terrain, day);

  // what happens on the ground
  countryside(s, day, terrain.ruralSource, terrain.ruralWelcome);
  drawFront(s, terrain.linkReach);
  siege(s);
  bargains(s);

  // who falls today
  wearDown(s);
  leaders(s, day, terrain.commands);
  columns(s, day);
  withdraw(s, day);
  comply(s, day);
  leaderDecides(s, day);
  settleFalls(s, day, terrain.similarity);
  handOver(s);
  remember(s);
  collapse(s, day);

  // what it costs
  attrition(s);
  mobilisation(s);
  drawFront(s, terrain.linkReach);
  advance(s, terrain.linkPace);
  civilians(s, day);
  evacuate(s, day);
}
