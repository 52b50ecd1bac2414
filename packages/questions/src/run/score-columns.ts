/** Rows of scores as they are shown. */
import type { ScoreRow } from '@interregnum/analysis';
import { comparisonSentence } from '../score-sentences.ts';
import type { RunScores } from './score.ts';
import type { ScoreMetric, ShownScores } from './shown.ts';

const METRICS: readonly (ScoreMetric & { readonly key: keyof ScoreRow & string })[] = [
  {
    key: 'crps_days',
    name: 'Dates',
    unit: 'days',
    better: 'lower',
    digits: 1,
    meaning: 'how far the dates of fall are off (CRPS)',
  },
  {
    key: 'brier_mean',
    name: 'By a day',
    unit: '',
    better: 'lower',
    digits: 3,
    meaning: 'what has fallen by a given day (Brier, mean over horizons)',
  },
  {
    key: 'kendall_tau',
    name: 'Order',
    unit: '',
    better: 'higher',
    digits: 2,
    meaning: 'order of fall (Kendall’s tau: 1 the observed order, 0 chance)',
  },
  {
    key: 'log_score',
    name: 'Capital',
    unit: 'nats',
    better: 'lower',
    digits: 2,
    meaning: 'fate of the capital (log score)',
  },
];

export function scoresInput(scores: RunScores | null): ShownScores | null {
  if (!scores || scores.rows.length === 0) return null;
  return {
    metrics: METRICS,
    rows: scores.rows
      .filter((r) => METRICS.some((m) => typeof r[m.key] === 'number'))
      .map((r) => ({
        predictor: r.name,
        isModel: r.kind === 'model',
        label: r.label,
        assumes: r.assumes,
        values: Object.fromEntries(
          METRICS.map((m) => {
            const value = r[m.key];
            return [m.key, typeof value === 'number' ? value : null];
          }),
        ),
      })),
    sentences: [
      ...scores.comparisons.map(comparisonSentence),
      ...(scores.experts ? [scores.experts] : []),
    ],
    scoredRegions: scores.rows.find((r) => r.kind === 'model')?.n_scored ?? 0,
  };
}
