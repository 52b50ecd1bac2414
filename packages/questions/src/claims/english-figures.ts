/** Figures of claims in English: of what they are a share, with intervals; dates where they are days. */
import type { IntervalKind, TestAnswer } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import {
  amount,
  count,
  longDate,
  percent,
  persons,
  points,
  signed,
  thousands,
  threeFigures,
} from '@interregnum/words';

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

const unitOf = ({ figure }: TestAnswer): string => figure?.unit ?? '';

/** A change in a share, which is in points. */
const isChange = ({ base, test }: TestAnswer): boolean =>
  base !== null || (test.kind === 'series' && test.change === 'absolute');

/** After the last of several numbers. */
const pointsWord = (answer: TestAnswer): string =>
  unitOf(answer) === 'share' && isChange(answer) ? ' points' : '';

type Say = (value: number) => string;

/** A number of a test; `say` where it is neither a share nor a day. */
function written(answer: TestAnswer, value: number, say: Say): string {
  const unit = unitOf(answer);
  if (unit === 'share') return isChange(answer) ? points(value) : percent(value);
  if (unit === 'day') {
    if (!Number.isFinite(value)) return value > 0 ? 'never' : 'before';
    return answer.origin === null
      ? `day ${threeFigures(value)}`
      : longDate(dateOf(value, answer.origin));
  }
  if (Number.isFinite(value)) return say(value);
  if (unit === 'days') return 'never';
  return value > 0 ? 'without limit' : 'no lower limit';
}

/** Runs know days and persons no better than that; tables and thresholds are said as they stand. */
function sayOf(answer: TestAnswer): Say {
  if (answer.basis !== 'model') return threeFigures;
  const unit = unitOf(answer);
  if (unit === 'persons' || unit === 'men') return persons;
  if (unit !== 'days' && unit !== 'centres') return threeFigures;
  // Rounded to a tenth, an end near a threshold of 0 would seem to lie on it.
  return (value) => (Math.abs(value) < 1 ? threeFigures(value) : amount(value));
}

/** What the number counts or is a share of, where its unit says it. */
function unitWord(answer: TestAnswer): string {
  const unit = unitOf(answer);
  const { test } = answer;
  if (test.kind === 'observed' && test.value.of === 'manner') return ' of the centres lost';
  if (test.kind === 'output' && test.statistic.of === 'manner') return ' of the centres that fall';
  if (unit === 'share') return pointsWord(answer);
  return unit === 'day' || unit === 'ratio' || unit === '' ? '' : ` ${unit}`;
}

/** What counts more than one in an account, of one. */
const ofOne = (units: string): string =>
  units === ' men' ? ' man' : units.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** Where the claim would hold: `above 50 %`. */
export function expectWords(answer: TestAnswer): string {
  const { expect } = answer;
  if (expect === null) return '';
  const end = (value: number): string =>
    pointsWord(answer) === ''
      ? written(answer, value, threeFigures)
      : signed(100 * value, threeFigures);
  const unit = pointsWord(answer);
  if (expect.high === Number.POSITIVE_INFINITY) return `above ${end(expect.low)}${unit}`;
  if (expect.low === Number.NEGATIVE_INFINITY) return `below ${end(expect.high)}${unit}`;
  const [low, high] = [end(expect.low), end(expect.high)];
  return low === high ? `${low}${unit}` : `between ${low} and ${high}${unit}`;
}

/** Of how many histories it is a share, or on how many it rests. */
function ofRuns({ test, base, figure }: TestAnswer): string {
  const n = figure?.n ?? 0;
  if (n === 0) return '';
  if (base !== null) return `, ${count(n, 'pair', 'pairs')} of histories`;
  const histories = count(n, 'history', 'histories');
  if (test.kind !== 'output') return `, ${histories}`;
  const asked = test.given === null ? histories : `the ${histories} in question`;
  if (test.statistic.of === 'share') return ` of ${asked}`;
  const { statistic } = test;
  if (statistic.of !== 'quantile') return `, mean of ${asked}`;
  return `, ${statistic.q === 0.5 ? 'median' : `${percent(statistic.q)} quantile`} of ${asked}`;
}

/** Whether a regime fell, which is no share. */
function fellWords({ test, figure }: TestAnswer): string | null {
  if (test.kind !== 'observed' || test.value.of !== 'fell' || figure === null) return null;
  if (figure.low !== figure.high) return 'whether it fell is not known';
  return figure.value === 1 ? 'it fell' : 'it did not fall';
}

/** `75 % (60 % to 86 %) of 40 histories`. */
export function figureWords(answer: TestAnswer): string {
  const { figure, parts } = answer;
  if (parts.length > 0) {
    const found = (f: string): string => thousands(parts.filter((p) => p.finding === f).length);
    return `holds in ${found('supports')} of ${count(parts.length, 'case', 'cases')}, not in ${found('opposes')}, open in ${found('undecided')}`;
  }
  if (figure === null) return '';
  if (Number.isNaN(figure.value))
    return `no figure (${INTERVALS[figure.interval].replace(/^none: /, '')})`;
  const fell = fellWords(answer);
  if (fell !== null) return fell;
  const say = sayOf(answer);
  const [value, low, high] = [figure.value, figure.low, figure.high].map((x) =>
    written(answer, x, say),
  );
  const range =
    figure.interval === 'no-range' ? ' (no range in its source)' : ` (${low} to ${high})`;
  const units = unitWord(answer);
  return `${value}${/^[ a-z]+$/.test(units) && value === '1' ? ofOne(units) : units}${range}${ofRuns(answer)}`;
}
