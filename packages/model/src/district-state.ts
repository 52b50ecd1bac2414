/**
 * State of the district tier in one run, and its sums by region, which the rules of the centres read.
 * Without districts the sums are zeros and stay zeros, so that adding them changes no bit.
 */
import type { DistrictWorld } from './district-world.ts';
import type { World } from './world.ts';

/** Sums over the outposts of each region; men. */
export class Outposts {
  readonly garrisonMen: Float64Array;
  readonly militiaMen: Float64Array;
  readonly challengerMen: Float64Array;
  /** In held outposts, supplied: as counted, and as present, militia apart. */
  readonly countedMen: Float64Array;
  readonly presentMen: Float64Array;
  readonly heldMilitiaMen: Float64Array;

  constructor(regionCount: number) {
    const zeros = (): Float64Array => new Float64Array(regionCount);
    this.garrisonMen = zeros();
    this.militiaMen = zeros();
    this.challengerMen = zeros();
    this.countedMen = zeros();
    this.presentMen = zeros();
    this.heldMilitiaMen = zeros();
  }
}

const DISTRICT_ARRAYS = 24;

export class DistrictState {
  readonly world: DistrictWorld;
  /** All arrays over districts, one after the other. */
  readonly values: Float64Array;
  // --- men; those of the district of a centre stand in the arrays of its region
  readonly garrisonMen: Float64Array;
  readonly establishmentMen: Float64Array;
  readonly militiaMen: Float64Array;
  readonly challengerMen: Float64Array;
  readonly flowMen: Float64Array;
  // --- place
  /** Challenger's control, 1 where the district is lost. */
  readonly control: Float64Array;
  /** Control to which a district returns that is retaken. */
  readonly contested: Float64Array;
  /** Share of neighbours held, and the same at the origin. */
  readonly heldAround: Float64Array;
  readonly heldAround0: Float64Array;
  /** What the way leaves of an outpost's worth, with full lift and with none (Eq. 4). */
  readonly byRoad: Float64Array;
  readonly supplyShare: Float64Array;
  // --- contest and minds
  readonly logRatio: Float64Array;
  readonly odds: Float64Array;
  readonly signal: Float64Array;
  readonly visibility: Float64Array;
  readonly slopeSignal: Float64Array;
  readonly slopeCost: Float64Array;
  readonly costNoise: Float64Array;
  /** What of its private signal lasts, in standard deviations. */
  readonly assessment: Float64Array;
  readonly cost: Float64Array;
  readonly willingness: Float64Array;
  /** What an outpost can take before it falls; for a lost one, before it is retaken. */
  readonly enduranceLeft: Float64Array;
  /** Hazard a day of the last day: of the contest, and with it of bargains once the centre is lost. */
  readonly contestHazard: Float64Array;
  readonly bargainHazard: Float64Array;

  readonly held: Uint8Array;
  /** 1 once the incumbent has held it in this history. */
  readonly counted: Uint8Array;
  readonly manner: Uint8Array;
  readonly fallDay: Int32Array;
  readonly falling: Int32Array;
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
    const { count } = world;
    this.world = world;
    this.values = new Float64Array(count * DISTRICT_ARRAYS);
    let at = 0;
    const take = (): Float64Array => {
      at += count;
      return this.values.subarray(at - count, at);
    };
    this.garrisonMen = take();
    this.establishmentMen = take();
    this.militiaMen = take();
    this.challengerMen = take();
    this.flowMen = take();
    this.control = take();
    this.contested = take();
    this.heldAround = take();
    this.heldAround0 = take();
    this.byRoad = take();
    this.supplyShare = take();
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
    this.enduranceLeft = take();
    this.contestHazard = take();
    this.bargainHazard = take();
    this.held = new Uint8Array(count);
    this.counted = new Uint8Array(count);
    this.manner = new Uint8Array(count);
    this.fallDay = new Int32Array(count);
    this.falling = new Int32Array(count);
    this.strength = new Float64Array(regionCount);
    this.strengthExpected = new Float64Array(regionCount);
    this.threshold = new Float64Array(regionCount);
    this.lostShare = new Float64Array(regionCount);
    this.weightHeld = new Float64Array(regionCount);
    this.centreByRoad = new Float64Array(regionCount);
    this.around = new Float64Array(regionCount);
  }
}

/** The tier of a world that has districts. */
export function districtStateOf(world: World): DistrictState | null {
  const { districts } = world;
  return districts === undefined ? null : new DistrictState(districts, world.regionCount);
}
