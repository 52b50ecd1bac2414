/**
 * Loyalty: whose men the militia are.
 *
 * Eq. 48  m_i = a^I_i / (a^I_i + a^C_i)   share of the militia of region i that stands with the incumbent
 *
 * A garrison is posted, a militia is local and goes as its community goes: militias of the ruler's own
 * kin are loyal, others less (Abbs, Clayton & Thomson 2020). The rest fights for nobody until its
 * command is sold or its town yields (Eq. 23, 25). Kalyvas (2008) found that who defects follows who
 * controls more than kinship; a share that never changes is the simplest thing that tells the two
 * apart at the origin. Falsified if militias of communities close to the challenger held out as long
 * as those of communities that fear it.
 */
import type { Reads, Writes } from '../state.ts';

/** Once a run: affinities are those of the origin. */
export function loyalty(s: Reads & Writes<'worth'>): void {
  const { affinityIncumbent, affinityChallenger } = s.world;
  const { loyalShare } = s.worth;
  for (let i = 0; i < loyalShare.length; i++) {
    const sum = affinityIncumbent[i] + affinityChallenger[i];
    loyalShare[i] = s.on.loyalty && sum > 0 ? affinityIncumbent[i] / sum : 1;
  }
}
