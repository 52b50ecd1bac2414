/** Day 0 of one run: what is known from the world, and what is drawn once a history. */
import { Purpose } from './draws.ts';
import { exp, log } from './math.ts';
import { FIXED } from './parameters.ts';
import { formColumns } from './rules/columns.ts';
import { postOutposts } from './rules/district-origin.ts';
import { loyalty } from './rules/loyalty.ts';
import type { State } from './state.ts';
import { Holder, Manner } from './world.ts';

/**
 * Set day 0 and draw what is uncertain about this history once: force totals, the regime's
 * unknown strength, pace, each garrison's and command's cost of yielding and endurance.
 *
 * Endurance is -ln U: a place falls on the day its accumulated hazard passes it, which is the
 * same Poisson process as one draw a day (time-rescaling) at one draw a run, and keeps twin
 * histories in step: less hazard can only mean later.
 */
export function setOut(s: State, seed: number, run: number): void {
  const { world, draws, on, pool } = s;
  const n = world.regionCount;
  draws.start(seed, run);
  if (pool.length > 1) {
    const pick = draws.uniform(0, 0, Purpose.parameters) * pool.length;
    s.parameters = pool[Math.floor(pick)];
  }
  const p = s.parameters;
  const garrisonFactor = exp(world.garrisonLogSd * draws.normal(0, 0, Purpose.garrisonTotal));
  const challengerFactor = exp(world.challengerLogSd * draws.normal(0, 0, Purpose.challengerTotal));
  const pace = exp(
    (on.doubt ? FIXED.paceSdDoubt : FIXED.paceSd) * draws.normal(0, 0, Purpose.pace),
  );
  s.commonHollowness = draws.normal(0, 0, Purpose.commonHollowness);
  s.pace = pace;
  s.contestPerDay = p.contestPerDay * pace;
  s.assaultPerDay = p.assaultPerDay * pace;
  s.bargainPerDay = p.bargainPerDay * exp(FIXED.bargainSd * draws.normal(0, 0, Purpose.readiness));
  for (let k = 0; k < world.commandCount; k++) {
    s.commandNoise[k] = draws.normal(0, k, Purpose.commandNoise);
    s.commandEnduranceLeft[k] = -log(draws.uniform(0, k, Purpose.commandEndurance));
    s.commandLoyal[k] = 1;
    s.commandSwitchedMen[k] = 0;
  }
  clear(s);
  loyalty(s);
  for (let i = 0; i < n; i++) {
    const holder = world.holder0[i];
    const held = holder === Holder.incumbent;
    s.holder[i] = holder;
    s.held[i] = held ? 1 : 0;
    s.heldAtOriginCount += held ? 1 : 0;
    s.fallDay[i] = held ? -1 : -2;
    s.manner[i] = Manner.none;
    const counted = on.strength ? world.garrisonMen0[i] : world.garrisonNominalMen0[i];
    s.garrisonMen[i] = held ? counted * garrisonFactor : 0;
    s.militiaMen[i] = held ? world.militiaMen0[i] : 0;
    s.establishmentMen[i] = s.garrisonMen[i];
    s.challengerMen[i] = world.challengerMen0[i] * challengerFactor;
    s.ruralControl[i] =
      holder === Holder.challenger ? 1 : holder === Holder.thirdParty ? 0 : world.ruralControl0[i];
    s.enduranceLeft[i] = -log(draws.uniform(0, i, Purpose.endurance));
    drawGarrison(s, i, 0);
    s.incumbentInitial += s.garrisonMen[i] + s.militiaMen[i];
    s.challengerInitial += s.challengerMen[i];
  }
  s.heldCount = s.heldAtOriginCount;
  formColumns(s);
  postOutposts(s);
}

/**
 * What one garrison keeps to itself: cost of yielding, assessment, hollowness. Those led by a command
 * share its draw.
 * @param attempt 0 for the first draw, more where the first would not have stood until the origin
 */
export function drawGarrison(s: State, i: number, attempt: number): void {
  const { world, draws, on } = s;
  s.assessment[i] = draws.normal(attempt, i, Purpose.assessment);
  const command = world.commandOf[i];
  const led = on.leaders && command >= 0 && s.militiaLeads(i, FIXED.commandOwns);
  s.costNoise[i] = led
    ? FIXED.costSdCommand * s.commandNoise[command]
    : FIXED.costSd * draws.normal(attempt, i, Purpose.costNoise);
  if (!on.hollowness || !on.strength) {
    s.presentShare[i] = 1;
    return;
  }
  const counted = world.garrisonMen0[i];
  const ghosts = counted > 0 ? log(Math.max(1, world.garrisonNominalMen0[i] / counted)) : 0;
  const weight = led ? 0.8 : Math.sqrt(0.15 + 0.5 * (ghosts + s.forcing.payShortfall[0]));
  const own = led ? s.commandNoise[command] : draws.normal(attempt, i, Purpose.hollowness);
  const hollowness =
    FIXED.hollownessSd *
    weight *
    (Math.sqrt(FIXED.hollownessCommon) * s.commonHollowness +
      Math.sqrt(1 - FIXED.hollownessCommon) * own);
  s.presentShare[i] = Math.min(FIXED.presentMax, exp(-hollowness));
}

/** Nothing of another run is left. */
function clear(s: State): void {
  s.regions.fill(0);
  s.supplyShare.fill(1);
  s.cohesion.fill(1);
  s.falling.fill(0);
  s.displacedToDestination.fill(0);
  s.evacuationDays.fill(0);
  s.fallingCount = 0;
  s.lostShare = 0;
  s.threshold = 0.05;
  s.visibilityMax = 0;
  s.shock = 0;
  s.capitalLost = false;
  s.frontDirty = true;
  s.signalSet = false;
  s.amnestyKept = 1;
  s.amnestyBroken = 1;
  s.heldAtOriginCount = 0;
  s.collapseDay = -1;
  s.collapseCause = 0;
  s.leaderFlightDay = -1;
  s.incumbentInitial = 0;
  s.incumbentKilled = 0;
  s.incumbentDeserted = 0;
  s.incumbentCaptured = 0;
  s.incumbentTransferred = 0;
  s.incumbentRecruited = 0;
  s.challengerInitial = 0;
  s.challengerKilled = 0;
  s.challengerRecruited = 0;
  s.challengerOwed = 0;
  s.capturedStock = 0;
  s.prisonersFreed = 0;
  s.killedIncumbentGround = 0;
  s.killedIncumbentAir = 0;
  s.killedChallengerGround = 0;
  s.killedChallengerAir = 0;
  s.displacedInside = 0;
  s.displacedAbroad = 0;
  s.evacuated = 0;
}
