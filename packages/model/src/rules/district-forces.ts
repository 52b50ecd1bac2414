/**
 * Men of the districts: their sums by region, their wear, and the way they go when a place is won.
 *
 * Eq. 62  Eq. 30 to 32 hold in every held outpost with its own G, M, R and u; the challengers of a lost
 *         one leave by Eq. 27 for held neighbours and for the centre of their region
 *
 * Falsified if those who had taken the districts did not gather around the centres.
 */
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Holder } from '../world.ts';

/** Sums by region; needs `held` and the supply of the day. */
export function sumOutposts(s: State): void {
  const { districts: d, world, outposts: sum, cohesion } = s;
  if (d === null) return;
  const tier = d.world;
  for (let i = 0; i < world.regionCount; i++) {
    let garrison = 0;
    let militia = 0;
    let challengers = 0;
    let counted = 0;
    let heldMilitia = 0;
    for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
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
    sum.countedMen[i] = counted * cohesion[i];
    sum.presentMen[i] = counted * cohesion[i] * s.presentShare[i];
    sum.heldMilitiaMen[i] = heldMilitia;
  }
}

/** Attrition and desertion in the outposts; the challengers of the tier who are left. */
export function wearOutposts(s: State): number {
  const { districts: d } = s;
  if (d === null) return 0;
  const tier = d.world;
  const kill = s.on.attrition ? FIXED.killedPerFighterDay : 0;
  const desert = s.on.desertion ? FIXED.desertionPerDay * exp(s.payShortfall) : 0;
  const paid = 1 - 0.5 * s.payShortfall;
  let fighters = 0;
  for (let k = 0; k < tier.count; k++) {
    if (d.held[k] !== 0 && tier.weight[k] > 0) {
      const u = d.control[k];
      const contest = 4 * u * (1 - u);
      const garrison = d.garrisonMen[k];
      const men = garrison + d.militiaMen[k];
      const against = d.challengerMen[k];
      const killed = Math.min(0.5 * men, kill * against * contest);
      const inGarrison = men > 0 ? killed * (garrison / men) : 0;
      const lost = (kill * against * men * contest) / (against + men + 1);
      const deserted = desert * (1 + 6 * d.willingness[k]) * garrison;
      const wanted = (d.establishmentMen[k] * paid - garrison) / FIXED.replacementDays;
      const joined = Math.max(0, wanted);
      const released = Math.max(0, -wanted);
      d.garrisonMen[k] = garrison - inGarrison - deserted + joined - released;
      d.militiaMen[k] -= killed - inGarrison;
      d.challengerMen[k] = against - lost;
      s.incumbentKilled += killed;
      s.incumbentDeserted += deserted + released;
      s.incumbentRecruited += joined;
      s.challengerKilled += lost;
      s.challengerOwed += lost;
    }
    fighters += d.challengerMen[k];
  }
  return fighters;
}

/** The challenger's replacements join where its men are. */
export function reinforceOutposts(s: State, factor: number): void {
  const { districts: d } = s;
  if (d === null) return;
  for (let k = 0; k < d.challengerMen.length; k++) d.challengerMen[k] *= factor;
}

/** Militia of the outposts go with the command that leads their region. */
export function outpostMilitiaFollows(s: State, i: number, command: number, flees: boolean): void {
  const { districts: d } = s;
  if (d === null) return;
  const tier = d.world;
  for (let k = tier.memberStart[i]; k < tier.memberStart[i + 1]; k++) {
    const militia = d.militiaMen[k];
    if (militia === 0) continue;
    if (flees) {
      s.incumbentDeserted += militia;
    } else {
      d.challengerMen[k] += militia;
      s.challengerRecruited += militia;
      s.incumbentTransferred += militia;
      s.commandSwitchedMen[command] += militia;
    }
    d.militiaMen[k] = 0;
  }
}

const pace = (km: number): number => Math.min(0.2, 20 / Math.max(km, 1));

/** Challengers leave what is won for what is not. */
export function advanceOutposts(s: State): void {
  const { districts: d, world, held, holder, challengerMen } = s;
  if (d === null || !s.on.advance) return;
  const tier = d.world;
  const { flowMen } = d;
  flowMen.fill(0);
  for (let k = 0; k < tier.count; k++) {
    if (d.held[k] !== 0 || tier.weight[k] === 0 || d.challengerMen[k] < FIXED.floorMen / 50)
      continue;
    const region = tier.region[k];
    if (holder[region] === Holder.thirdParty) continue;
    const toCentre: number =
      pace(tier.legKm[k]) * (held[region] !== 0 ? 0.2 + world.affinityChallenger[region] : 0.3);
    let total: number = toCentre;
    for (let l: number = tier.linkStart[k]; l < tier.linkStart[k + 1]; l++) {
      const to = tier.linkTo[l];
      if (d.held[to] !== 0 && tier.weight[to] > 0)
        total += (0.2 + tier.affinityChallenger[to]) * pace(tier.linkKm[l]);
    }
    const scale = (d.challengerMen[k] * Math.min(0.25, total)) / total;
    for (let l: number = tier.linkStart[k]; l < tier.linkStart[k + 1]; l++) {
      const to = tier.linkTo[l];
      if (d.held[to] !== 0 && tier.weight[to] > 0)
        flowMen[to] += scale * (0.2 + tier.affinityChallenger[to]) * pace(tier.linkKm[l]);
    }
    challengerMen[region] += scale * toCentre;
    flowMen[k] -= scale * total;
  }
  for (let k = 0; k < tier.count; k++) {
    d.challengerMen[k] = Math.max(0, d.challengerMen[k] + flowMen[k]);
  }
}
