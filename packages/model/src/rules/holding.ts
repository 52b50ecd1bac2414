/**
 * Holding: what is won among other people's people has to be garrisoned.
 *
 * Eq. 77  of the challenger's men in j, tied_j = 1 ‰ of people_j · a^I_j / (a^I_j + a^C_j) do not move on (Eq. 27)
 *
 * Quinlivan (1995) found one to twenty men a thousand people where order was kept in a country not one's
 * own. An army that wins its enemy's towns stops there for want of men; one that is welcome goes on.
 * Falsified if advances through hostile country were as fast as through friendly.
 */
import { FIXED } from '../fixed.ts';
import type { World } from '../world.ts';

const { holdPerPerson } = FIXED;

/** Men tied down in each region once it is the challenger's. Once a world. */
export function tiedMen(world: World): Float64Array {
  const { affinityChallenger, affinityIncumbent, populationPersons } = world;
  return populationPersons.map((people, i) => {
    const either = affinityIncumbent[i] + affinityChallenger[i];
    return either > 0 ? holdPerPerson * people * (affinityIncumbent[i] / either) : 0;
  });
}
