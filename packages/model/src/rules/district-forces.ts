/**
 * Men of the districts: their sums by region, their wear, and the way they go when a place is won.
 *
 * Eq. 62  Eq. 30 to 32 hold in every held outpost with its own G, M, R and u; the challengers of a lost
 *         one leave by Eq. 27 for held neighbours and for the centre of their region
 *
 * Falsified if those who had taken the districts did not gather around the centres.
 */
import type { Reads, Writes } from '../state.ts';
import { Holder } from '../world.ts';
import { flowScale, paceOf, pullOf } from './advance.ts';
import {
  deserters,
  heat,
  joiners,
  killedFighters,
  killedMen,
  killRates,
  leavingRate,
  paidShare,
} from './attrition.ts';

/** Sums by region; needs `held` and the supply of the day. */
export function sumOutposts(s: Reads<'worth' | 'districts'> & Writes<'outposts'>): void {
  const { districts: d, outposts: sum } = s;
  if (d === null) return;
  const { memberStart } = d.world;
  const { cohesion, homeShare, presentShare } = s.worth;
  for (let i = 0; i < cohesion.length; i++) {
    let garrison = 0;
    let militia = 0;
    let challengers = 0;
    let counted = 0;
    let heldMilitia = 0;
    for (let k = memberStart[i]; k < memberStart[i + 1]; k++) {
      garrison += d.garrisonMen[k];
      militia += d.militiaMen[k];
      challengers += d.challengerMen[k];
      if (d.held[k] === 0) continue;
      counted += d.garrisonMen[k] * d.supplyShare[k];
      heldMilitia += d.militiaMen[k];
    }
    sum.garrisonMen[i] = garrison;
    sum.militiaMen[i] = militia;
    sum.challengerMen[i] = challengers;
    sum.countedMen[i] = counted * cohesion[i] * homeShare[i];
    sum.presentMen[i] = counted * cohesion[i] * homeShare[i] * presentShare[i];
    sum.heldMilitiaMen[i] = heldMilitia;
  }
}

/** Attrition and desertion in the outposts. */
export function wearOutposts(
  s: Reads<'support' | 'effort'> & Writes<'forces' | 'districts' | 'tally'>,
): void {
  const { districts: d, forces, tally } = s;
  if (d === null) return;
  const { count, weight } = d.world;
  const kill = killRates(s);
  const leaving = leavingRate(s);
  const paid = paidShare(s);
  for (let k = 0; k < count; k++) {
    if (d.held[k] === 0 || weight[k] === 0) continue;
    const hot = heat(d.control[k]);
    const garrison = d.garrisonMen[k];
    const men = garrison + d.militiaMen[k];
    const against = d.challengerMen[k];
    const killed = killedMen(kill.men, against, men, hot);
    const inGarrison = men > 0 ? killed * (garrison / men) : 0;
    const lost = killedFighters(kill.fighters, against, men, hot);
    const deserted = deserters(leaving, d.willingness[k], garrison);
    const wanted = joiners(d.establishmentMen[k], paid, garrison);
    const joined = Math.max(0, wanted);
    const released = Math.max(0, -wanted);
    d.garrisonMen[k] = garrison - inGarrison - deserted + joined - released;
    d.militiaMen[k] -= killed - inGarrison;
    d.challengerMen[k] = against - lost;
    tally.incumbentKilled += killed;
    tally.incumbentDeserted += deserted + released;
    tally.incumbentRecruited += joined;
    tally.challengerKilled += lost;
    forces.challengerOwed += lost;
  }
}

/** Challengers leave what is won for what is not. */
export function advanceOutposts(s: Reads<'centres'> & Writes<'forces' | 'districts'>): void {
  const { districts: d } = s;
  if (d === null || !s.on.advance) return;
  const { count, region, weight, legKm, linkStart, linkTo, linkKm, affinityChallenger } = d.world;
  const { held, holder } = s.centres;
  const { flowMen } = d;
  flowMen.fill(0);
  for (let k = 0; k < count; k++) {
    if (d.held[k] !== 0 || weight[k] === 0 || d.challengerMen[k] < 1) continue;
    const i = region[k];
    if (holder[i] === Holder.thirdParty) continue;
    const toCentre = paceOf(legKm[k]) * pullOf(held[i] !== 0, s.world.affinityChallenger[i]);
    let total = toCentre;
    for (let l = linkStart[k]; l < linkStart[k + 1]; l++) {
      const to = linkTo[l];
      if (d.held[to] === 0 || weight[to] === 0) continue;
      total += pullOf(true, affinityChallenger[to]) * paceOf(linkKm[l]);
    }
    const scale = flowScale(1, d.challengerMen[k], total);
    for (let l = linkStart[k]; l < linkStart[k + 1]; l++) {
      const to = linkTo[l];
      if (d.held[to] === 0 || weight[to] === 0) continue;
      flowMen[to] += scale * pullOf(true, affinityChallenger[to]) * paceOf(linkKm[l]);
    }
    s.forces.challengerMen[i] += scale * toCentre;
    flowMen[k] -= scale * total;
  }
  for (let k = 0; k < count; k++) {
    d.challengerMen[k] = Math.max(0, d.challengerMen[k] + flowMen[k]);
  }
}
