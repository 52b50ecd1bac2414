/** Figures of claims: of what they are a share, with intervals; dates where they are days. */
import type { IntervalKind, TestAnswer } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import type { Speech } from '@interregnum/words';

/** What a language says of figures. */
export interface FigureWords {
  readonly speech: Speech;
  /** That there is no figure, and why. */
  readonly noFigure: (interval: IntervalKind) => string;
  /** Points of a hundred, after a number. */
  readonly points: string;
  readonly never: string;
  readonly before: string;
  readonly withoutLimit: string;
  readonly noLowerLimit: string;
  readonly day: (written: string) => string;
  /** A unit that is neither a share nor a day. @param one of exactly one */
  readonly unit: (unit: string, one: boolean) => string;
  readonly ofCentresLost: string;
  readonly ofCentresThatFall: string;
  readonly above: (end: string) => string;
  readonly below: (end: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly pairs: (n: number) => string;
  readonly histories: (n: number) => string;
  /** Histories among all that meet a condition. */
  readonly inQuestion: (n: number) => string;
  readonly of: (histories: string) => string;
  /** Histories after a comma. */
  readonly comma: (histories: string) => string;
  readonly meanOf: (histories: string) => string;
  readonly medianOf: (histories: string) => string;
  readonly quantileOf: (share: string, histories: string) => string;
  readonly fell: string;
  readonly stood: string;
  readonly notKnown: string;
  readonly holdsIn: (supports: number, all: number, opposes: number, open: number) => string;
  readonly noRange: string;
}

export interface Figures {
  /** `75 % (60 % to 86 %) of 40 histories`; empty where there is none. */
  readonly figure: (answer: TestAnswer) => string;
  /** `above 50 %`; empty where nothing is expected. */
  readonly expect: (answer: TestAnswer) => string;
}

type Say = (value: number) => string;

const unitOf = ({ figure }: TestAnswer): string => figure?.unit ?? '';

/** A change in a share, which is in points. */
const isChange = ({ base, test }: TestAnswer): boolean =>
  base !== null || (test.kind === 'series' && test.change === 'absolute');

export function figuresIn(words: FigureWords): Figures {
  const { amount, exactPoints, longDate, percent, persons, points, threeFigures, range } =
    words.speech;

  /** After the last of several numbers. */
  const pointsWord = (answer: TestAnswer): string =>
    unitOf(answer) === 'share' && isChange(answer) ? ` ${words.points}` : '';

  /** A number of a test; `say` where it is neither a share nor a day. */
  function written(answer: TestAnswer, value: number, say: Say): string {
    const unit = unitOf(answer);
    if (unit === 'share') return isChange(answer) ? points(value) : percent(value);
    if (unit === 'day') {
      if (!Number.isFinite(value)) return value > 0 ? words.never : words.before;
      return answer.origin === null
        ? words.day(threeFigures(value))
        : longDate(dateOf(value, answer.origin));
    }
    if (Number.isFinite(value)) return say(value);
    if (unit === 'days') return words.never;
    return value > 0 ? words.withoutLimit : words.noLowerLimit;
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
  function unitWord(answer: TestAnswer, value: string): string {
    const unit = unitOf(answer);
    const { test } = answer;
    if (test.kind === 'observed' && test.value.of === 'manner') return ` ${words.ofCentresLost}`;
    if (test.kind === 'output' && test.statistic.of === 'manner')
      return ` ${words.ofCentresThatFall}`;
    if (unit === 'share') return pointsWord(answer);
    return unit === 'day' || unit === 'ratio' || unit === ''
      ? ''
      : ` ${words.unit(unit, value === threeFigures(1))}`;
  }

  /** Of how many histories it is a share, or on how many it rests. */
  function ofRuns({ test, base, figure }: TestAnswer): string {
    const n = figure?.n ?? 0;
    if (n === 0) return '';
    if (base !== null) return words.pairs(n);
    const histories = words.histories(n);
    if (test.kind !== 'output') return words.comma(histories);
    const asked = test.given === null ? histories : words.inQuestion(n);
    if (test.statistic.of === 'share') return words.of(asked);
    const { statistic } = test;
    if (statistic.of !== 'quantile') return words.meanOf(asked);
    return statistic.q === 0.5
      ? words.medianOf(asked)
      : words.quantileOf(percent(statistic.q), asked);
  }

  /** Whether a regime fell, which is no share. */
  function fellWords({ test, figure }: TestAnswer): string | null {
    if (test.kind !== 'observed' || test.value.of !== 'fell' || figure === null) return null;
    if (figure.low !== figure.high) return words.notKnown;
    return figure.value === 1 ? words.fell : words.stood;
  }

  return {
    expect: (answer) => {
      const { expect } = answer;
      if (expect === null) return '';
      const unit = pointsWord(answer);
      const end = (value: number): string =>
        unit === '' ? written(answer, value, threeFigures) : exactPoints(value);
      if (expect.high === Number.POSITIVE_INFINITY) return `${words.above(end(expect.low))}${unit}`;
      if (expect.low === Number.NEGATIVE_INFINITY) return `${words.below(end(expect.high))}${unit}`;
      const [low, high] = [end(expect.low), end(expect.high)];
      return `${low === high ? low : words.between(low, high)}${unit}`;
    },
    figure: (answer) => {
      const { figure, parts } = answer;
      if (parts.length > 0) {
        const found = (f: string): number => parts.filter((p) => p.finding === f).length;
        return words.holdsIn(found('supports'), parts.length, found('opposes'), found('undecided'));
      }
      if (figure === null) return '';
      if (Number.isNaN(figure.value)) return words.noFigure(figure.interval);
      const fell = fellWords(answer);
      if (fell !== null) return fell;
      const say = (x: number): string => written(answer, x, sayOf(answer));
      const limits =
        figure.interval === 'no-range' ? words.noRange : range(figure.low, figure.high, say);
      const value = say(figure.value);
      return `${value}${unitWord(answer, value)} (${limits})${ofRuns(answer)}`;
    },
  };
}
