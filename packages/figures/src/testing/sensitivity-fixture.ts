/** Made-up shares of variance and elementary effects, as many as there are regions. */
import type { ScreeningInput } from '../screening.ts';
import type { SensitivityInput } from '../sensitivity.ts';

export interface SensitivityFixture {
  readonly sensitivity: SensitivityInput;
  readonly screening: ScreeningInput;
}

/** @param told false: the doubts cannot be told from chance */
export function sensitivityFixture(
  prefix: string,
  factors: number,
  told: boolean,
): SensitivityFixture {
  const name = (k: number): string => `${prefix}Doubt ${k + 1}: men of a garrison, ${k} of many`;
  const about = (value: number, half: number) => ({ value, low: value - half, high: value + half });
  return {
    sensitivity: {
      title: `${prefix}What matters most`,
      outcome: `${prefix}the days the regime stands`,
      chance: about(0.82, 0.03),
      rows: Array.from({ length: told ? factors : 0 }, (_, k) => ({
        name: name(k),
        first: about(0.3 / (k + 1) - 0.02, 0.05),
        total: about(0.4 / (k + 1) + 0.01, 0.06),
      })),
    },
    screening: {
      title: `${prefix}Screening`,
      outcome: `${prefix}the days the regime stands`,
      unit: 'days',
      paths: 20,
      rows: Array.from({ length: 2 * factors }, (_, k) => ({
        name: name(k),
        size: about(told ? 60 / (k + 1) : 0, told ? 20 / (k + 1) : 0),
        spread: told ? (50 * ((k % 3) + 1)) / (k + 2) : 0,
      })),
    },
  };
}
