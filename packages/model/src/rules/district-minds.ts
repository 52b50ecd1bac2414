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
import type { DistrictState } from '../district-state.ts';
import type { DistrictWorld } from '../district-world.ts';
import { FIXED } from '../fixed.ts';
import { flatKm } from '../flat-km.ts';
import { exp, log, normalCdfFast } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import type { World } from '../world.ts';
import {
  commonCost,
  costOfYielding,
  gapOf,
  lastingShare,
  lean,
  roundsToday,
  thresholdAfter,
} from './coordination.ts';
import { welcome } from './countryside.ts';
import {
  expectedStrength,
  fade,
  hear,
  leanings,
  learningShare,
  likeness,
  publicPrecision,
  slopeOfCost,
  slopeOfSignal,
} from './expectations.ts';
import { challengerOdds, strengthOf } from './strength.ts';

const { capitalShock, floorMen, heardKm, importanceMost, militiaShareOfStrength } = FIXED;
const { outpostShare, thresholdAlone, thresholdMost } = FIXED;

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

/** How loudly the loss of district j is heard in k: V of Eq. 65. */
function earshot(tier: DistrictWorld, j: number, k: number): number {
  const { region, latitude, longitude } = tier;
  if (region[j] === region[k]) return 1;
  return exp(-flatKm(latitude[j], longitude[j], latitude[k], longitude[k]) / heardKm);
}

export function surveyDistricts(world: World): DistrictSurvey | null {
  const tier = world.districts;
  if (tier === undefined) return null;
  const n = tier.count;
  const leaning = leanings(tier.affinityChallenger, tier.affinityIncumbent);
  const ofCentre = leanings(world.affinityChallenger, world.affinityIncumbent);
  const heard = new Float64Array(n * n);
  const heardOfCentre = new Float64Array(world.regionCount * n);
  for (let k = 0; k < n; k++) {
    for (let j = 0; j < n; j++)
      heard[j * n + k] = likeness(leaning[j], leaning[k]) * earshot(tier, j, k);
    for (let i = 0; i < world.regionCount; i++)
      heardOfCentre[i * n + k] = likeness(ofCentre[i], leaning[k]);
  }
  let outposts = 0;
  for (let k = 0; k < n; k++) if (tier.weight[k] > 0) outposts++;
  const perOutpost = outposts > 0 ? (outpostShare * world.regionCount) / outposts : 1;
  return {
    heard,
    heardOfCentre,
    welcome: tier.affinityChallenger.map(welcome),
    floorMen: floorMen * perOutpost,
    importance: tier.weight.map((w, k) => {
      const i = tier.region[k];
      return Math.min(importanceMost, w * (tier.memberStart[i + 1] - tier.memberStart[i] - 1));
    }),
  };
}

/** Eq. 5 and 6 in every held outpost, Eq. 64 in every region. */
export function districtStrength(
  s: Reads<'forces' | 'worth' | 'centres' | 'support' | 'regime' | 'latent' | 'outposts'> &
    Writes<'districts'>,
  survey: DistrictSurvey | null,
): void {
  const { districts: d, outposts: sum, on } = s;
  if (d === null || survey === null) return;
  const { memberStart, weight } = d.world;
  const { held } = s.centres;
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const { cohesion, homeShare, loyalShare, presentShare, supplyShare } = s.worth;
  const now = on.strength ? s.support.now : 0;
  const later = on.strength ? s.support.expected : 0;
  const worth = exp(now);
  const floor = survey.floorMen;
  const { strengthScale: kappa, strengthSd } = s.parameters;
  const unknown = strengthSd * s.latent.commonHollowness;
  const known = on.hollowness && on.strength ? 0 : unknown;
  for (let i = 0; i < held.length; i++) {
    if (d.weightHeld[i] <= 0) continue;
    const there = cohesion[i] * homeShare[i] * presentShare[i];
    for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
      if (d.held[k] === 0 || weight[k] === 0) continue;
      const militia = loyalShare[i] * d.militiaMen[k];
      const men = d.garrisonMen[k] * d.supplyShare[k] * there + militia + floor;
      const ratio = (men * worth) / (d.challengerMen[k] + floor);
      d.logRatio[k] = log(ratio);
      d.odds[k] = challengerOdds(ratio);
    }
    const centre = held[i] !== 0 ? garrisonMen[i] * supplyShare[i] * cohesion[i] * homeShare[i] : 0;
    const militia =
      militiaShareOfStrength *
      loyalShare[i] *
      (sum.heldMilitiaMen[i] + (held[i] !== 0 ? militiaMen[i] : 0));
    const against = 1 / (challengerMen[i] + sum.challengerMen[i] + floorMen);
    const present = centre * presentShare[i] + sum.presentMen[i] + militia + floorMen;
    const counted = centre + sum.countedMen[i] + militia + floorMen;
    const shock = s.regime.shock - s.regime.legitimacy + (held[i] !== 0 ? 0 : capitalShock);
    const x = log(present * against) - Math.LN2 + (now + later) / 2;
    const y = log(counted * against) - Math.LN2 + later;
    d.strength[i] = strengthOf(kappa, x, unknown, shock);
    d.strengthExpected[i] = strengthOf(kappa, y, shock, known);
  }
}

