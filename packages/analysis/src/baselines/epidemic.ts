import { exp } from '@interregnum/model';
import { walkHistory } from './region-days.ts';
import type { KnownCase, TrainedBaseline, TrainedHazard } from './trained.ts';

const MOST_STEPS = 2000;
const TOLERANCE = 1e-10;

/**
 * Hazards of falling unprompted (`spontaneousPerDay`) and by a neighbour (`contactPerDay` times the
 * nearness-weighted share of neighbours the challenger holds), by maximum likelihood.
 *
 * The daily probability is 1 - exp(-(α + β s)), so a fall is "at least one" of Poisson causes and
 * expectation-maximisation (Dempster, Laird & Rubin 1977) has closed steps: share each fall between
 * its causes, divide by exposure. The likelihood is concave, so there is one answer.
 */
export function fitContact(
  exposures: readonly { readonly pressure: number; readonly fell: boolean; weight: number }[],
): { readonly spontaneousPerDay: number; readonly contactPerDay: number } {
  let days = 0;
  let contactDays = 0;
  for (const { pressure, weight } of exposures) {
    days += weight;
    contactDays += weight * pressure;
  }
  const falls = exposures.filter((e) => e.fell);
  const total = falls.reduce((sum, f) => sum + f.weight, 0);
  let spontaneousPerDay = days > 0 ? total / days : 0;
  let contactPerDay = contactDays > 0 ? spontaneousPerDay : 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    let unprompted = 0;
    let byContact = 0;
    for (const { pressure, weight } of falls) {
      const hazard = spontaneousPerDay + contactPerDay * pressure;
      if (hazard <= 0) continue;
      const causes = weight / (1 - exp(-hazard));
      unprompted += spontaneousPerDay * causes;
      byContact += contactPerDay * pressure * causes;
    }
    const next = [days > 0 ? unprompted / days : 0, contactDays > 0 ? byContact / contactDays : 0];
    const change = Math.abs(next[0]! - spontaneousPerDay) + Math.abs(next[1]! - contactPerDay);
    [spontaneousPerDay, contactPerDay] = next as [number, number];
    if (change < TOLERANCE) break;
  }
  return { spontaneousPerDay, contactPerDay };
}

function train(cases: readonly KnownCase[]): TrainedHazard {
  const exposures: { pressure: number; fell: boolean; weight: number }[] = [];
  for (const known of cases) {
    walkHistory(known, (spread) => ({ region, fell, weight }) => {
      exposures.push({ pressure: spread.neighbours(region).pressure, fell, weight });
    });
  }
  const learnt = fitContact(exposures);
  return {
    learnt,
    contagious: true,
    hazardIn: (_world, spread) => (_day, region) =>
      learnt.spontaneousPerDay + learnt.contactPerDay * spread.neighbours(region).pressure,
  };
}

/** Susceptible and infected on a graph (Kermack & McKendrick 1927, without recovery). */
export const epidemic: TrainedBaseline = {
  id: 'epidemic',
  name: 'epidemic on the road graph',
  assumes: 'centres fall at one rate unprompted and at another with the near neighbours fallen',
  ranks: true,
  train,
};
