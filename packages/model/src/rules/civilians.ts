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
import { FIXED } from '../fixed.ts';
import { note } from '../ledger.ts';
import { CUBIC_PEAK, exp } from '../math.ts';
import type { Reads, Writes } from '../state.ts';
import { DAYS_PER_WEEK, Manner, type World } from '../world.ts';

const { civiliansPerAirDay, civiliansPerAssault, civiliansPerFighterDay } = FIXED;
const { civiliansPerSoldierDay, displacedPerAssault, displacedPerDay, displacedPerSiegeDay } =
  FIXED;
const { abroadShareMax, airliftContact, borderKm, capitalPull, displacedPerYield } = FIXED;

/** Share of a region's displaced that goes abroad, and the shares of each border. */
export interface Borders {
  readonly abroadShare: Float64Array;
  readonly borderShare: Float64Array;
}

export function bordersOf(world: World): Borders {
  const { borderRegion, borderOpenness } = world;
  const pull = world.borderKm.map((km, b) => borderOpenness[b] * exp(-km / borderKm));
  const total = new Float64Array(world.regionCount);
  for (let b = 0; b < pull.length; b++) total[borderRegion[b]] += pull[b];
  return {
    abroadShare: total.map((sum) => Math.min(abroadShareMax, sum)),
    borderShare: pull.map((v, b) => {
      const sum = total[borderRegion[b]];
      return sum > 0 ? v / sum : 0;
    }),
  };
}

export function civilians(
  s: Reads<'forces' | 'centres' | 'countryside' | 'contact' | 'outposts' | 'effort'> &
    Writes<'civilians' | 'tally'>,
  day: number,
  borders: Borders,
): void {
  if (!s.on.civilians || day % DAYS_PER_WEEK !== 0) return;
  const { outposts, tally } = s;
  const { held } = s.centres;
  const { ruralControl } = s.countryside;
  const { garrisonMen, militiaMen, challengerMen } = s.forces;
  const { siege } = s.contact;
  const { killed, airHarm } = s.civilians;
  const airI = s.forcing.airIncumbent[s.on.patronage ? day : 0];
  const airC = s.forcing.airChallenger[s.on.patronage ? day : 0];
  let targetsC = 1;
  let targetsI = 1;
  for (let i = 0; i < held.length; i++) {
    if (held[i] === 0) continue;
    targetsC += (challengerMen[i] + outposts.challengerMen[i]) * ruralControl[i];
    targetsI += garrisonMen[i] + militiaMen[i] + (outposts.garrisonMen[i] + outposts.militiaMen[i]);
  }
  const { incumbent, challenger } = s.effort;
  const byFighter = DAYS_PER_WEEK * civiliansPerFighterDay * challenger;
  const bySoldier = DAYS_PER_WEEK * civiliansPerSoldierDay * incumbent;
  const byAirI = DAYS_PER_WEEK * civiliansPerAirDay * incumbent;
  const byAirC = DAYS_PER_WEEK * civiliansPerAirDay * challenger;
  const fleeingDays = DAYS_PER_WEEK * Math.max(incumbent, challenger);
  for (let i = 0; i < held.length; i++) {
    airHarm[i] = 0;
    if (held[i] === 0) continue;
    const u = ruralControl[i];
    const challengers = challengerMen[i] + outposts.challengerMen[i];
    const men = garrisonMen[i] + militiaMen[i] + (outposts.garrisonMen[i] + outposts.militiaMen[i]);
    const byChallenger = byFighter * challengers * CUBIC_PEAK * u * u * (1 - u);
    const byIncumbent = bySoldier * men * CUBIC_PEAK * (1 - u) * (1 - u) * u;
    const fromAirI = (byAirI * airI * challengers * u) / targetsC;
    const fromAirC = (byAirC * airC * men) / targetsI;
    airHarm[i] = fromAirI / DAYS_PER_WEEK;
    tally.civiliansKilledChallengerGround += byChallenger;
    tally.civiliansKilledIncumbentGround += byIncumbent;
    tally.civiliansKilledIncumbentAir += fromAirI;
    tally.civiliansKilledChallengerAir += fromAirC;
    killed[i] += byChallenger + byIncumbent + fromAirI + fromAirC;
    const share = displacedPerDay + displacedPerSiegeDay * siege[i];
    displace(s, i, fleeingDays * share * s.world.populationPersons[i], borders);
  }
}

/** Harm done when a centre goes. */
export function stormCivilians(
  s: Reads<'centres'> & Writes<'civilians' | 'tally'>,
  i: number,
  manner: number,
  borders: Borders,
): void {
  if (!s.on.civilians) return;
  const people = s.world.populationPersons[i];
  if (manner === Manner.assault) {
    const dead = civiliansPerAssault * people;
    s.civilians.killed[i] += dead;
    // both sides shell a stormed town; the sources do not divide the dead
    s.tally.civiliansKilledChallengerGround += dead / 2;
    s.tally.civiliansKilledIncumbentGround += dead / 2;
    displace(s, i, displacedPerAssault * people, borders);
  } else {
    displace(s, i, displacedPerYield * people, borders);
  }
}

function displace(
  s: Reads<'centres'> & Writes<'civilians' | 'tally'>,
  i: number,
  persons: number,
  { abroadShare, borderShare }: Borders,
): void {
  const { world, tally } = s;
  const { displacedFrom, displacedTo, displacedToDestination } = s.civilians;
  displacedFrom[i] += persons;
  const abroad = persons * abroadShare[i];
  for (let b = 0; b < world.borderRegion.length; b++) {
    if (world.borderRegion[b] !== i) continue;
    displacedToDestination[world.borderDestination[b]] += abroad * borderShare[b];
  }
  tally.displacedAbroad += abroad;
  const inside = persons - abroad;
  tally.displacedInside += inside;
  const capitalOpen = s.centres.held[world.capital] !== 0 && i !== world.capital;
  const toCapital = capitalOpen ? capitalPull * inside : 0;
  displacedTo[world.capital] += toCapital;
  const first = world.linkStart[i];
  const last = world.linkStart[i + 1];
  if (first === last) displacedTo[i] += inside - toCapital;
  for (let k = first; k < last; k++) {
    displacedTo[world.linkTo[k]] += (inside - toCapital) * world.linkWeight[k];
  }
}

/** Airlift runs once the capital's fall is near or done, for as long as it can. */
export function evacuate(
  s: Reads<'contact' | 'regime'> & Writes<'civilians' | 'tally'>,
  day: number,
): void {
  if (!s.on.civilians) return;
  const { world } = s;
  const { evacuationDays } = s.civilians;
  const near = s.regime.collapseDay >= 0 || s.contact.offers[world.capital] > airliftContact;
  if (!near) return;
  for (let e = 0; e < world.evacuations.length; e++) {
    const lift = world.evacuations[e];
    if (day > lift.lastDay || evacuationDays[e] >= lift.durationDays) continue;
    if (evacuationDays[e] === 0 && s.ledger !== undefined) {
      const numbers = { capacityPersonsPerDay: lift.capacityPersonsPerDay };
      note(s.ledger, day, 'evacuationStarts', { region: lift.region }, numbers);
    }
    evacuationDays[e]++;
    s.tally.evacuated += lift.capacityPersonsPerDay;
  }
}

/** Eq. 42 at the end of a run for one table of levels; NaN where the case does not say. */
export function groupRights(s: Reads<'centres'>, levels: Float64Array, group: number): number {
  const { world } = s;
  const { holder } = s.centres;
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
