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
import type { State } from '../state.ts';
import { Holder } from '../world.ts';

export function mobilisation(s: State): void {
  if (!s.on.mobilisation) return;
  const { world, held, holder, militiaMen, challengerMen, front } = s;
  const rate = s.parameters.mobilisationPerDay;
  for (let i = 0; i < held.length; i++) {
    const able = 0.01 * world.populationPersons[i];
    if (held[i] !== 0) {
      const lean = world.affinityIncumbent[i] - world.affinityChallenger[i] + 0.1;
      const threat = Math.min(1, s.lostShare + front[i]);
      if (lean <= 0 || threat <= 0 || militiaMen[i] >= 3 * able) continue;
      const joined = rate * able * threat * lean;
      militiaMen[i] += joined;
      s.incumbentRecruited += joined;
    } else if (holder[i] === Holder.challenger && challengerMen[i] < able) {
      const joined = rate * able * world.affinityChallenger[i] * (1 - challengerMen[i] / able);
      challengerMen[i] += joined;
      s.challengerRecruited += joined;
    }
  }
}
