/**
 * State of one run, in groups, allocated once an engine and set to day 0 by `setOut` (`origin.ts`). Units
 * are in the names. Rules read the world and write here; nothing else carries memory from day to day.
 *
 * The signature of a rule says which groups it reads and which it writes, and the compiler holds it to
 * that: `s: Reads<'forces' | 'regime'> & Writes<'hazards'>`.
 */
import type { Conditions } from './conditions.ts';
import { type DistrictState, districtStateOf, Outposts } from './district-state.ts';
import { Draws } from './draws.ts';
import { FIXED } from './fixed.ts';
import type { Forcing } from './forcing.ts';
import type { Ledger } from './ledger.ts';
import type { Parameters, ParameterVector } from './parameters.ts';
import { Group, Rows } from './rows.ts';
import type { Switches } from './switches.ts';
import { COLUMNS_MAX, type World } from './world.ts';

/** Men by region. */
class Forces extends Group {
  /** Garrison as everybody counts it. */
  readonly garrisonMen: Float64Array = this.floats();
  /** Strength to which replacements fill a garrison. */
  readonly establishmentMen: Float64Array = this.floats();
  readonly militiaMen: Float64Array = this.floats();
  readonly challengerMen: Float64Array = this.floats();
  /** Of the challengers, those who rose of late and may go home again. */
  readonly risenMen: Float64Array = this.floats();
  /** Men who move today. */
  readonly flowMen: Float64Array = this.floats();
  /** Challengers killed and not yet replaced. */
  challengerOwed: number = 0;
}

/** What the men of a region are worth. */
class Worth extends Group {
  /** Share of the counted garrison that is there when it matters: exp(-hollowness), capped. */
  readonly presentShare: Float64Array = this.floats();
  /** Share of present men who will stand, 0..1. */
  readonly cohesion: Float64Array = this.floats();
  /** Share of a garrison, and of the challenger's men, that fights on this ground, 0..1. */
  readonly homeShare: Float64Array = this.floats();
  readonly awayShare: Float64Array = this.floats();
  /** Share of the militia that stands with the incumbent, 0..1. */
  readonly loyalShare: Float64Array = this.floats();
  /** What the way from the capital leaves of a garrison's worth, 0..1. */
  readonly supplyShare: Float64Array = this.floats();
}

/** Who holds which centre. */
class Centres extends Group {
  readonly held: Uint8Array = this.bytes();
  /** A `Holder`. */
  readonly holder: Uint8Array = this.bytes();
  readonly fallDay: Int32Array = this.integers();
  /** A `Manner`. */
  readonly manner: Uint8Array = this.bytes();
  /** Known to have stood before the origin; used there only. */
  readonly stood: Uint8Array = this.bytes();
}

class Countryside extends Group {
  /** Challenger's control, 0..1. */
  readonly ruralControl: Float64Array = this.floats();
  readonly ruralControlNext: Float64Array = this.floats();
}

/** How near the challenger is, each 0..1 but for hops. */
class Contact extends Group {
  /** Nearness of challenger-held centres. */
  readonly front: Float64Array = this.floats();
  /** Links to the nearest incumbent-held region. */
  readonly frontHops: Float64Array = this.floats();
  readonly siege: Float64Array = this.floats();
  /** Contact of those who storm. */
  readonly stormers: Float64Array = this.floats();
  /** Contact in which offers can be made and heard. */
  readonly offers: Float64Array = this.floats();
  /** Contact in which commands can be bought. */
  readonly commands: Float64Array = this.floats();
  /** A centre changed hands: the front has to be drawn anew. */
  frontDirty: boolean = true;
}

class Contest extends Group {
  /** Ln of force ratio, incumbent over challenger, support included. */
  readonly logRatio: Float64Array = this.floats();
  /** Challenger's odds ρ, 0..1. */
  readonly odds: Float64Array = this.floats();
}

/** What garrisons believe and would do. */
class Minds extends Group {
  /** Public estimate z of the regime's strength. */
  readonly signal: Float64Array = this.floats();
  /** Remembered visible falls E. */
  readonly visibility: Float64Array = this.floats();
  /** Slopes A_1 and A_2 of Eq. 13. */
  readonly slopeSignal: Float64Array = this.floats();
  readonly slopeCost: Float64Array = this.floats();
  /** A garrison's own part of its cost of yielding, probits. */
  readonly costNoise: Float64Array = this.floats();
  /** The lasting part of a garrison's own assessment, standard normal. */
  readonly assessment: Float64Array = this.floats();
  /** Cost of yielding, probits. */
  readonly cost: Float64Array = this.floats();
  /** Probability that it would yield. */
  readonly willingness: Float64Array = this.floats();
}

