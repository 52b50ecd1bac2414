/** Figures of claims in English. */
import type { IntervalKind } from '@interregnum/analysis';
import { count, ENGLISH_SPEECH, thousands } from '@interregnum/words';
import { type Figures, figuresIn } from './figures.ts';

export const INTERVALS: Readonly<Record<IntervalKind, string>> = {
  sources: 'range of the sources',
  'no-range': 'none: its source gives no range',
  wilson: '95 %, Wilson',
  newcombe: '95 %, Newcombe for paired shares, same draws',
  bootstrap: '95 %, bootstrap over histories',
  'paired-bootstrap': '95 %, bootstrap over pairs with the same draws',
  'order-statistics': '95 %, order statistics',
  'no-run': 'none: no run to tell from',
  unread: 'none: the change alters no number of any history, so the model cannot tell',
};

/** What counts more than one in an account, of one. */
const ofOne = (units: string): string =>
  units === 'men' ? 'man' : units.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

const FIGURES: Figures = figuresIn({
  speech: ENGLISH_SPEECH,
  noFigure: (interval) => `no figure (${INTERVALS[interval].replace(/^none: /, '')})`,
  points: 'points',
  never: 'never',
  before: 'before',
  withoutLimit: 'without limit',
  noLowerLimit: 'no lower limit',
  day: (written) => `day ${written}`,
  unit: (unit, one) => (one && /^[ a-z]+$/.test(unit) ? ofOne(unit) : unit),
  ofCentresLost: 'of the centres lost',
  ofCentresThatFall: 'of the centres that fall',
  above: (end) => `above ${end}`,
  below: (end) => `below ${end}`,
  between: (low, high) => `between ${low} and ${high}`,
  pairs: (n) => `, ${count(n, 'pair', 'pairs')} of histories`,
  histories: (n) => count(n, 'history', 'histories'),
  inQuestion: (n) => `the ${count(n, 'history', 'histories')} in question`,
  of: (histories) => ` of ${histories}`,
  comma: (histories) => `, ${histories}`,
  meanOf: (histories) => `, mean of ${histories}`,
  medianOf: (histories) => `, median of ${histories}`,
  quantileOf: (share, histories) => `, ${share} quantile of ${histories}`,
  fell: 'it fell',
  stood: 'it did not fall',
  notKnown: 'whether it fell is not known',
  holdsIn: (supports, all, opposes, open) =>
    `holds in ${thousands(supports)} of ${count(all, 'case', 'cases')}, not in ${thousands(opposes)}, open in ${thousands(open)}`,
  noRange: 'no range in its source',
});

/** `75 % (60 % to 86 %) of 40 histories`. */
export const figureWords: Figures['figure'] = FIGURES.figure;
/** Where the claim would hold: `above 50 %`. */
export const expectWords: Figures['expect'] = FIGURES.expect;
