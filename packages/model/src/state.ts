/**
 * State of one run: typed arrays over regions, units in the names, allocated once an engine and
 * refilled by `reset`. Rules read the world and write here; nothing else carries memory from day to
 * day. All float arrays lie in one buffer in declaration order, so that another kernel can take it.
 */
import { Draws, Purpose } from './draws.ts';
import type { Forcing } from './forcing.ts';
import type { Ledger } from './ledger.ts';
import { exp, log } from './math.ts';
import { FIXED, type Parameters, type ParameterVector } from './parameters.ts';
import { type Borders, bordersOf } from './rules/civilians.ts';
import { COLUMNS_MAX, formColumns } from './rules/columns.ts';
import type { Switches } from './switches.ts';
import { Holder, Manner, type World } from './world.ts';

const REGION_ARRAYS = 37;

export class State {
  readonly world: World;
  /** This run's vector, one of `pool`. */
  parameters: ParameterVector;
  readonly pool: readonly ParameterVector[];
  readonly on: Switches;
  readonly forcing: Forcing;
  readonly borders: Borders;
  readonly draws: Draws = new Draws();
  ledger: Ledger | undefined;

  // --- forces, men
  /** Garrison as everybody counts it. */
  readonly garrisonMen: Float64Array;
  /** Share of the counted garrison that is there when it matters: exp(-hollowness), capped. */
  readonly presentShare: Float64Array;
  /** Ln of the shortfall that `presentShare` stands for. */
  readonly hollowness: Float64Array;
  /** Share of present men who will stand, 0..1. */
  readonly cohesion: Float64Array;
  /** Strength to which replacements fill a garrison. */
  readonly establishmentMen: Float64Array;
  readonly militiaMen: Float64Array;
  readonly challengerMen: Float64Array;
  /** Mobile reserve standing in a region today; negative at the capital, which lends it. */
  readonly reserveMen: Float64Array;
  readonly flowMen: Float64Array;
  // --- place
  readonly ruralControl: Float64Array;
  readonly ruralControlNext: Float64Array;
  readonly supplyShare: Float64Array;
  /** Nearness of challenger-held centres, 0..1. */
  readonly front: Float64Array;
  /** Links to the nearest incumbent-held region. */
  readonly frontHops: Float64Array;
  readonly siege: Float64Array;
  /** Contact in which offers can be made and heard; contact of commands; contact of stormers. */
  readonly contact: Float64Array;
  readonly commandContact: Float64Array;
  readonly assaultContact: Float64Array;
  // --- contest
  /** Ln of force ratio, incumbent over challenger, support included: true, and as counted. */
  readonly logRatio: Float64Array;
  readonly logRatioPublic: Float64Array;
  /** Challenger's odds ρ, 0..1: true, and as the public counts men. */
  readonly odds: Float64Array;
  readonly oddsPublic: Float64Array;
  // --- minds
  readonly signal: Float64Array;
  readonly visibility: Float64Array;
  readonly slopeSignal: Float64Array;
  readonly slopeCost: Float64Array;
  readonly costNoise: Float64Array;
  readonly cost: Float64Array;
  readonly costPublic: Float64Array;
  readonly willingness: Float64Array;
  // --- hazards, per day, and what a place can take before it falls
  readonly assaultHazard: Float64Array;
  readonly bargainHazard: Float64Array;
  readonly enduranceLeft: Float64Array;
  // --- civilians
  readonly killed: Float64Array;
  readonly displacedFrom: Float64Array;
  readonly displacedTo: Float64Array;
  readonly airHarm: Float64Array;

  readonly held: Uint8Array;
  readonly holder: Uint8Array;
  readonly fallDay: Int32Array;
  readonly manner: Uint8Array;
  /** Regions that fall today, and how many. */
  readonly fallingRegion: Int32Array;
  readonly fallingManner: Uint8Array;
  readonly falling: Uint8Array;
  fallingCount: number = 0;

