/** Day 0 of one run: what is known from the world, and what is drawn once a history. */
import { Purpose } from './draws.ts';
import { FIXED } from './fixed.ts';
import { exp, log } from './math.ts';
import { formColumns } from './rules/columns.ts';
import { postOutposts } from './rules/district-origin.ts';
import { costOfIdentity } from './rules/fears.ts';
import { legitimacyOf } from './rules/legitimacy.ts';
import { loyalty } from './rules/loyalty.ts';
import { misjudgement, paceOfWar } from './rules/unlike-wars.ts';
import {
  Beliefs,
  Effort,
  Latent,
  type Reads,
  Regime,
  type State,
  Support,
  Tally,
  type Writes,
} from './state.ts';
import { Holder, Manner } from './world.ts';

const { bargainSd, commandOwns, costSd, costSdCommand, presentMax } = FIXED;
const { hollownessCommon, hollownessLeast, hollownessLed, hollownessPerGhost, hollownessSd } =
  FIXED;

/**
 * Set day 0 and draw what is uncertain about this history once: force totals, the regime's
 * unknown strength, pace, each garrison's and command's cost of yielding and endurance.
 *
 * Endurance is -ln U: a place falls on the day its accumulated hazard passes it, which is the
 * same Poisson process as one draw a day (time-rescaling) at one draw a run, and keeps twin
 * histories in step: less hazard can only mean later.
 */
export function setOut(s: State, seed: number, run: number): void {
  const { draws, pool } = s;
  draws.start(seed, run);
  if (pool.length > 1) {
    const pick = draws.uniform(0, 0, Purpose.parameters) * pool.length;
    s.parameters = pool[Math.floor(pick)];
  }
  clear(s);
  drawLatent(s);
  drawCommands(s);
  loyalty(s);
  setRegions(s);
  formColumns(s);
  postOutposts(s);
}

/** Nothing of another run is left. */
function clear(s: State): void {
  s.latent = new Latent();
  s.support = new Support();
  s.effort = new Effort();
  s.regime = new Regime();
  s.beliefs = new Beliefs();
  s.tally = new Tally();
  s.regions.clear();
  s.worth.supplyShare.fill(1);
  s.worth.cohesion.fill(1);
  s.worth.homeShare.fill(1);
  s.worth.awayShare.fill(1);
  s.forces.challengerOwed = 0;
  s.contact.frontDirty = true;
  s.falls.falling.fill(0);
  s.falls.count = 0;
  s.civilians.displacedToDestination.fill(0);
  s.civilians.evacuationDays.fill(0);
}

function drawLatent(s: Reads & Writes<'latent'>): void {
  const { draws, on, parameters: p, latent } = s;
  const pace = paceOfWar(on, draws.normal(0, 0, Purpose.pace));
  const readiness = exp(bargainSd * draws.normal(0, 0, Purpose.readiness));
  latent.commonHollowness = draws.normal(0, 0, Purpose.commonHollowness);
  latent.pace = pace;
  latent.contestPerDay = p.contestPerDay * pace;
  latent.assaultPerDay = p.assaultPerDay * pace;
  latent.bargainPerDay = p.bargainPerDay * readiness * (on.frailty ? pace : 1);
  latent.misjudgement = misjudgement(on, draws.normal(0, 0, Purpose.misjudgement));
}

function drawCommands(s: Reads & Writes<'commands'>): void {
  const { draws, commands } = s;
  for (let k = 0; k < commands.loyal.length; k++) {
    commands.noise[k] = draws.normal(0, k, Purpose.commandNoise);
    commands.enduranceLeft[k] = -log(draws.uniform(0, k, Purpose.commandEndurance));
    commands.loyal[k] = 1;
    commands.switchedMen[k] = 0;
  }
}

/** Control that the origin gives to who holds the centre. */
function controlAtOrigin(holder: number, coded: number): number {
  if (holder === Holder.challenger) return 1;
  return holder === Holder.thirdParty ? 0 : coded;
}

function setRegions(s: State): void {
  const { world, draws, centres, forces, regime, tally } = s;
  const garrisons = exp(world.garrisonLogSd * draws.normal(0, 0, Purpose.garrisonTotal));
  const challengers = exp(world.challengerLogSd * draws.normal(0, 0, Purpose.challengerTotal));
  const counted = s.on.strength ? world.garrisonMen0 : world.garrisonNominalMen0;
  for (let i = 0; i < world.regionCount; i++) {
    const holder = world.holder0[i];
    const held = holder === Holder.incumbent;
    centres.holder[i] = holder;
    centres.held[i] = held ? 1 : 0;
    centres.fallDay[i] = held ? -1 : -2;
    centres.manner[i] = Manner.none;
    regime.heldAtOriginCount += held ? 1 : 0;
    forces.garrisonMen[i] = held ? counted[i] * garrisons : 0;
    forces.militiaMen[i] = held ? world.militiaMen0[i] : 0;
    forces.establishmentMen[i] = forces.garrisonMen[i];
    forces.challengerMen[i] = world.challengerMen0[i] * challengers;
    s.countryside.ruralControl[i] = controlAtOrigin(holder, world.ruralControl0[i]);
    s.hazards.enduranceLeft[i] = -log(draws.uniform(0, i, Purpose.endurance));
    drawGarrison(s, i, 0);
    tally.incumbentInitial += forces.garrisonMen[i] + forces.militiaMen[i];
    tally.challengerInitial += forces.challengerMen[i];
  }
  regime.heldCount = regime.heldAtOriginCount;
  regime.legitimacy = s.on.legitimacy ? legitimacyOf(world) : 0;
}

/**
 * What one garrison keeps to itself: cost of yielding, assessment, hollowness. Those led by a command
 * share its draw.
 * @param attempt 0 for the first draw, more where the first would not have stood until the origin
 */
export function drawGarrison(
  s: Reads<'forces' | 'latent' | 'commands'> & Writes<'minds' | 'worth'>,
  i: number,
  attempt: number,
): void {
  const { world, draws, on, commands, minds, worth } = s;
  const { garrisonMen, militiaMen } = s.forces;
  minds.assessment[i] = draws.normal(attempt, i, Purpose.assessment);
  const command = world.commandOf[i];
  const led =
    on.leaders && command >= 0 && militiaMen[i] > commandOwns * (militiaMen[i] + garrisonMen[i]);
  const noise = led
    ? costSdCommand * commands.noise[command]
    : costSd * draws.normal(attempt, i, Purpose.costNoise);
  minds.costNoise[i] = noise + costOfIdentity(s, i);
  if (!on.hollowness || !on.strength) {
    worth.presentShare[i] = 1;
    return;
  }
  const counted = world.garrisonMen0[i];
  const ghosts = counted > 0 ? log(Math.max(1, world.garrisonNominalMen0[i] / counted)) : 0;
  const weight = led
    ? hollownessLed
    : Math.sqrt(hollownessLeast + hollownessPerGhost * (ghosts + s.forcing.payShortfall[0]));
  const own = led ? commands.noise[command] : draws.normal(attempt, i, Purpose.hollowness);
  const hollowness =
    hollownessSd *
    weight *
    (Math.sqrt(hollownessCommon) * s.latent.commonHollowness +
      Math.sqrt(1 - hollownessCommon) * own);
  worth.presentShare[i] = Math.min(presentMax, exp(-hollowness));
}
