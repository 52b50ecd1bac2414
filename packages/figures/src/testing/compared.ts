/** A made-up comparison: its numbers follow from how many fall and nothing else. */
import type { ComparisonInput, Estimate } from '../comparison.ts';
import type { HeldTwinsInput } from '../held-twins.ts';

export interface Compared {
  readonly comparison: ComparisonInput;
  readonly heldTwins: HeldTwinsInput;
}

export interface ComparedOptions {
  readonly prefix: string;
  readonly regions: number;
  readonly runs: number;
  readonly origin: string;
  readonly horizonDays: number;
}

const about = (middle: number, half: number): Estimate => ({
  middle,
  low: middle - half,
  high: middle + half,
});
const share = (middle: number): Estimate => ({ middle, low: middle * 0.8, high: middle });

export function compared(options: ComparedOptions): Compared {
  const { prefix, regions, runs, origin, horizonDays } = options;
  const days = Array.from({ length: Math.ceil(horizonDays / 7) }, (_, i) => i * 7);
  const curve = (lost: number) => {
    const at = (more: number) =>
      days.map((day) => Math.round(regions * (1 - (lost * more * day) / horizonDays)));
    return { q10: at(1), q25: at(0.9), q50: at(0.7), q75: at(0.5), q90: at(0.2) };
  };
  const names = ['Later exit', 'Pay kept up', 'An edit that changes nothing'];
  return {
    comparison: {
      title: `${prefix}What the change does`,
      pairs: runs,
      quantities: [
        { name: 'Days the regime stood', kind: 'effect' },
        { name: `${prefix}Displaced`, kind: 'persons-effect' },
        { name: 'Persons flown out', kind: 'persons-effect' },
      ],
      scenarios: names.map((name, k) => ({
        name: `${prefix}${name}`,
        baseFalls: share(0.9),
        scenarioFalls: share([0.4, 0.8, 0.9][k]!),
        fallsDifference: about([-0.5, -0.1, 0][k]!, [0.06, 0.12, 0][k]!),
        differences: [
          about([21.7, -0.4, 0][k]!, [8, 3, 0][k]!),
          about([-424_000, 12_500, 0][k]!, [50_000, 30_000, 0][k]!),
          about(0, 0),
        ],
      })),
    },
    heldTwins: {
      title: `${prefix}Centres held`,
      origin,
      horizonDays,
      pairs: runs,
      days,
      scenarios: names.map((name, k) => ({
        name: `${prefix}${name}`,
        base: curve(0.9),
        scenario: curve([0.3, 0.8, 0.9][k]!),
        difference: days.map((day) => ({
          mean: (day / horizonDays) * k,
          low: 0,
          high: (day / horizonDays) * 2 * k,
        })),
      })),
    },
  };
}