  // --- columns
  columnCount: number = 0;
  readonly columnMen: Float64Array = new Float64Array(COLUMNS_MAX);
  readonly columnAt: Int32Array = new Int32Array(COLUMNS_MAX);
  readonly columnTo: Int32Array = new Int32Array(COLUMNS_MAX);
  readonly columnKmLeft: Float64Array = new Float64Array(COLUMNS_MAX);
  readonly columnRestDays: Float64Array = new Float64Array(COLUMNS_MAX);

  // --- commands
  readonly commandLoyal: Uint8Array;
  readonly commandEnduranceLeft: Float64Array;
  readonly commandNoise: Float64Array;
  /** Men that a command took to the challenger. */
  readonly commandSwitchedMen: Float64Array;

  // --- the regime
  /** Ln force worth of support today, and of what is expected. */
  supportNow: number = 0;
  supportExpected: number = 0;
  payShortfall: number = 0;
  pay: number = 0;
  liftShare: number = 1;
  airNet: number = 0;
  strength: number = 0;
  strengthExpected: number = 0;
  /** Share of the regime, by strategic weight, already lost. */
  lostShare: number = 0;
  /** Threshold θ*: strength below which attack succeeds. */
  threshold: number = 0.05;
  visibilityMax: number = 0;
  shock: number = 0;
  capitalLost: boolean = false;
  frontDirty: boolean = true;
  signalSet: boolean = false;
  /** Common factor of hollowness: drawn; mean and variance as learnt; expected falls today. */
  commonHollowness: number = 0;
  learntMean: number = 0;
  learntVariance: number = 1;
  expectedFalls: number = 0;
  amnestyKept: number = 1;
  amnestyBroken: number = 1;
  // this history's own pace
  pace: number = 1;
  contestPerDay: number = 0;
  bargainPerDay: number = 0;
  assaultPerDay: number = 0;
  reserveTotalMen: number = 0;
  heldAtOriginCount: number = 0;
  heldCount: number = 0;

  // --- accounts, men
  collapseDay: number = -1;
  collapseCause: number = 0;
  leaderFlightDay: number = -1;
  incumbentInitial: number = 0;
  incumbentKilled: number = 0;
  incumbentDeserted: number = 0;
  incumbentCaptured: number = 0;
  incumbentTransferred: number = 0;
  incumbentRecruited: number = 0;
  challengerInitial: number = 0;
  challengerKilled: number = 0;
  challengerRecruited: number = 0;
  challengerOwed: number = 0;
  capturedStock: number = 0;
  prisonersFreed: number = 0;
  // --- accounts, persons
  killedIncumbentGround: number = 0;
  killedIncumbentAir: number = 0;
  killedChallengerGround: number = 0;
  killedChallengerAir: number = 0;
  displacedInside: number = 0;
  displacedAbroad: number = 0;
  evacuated: number = 0;
  readonly displacedToDestination: Float64Array;
  readonly evacuationDays: Float64Array;

  constructor(world: World, parameters: Parameters, on: Switches, forcing: Forcing) {
    this.world = world;
    this.pool = 'length' in parameters ? parameters : [parameters];
    const first = this.pool[0];
    if (first === undefined) throw new RangeError('A posterior sample needs at least one vector');
    this.parameters = first;
    this.on = on;
    this.forcing = forcing;
    this.borders = bordersOf(world);
    const n = world.regionCount;
    const buffer = new Float64Array(n * REGION_ARRAYS);
    let at = 0;
    const take = (): Float64Array => {
      at += n;
      return buffer.subarray(at - n, at);
    };
    this.garrisonMen = take();
    this.presentShare = take();
    this.hollowness = take();
    this.cohesion = take();
    this.establishmentMen = take();
    this.militiaMen = take();
    this.challengerMen = take();
    this.reserveMen = take();
    this.flowMen = take();
    this.ruralControl = take();
    this.ruralControlNext = take();
    this.supplyShare = take();
    this.front = take();
    this.frontHops = take();
    this.siege = take();
    this.contact = take();
    this.commandContact = take();
    this.assaultContact = take();
    this.logRatio = take();
    this.logRatioPublic = take();
    this.odds = take();
    this.oddsPublic = take();
    this.signal = take();
    this.visibility = take();
    this.slopeSignal = take();
    this.slopeCost = take();
    this.costNoise = take();
    this.cost = take();
    this.costPublic = take();
    this.willingness = take();
    this.assaultHazard = take();
    this.bargainHazard = take();
    this.enduranceLeft = take();
    this.killed = take();
    this.displacedFrom = take();
    this.displacedTo = take();
    this.airHarm = take();
    this.held = new Uint8Array(n);
    this.holder = new Uint8Array(n);
    this.fallDay = new Int32Array(n);
    this.manner = new Uint8Array(n);
    this.fallingRegion = new Int32Array(n);
    this.fallingManner = new Uint8Array(n);
    this.falling = new Uint8Array(n);
    this.commandLoyal = new Uint8Array(world.commandCount);
    this.commandEnduranceLeft = new Float64Array(world.commandCount);
    this.commandNoise = new Float64Array(world.commandCount);
    this.commandSwitchedMen = new Float64Array(world.commandCount);
    this.displacedToDestination = new Float64Array(world.destinationCount);
    this.evacuationDays = new Float64Array(world.evacuations.length);
  }

