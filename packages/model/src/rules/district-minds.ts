/**
 * What the outposts of a region believe and would do: the game of the centres, once a region.
 *
 * Eq. 64  θ_p = Eq. 7 with the sums of region p, less .4 once its centre is lost;  z_d <- z_d + .1 (θ^e_p - z_d)
 * Eq. 65  when district j is lost: E_d <- E_d + S_dj V_dj,  z_d <- z_d - ψ (w_j / w̄) S_dj V_dj (1 - will_j),
 *         V = 1 in the same region, e^{-km / 100} elsewhere;  a centre is heard of everywhere (V = 1)
 * Eq. 66  θ*_p = lost_p + Σ_held w_d Φ(A_1d (θ*_p - z_d) - A_2d c_d),  will_d by Eq. 14, c_d by Eq. 12 with the
 *         odds of d
 *
 * The same game on a smaller stage: what an outpost's commander has to guess is whether the others of
 * his province will hold. Centres do not hear of outposts, as they do not without districts; what
 * outposts do to a centre goes through its siege, its roads and the strength of the regime.
 * Falsified if districts fell no closer together in time than their forces alone would have it.
 */
import { exp, log, normalCdfFast, tanh } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { expectedStrength } from './expectations.ts';

const SQRT_BETA: number = Math.sqrt(FIXED.precisionPrivate);
/** θ* in a world of unconnected garrisons (coordination off). */
const THRESHOLD_ALONE = 0.2;
const KM_PER_DEGREE = 111.2;

export interface DistrictSurvey {
  /** S_dj V_dj of districts, row j; S of region i and district d, row i. */
  readonly heard: Float64Array;
  readonly heardOfCentre: Float64Array;
  readonly welcome: Float64Array;
  /** Fewest men an outpost counts as having: the centres' number in proportion to mean garrisons. */
  readonly floorMen: number;
  /** Importance among outposts, mean 1, at most 3. */
  readonly importance: Float64Array;
}

/** Ways between districts are short: a plane will do. cos by its series, good to 1e-6 below 70 degrees. */
function flatKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const x = (((latA + latB) / 2) * Math.PI) / 180;
  const y = x * x;
  const cosine = 1 - (y / 2) * (1 - (y / 12) * (1 - (y / 30) * (1 - (y / 56) * (1 - y / 90))));
  const north = (latA - latB) * KM_PER_DEGREE;
  const east = (lonA - lonB) * KM_PER_DEGREE * cosine;
  return Math.sqrt(north * north + east * east);
}

export function surveyDistricts(world: World): DistrictSurvey | null {
  const tier = world.districts;
  if (tier === undefined) return null;
  const n = tier.count;
  const width = 2 * FIXED.likenessWidth * FIXED.likenessWidth;
  const lean = tier.affinityChallenger.map((a, k) => a - tier.affinityIncumbent[k]);
  const heard = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++) {
      const d = lean[j] - lean[k];
      const km = flatKm(tier.latitude[j], tier.longitude[j], tier.latitude[k], tier.longitude[k]);
      const seen = tier.region[j] === tier.region[k] ? 1 : exp(-km / FIXED.heardKm);
      heard[j * n + k] = exp((-d * d) / width) * seen;
    }
  }
  const heardOfCentre = new Float64Array(world.regionCount * n);
  for (let i = 0; i < world.regionCount; i++) {
    const leanOfCentre = world.affinityChallenger[i] - world.affinityIncumbent[i];
    for (let k = 0; k < n; k++) {
      const d = leanOfCentre - lean[k];
      heardOfCentre[i * n + k] = exp((-d * d) / width);
    }
  }
  let outposts = 0;
  for (let k = 0; k < n; k++) if (tier.weight[k] > 0) outposts++;
  const importance = tier.weight.map((w, k) => {
    const i = tier.region[k];
    return Math.min(3, w * (tier.memberStart[i + 1] - tier.memberStart[i] - 1));
  });
  const perOutpost = outposts > 0 ? (FIXED.outpostShare * world.regionCount) / outposts : 1;
  return {
    heard,
    heardOfCentre,
    welcome: tier.affinityChallenger.map((a) => Math.min(1.5, Math.max(0.05, a / 0.4))),
    floorMen: FIXED.floorMen * perOutpost,
    importance,
  };
}

function saturate(x: number): number {
  return 2 * tanh(x / 2);
}

/** Eq. 5 and 6 in every held outpost, Eq. 64 in every region. */
export function districtStrength(s: State, survey: DistrictSurvey | null): void {
  const { districts: d, world, outposts: sum } = s;
  if (d === null || survey === null) return;
  const tier = d.world;
  const now = s.on.strength ? s.supportNow : 0;
  const later = s.on.strength ? s.supportExpected : 0;
  const worth = exp(now);
  const floor = survey.floorMen;
  const kappa = s.parameters.strengthScale;
  const unknown = s.parameters.strengthSd * s.commonHollowness;
  const hollow = s.on.hollowness && s.on.strength;
  for (let i = 0; i < world.regionCount; i++) {
    if (d.weightHeld[i] <= 0) continue;
    const there = s.cohesion[i] * s.presentShare[i];
    for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
      if (d.held[k] === 0 || tier.weight[k] === 0) continue;
      const militia = s.loyalShare[i] * d.militiaMen[k];
      const men = d.garrisonMen[k] * d.supplyShare[k] * there + militia + floor;
      const ratio = (men * worth) / (d.challengerMen[k] + floor);
      d.logRatio[k] = log(ratio);
      d.odds[k] = 1 / (1 + ratio * ratio);
    }
    const centre = s.held[i] !== 0 ? s.garrisonMen[i] * s.supplyShare[i] * s.cohesion[i] : 0;
    const militia =
      FIXED.militiaShareOfStrength *
      s.loyalShare[i] *
      (sum.heldMilitiaMen[i] + (s.held[i] !== 0 ? s.militiaMen[i] : 0));
    const against = 1 / (s.challengerMen[i] + sum.challengerMen[i] + FIXED.floorMen);
    const present = centre * s.presentShare[i] + sum.presentMen[i] + militia + FIXED.floorMen;
    const counted = centre + sum.countedMen[i] + militia + FIXED.floorMen;
    const shock = s.shock + (s.held[i] !== 0 ? 0 : FIXED.capitalShock);
    const x = log(present * against) - Math.LN2 + 0.5 * (now + later);
    const y = log(counted * against) - Math.LN2 + later;
    d.strength[i] = 0.5 + kappa * saturate(x) - unknown - shock;
    d.strengthExpected[i] = 0.5 + kappa * saturate(y) - shock - (hollow ? 0 : unknown);
  }
}

