import type { ScoreRow } from './score-row.ts';

/** Scores the model is compared on: lower is better for all but the order. */
export const COMPARED = [
  { score: 'crps_days', better: 'lower' },
  { score: 'brier_mean', better: 'lower' },
  { score: 'log_score', better: 'lower' },
  { score: 'kendall_tau', better: 'higher' },
  { score: 'count_rps', better: 'lower' },
  { score: 'joint', better: 'lower' },
] as const;

export type ComparedScore = (typeof COMPARED)[number]['score'];

export interface Comparison {
  readonly score: ComparedScore;
  /** The best of the baselines that know the inputs only. */
  readonly best_baseline: string;
  readonly best_baseline_name: string;
  readonly model_value: number;
  readonly baseline_value: number;
  /** Model less baseline. */
  readonly difference: number;
  /** By the numbers themselves; a sentence judges at the digits that it shows. */
  readonly model_better: boolean;
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
  return COMPARED.flatMap(({ score, better }) => {
    const own = model[score];
    const sign = better === 'lower' ? 1 : -1;
    const rivals = baselines
      .filter((b) => b[score] !== null)
      .sort((a, b) => sign * (a[score]! - b[score]!));
    const best = rivals[0];
    if (own === null || best === undefined) return [];
    const theirs = best[score]!;
    const difference = own - theirs;
    return [
      {
        score,
        best_baseline: best.predictor,
        best_baseline_name: best.name,
        model_value: own,
        baseline_value: theirs,
        difference,
        model_better: sign * difference < 0,
      },
    ];
  });
}