/** Eq. 64, second part, and Eq. 10. */
export function districtExpectations(s: Reads<'regime'> & Writes<'districts'>, day: number): void {
  const { districts: d } = s;
  if (d === null) return;
  const { count, region } = d.world;
  const news = expectedStrength(s, day) - s.regime.strengthExpected;
  const share = learningShare(s, d.signalSet);
  d.signalSet = true;
  const perFall = s.on.coordination ? s.parameters.precisionPerFall : 0;
  for (let k = 0; k < count; k++) {
    if (d.held[k] === 0) continue;
    d.signal[k] += share * (d.strengthExpected[region[k]] + news - d.signal[k]);
    const precision = publicPrecision(perFall, d.visibility[k]);
    d.slopeSignal[k] = slopeOfSignal(precision);
    d.slopeCost[k] = slopeOfCost(precision);
  }
}

/** Eq. 12 for the held outposts of one region. */
function costs(s: Reads, d: DistrictState, i: number, common: number): void {
  const { memberStart } = d.world;
  const holdout = s.world.holdoutIdentity[i];
  const { costForce } = s.parameters;
  for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
    if (d.held[k] === 0) continue;
    d.cost[k] = costOfYielding(common, holdout, costForce, d.logRatio[k], d.costNoise[k]);
  }
}

/** Right side of Eq. 66 over the held outposts of one region. */
function attackMass(d: DistrictState, i: number, threshold: number): number {
  const { memberStart, weight } = d.world;
  let mass = 0;
  for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
    if (d.held[k] === 0 || weight[k] === 0) continue;
    const leans = lean(0, threshold, d.signal[k], d.slopeSignal[k], d.slopeCost[k], d.cost[k]);
    mass += weight[k] * normalCdfFast(leans);
  }
  return mass / d.weightHeld[i];
}

export function districtCoordination(
  s: Reads<'beliefs' | 'support'> & Writes<'districts'>,
  day: number,
): void {
  const { districts: d } = s;
  if (d === null) return;
  const { memberStart } = d.world;
  const common = commonCost(s);
  const lasting = Math.sqrt(lastingShare(s));
  const passing = Math.sqrt(1 - lastingShare(s));
  const rounds = roundsToday(d.visibilityMax, day);
  for (let i = 0; i < d.threshold.length; i++) {
    if (d.weightHeld[i] <= 0 || d.lostShare[i] > thresholdMost) continue;
    costs(s, d, i, common);
    if (s.on.coordination) {
      for (let round = 0; round < rounds; round++) {
        d.threshold[i] = thresholdAfter(d.lostShare[i], attackMass(d, i, d.threshold[i]));
      }
    } else {
      d.threshold[i] = attackMass(d, i, thresholdAlone) / (1 - d.lostShare[i]);
    }
    const threshold = d.threshold[i];
    const gap = gapOf(threshold, d.strength[i]);
    for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
      if (d.held[k] === 0) continue;
      const leans = lean(gap, threshold, d.signal[k], d.slopeSignal[k], d.slopeCost[k], d.cost[k]);
      d.willingness[k] = normalCdfFast((leans + lasting * d.assessment[k]) / passing);
    }
  }
}

/** Eq. 65: every outpost hears of an outpost, or of a centre. */
export function hearOfOutpost(s: Reads, d: DistrictState, k: number, survey: DistrictSurvey): void {
  hear(s, d, survey.heard, k * d.world.count, survey.importance[k], d.willingness[k]);
}

export function hearOfCentre(
  s: Reads<'minds' | 'regime'>,
  d: DistrictState,
  i: number,
  survey: DistrictSurvey,
): void {
  const importance = s.world.strategicWeight[i] * s.regime.heldAtOriginCount;
  hear(s, d, survey.heardOfCentre, i * d.world.count, importance, s.minds.willingness[i]);
}

/** Memory of falls fades (Eq. 10). */
export function forgetInDistricts({ districts: d }: Writes<'districts'>): void {
  if (d !== null) d.visibilityMax = fade(d.visibility);
}
