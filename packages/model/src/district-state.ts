/**
 * State of the district tier in one run, and its sums by region, which the rules of the centres read.
 * Without districts the sums are zeros and stay zeros, so that adding them changes no bit.
 */
import type { DistrictWorld } from './district-world.ts';
import { Group, Rows } from './rows.ts';
import type { World } from './world.ts';

/** Sums over the outposts of each region; men. */
export class Outposts extends Group {
  readonly garrisonMen: Float64Array = this.floats();
  readonly militiaMen: Float64Array = this.floats();
  readonly challengerMen: Float64Array = this.floats();
  /** In held outposts, supplied: as counted, and as present, militia apart. */
  readonly countedMen: Float64Array = this.floats();
  readonly presentMen: Float64Array = this.floats();
  readonly heldMilitiaMen: Float64Array = this.floats();

  constructor(regionCount: number) {
    super(new Rows(regionCount));
  }
}

export class DistrictState extends Group {
  readonly world: DistrictWorld;
  /** All floats over districts. */
  readonly rows: Rows;
  // --- men; those of the district of a centre stand in the arrays of its region
  readonly garrisonMen: Float64Array = this.floats();
  readonly establishmentMen: Float64Array = this.floats();
  readonly militiaMen: Float64Array = this.floats();
  readonly challengerMen: Float64Array = this.floats();
  readonly flowMen: Float64Array = this.floats();
  // --- place
  /** Challenger's control, 1 where the district is lost. */
  readonly control: Float64Array = this.floats();
  /** Control to which a district returns that is retaken. */
  readonly contested: Float64Array = this.floats();
  /** Share of neighbours held, and the same at the origin. */
  readonly heldAround: Float64Array = this.floats();
  readonly heldAround0: Float64Array = this.floats();
  /** What the way leaves of an outpost's worth, with full lift and with none (Eq. 4). */
  readonly byRoad: Float64Array = this.floats();
  readonly supplyShare: Float64Array = this.floats();
  // --- contest and minds
  readonly logRatio: Float64Array = this.floats();
  readonly odds: Float64Array = this.floats();
  readonly signal: Float64Array = this.floats();
  readonly visibility: Float64Array = this.floats();
  readonly slopeSignal: Float64Array = this.floats();
  readonly slopeCost: Float64Array = this.floats();
  readonly costNoise: Float64Array = this.floats();
  /** What of its private signal lasts, in standard deviations. */
  readonly assessment: Float64Array = this.floats();
  readonly cost: Float64Array = this.floats();
  readonly willingness: Float64Array = this.floats();
  /** What an outpost can take before it falls; for a lost one, before it is retaken. */
  readonly enduranceLeft: Float64Array = this.floats();
  /** Hazard a day of the last day: of the contest, and with it of bargains once the centre is lost. */
  readonly contestHazard: Float64Array = this.floats();
  readonly bargainHazard: Float64Array = this.floats();

  readonly held: Uint8Array = this.bytes();
  /** 1 once the incumbent has held it in this history. */
  readonly counted: Uint8Array = this.bytes();
  readonly manner: Uint8Array = this.bytes();
  readonly fallDay: Int32Array = this.integers();
  readonly falling: Int32Array = this.integers();
  fallingCount: number = 0;

  // --- by region
  readonly strength: Float64Array;
  readonly strengthExpected: Float64Array;
  readonly threshold: Float64Array;
  readonly lostShare: Float64Array;
  /** Sum of the weights of outposts that the incumbent has held. */
  readonly weightHeld: Float64Array;
  readonly centreByRoad: Float64Array;
  /** Mean control of neighbouring regions, as roads weigh them. */
  readonly around: Float64Array;

  visibilityMax: number = 0;
  signalSet: boolean = false;
  roadsDirty: boolean = true;
  lostCount: number = 0;
  retakenCount: number = 0;

  constructor(world: DistrictWorld, regionCount: number) {
    const rows = new Rows(world.count);
    super(rows);
    this.world = world;
    this.rows = rows;
    const regions = new Rows(regionCount);
    this.strength = regions.next();
    this.strengthExpected = regions.next();
    this.threshold = regions.next();
    this.lostShare = regions.next();
    this.weightHeld = regions.next();
    this.centreByRoad = regions.next();
    this.around = regions.next();
  }
}

/** The tier of a world that has districts. */
export function districtStateOf(world: World): DistrictState | null {
  const { districts } = world;
  return districts === undefined ? null : new DistrictState(districts, world.regionCount);
}
