/**
 * Mobilisation: those with most to fear take up arms; the winner recruits where it rules.
 *
 * Eq. 33  ΔM_i = μ · 1 % of population · threat_i · max(0, a_i + .1), up to 3 %;  threat = min(1, lost +
 *         front_i), a_i = affinity for incumbent - challenger
 * Eq. 34  ΔR_j = μ · 1 % of population · affinity_j · (1 - R_j / 1 % of population) where it holds
 *
 * Regimes that held did so partly by this; a model without it predicts collapse everywhere. Falsified
 * if threatened communities did not arm.
 */
import { FIXED } from '../fixed.ts';
import type { Reads, Writes } from '../state.ts';
import { Holder } from '../world.ts';

const { ableShare, armsBelowParity, militiaMost } = FIXED;

export function mobilisation(
  s: Reads<'centres' | 'contact' | 'regime'> & Writes<'forces' | 'tally'>,
): void {
  if (!s.on.mobilisation) return;
  const { populationPersons, affinityIncumbent, affinityChallenger } = s.world;
  const { held, holder } = s.centres;
  const { militiaMen, challengerMen } = s.forces;
  const { front } = s.contact;
  const { lostShare } = s.regime;
  const rate = s.parameters.mobilisationPerDay;
  for (let i = 0; i < held.length; i++) {
    const able = ableShare * populationPersons[i];
    if (held[i] !== 0) {
      const lean = affinityIncumbent[i] - affinityChallenger[i] + armsBelowParity;
      const threat = Math.min(1, lostShare + front[i]);
      if (lean <= 0 || threat <= 0 || militiaMen[i] >= militiaMost * able) continue;
      const joined = rate * able * threat * lean;
      militiaMen[i] += joined;
      s.tally.incumbentRecruited += joined;
    } else if (holder[i] === Holder.challenger && challengerMen[i] < able) {
      const joined = rate * able * affinityChallenger[i] * (1 - challengerMen[i] / able);
      challengerMen[i] += joined;
      s.tally.challengerRecruited += joined;
    }
  }
}
