/**
 * Civilians: killed by side and means, displaced by place, flown out, and the rights of groups.
 *
 * Eq. 39  killed a day: challenger 6.9e-5 R u²(1 - u) · 27/4;  incumbent 9e-6 (G + M)(1 - u)² u · 27/4;
 *         from the air 1.9 per unit of air level, where the enemy is;  a storm adds 2.9e-4 of the people
 * Eq. 40  displaced a day: (2e-5 + 2e-4 siege) of the people; a storm 5 %, a yielded centre .5 %
 * Eq. 41  abroad: a share min(.3, Σ openness e^{-km / 200}) by nearness of open borders; of the rest .4 to
 *         the capital, if held, and what remains along the roads by nearness
 * Eq. 42  rights of a group = Σ members × what the holder of their region allows it, ordinal 0-4
 *
 * Selective violence peaks where a side predominates but does not fully control (Kalyvas 2006). The dip
 * at parity is left out, and the incumbent's mirror image is not what Vietnam shows: most where rebels
 * dominate (Kalyvas & Kocher 2009). Levels from UNAMA's count for 2020 and Kunduz 2015. They are per
 * year and country, so no day or place deserves belief by itself. Nothing here feeds back, but backlash
 * (Kocher, Pepinsky & Kalyvas 2011: bombing moved hamlets towards the insurgents), off as shipped.
 */
import { note } from '../ledger.ts';
import { exp } from '../math.ts';
import { FIXED } from '../parameters.ts';
import type { State } from '../state.ts';
import { Manner, type World } from '../world.ts';

const PEAK = 27 / 4;
/** Civilians are reckoned once a week, at the week's last day. */
export const WEEK = 7;

/** Share of a region's displaced that goes abroad, and the shares of each border. */
export interface Borders {
  readonly abroadShare: Float64Array;
  readonly borderShare: Float64Array;
}

export function bordersOf(world: World): Borders {
  const abroadShare = new Float64Array(world.regionCount);
  const pull = world.borderKm.map((km, b) => world.borderOpenness[b] * exp(-km / FIXED.borderKm));
  const total = new Float64Array(world.regionCount);
  for (let b = 0; b < pull.length; b++) total[world.borderRegion[b]] += pull[b];
  for (let i = 0; i < total.length; i++) abroadShare[i] = Math.min(FIXED.abroadShareMax, total[i]);
  const borderShare = pull.map((v, b) => {
    const sum = total[world.borderRegion[b]];
    return sum > 0 ? v / sum : 0;
  });
  return { abroadShare, borderShare };
}

export function civilians(s: State, day: number): void {
  if (!s.on.civilians || day % WEEK !== 0) return;
  const { world, held, ruralControl, garrisonMen, militiaMen, challengerMen, siege, killed } = s;
  const { outposts } = s;
  const airI = s.forcing.airIncumbent[s.on.patronage ? day : 0];
  const airC = s.forcing.airChallenger[s.on.patronage ? day : 0];
  let targetsC = 1;
  let targetsI = 1;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    targetsC += (challengerMen[i] + outposts.challengerMen[i]) * ruralControl[i];
    targetsI += garrisonMen[i] + militiaMen[i] + (outposts.garrisonMen[i] + outposts.militiaMen[i]);
  }
  for (let i = 0; i < held.length; i++) {
    s.airHarm[i] = 0;
    if (held[i] === 0) continue;
    const u = ruralControl[i];
    const challengers = challengerMen[i] + outposts.challengerMen[i];
    const men = garrisonMen[i] + militiaMen[i] + (outposts.garrisonMen[i] + outposts.militiaMen[i]);
    const byChallenger = WEEK * FIXED.civiliansPerFighterDay * challengers * PEAK * u * u * (1 - u);
    const byIncumbent = WEEK * FIXED.civiliansPerSoldierDay * men * PEAK * (1 - u) * (1 - u) * u;
    const fromAirI = (WEEK * FIXED.civiliansPerAirDay * airI * challengers * u) / targetsC;
    const fromAirC = (WEEK * FIXED.civiliansPerAirDay * airC * men) / targetsI;
    s.airHarm[i] = fromAirI / WEEK;
    s.killedChallengerGround += byChallenger;
    s.killedIncumbentGround += byIncumbent;
    s.killedIncumbentAir += fromAirI;
    s.killedChallengerAir += fromAirC;
    killed[i] += byChallenger + byIncumbent + fromAirI + fromAirC;
    const share = FIXED.displacedPerDay + FIXED.displacedPerSiegeDay * siege[i];
    displace(s, i, WEEK * share * world.populationPersons[i]);
  }
}

/** Harm done when a centre goes. */
export function stormCivilians(s: State, i: number, manner: number): void {
  if (!s.on.civilians) return;
  const people = s.world.populationPersons[i];
  if (manner === Manner.assault) {
    const dead = FIXED.civiliansPerAssault * people;
    s.killed[i] += dead;
    // both sides shell a stormed town; the sources do not divide the dead
    s.killedChallengerGround += dead / 2;
    s.killedIncumbentGround += dead / 2;
    displace(s, i, FIXED.displacedPerAssault * people);
  } else {
    displace(s, i, FIXED.displacedPerYield * people);
  }
}

function displace(s: State, i: number, persons: number): void {
  const { world, borders, displacedTo, displacedToDestination } = s;
  s.displacedFrom[i] += persons;
  const abroad = persons * borders.abroadShare[i];
  for (let b = 0; b < world.borderRegion.length; b++) {
    if (world.borderRegion[b] !== i) continue;
    displacedToDestination[world.borderDestination[b]] += abroad * borders.borderShare[b];
  }
  s.displacedAbroad += abroad;
  const inside = persons - abroad;
  s.displacedInside += inside;
  const capitalOpen = s.held[world.capital] !== 0 && i !== world.capital;
  const toCapital = capitalOpen ? FIXED.capitalPull * inside : 0;
  displacedTo[world.capital] += toCapital;
  const first = world.linkStart[i];
  const last = world.linkStart[i + 1];
  if (first === last) displacedTo[i] += inside - toCapital;
  for (let k = first; k < last; k++) {
    displacedTo[world.linkTo[k]] += (inside - toCapital) * world.linkWeight[k];
  }
}

/** Airlift runs once the capital's fall is near or done, for as long as it can. */
export function evacuate(s: State, day: number): void {
  if (!s.on.civilians) return;
  const { world, evacuationDays } = s;
  for (let e = 0; e < world.evacuations.length; e++) {
    const lift = world.evacuations[e];
    const near = s.collapseDay >= 0 || s.contact[world.capital] > 0.5;
    if (!near || day > lift.lastDay || evacuationDays[e] >= lift.durationDays) continue;
    if (evacuationDays[e] === 0 && s.ledger !== undefined) {
      const numbers = { capacityPersonsPerDay: lift.capacityPersonsPerDay };
      note(s.ledger, day, 'evacuationStarts', { region: lift.region }, numbers);
    }
    evacuationDays[e]++;
    s.evacuated += lift.capacityPersonsPerDay;
  }
}

/** Eq. 42 at the end of a run for one table of levels; NaN where the case does not say. */
export function groupRights(s: State, levels: Float64Array, group: number): number {
  const { world, holder } = s;
  let members = 0;
  let sum = 0;
  for (let i = 0; i < holder.length; i++) {
    const persons = world.populationPersons[i] * world.groupShare[i * world.groupCount + group];
    if (persons <= 0) continue;
    members += persons;
    sum += persons * levels[holder[i] * world.groupCount + group];
  }
  return members > 0 ? sum / members : Number.NaN;
}
