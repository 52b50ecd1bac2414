/**
 * The shared numbers that are fitted: one vector for all cases, at most 15 (design decision 1). Those
 * held fixed stand in `fixed.ts`. Neither may depend on a case.
 *
 * The values of `FREE` here are hand-set starting values: those of the second prototype before its
 * own fit. Whoever set them had seen a first prototype that was fitted to 2021 alone, so they are not
 * innocent of that outcome. A posterior sample (packages/analysis) replaces them.
 * `mobilisationPerDay` was chosen while comparing structures on eleven cases, 2021 among them: honest
 * for parameters, not for structure.
 */

export interface Parameter {
  readonly name: FreeName;
  readonly symbol: string;
  readonly unit: string;
  /** Shipped value. */
  readonly value: number;
  /** Box of the prior (Gaussian about `value`, packages/analysis calibrate/space.ts), on a log scale where `log`. */
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
  readonly meaning: string;
  readonly source: string;
}

export const FREE_NAMES = [
  'contestPerDay',
  'airEffect',
  'supportEffect',
  'strengthScale',
  'precisionPerFall',
  'surpriseWeight',
  'costBase',
  'costForce',
  'bargainPerDay',
  'assaultPerDay',
  'mobilisationPerDay',
  'newsWeight',
  'strengthSd',
] as const;
export type FreeName = (typeof FREE_NAMES)[number];
/** One value per free parameter. */
export type ParameterVector = Readonly<Record<FreeName, number>>;
/** One vector, or a sample of a posterior: equally likely vectors, of which each run draws one. */
export type Parameters = ParameterVector | readonly ParameterVector[];

type Row = [
  name: FreeName,
  symbol: string,
  unit: string,
  value: number,
  low: number,
  high: number,
  scale: 'log' | 'linear',
  meaning: string,
  source: string,
];

// biome-ignore format: a table reads best with one parameter a line
const ROWS: readonly Row[] = [
  ['contestPerDay', 'k_u', '1/day', 0.025, 0.004, 0.12, 'log', 'Speed of the rural contest', 'Control series of SIGAR, LWJ and AAN, 2015-2021'],
  ['airEffect', 'ω', 'ln force', 1.2, 0.2, 4, 'log', 'Log force ratio that full air support is worth', 'Weak prior; no source measures it'],
  ['supportEffect', 'ω_s', 'ln force', 0.6, 0.1, 4, 'log', 'Log force ratio that full money, lift, troops and arms are worth', 'Weak prior; no source measures it'],
  ['strengthScale', 'κ', 'share/ln force', 0.3, 0.03, 1, 'log', 'Regime strength per unit of log force ratio', 'Weak prior'],
  ['precisionPerFall', 'α_e', '1/fall', 2.5, 0.2, 8, 'log', 'Precision that one visible fall of a like place adds to the public signal', 'Angeletos & Werning 2006: public precision is endogenous'],
  ['surpriseWeight', 'ψ', 'share', 0.12, 0.01, 0.5, 'log', 'Signal lost when a place falls that was not expected to', 'Lohmann 1994: news is the deviation from expectation'],
  ['costBase', 'c_0', 'probit', 1.3, 0, 4, 'linear', 'Cost of yielding where forces are equal', 'Weak prior'],
  ['costForce', 'c_f', 'probit/ln force', 0.25, 0, 1.5, 'linear', 'Cost of yielding per unit of log force ratio', 'Grauer 2014: surrender as self-preservation'],
  ['bargainPerDay', 'η', '1/day', 0.2, 0.02, 1.5, 'log', 'Offers a day in full contact', 'Local talks of one to five days, press of 2021'],
  ['assaultPerDay', 's_0', '1/day', 0.5, 0.02, 10, 'log', 'Assaults a day by a force that is all in one place', 'Weak prior'],
  ['mobilisationPerDay', 'μ', '1/day', 0.002, 0.0003, 0.5, 'log', 'Speed at which those with most to fear take up arms', 'Regimes that held'],
  ['newsWeight', 'φ', 'share', 0.3, 0.01, 3, 'log', 'Expected strength lost per unit of patrons’ bad news', 'Weak prior'],
  ['strengthSd', 'σ', 'share', 0.12, 0.01, 0.5, 'log', 'Standard deviation of what nobody knows of a regime’s strength', 'Weak prior'],
];

export const FREE: readonly Parameter[] = ROWS.map(
  ([name, symbol, unit, value, low, high, scale, meaning, source]) => ({
    name,
    symbol,
    unit,
    value,
    low,
    high,
    log: scale === 'log',
    meaning,
    source,
  }),
);

/** The hand-set vector: where fits start, and what plays when no sample is given. */
export const SHIPPED: ParameterVector = Object.fromEntries(
  FREE.map((p) => [p.name, p.value]),
) as Record<FreeName, number>;