/** Hazards per day, and what a place can take before it falls. */
class Hazards extends Group {
  readonly assault: Float64Array = this.floats();
  readonly bargain: Float64Array = this.floats();
  readonly enduranceLeft: Float64Array = this.floats();
}

/** Who falls today. */
class Falls extends Group {
  /** 1 for a region that falls, and its `Manner`. */
  readonly falling: Uint8Array = this.bytes();
  readonly fallingManner: Uint8Array = this.bytes();
  /** The regions, in the order in which it was decided, and how many. */
  readonly fallingRegion: Int32Array = this.integers();
  count: number = 0;
}

/** Moving bodies of the challenger; indices below `count`. */
class Columns {
  count: number = 0;
  readonly men: Float64Array = new Float64Array(COLUMNS_MAX);
  readonly at: Int32Array = new Int32Array(COLUMNS_MAX);
  /** -1: bound nowhere. */
  readonly to: Int32Array = new Int32Array(COLUMNS_MAX);
  /** Of the leg under way, in kilometres of plain. */
  readonly kmLeft: Float64Array = new Float64Array(COLUMNS_MAX);
  readonly restDays: Float64Array = new Float64Array(COLUMNS_MAX);
}

/** Autonomous leaders, by command. */
class Commands {
  readonly loyal: Uint8Array;
  readonly enduranceLeft: Float64Array;
  readonly noise: Float64Array;
  /** Men that a command took to the challenger. */
  readonly switchedMen: Float64Array;

  constructor(count: number) {
    this.loyal = new Uint8Array(count);
    this.enduranceLeft = new Float64Array(count);
    this.noise = new Float64Array(count);
    this.switchedMen = new Float64Array(count);
  }
}

/** Civilians by region, destination and airlift, persons. */
class Civilians extends Group {
  readonly killed: Float64Array = this.floats();
  readonly displacedFrom: Float64Array = this.floats();
  readonly displacedTo: Float64Array = this.floats();
  /** Killed from the air by the incumbent, a day. */
  readonly airHarm: Float64Array = this.floats();
  readonly displacedToDestination: Float64Array;
  readonly evacuationDays: Float64Array;

  constructor(rows: Rows, world: World) {
    super(rows);
    this.displacedToDestination = new Float64Array(world.destinationCount);
    this.evacuationDays = new Float64Array(world.evacuations.length);
  }
}

/** What was drawn once for this history. */
export class Latent {
  pace: number = 1;
  contestPerDay: number = 0;
  bargainPerDay: number = 0;
  assaultPerDay: number = 0;
  /** Common factor of hollowness, standard normal. */
  commonHollowness: number = 0;
  /** What men are worth beyond what is thought, ln force ratio, incumbent over challenger. */
  misjudgement: number = 0;
}

/** Support from outside today. */
export class Support {
  /** What it is worth in ln force, and what it is expected to be. */
  now: number = 0;
  expected: number = 0;
  /** Levels 0..1. */
  pay: number = 0;
  payShortfall: number = 0;
  liftShare: number = 1;
  airNet: number = 0;
}

/** Share of what a side would do that it does: 1 but where it keeps a cease-fire. */
export class Effort {
  incumbent: number = 1;
  challenger: number = 1;
}

/** The regime as it is. */
export class Regime {
  /** Share of it, by strategic weight, whose loss would topple it; and as everybody counts it. */
  strength: number = 0;
  strengthExpected: number = 0;
  /** Strength lost with the capital, and lent by its people's side. */
  shock: number = 0;
  legitimacy: number = 0;
  /** Share of it, by strategic weight, already lost. */
  lostShare: number = 0;
  heldAtOriginCount: number = 0;
  heldCount: number = 0;
  capitalLost: boolean = false;
  collapseDay: number = -1;
  /** Index into `COLLAPSE_CAUSES`. */
  collapseCause: number = 0;
  leaderFlightDay: number = -1;
}

