import { BaselinePurpose } from './addresses.ts';
import type { Baseline } from './baseline.ts';
import { exponentialDay, ignorantHazardPerDay } from './hazard.ts';

/** A constant hazard of unknown size for each centre by itself: what falls tells nothing of the rest. */
export const constantHazard: Baseline = {
  id: 'constant-hazard',
  name: 'constant hazard, each centre by itself',
  label: 'not fitted',
  assumes:
    'each centre has a constant hazard of its own, log-uniform between 2.8 % a year and one a week',
  ranks: false,
  prepare() {
    return (draws, days) => {
      for (let i = 0; i < days.length; i++) {
        const u = draws.uniform(0, i, BaselinePurpose.ownPace);
        days[i] = exponentialDay(draws, i, ignorantHazardPerDay(u));
      }
    };
  },
};
