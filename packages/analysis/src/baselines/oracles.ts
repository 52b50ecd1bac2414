/**
 * ORACLES: they know something of the case's own outcome, which no forecast can. They are yardsticks,
 * kept out of every comparison with "the best baseline".
 */
import type { Truth } from '../truth.ts';
import { BaselinePurpose } from './addresses.ts';
import type { Baseline } from './baseline.ts';
import { exponentialDay } from './hazard.ts';

/** Falls per region-day at risk: the maximum-likelihood constant hazard of this very case. */
export function ownHazardPerDay(truth: Truth): number {
  let falls = 0;
  let daysAtRisk = 0;
  for (const i of truth.scored) {
    if (truth.day[i]! <= truth.horizonDays) falls++;
    daysAtRisk += Math.max(1, Math.min(truth.day[i]!, truth.observedUntilDay[i]!));
  }
  return daysAtRisk > 0 ? falls / daysAtRisk : 0;
}

/** Constant hazard at the case's own rate: knows how much falls, not when or where. */
export function oracleOwnRate(truth: Truth): Baseline {
  const hazard = ownHazardPerDay(truth);
  return {
    id: 'oracle-own-rate',
    name: 'ORACLE: knows how much fell',
    label: 'oracle',
    assumes: 'each centre falls at the rate this very case turned out to have',
    ranks: false,
    prepare() {
      return (draws, days) => {
        for (let i = 0; i < days.length; i++) {
          days[i] = hazard > 0 ? exponentialDay(draws, i, hazard) : Infinity;
        }
      };
    },
  };
}

/** The true days dealt out at random: knows when, not where. */
export function oracleShuffledDates(truth: Truth): Baseline {
  const trueDays = truth.scored.map((i) => truth.day[i]!);
  return {
    id: 'oracle-shuffled-dates',
    name: 'ORACLE: knows the dates, not the places',
    label: 'oracle',
    assumes: 'the true days of fall, dealt to the centres at random',
    ranks: false,
    prepare() {
      return (draws, days) => {
        days.fill(Infinity);
        const lots = truth.scored.map((region) => ({
          region,
          lot: draws.uniform(0, region, BaselinePurpose.lot),
        }));
        lots.sort((a, b) => a.lot - b.lot);
        lots.forEach(({ region }, k) => {
          days[region] = trueDays[k]!;
        });
      };
    },
  };
}