  /** True men of a garrison: counted men who are there. */
  presentMen(i: number): number {
    return this.garrisonMen[i] * this.presentShare[i];
  }

  /** Does the militia outweigh the garrison by this share of the two? */
  militiaLeads(i: number, share: number): boolean {
    const militia = this.militiaMen[i];
    return militia > share * (militia + this.garrisonMen[i]);
  }

  /**
   * Set day 0 and draw what is uncertain about this history once: force totals, the regime's
   * unknown strength, pace, each garrison's and command's cost of yielding and endurance.
   *
   * Endurance is -ln U: a place falls on the day its accumulated hazard passes it, which is the
   * same Poisson process as one draw a day (time-rescaling) at one draw a run, and keeps twin
   * histories in step: less hazard can only mean later.
   */
  reset(seed: number, run: number): void {
    const { world, draws, on, pool } = this;
    const n = world.regionCount;
    draws.start(seed, run);
    if (pool.length > 1) {
      const pick = draws.uniform(0, 0, Purpose.parameters) * pool.length;
      this.parameters = pool[Math.floor(pick)];
    }
    const p = this.parameters;
    const garrisonFactor = exp(world.garrisonLogSd * draws.normal(0, 0, Purpose.garrisonTotal));
    const challengerFactor = exp(
      world.challengerLogSd * draws.normal(0, 0, Purpose.challengerTotal),
    );
    const pace = exp(FIXED.paceSd * draws.normal(0, 0, Purpose.pace));
    this.commonHollowness = draws.normal(0, 0, Purpose.commonHollowness);
    this.pace = pace;
    this.contestPerDay = p.contestPerDay * pace;
    this.assaultPerDay = p.assaultPerDay * pace;
    this.bargainPerDay =
      p.bargainPerDay * exp(FIXED.bargainSd * draws.normal(0, 0, Purpose.readiness));
    for (let k = 0; k < world.commandCount; k++) {
      this.commandNoise[k] = draws.normal(0, k, Purpose.commandNoise);
      this.commandEnduranceLeft[k] = -log(draws.uniform(0, k, Purpose.commandEndurance));
      this.commandLoyal[k] = 1;
      this.commandSwitchedMen[k] = 0;
    }
    this.clearScalars();
    const shortfall0 = this.forcing.payShortfall[0];
    for (let i = 0; i < n; i++) {
      const holder = world.holder0[i];
      const held = holder === Holder.incumbent;
      this.holder[i] = holder;
      this.held[i] = held ? 1 : 0;
      this.heldAtOriginCount += held ? 1 : 0;
      this.fallDay[i] = held ? -1 : -2;
      this.manner[i] = Manner.none;
      const counted = on.strength ? world.garrisonMen0[i] : world.garrisonNominalMen0[i];
      this.garrisonMen[i] = held ? counted * garrisonFactor : 0;
      this.militiaMen[i] = held ? world.militiaMen0[i] : 0;
      this.establishmentMen[i] = this.garrisonMen[i];
      this.challengerMen[i] = world.challengerMen0[i] * challengerFactor;
      this.ruralControl[i] =
        holder === Holder.challenger
          ? 1
          : holder === Holder.thirdParty
            ? 0
            : world.ruralControl0[i];
      this.enduranceLeft[i] = -log(draws.uniform(0, i, Purpose.endurance));
      this.drawGarrison(i, shortfall0);
      this.incumbentInitial += this.garrisonMen[i] + this.militiaMen[i];
      this.challengerInitial += this.challengerMen[i];
      if (on.redeployment) this.reserveTotalMen += FIXED.reserveShare * this.garrisonMen[i];
    }
    this.heldCount = this.heldAtOriginCount;
    formColumns(this);
  }