/** What everybody knows. */
export class Beliefs {
  /** Threshold θ*: strength below which attack succeeds. */
  threshold: number = FIXED.thresholdAtStart;
  /** Greatest memory of falls anywhere. */
  visibilityMax: number = 0;
  /** The signal has a yesterday. */
  signalSet: boolean = false;
  /** Bargains known to have been kept and broken, one each at the origin. */
  amnestyKept: number = 1;
  amnestyBroken: number = 1;
}

/** What is counted up and acts on nothing: men, then persons; each is a field of the outcome. */
export class Tally {
  incumbentKilled: number = 0;
  incumbentDeserted: number = 0;
  incumbentCaptured: number = 0;
  incumbentTransferred: number = 0;
  incumbentRecruited: number = 0;
  incumbentInitial: number = 0;
  challengerKilled: number = 0;
  challengerRecruited: number = 0;
  challengerInitial: number = 0;
  capturedStock: number = 0;
  prisonersFreed: number = 0;
  civiliansKilledIncumbentGround: number = 0;
  civiliansKilledIncumbentAir: number = 0;
  civiliansKilledChallengerGround: number = 0;
  civiliansKilledChallengerAir: number = 0;
  displacedInside: number = 0;
  displacedAbroad: number = 0;
  evacuated: number = 0;
}

export class State {
  // --- the setting, open to every rule
  readonly world: World;
  readonly on: Switches;
  readonly forcing: Forcing;
  readonly pool: readonly ParameterVector[];
  /** This run's vector, one of `pool`. */
  parameters: ParameterVector;
  readonly draws: Draws = new Draws();
  ledger: Ledger | undefined;
  /** What was observed, while a history is played through it. */
  conditions: Conditions | undefined;

  // --- the groups
  /** Floats over regions, of all groups. */
  readonly regions: Rows;
  readonly forces: Forces;
  readonly worth: Worth;
  readonly centres: Centres;
  readonly countryside: Countryside;
  readonly contact: Contact;
  readonly contest: Contest;
  readonly minds: Minds;
  readonly hazards: Hazards;
  readonly falls: Falls;
  readonly columns: Columns = new Columns();
  readonly commands: Commands;
  readonly civilians: Civilians;
  /** The district tier, null where the world has none, and its sums by region. */
  readonly districts: DistrictState | null;
  readonly outposts: Outposts;
  // a new one each history
  latent: Latent = new Latent();
  support: Support = new Support();
  effort: Effort = new Effort();
  regime: Regime = new Regime();
  beliefs: Beliefs = new Beliefs();
  tally: Tally = new Tally();

  constructor(world: World, parameters: Parameters, on: Switches, forcing: Forcing) {
    this.world = world;
    this.pool = 'length' in parameters ? parameters : [parameters];
    const first = this.pool[0];
    if (first === undefined) throw new RangeError('A posterior sample needs at least one vector');
    this.parameters = first;
    this.on = on;
    this.forcing = forcing;
    const regions = new Rows(world.regionCount);
    this.regions = regions;
    this.forces = new Forces(regions);
    this.worth = new Worth(regions);
    this.centres = new Centres(regions);
    this.countryside = new Countryside(regions);
    this.contact = new Contact(regions);
    this.contest = new Contest(regions);
    this.minds = new Minds(regions);
    this.hazards = new Hazards(regions);
    this.falls = new Falls(regions);
    this.commands = new Commands(world.commandCount);
    this.civilians = new Civilians(regions, world);
    this.districts = districtStateOf(world);
    this.outposts = new Outposts(world.regionCount);
  }
}

type Setting = 'world' | 'on' | 'forcing' | 'pool' | 'parameters' | 'draws' | 'ledger';
type GroupName = Exclude<keyof State, Setting | 'regions'>;
type Frozen<T> = {
  readonly [K in keyof T]: T[K] extends Float64Array | Int32Array | Uint8Array
    ? ArrayLike<number>
    : T[K];
};
/** What a rule reads: the setting, and these groups. */
export type Reads<G extends GroupName = never> = Pick<State, Setting> & {
  readonly [K in G]: Frozen<State[K]>;
};
/** Groups that a rule writes, and may read. */
export type Writes<G extends GroupName> = { readonly [K in G]: State[K] };
