/** Figures of claims in words: numbers with intervals, dates where a figure is a day. */

import { dateOf } from '@interregnum/case';
import { percent, points, threeFigures } from '@interregnum/words';
import type { ClaimAnswer, TestAnswer } from './answer.ts';
import type { Verdict } from './judge.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  input: 'input',
  reproduced: 'reproduced',
  contradicted: 'contradicted',
  undecided: 'undecided',
  outside: 'outside the model',
};

const BY_WORDS = { inputs: 'the inputs', record: 'the record', model: 'the model' } as const;

function number(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without limit' : 'no lower limit';
  return threeFigures(value);
}

function written(answer: TestAnswer, value: number): string {
  const unit = answer.figure?.unit ?? '';
  const { test } = answer;
  const change = answer.base !== null || (test.kind === 'series' && test.change === 'absolute');
  if (unit === 'share') return change ? `${points(value)} points` : percent(value);
  if (unit === 'day') {
    if (!Number.isFinite(value)) return value > 0 ? 'never' : 'before';
    return answer.origin === null ? `day ${number(value)}` : dateOf(value, answer.origin);
  }
  if (!Number.isFinite(value) && unit === 'days') return 'never';
  return number(value);
}

function unitWord(answer: TestAnswer): string {
  const unit = answer.figure?.unit ?? '';
  return unit === 'share' || unit === 'day' || unit === 'ratio' || unit === '' ? '' : ` ${unit}`;
}

/** Where the claim would hold: `above 50 %`. */
export function expectWords(answer: TestAnswer): string {
  const { expect } = answer;
  if (expect === null) return '';
  if (expect.high === Number.POSITIVE_INFINITY) return `above ${written(answer, expect.low)}`;
  if (expect.low === Number.NEGATIVE_INFINITY) return `below ${written(answer, expect.high)}`;
  const [a, b] = [written(answer, expect.low), written(answer, expect.high)];
  return a === b ? a : `between ${a} and ${b}`;
}

/** `32 % (28 % to 37 %) of 400 histories`. */
export function figureWords(answer: TestAnswer): string {
  const { figure } = answer;
  if (answer.parts.length > 0) {
    const found = (f: string): number => answer.parts.filter((p) => p.finding === f).length;
    const n = answer.parts.length;
    return `holds in ${found('supports')} of ${n} cases, not in ${found('opposes')}, open in ${found('undecided')}`;
  }
  if (figure === null) return '';
  if (Number.isNaN(figure.value)) return `no figure (${figure.interval.replace(/^none: /, '')})`;
  const [v, low, high] = [figure.value, figure.low, figure.high].map((x) => written(answer, x));
  const range =
    low === high
      ? figure.n > 0
        ? ` (${low} to ${high})`
        : ' (no range in its source)'
      : ` (${low} to ${high})`;
  const runs =
    figure.n === 0
      ? ''
      : answer.base === null
        ? `, ${number(figure.n)} histories`
        : `, ${number(figure.n)} pairs`;
  return `${v}${unitWord(answer)}${range}${runs}`;
}

/** The verdict with what decided it. */
export function verdictWords(answer: ClaimAnswer): string {
  const word = VERDICT_WORDS[answer.verdict];
  if (answer.verdict === 'contradicted' && answer.by !== null)
    return `${word} by ${BY_WORDS[answer.by]}`;
  if (answer.modelFails) return `${word}: the record agrees, the model does not`;
  return word;
}

/** What tables and history say, in two or three words. */
export function recordWords(answer: ClaimAnswer): string {
  if (answer.record === null) return 'not asked';
  return { supports: 'agrees', opposes: 'disagrees', undecided: 'within its range' }[answer.record];
}