  /** Cost noise and hollowness of one garrison; those led by a command share its draw. */
  private drawGarrison(i: number, payShortfall0: number): void {
    const { world, draws, on } = this;
    const command = world.commandOf[i];
    const led = on.leaders && command >= 0 && this.militiaLeads(i, FIXED.commandOwns);
    this.costNoise[i] = led
      ? FIXED.costSdCommand * this.commandNoise[command]
      : FIXED.costSd * draws.normal(0, i, Purpose.costNoise);
    if (!on.hollowness || !on.strength) {
      this.hollowness[i] = 0;
      this.presentShare[i] = 1;
      return;
    }
    const counted = world.garrisonMen0[i];
    const ghosts = counted > 0 ? log(Math.max(1, world.garrisonNominalMen0[i] / counted)) : 0;
    const weight = led ? 0.8 : Math.sqrt(0.15 + 0.5 * (ghosts + payShortfall0));
    const own = led ? this.commandNoise[command] : draws.normal(0, i, Purpose.hollowness);
    this.hollowness[i] =
      FIXED.hollownessSd *
      weight *
      (Math.sqrt(FIXED.hollownessCommon) * this.commonHollowness +
        Math.sqrt(1 - FIXED.hollownessCommon) * own);
    this.presentShare[i] = Math.min(FIXED.presentMax, exp(-this.hollowness[i]));
  }

  private clearScalars(): void {
    this.reserveMen.fill(0);
    this.flowMen.fill(0);
    this.visibility.fill(0);
    this.willingness.fill(0);
    this.front.fill(0);
    this.siege.fill(0);
    this.contact.fill(0);
    this.commandContact.fill(0);
    this.assaultContact.fill(0);
    this.assaultHazard.fill(0);
    this.bargainHazard.fill(0);
    this.odds.fill(0);
    this.oddsPublic.fill(0);
    this.logRatio.fill(0);
    this.logRatioPublic.fill(0);
    this.signal.fill(0);
    this.supplyShare.fill(1);
    this.cohesion.fill(1);
    this.killed.fill(0);
    this.displacedFrom.fill(0);
    this.displacedTo.fill(0);
    this.airHarm.fill(0);
    this.falling.fill(0);
    this.displacedToDestination.fill(0);
    this.evacuationDays.fill(0);
    this.fallingCount = 0;
    this.lostShare = 0;
    this.threshold = 0.05;
    this.visibilityMax = 0;
    this.shock = 0;
    this.capitalLost = false;
    this.frontDirty = true;
    this.signalSet = false;
    this.learntMean = 0;
    this.learntVariance = 1;
    this.expectedFalls = 0;
    this.amnestyKept = 1;
    this.amnestyBroken = 1;
    this.reserveTotalMen = 0;
    this.heldAtOriginCount = 0;
    this.collapseDay = -1;
    this.collapseCause = 0;
    this.leaderFlightDay = -1;
    this.incumbentInitial = 0;
    this.incumbentKilled = 0;
    this.incumbentDeserted = 0;
    this.incumbentCaptured = 0;
    this.incumbentTransferred = 0;
    this.incumbentRecruited = 0;
    this.challengerInitial = 0;
    this.challengerKilled = 0;
    this.challengerRecruited = 0;
    this.challengerOwed = 0;
    this.capturedStock = 0;
    this.prisonersFreed = 0;
    this.killedIncumbentGround = 0;
    this.killedIncumbentAir = 0;
    this.killedChallengerGround = 0;
    this.killedChallengerAir = 0;
    this.displacedInside = 0;
    this.displacedAbroad = 0;
    this.evacuated = 0;
  }
}
