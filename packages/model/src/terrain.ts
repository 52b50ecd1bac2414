/** What the rules need of geography, computed once a world. */
import { linkPace } from './rules/advance.ts';
import { type Borders, bordersOf } from './rules/civilians.ts';
import { ruralSource, welcome } from './rules/countryside.ts';
import { type DistrictSurvey, surveyDistricts } from './rules/district-minds.ts';
import { similarity } from './rules/expectations.ts';
import { linkReach } from './rules/front.ts';
import { tiedMen } from './rules/holding.ts';
import { kmFromBase } from './rules/home-ground.ts';
import { type Commands, commandsOf } from './rules/leaders.ts';
import { type SupplyLines, supplyLines } from './rules/supply.ts';
import type { World } from './world.ts';

export interface Terrain {
  readonly supplyLines: SupplyLines;
  readonly ruralSource: Float64Array;
  readonly welcome: Float64Array;
  readonly similarity: Float64Array;
  readonly linkReach: Float64Array;
  readonly linkPace: Float64Array;
  readonly kmFromBase: Float64Array;
  readonly tiedMen: Float64Array;
  readonly commands: Commands;
  readonly borders: Borders;
  /** null where the world has no districts; their rules then do nothing. */
  readonly districts: DistrictSurvey | null;
}

export function survey(world: World): Terrain {
  return {
    supplyLines: supplyLines(world),
    ruralSource: ruralSource(world),
    welcome: world.affinityChallenger.map(welcome),
    similarity: similarity(world),
    linkReach: linkReach(world),
    linkPace: linkPace(world),
    kmFromBase: kmFromBase(world),
    tiedMen: tiedMen(world),
    commands: commandsOf(world),
    borders: bordersOf(world),
    districts: surveyDistricts(world),
  };
}
