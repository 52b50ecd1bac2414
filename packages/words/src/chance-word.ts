/**
 * Words for shares: the scale of Intelligence Community Directive 203 (Office of the Director of
 * National Intelligence, 2015, section D.6.e.2.a), chosen because its ranges do not overlap.
 */
const SCALE: readonly (readonly [below: number, word: string])[] = [
  [0.05, 'almost no chance'],
  [0.2, 'very unlikely'],
  [0.45, 'unlikely'],
  [0.55, 'roughly an even chance'],
  [0.8, 'likely'],
  [0.95, 'very likely'],
  [Number.POSITIVE_INFINITY, 'almost certain'],
];

/** Which of the seven words it is for a share 0..1, from 0. */
export const chanceStep = (share: number): number =>
  SCALE.findIndex(([below]) => !(share >= below));

/** Word for a share of histories, 0..1. */
export const chanceWord = (share: number): string => SCALE[chanceStep(share)]?.[1] ?? '';
