import type { Comparison, ExpertSummary } from '@interregnum/analysis';
import { describe, expect, test } from 'vitest';
import { comparisonSentence, expertsSentence } from './score-sentences.ts';

describe('the model beside the best simple rule', () => {
  const say = (model: number, baseline: number, more: Partial<Comparison> = {}): string =>
    comparisonSentence({
      score: 'crps_days',
      best_baseline: 'random-order',
      best_baseline_name: 'a rule',
      model_value: model,
      baseline_value: baseline,
      difference: model - baseline,
      model_better: model < baseline,
      ...more,
    });

  test('is better or worse, with what each has', () => {
    expect(say(21.04, 140)).toBe(
      'On the dates of fall (CRPS) the model (21.0 days) is better than the best simple rule, "a rule" (140.0 days).',
    );
    expect(say(99, 21)).toMatch(/\(99\.0 days\) is worse than/);
    expect(say(0.8, 0.6, { score: 'kendall_tau', model_better: true })).toMatch(
      /^On the order of fall \(Kendall tau\) the model \(0\.80\) is better than .*\(0\.60\)\.$/,
    );
    expect(say(0.5, 0.25, { score: 'log_score' })).toMatch(/\(0\.50 nats\) is worse/);
  });

  test('is as good where the digits shown are the same', () => {
    expect(say(0.4601, 0.4602, { score: 'brier_mean', model_better: true })).toMatch(
      /\(0\.46\) is as good as the best/,
    );
  });
});

describe('the model beside the experts of the day', () => {
  const summary: ExpertSummary = {
    modelCloser: 10,
    compared: 12,
    expertMedianLog2Error: 3.4,
    modelMedianLog2Error: 1,
    constantCloser: 11,
    comparisons: [],
    stated: {
      modelCloser: 1,
      compared: 2,
      expertMedianLog2Error: 1,
      modelMedianLog2Error: 1,
    },
    leftOut: [],
    hindcast: true,
  };

  test('how many of how many, what a constant would have been, and what the model knew', () => {
    expect(expertsSentence(summary)).toBe(
      'Of 12 dated forecasts of the fall of the capital, the model, asked on the same day, was nearer in 10 (always saying 30 days would have been in 11); the middle forecast was wrong by a factor of 10.6, the model by 2.0. Only 2 of them named a time (the model was nearer in 1); for the others the number of days is a reading of the words. The model knew what patrons did after the first day, as no expert did.',
    );
    expect(expertsSentence({ ...summary, hindcast: false })).not.toMatch(/patrons/);
    expect(expertsSentence({ ...summary, modelMedianLog2Error: null })).toBe(
      'No dated expert forecast can be compared with the model here.',
    );
  });
});
