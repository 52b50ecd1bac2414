import { ALWAYS_DAYS, compareExperts, type ExpertSummary } from '../experts.ts';
import { median } from '../scores/quantiles.ts';
import type { BoardCase } from './board-case.ts';

export interface ExpertsOfCase {
  readonly case: string;
  readonly compared: number;
  readonly model_closer: number;
  /** Doublings; null where nothing could be compared. */
  readonly expert_median_log2_error: number | null;
  readonly model_median_log2_error: number | null;
  readonly summary: ExpertSummary;
}

/** How often somebody else would have been nearer than the experts: what nearness is worth. */
export interface NearerThanExperts {
  /** Id of a predictor, or `always-30-days`. */
  readonly id: string;
  readonly closer: number;
  readonly compared: number;
}

export interface ExpertsBoard {
  readonly label: 'blind';
  readonly compared: number;
  readonly model_closer: number;
  readonly expert_median_log2_error: number | null;
  readonly model_median_log2_error: number | null;
  readonly by_case: readonly ExpertsOfCase[];
  /** The same forecasts against other predictors and a constant. */
  readonly others: readonly NearerThanExperts[];
  /** Cases without any dated forecast of the capital's fall. */
  readonly without: readonly string[];
}

function nearer(cases: readonly BoardCase[], id: string): NearerThanExperts | null {
  const tallies = cases.flatMap((c) => {
    const falls = c.forecasts.find((f) => f.predictor === id)?.falls;
    return falls && c.said.length > 0 ? [compareExperts(c.truth, falls, c.said)] : [];
  });
  const sum = (of: 'modelCloser' | 'compared'): number => tallies.reduce((n, t) => n + t[of], 0);
  const compared = sum('compared');
  return compared === 0 ? null : { id, closer: sum('modelCloser'), compared };
}

/**
 * The experts of the day against one predictor, over all cases: each forecast counts once.
 * @param rivals ids of predictors that are set against the experts as well
 */
export function expertsBoard(
  cases: readonly BoardCase[],
  predictor: string,
  rivals: readonly string[] = [],
  hindcast = true,
): ExpertsBoard {
  const without: string[] = [];
  const byCase = cases.flatMap((c): ExpertsOfCase[] => {
    const forecast = c.forecasts.find((f) => f.predictor === predictor);
    if (forecast === undefined) return [];
    if (c.said.length === 0) {
      without.push(c.id);
      return [];
    }
    const summary = compareExperts(c.truth, forecast.falls, c.said, hindcast);
    return [
      {
        case: c.id,
        compared: summary.compared,
        model_closer: summary.modelCloser,
        expert_median_log2_error: summary.expertMedianLog2Error,
        model_median_log2_error: summary.modelMedianLog2Error,
        summary,
      },
    ];
  });
  const both = byCase
    .flatMap((c) => c.summary.comparisons)
    .filter((c) => c.modelLog2Error !== null);
  const middle = (values: number[]): number | null => (values.length > 0 ? median(values) : null);
  return {
    label: 'blind',
    compared: both.length,
    model_closer: byCase.reduce((sum, c) => sum + c.model_closer, 0),
    expert_median_log2_error: middle(both.map((c) => c.expertLog2Error)),
    model_median_log2_error: middle(both.map((c) => c.modelLog2Error!)),
    by_case: byCase,
    others: [
      ...rivals.flatMap((id) => nearer(cases, id) ?? []),
      {
        id: `always-${ALWAYS_DAYS}-days`,
        closer: byCase.reduce((n, { summary }) => n + summary.constantCloser, 0),
        compared: byCase.reduce((n, { summary }) => n + summary.comparisons.length, 0),
      },
    ],
    without,
  };
}
