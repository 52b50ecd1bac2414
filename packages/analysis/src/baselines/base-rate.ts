import type { Baseline } from './baseline.ts';
import { exponentialDay, REBEL_VICTORIES_PER_DAY } from './hazard.ts';

/** Every centre is lost at the rate at which governments lose civil wars. */
export const baseRate: Baseline = {
  id: 'base-rate',
  name: 'the base rate of civil wars',
  label: 'not fitted',
  assumes: 'each centre falls at the rate of rebel victories since 1946, 2.8 % a year',
  ranks: false,
  prepare() {
    return (draws, days) => {
      for (let i = 0; i < days.length; i++) {
        days[i] = exponentialDay(draws, i, REBEL_VICTORIES_PER_DAY);
      }
    };
  },
};
