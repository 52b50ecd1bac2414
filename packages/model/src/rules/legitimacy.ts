/**
 * Legitimacy: what a regime is worth beyond its men, by whose side its people were on at the origin.
 *
 * Eq. 75  θ of Eq. 7 + λ (L - ½),  L = Σ people_i a^I_i / Σ people_i (a^I_i + a^C_i)
 *
 * Regimes that shut out all but the ruler's own are brought down by coalitions that armies twice the size
 * of their enemy do not stop (Goodwin & Skocpol 1989; Goodwin 2001). Everybody knows, so it is in what is
 * expected as in what is.
 * Falsified if regimes without friends stood as long, at the same odds, as those with many.
 */
import { FIXED } from '../fixed.ts';
import type { World } from '../world.ts';

const { legitimacyWeight } = FIXED;

/** λ (L - ½), shares of the regime; 0 where nobody takes a side. Once a run. */
export function legitimacyOf(world: World): number {
  const { affinityChallenger, affinityIncumbent, populationPersons } = world;
  let own = 0;
  let either = 0;
  for (let i = 0; i < populationPersons.length; i++) {
    own += populationPersons[i] * affinityIncumbent[i];
    either += populationPersons[i] * (affinityIncumbent[i] + affinityChallenger[i]);
  }
  return either > 0 ? legitimacyWeight * (own / either - 1 / 2) : 0;
}
