/**
 * The countryside, district by district: the contest of Eq. 15 as the chance of losing one.
 *
 * Eq. 67  hazard of a held outpost = k_u 2 ρ_d (source_i + ½ v_d + ½ ū_i) · clip(aff_d / .4) (1 + 2 will_d),  v_d the
 *         mean control of the district and its neighbours, ū_i as in Eq. 15;  it takes u_d to 1
 * Eq. 68  where the incumbent is strong: u_d falls by .3 k_u (1 - ρ_d) u_d a day;  a lost outpost is retaken at
 *         .3 k_u (1 - ρ_i) / (1 - u'_d) while the centre is held, u'_d its contested level
 * Eq. 69  once the centre or the capital is lost: bargain hazard η · .7 · will_d (1 + min(E_d, 6)) besides
 *
 * Eq. 15 is what a contact process on districts does in the mean: its rate per unit of what is not yet
 * lost, read as a hazard, gives the same expected change of a region's control at the same state, and
 * brings no number of its own. So one vector of parameters serves with and without districts, by
 * construction at first order; what differs is chance, neighbourhood, and a game of the outposts' own.
 * Rural control of a region is then the mean over its outposts: the wave is the siege of the centre.
 * Falsified if districts were lost where no neighbour had been.
 */
import type { DistrictState } from '../district-state.ts';
import { Purpose } from '../draws.ts';
import { FIXED } from '../fixed.ts';
import { log } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder } from '../world.ts';
import { bargainHazard } from './bargains.ts';
import { unguarded } from './countryside.ts';
import { loseOutpost, retakeOutpost } from './district-falls.ts';
import type { DistrictSurvey } from './district-minds.ts';
import { meanControl } from './district-origin.ts';

const { contactAfterCapital, retakeShare } = FIXED;

/** Mean control of district k and its neighbours. */
function controlAround(d: DistrictState, k: number): number {
  const { linkStart, linkTo } = d.world;
  const first = linkStart[k];
  const last = linkStart[k + 1];
  let sum = d.control[k];
  for (let l = first; l < last; l++) sum += d.control[linkTo[l]];
  return sum / (1 + last - first);
}

/** ū_i of Eq. 15, by roads between regions, before anything moves today. */
export function controlBeyond(s: Reads<'countryside'> & Writes<'districts'>): void {
  const { districts: d } = s;
  if (d === null || !s.on.countryside) return;
  const { linkStart, linkTo, linkWeight } = s.world;
  const { ruralControl } = s.countryside;
  for (let i = 0; i < ruralControl.length; i++) {
    let around = 0;
    for (let l = linkStart[i]; l < linkStart[i + 1]; l++) {
      around += linkWeight[l] * ruralControl[linkTo[l]];
    }
    d.around[i] = around;
  }
}

type Contested = Reads<'worth' | 'centres' | 'contest' | 'latent' | 'regime' | 'effort'> &
  Writes<'forces' | 'countryside' | 'districts' | 'tally'>;

/** One day of the contest in the districts: hazards, losses, what is retaken, control of each region. */
export function districtContest(
  s: Contested,
  day: number,
  source: Float64Array,
  survey: DistrictSurvey | null,
): void {
  const { districts: d } = s;
  if (d === null || survey === null) return;
  const { centreOf } = d.world;
  d.fallingCount = 0;
  if (s.on.countryside) {
    for (let i = 0; i < centreOf.length; i++) {
      if (centreOf[i] < 0 || s.centres.holder[i] === Holder.thirdParty) continue;
      contestRegion(s, d, day, i, source[i], survey);
    }
  }
  for (let f = 0; f < d.fallingCount; f++) loseOutpost(s, d, day, d.falling[f], survey);
  for (let i = 0; i < centreOf.length; i++) meanControl(s, d, i);
}

function contestRegion(
  s: Contested,
  d: DistrictState,
  day: number,
  i: number,
  source: number,
  survey: DistrictSurvey,
): void {
  const { memberStart, weight } = d.world;
  const centreHeld = s.centres.held[i] !== 0;
  const pace = s.latent.contestPerDay;
  const back = retakeShare * pace * s.effort.incumbent;
  const base = source + d.around[i] / 2;
  const adrift = !centreHeld || s.regime.capitalLost;
  const offers = adrift && s.on.bargains ? s.latent.bargainPerDay : 0;
  for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
    if (weight[k] === 0) continue;
    if (d.held[k] !== 0) {
      const will = d.willingness[k];
      const rho = d.odds[k];
      const around = base + controlAround(d, k) / 2;
      const met = pace * 2 * rho * around * survey.welcome[k] * unguarded(will);
      const contest = met * s.effort.challenger;
      const bargain = bargainHazard(offers, contactAfterCapital, will, d.visibility[k]);
      d.contestHazard[k] = contest;
      d.bargainHazard[k] = bargain;
      d.control[k] -= back * (1 - rho) * d.control[k];
      d.enduranceLeft[k] -= contest + bargain;
      if (d.enduranceLeft[k] <= 0) d.falling[d.fallingCount++] = k;
    } else if (centreHeld) {
      d.enduranceLeft[k] -= (back * (1 - s.contest.odds[i])) / (1 - d.contested[k]);
      if (d.enduranceLeft[k] > 0) continue;
      retakeOutpost(s, d, day, i, k);
      d.enduranceLeft[k] = -log(s.draws.uniform(day, k, Purpose.districtEndurance));
    }
  }
}
