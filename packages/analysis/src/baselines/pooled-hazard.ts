import type { TrainedBaseline } from './trained.ts';

/** One hazard for every centre of every case: falls over region-days at risk elsewhere. */
export const pooledHazard: TrainedBaseline = {
  id: 'pooled-hazard',
  name: 'constant hazard of the other cases',
  assumes: 'every centre falls at the rate at which centres fell in the other cases',
  ranks: false,
  train(cases) {
    let falls = 0;
    let days = 0;
    for (const { truth } of cases) {
      for (const i of truth.scored) {
        if (truth.day[i]! <= truth.horizonDays) falls++;
        days += Math.max(1, Math.min(truth.day[i]!, truth.observedUntilDay[i]!));
      }
    }
    const perDay = days > 0 ? falls / days : 0;
    return { learnt: { perDay }, contagious: false, hazardIn: () => () => perDay };
  },
};
