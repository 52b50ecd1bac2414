import type { Learnt, LearntParameter } from '@interregnum/analysis';
import { describe, expect, test } from 'vitest';
import { learntParameterSentence, learntSentences } from './sentences.ts';

const parameter = (name: string, learnt: boolean | null): LearntParameter => ({
  name,
  unit: '1/day',
  prior: { mean: 0.5, sd: 0.2 },
  posterior: { mean: 0.6, sd: 0.1 },
  value: 0.03,
  low: 0.01,
  high: 0.09,
  prior_value: 0.02,
  contraction: learnt === true ? 0.75 : -0.1,
  learnt,
  shift: 0.5,
  folds_sd: 0.05,
});
const ridges = (pairs: Learnt['ridges']['pairs']): Learnt['ridges'] => ({
  vectors: 40,
  correlations: [[1]],
  pairs,
  directions: [],
});

describe('what was learnt, in words', () => {
  test('which parameters the cases say something of, and which not', () => {
    const learnt: Learnt = {
      parameters: [parameter('a', true), parameter('b', false), parameter('c', true)],
      vectors: 40,
      ridges: ridges([{ a: 'a', b: 'b', correlation: -1 }]),
    };
    expect(learntSentences(learnt)).toEqual([
      'At least 20 % of the prior’s variance is gone for 2 of 3 parameters: a, c.',
      'The cases say little of: b.',
      'a rises where b falls (correlation −1.00): the cases fix their sum better than either.',
    ]);
  });

  test('nothing is said of the spread of a handful of vectors', () => {
    const learnt: Learnt = {
      parameters: [parameter('a', null)],
      vectors: 5,
      ridges: { vectors: 5, correlations: null, pairs: [], directions: [] },
    };
    expect(learntSentences(learnt)).toEqual([
      '5 vectors are too few for their spread to say what was learnt.',
      '5 vectors are too few to say how 1 parameters trade off against each other.',
    ]);
  });

  test('one parameter', () => {
    expect(learntParameterSentence(parameter('a', true))).toBe(
      "a: 0.03 1/day (0.01 to 0.09), prior 0.02; 75 % of the prior's variance is gone; its mean has moved by 0.5 prior standard deviations, and moves by 0.3 more or less when a case is left out.",
    );
    expect(learntParameterSentence(parameter('b', false))).toMatch(/; not learnt, −10 % of/);
    expect(learntParameterSentence({ ...parameter('a', true), folds_sd: null })).toMatch(
      /deviations\.$/,
    );
  });
});