/** Eq. 64, second part, and Eq. 10. */
export function districtExpectations(s: State, day: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  const known = expectedStrength(s, day) - s.strengthExpected;
  const share = s.on.expectations && d.signalSet ? FIXED.signalPerDay : 1;
  d.signalSet = true;
  const perFall = s.on.coordination ? s.parameters.precisionPerFall : 0;
  for (let k = 0; k < tier.count; k++) {
    if (d.held[k] === 0) continue;
    d.signal[k] += share * (d.strengthExpected[tier.region[k]] + known - d.signal[k]);
    const precision =
      FIXED.precisionBase + perFall * Math.min(d.visibility[k], FIXED.visibilityCap);
    d.slopeSignal[k] = precision / SQRT_BETA;
    d.slopeCost[k] = Math.sqrt(1 + precision / FIXED.precisionPrivate);
  }
}

function clip(l: number): number {
  return Math.max(-2.5, Math.min(2.5, l));
}

/** Eq. 12 for the held outposts of one region. */
function costs(s: State, i: number, base: number): void {
  const { districts: d, world, parameters: p } = s;
  if (d === null) return;
  const tier = d.world;
  const holdout = FIXED.costHoldout * world.holdoutIdentity[i];
  for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
    if (d.held[k] === 0) continue;
    d.cost[k] = base + holdout + p.costForce * clip(d.logRatio[k]) + d.costNoise[k];
  }
}

/** Right side of Eq. 66 over the held outposts of one region. */
function attackMass(s: State, i: number, threshold: number): number {
  const { districts: d } = s;
  if (d === null) return 0;
  const tier = d.world;
  let mass = 0;
  for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
    if (d.held[k] === 0 || tier.weight[k] === 0) continue;
    mass +=
      tier.weight[k] *
      normalCdfFast(d.slopeSignal[k] * (threshold - d.signal[k]) - d.slopeCost[k] * d.cost[k]);
  }
  return mass / d.weightHeld[i];
}

export function districtCoordination(s: State, day: number, survey: DistrictSurvey | null): void {
  const { districts: d, world } = s;
  if (d === null || survey === null) return;
  const tier = d.world;
  const credibility = s.amnestyKept / (s.amnestyKept + s.amnestyBroken);
  const amnesty = s.on.amnesty ? 2 * FIXED.costAmnesty * (credibility - 0.5) : 0;
  const base = s.parameters.costBase - amnesty;
  const lasting = s.on.persistence ? Math.sqrt(FIXED.assessmentKept) : 0;
  const passing = s.on.persistence ? Math.sqrt(1 - FIXED.assessmentKept) : 1;
  const rounds = d.visibilityMax > 0.02 || day < 20 ? 2 : 1;
  for (let i = 0; i < world.regionCount; i++) {
    if (d.weightHeld[i] <= 0 || d.lostShare[i] > 0.9999) continue;
    costs(s, i, base);
    if (s.on.coordination) {
      for (let round = 0; round < rounds; round++) {
        const threshold = d.lostShare[i] + attackMass(s, i, d.threshold[i]);
        d.threshold[i] = Math.max(1e-4, Math.min(0.9999, threshold));
      }
    } else {
      d.threshold[i] = attackMass(s, i, THRESHOLD_ALONE) / (1 - d.lostShare[i]);
    }
    const gap = SQRT_BETA * (d.threshold[i] - d.strength[i]);
    for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
      if (d.held[k] === 0) continue;
      const lean =
        gap + d.slopeSignal[k] * (d.threshold[i] - d.signal[k]) - d.slopeCost[k] * d.cost[k];
      d.willingness[k] = normalCdfFast((lean + lasting * d.assessment[k]) / passing);
    }
  }
}

/** Eq. 65: every outpost hears of one place. `row` is where the place's row begins in `table`. */
export function hearInDistricts(
  s: State,
  table: Float64Array,
  row: number,
  importance: number,
  willingness: number,
): void {
  const { districts: d } = s;
  if (d === null || !s.on.coordination) return;
  const surprise = s.on.surprise ? s.parameters.surpriseWeight * importance * (1 - willingness) : 0;
  const n = d.visibility.length;
  for (let k = 0; k < n; k++) {
    const like = table[row + k];
    d.visibility[k] += like;
    d.signal[k] -= surprise * like;
  }
}

/** Memory of falls fades (Eq. 10). */
export function forgetInDistricts(s: State): void {
  const { districts: d } = s;
  if (d === null) return;
  let most = 0;
  for (let k = 0; k < d.visibility.length; k++) {
    d.visibility[k] *= FIXED.visibilityKeep;
    if (d.visibility[k] > most) most = d.visibility[k];
  }
  d.visibilityMax = most;
}
