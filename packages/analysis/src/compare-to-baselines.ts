import { decimals } from '@interregnum/words';
import type { ScoreRow } from './score-row.ts';

/** Scores the model is compared on: lower is better for all but the order. */
export const COMPARED = [
  { score: 'crps_days', better: 'lower', words: 'the dates of fall (CRPS)', unit: 'days' },
  {
    score: 'brier_mean',
    better: 'lower',
    words: 'what has fallen by a given day (Brier)',
    unit: '',
  },
  {
    score: 'log_score',
    better: 'lower',
    words: 'the fate of the capital (log score)',
    unit: 'nats',
  },
  { score: 'kendall_tau', better: 'higher', words: 'the order of fall (Kendall tau)', unit: '' },
  { score: 'count_rps', better: 'lower', words: 'how many have fallen when (RPS)', unit: '' },
  { score: 'joint', better: 'lower', words: 'all together (J)', unit: '' },
] as const;

export interface Comparison {
  readonly score: (typeof COMPARED)[number]['score'];
  /** The best of the baselines that know the inputs only. */
  readonly best_baseline: string;
  readonly model_value: number;
  readonly baseline_value: number;
  /** Model less baseline. */
  readonly difference: number;
  /** By the numbers themselves; the sentence judges at the digits that it shows. */
  readonly model_better: boolean;
  readonly sentence: string;
}

/**
 * The model against the best baseline, score by score. "Best" is picked afterwards, for each score
 * apart, so the comparison is hard on the model. Oracles and experts take no part.
 *
 * No interval: regions of one case are not independent, so one case gives one difference and says
 * nothing of the next. Intervals come from resampling cases.
 */
export function compareToBaselines(rows: readonly ScoreRow[], modelId = 'model'): Comparison[] {
  const model = rows.find((r) => r.predictor === modelId);
  if (model === undefined) throw new RangeError(`no row for predictor "${modelId}"`);
  const baselines = rows.filter((r) => r.kind === 'baseline');
  return COMPARED.flatMap(({ score, better, words, unit }) => {
    const own = model[score];
    const sign = better === 'lower' ? 1 : -1;
    const rivals = baselines
      .filter((b) => b[score] !== null)
      .sort((a, b) => sign * (a[score]! - b[score]!));
    const best = rivals[0];
    if (own === null || best === undefined) return [];
    const theirs = best[score]!;
    const difference = own - theirs;
    const modelBetter = sign * difference < 0;
    const show = (v: number): string => decimals(v, unit === 'days' ? 1 : 2) + (unit && ` ${unit}`);
    // Judged at the digits shown: a reader who sees 0.46 beside 0.46 sees no difference.
    const equal = show(own) === show(theirs);
    const verdict = equal ? 'as good as' : modelBetter ? 'better than' : 'worse than';
    return [
      {
        score,
        best_baseline: best.predictor,
        model_value: own,
        baseline_value: theirs,
        difference,
        model_better: modelBetter,
        sentence:
          `On ${words} the model (${show(own)}) is ${verdict} the best simple rule, ` +
          `"${best.name}" (${show(theirs)}).`,
      },
    ];
  });
}
