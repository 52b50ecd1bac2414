/**
 * The shared numbers. `FREE` are the only ones ever fitted: one vector for all cases, at most 15
 * (design decision 1). `FIXED` are taken from the literature or held at a stated value. Neither may
 * depend on a case.
 *
 * The values of `FREE` here are hand-set starting values: those of the second prototype before its
 * own fit. Whoever set them had seen a first prototype that was fitted to 2021 alone, so they are not
 * innocent of that outcome. A posterior sample (packages/analysis) replaces them.
 * `mobilisationPerDay`, and of `FIXED` `commandSalePerDay`, `hollownessSd` and the numbers of doubt,
 * were chosen while comparing structures on eleven cases, 2021 among them: honest for parameters, not
 * for structure.
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

/** What the hand-set vector was fitted on, for labels beside every score. */
export const SHIPPED_LABEL = 'not fitted' as const;

/** Numbers held fixed for all cases. */
export const FIXED = {
  // patronage
  /** Days over which money and stocks already given run down. Ministries paid two months late before unrest; assumed. */
  bufferDays: 60,
  /** Weights of the channels in what support is worth; coded, sum 1.4 so that full support exceeds 1. */
  moneyWeight: 0.5,
  liftWeight: 0.3,
  troopsWeight: 0.4,
  armsWeight: 0.2,
  /** Days in which a piece of patrons' news loses 63 % of its weight. Assumed. */
  newsDays: 200,

  // supply and strength
  /** Kilometres from the capital in which strength falls to 1/e, lift or not (Boulding 1962); chosen on eleven cases. */
  reachKm: 1000,
  /** Kilometres in which supply by road falls to 1/e: a day's drive there and back. Chosen on eleven cases. */
  supplyKm: 200,
  /** Fewest men a centre counts as having, so that an empty place has finite odds. */
  floorMen: 50,
  /** Weight of militia men in the strength of the regime as a whole: they defend home only. */
  militiaShareOfStrength: 0.4,
  /** Spread of what garrisons lack beyond what is known, in log men; chosen on eleven cases. */
  hollownessSd: 0.8,
  /** Share of that spread common to all garrisons of a regime. */
  hollownessCommon: 0.4,
  /** Most men that can turn out where the rolls show one. */
  presentMax: 5,
  /** Cohesion lost a day when pay stops altogether, by garrisons sure to yield, and by a change of command. Assumed. */
  cohesionPerPay: 0.01,
  cohesionPerFear: 0.02,
  cohesionPerReshuffle: 0.2,

  // expectations and coordination
  /** Share of the gap to expected strength that the public signal closes in a day. */
  signalPerDay: 0.1,
  /** Difference in affinity at which two places are alike to e^{-1/2}. */
  likenessWidth: 0.3,
  /** Public precision without news, and private precision (Angeletos, Hellwig & Pavan 2007). */
  precisionBase: 0.8,
  precisionPrivate: 5,
  /** Share of the memory of visible falls kept from day to day (half-life five days). */
  visibilityKeep: 0.87,
  /** Falls beyond which more add nothing. */
  visibilityCap: 6,
  /** Share of the variance of a garrison's private signal that lasts; chosen on eleven cases (.8 and .95 alike). */
  assessmentKept: 0.8,
  /** Days before the origin that garrisons are known to have stood; chosen on eleven cases (60 and 200 alike). */
  standingDays: 200,
  /** Spread of garrisons' costs of yielding; of commands'. */
  costSd: 0.3,
  costSdCommand: 0.5,
  /** Added cost of yielding where a community with arms has most to fear. */
  costHoldout: 1.5,

  // countryside
  /** Share of the contest's speed at which a strong incumbent wins back. */
  retakeShare: 0.3,
  /** Half-width of the daily shock to rural control. */
  contestNoise: 0.0098,
  /** Spread, in logs, of a history's pace; and with doubt about what fits cannot see, chosen on eleven cases. */
  paceSd: 0.3,
  paceSdDoubt: 0.6,
  /** Spread, in logs, of a history's readiness to bargain. */
  bargainSd: 0.2,

  // siege and bargains
  /** Share of the challenger's men that makes a base; share of a base that marches; its pace on a plain. */
  columnBaseShare: 0.15,
  columnShare: 0.3,
  columnKmPerDay: 60,
  /** Ruggedness at which a column's pace falls to 1/e of that on a plain. Chosen on eleven cases. */
  columnRuggedness: 0.25,
  /** Rural control at which a centre is half besieged, and its width. */
  siegeControl: 0.65,
  siegeWidth: 0.06,
  /** Kilometres in which the front's reach falls to 1/e. */
  frontKm: 200,
  /** Share of the effort that goes beyond the challenger's stated aims. Assumed. */
  beyondAims: 0.1,
  /** Level of air support at which massing is halved (prior of the core model: .2 to .8). */
  massingAir: 0.5,
  /** Hazard of surprise in full contact, so that no place has P = 0; chosen on eleven cases. */
  openHazardPerDay: 1e-4,
  /** The same with doubt about what fits cannot see: one place in ten a year. Chosen on eleven cases. */
  openHazardDoubtPerDay: 3e-4,
  /** Share of it where there is no contact at all. Chosen on eleven cases. */
  openWithoutContact: 0.2,
  /** Contact of every centre once the capital is lost. */
  contactAfterCapital: 0.7,
  /** Strength lost with the capital. */
  capitalShock: 0.4,
  /** Cost of yielding removed by a fully credible amnesty, added by one known to be broken. */
  costAmnesty: 0.5,
  /** Chance that a bargain is honoured, unless events say otherwise. Assumed. */
  honourShare: 0.9,

  // leaders
  /** Sale of an unpaid command in full contact; chosen on eleven cases. */
  commandSalePerDay: 0.3,
  /** Share of local men from which a command leads its region, and from which the centre is its own. */
  commandShare: 0.3,
  commandOwns: 0.5,
  /** Chance that such a centre goes with its command. */
  commandTakesCentre: 0.9,
  /** Excess of affinity for the incumbent above which a beaten leader flees rather than switches. */
  fleeAffinity: 0.25,

  // forces
  /** Days to replace losses (ANDSF recruited about a sixth of its strength in half a year). */
  replacementDays: 180,
  /** Desertion a day without fear: 25 % a year (ANA 2009-12, DoD). */
  desertionPerDay: 0.0007,
  /** Men killed per enemy fighter and day in full contest: ANDSF 2014-18, 45,000 killed. */
  killedPerFighterDay: 4e-4,
  /** What becomes of a garrison, by manner of fall; the rest leave in civilian clothes. Coded: no count exists. */
  killedInAssault: 0.1,
  capturedInAssault: 0.35,
  capturedInBargain: 0.5,
  capturedWhenAbandoned: 0.1,
  capturedInDefection: 0.3,
  /** Share of a militia that changes sides with a bargain. */
  militiaJoins: 0.5,
  /** Share of an abandoned garrison's strength that its arms give to new fighters. */
  captureShare: 0.15,
  /** Freed prisoners who rejoin, per person of population (Afghan prisons 2020: 95 per 100,000, about a seventh insurgents). */
  prisonersPerPerson: 1.4e-4,

  // districts, where a world has them
  /** Share of a region's men outside its centre. Recalled of the Afghan army's checkpoints. */
  outpostShare: 0.5,
  /** Spread, in logs, of outposts' garrisons; of a region's odds of what was lost by the origin. */
  outpostSd: 0.5,
  districtShift: 0.5,
  /** Lengths by which a road grows all of whose surroundings were lost; km added when its centre is. Assumed. */
  cutRoad: 3,
  adriftKm: 2000,
  /** Kilometres in which the hearing of a lost outpost falls to 1/e beyond its region. Assumed. */
  heardKm: 100,

  // civilians: UNAMA 2020 (3,035 killed; 62 % by anti-government forces, 341 from the air), recalled
  civiliansPerFighterDay: 6.9e-5,
  civiliansPerSoldierDay: 9e-6,
  civiliansPerAirDay: 1.9,
  /** Share of a region's people killed, and displaced, when its centre is stormed (Kunduz 2015, UNAMA). */
  civiliansPerAssault: 2.9e-4,
  displacedPerAssault: 0.05,
  displacedPerYield: 0.005,
  /** Displaced a day per person: background, and under full siege (OCHA 2020: 404,000 in the year). */
  displacedPerDay: 2e-5,
  displacedPerSiegeDay: 2e-4,
  /** Share of those who stay in the country who go to the capital while it is held. Assumed. */
  capitalPull: 0.4,
  /** Kilometres in which the pull of a border falls to 1/e; largest share that goes abroad. */
  borderKm: 200,
  abroadShareMax: 0.3,
  /** Rural control gained per civilian killed from the air in a population of a million. */
  backlashPerKilled: 2e-5,
} as const;
