/**
 * The shared numbers. `FREE` are the only ones ever fitted: one vector for all cases, at most 15
 * (design decision 1). `FIXED` are taken from the literature or held at a stated value. Neither may
 * depend on a case.
 *
 * The shipped values of `FREE` are the hand-set starting values of the second prototype. They were
 * never fitted to an outcome; calibration replaces them by a posterior with its hash.
 */

export interface Parameter {
  readonly name: string;
  readonly symbol: string;
  readonly unit: string;
  /** Shipped value. */
  readonly value: number;
  /** Prior: uniform between low and high, on a log scale where `log`. */
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
  readonly meaning: string;
  readonly source: string;
}

const free = (
  name: string,
  symbol: string,
  unit: string,
  value: number,
  low: number,
  high: number,
  log: boolean,
  meaning: string,
  source: string,
): Parameter => ({ name, symbol, unit, value, low, high, log, meaning, source });

export const FREE_NAMES = [
  'contestPerDay',
  'airEffect',
  'supportEffect',
  'precisionPerFall',
  'costBase',
  'costIdentity',
  'bargainPerDay',
  'assaultPerDay',
  'newsWeight',
  'strengthSd',
  'mobilisationPerDay',
] as const;
export type FreeName = (typeof FREE_NAMES)[number];

export const FREE: readonly Parameter[] = [
  free(
    'contestPerDay',
    'k_u',
    '1/day',
    0.025,
    0.004,
    0.12,
    true,
    'Speed of the rural contest',
    'LWJ, AAN and SIGAR control series; prior LogN(.02, .5)',
  ),
  free(
    'airEffect',
    'ω',
    'ln force',
    1.2,
    0.2,
    4,
    true,
    'Log force ratio that full air support is worth',
    'weak prior',
  ),
  free(
    'supportEffect',
    'ω_s',
    'ln force',
    0.6,
    0.1,
    4,
    true,
    'Log force ratio that full money, lift, troops and arms are worth',
    'weak prior',
  ),
  free(
    'precisionPerFall',
    'α_e',
    '1/fall',
    2.5,
    0.2,
    8,
    true,
    'Public precision that one visible fall of a like place adds',
    'Angeletos & Werning 2006; needs > 0 for a cascade',
  ),
  free(
    'costBase',
    'c_0',
    'probit',
    1.3,
    0,
    4,
    false,
    'Cost of yielding where forces are equal and identity neutral',
    'prototype',
  ),
  free(
    'costIdentity',
    'c_e',
    'probit',
    1,
    0,
    5,
    false,
    'Cost of yielding per unit of affinity for the incumbent over the challenger',
    'prototype',
  ),
  free(
    'bargainPerDay',
    'η',
    '1/day',
    0.2,
    0.02,
    1.5,
    true,
    'Offers a day in full contact',
    '1-5 days of negotiation, press 2021',
  ),
  free(
    'assaultPerDay',
    's_0',
    '1/day',
    0.5,
    0.02,
    10,
    true,
    'Assaults a day by a force that is all in one place',
    'prototype',
  ),
  free(
    'newsWeight',
    'φ',
    'strength',
    0.3,
    0.01,
    3,
    true,
    'Expected strength lost per unit of patrons’ news',
    'identified by 2021 alone',
  ),
  free(
    'strengthSd',
    'σ',
    'strength',
    0.12,
    0.01,
    0.5,
    true,
    'Standard deviation of what nobody knows of a regime’s strength',
    'prototype',
  ),
  free(
    'mobilisationPerDay',
    'μ',
    '1/day',
    0.01,
    0.0003,
    0.5,
    true,
    'Speed at which those with most to fear take up arms',
    'held cases only; off as shipped',
  ),
];

/** One value per free parameter. */
export type ParameterVector = Readonly<Record<FreeName, number>>;

/** The vector that ships. */
export const SHIPPED: ParameterVector = Object.fromEntries(
  FREE.map((p) => [p.name, p.value]),
) as Record<FreeName, number>;
