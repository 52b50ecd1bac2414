/**
 * State of one run: typed arrays over regions, units in the names, allocated once an engine and
 * refilled by `reset`. Rules read the world and write here; nothing else carries memory from day to
 * day. All float arrays lie in one buffer in declaration order, so that another kernel can take it.
 */
import type { Conditions } from './conditions.ts';
import { type DistrictState, districtStateOf, Outposts } from './district-state.ts';
import { Draws } from './draws.ts';
import type { Forcing } from './forcing.ts';
import type { Ledger } from './ledger.ts';
import { setOut } from './origin.ts';
import type { Parameters, ParameterVector } from './parameters.ts';
import { type Borders, bordersOf } from './rules/civilians.ts';
import { COLUMNS_MAX } from './rules/columns.ts';
import type { Switches } from './switches.ts';
import type { World } from './world.ts';

const REGION_ARRAYS = 34;

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
  /** What was observed, while a history is played through it. */
  conditions: Conditions | undefined;
  /** The district tier, null where the world has none, and its sums by region. */
  readonly districts: DistrictState | null;
  readonly outposts: Outposts;

  /** All arrays over regions, one after the other. */
  readonly regions: Float64Array;
  // --- forces, men
  /** Garrison as everybody counts it. */
  readonly garrisonMen: Float64Array;
  /** Share of the counted garrison that is there when it matters: exp(-hollowness), capped. */
  readonly presentShare: Float64Array;
  /** Share of present men who will stand, 0..1. */
  readonly cohesion: Float64Array;
  /** Strength to which replacements fill a garrison. */
  readonly establishmentMen: Float64Array;
  readonly militiaMen: Float64Array;
  /** Share of the militia that stands with the incumbent, 0..1. */
  readonly loyalShare: Float64Array;
  readonly challengerMen: Float64Array;
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
  /** Ln of force ratio, incumbent over challenger, support included. */
  readonly logRatio: Float64Array;
  /** Challenger's odds ρ, 0..1. */
  readonly odds: Float64Array;
  // --- minds
  readonly signal: Float64Array;
  readonly visibility: Float64Array;
  readonly slopeSignal: Float64Array;
  readonly slopeCost: Float64Array;
  readonly costNoise: Float64Array;
  /** The lasting part of a garrison's own assessment, standard normal. */
  readonly assessment: Float64Array;
  readonly cost: Float64Array;
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
  /** Known to have stood before the origin; used there only. */
  readonly stood: Uint8Array;
  fallingCount: number = 0;

  // --- columns
  columnCount: number = 0;
  readonly columnMen: Float64Array = new Float64Array(COLUMNS_MAX);
  readonly columnAt: Int32Array = new Int32Array(COLUMNS_MAX);
  readonly columnTo: Int32Array = new Int32Array(COLUMNS_MAX);
  /** Of the leg under way, in kilometres of plain. */
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
  /** Common factor of hollowness, drawn once a run. */
  commonHollowness: number = 0;
  amnestyKept: number = 1;
  amnestyBroken: number = 1;
  // this history's own pace
  pace: number = 1;
  contestPerDay: number = 0;
  bargainPerDay: number = 0;
  assaultPerDay: number = 0;
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
    this.districts = districtStateOf(world);
    this.outposts = new Outposts(n);
    this.regions = new Float64Array(n * REGION_ARRAYS);
    let at = 0;
    const take = (): Float64Array => {
      at += n;
      return this.regions.subarray(at - n, at);
    };
    this.garrisonMen = take();
    this.presentShare = take();
    this.cohesion = take();
    this.establishmentMen = take();
    this.militiaMen = take();
    this.loyalShare = take();
    this.challengerMen = take();
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
    this.odds = take();
    this.signal = take();
    this.visibility = take();
    this.slopeSignal = take();
    this.slopeCost = take();
    this.costNoise = take();
    this.assessment = take();
    this.cost = take();
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
    this.stood = new Uint8Array(n);
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

  /** Back to day 0 of one run; see `setOut`. */
  reset(seed: number, run: number): void {
    setOut(this, seed, run);
  }
}
