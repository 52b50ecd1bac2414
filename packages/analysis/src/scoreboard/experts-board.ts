import { compareExperts, type ExpertSummary } from '../experts.ts';
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

export interface ExpertsBoard {
  readonly label: 'blind';
  readonly compared: number;
  readonly model_closer: number;
  readonly expert_median_log2_error: number | null;
  readonly model_median_log2_error: number | null;
  readonly by_case: readonly ExpertsOfCase[];
  /** Cases without any dated forecast of the capital's fall. */
  readonly without: readonly string[];
}

/** The experts of the day against one predictor, over all cases: each forecast counts once. */
export function expertsBoard(
  cases: readonly BoardCase[],
  predictor: string,
  hindcast = true,
): ExpertsBoard {
  const without: string[] = [];
  const byCase = cases.flatMap((c): ExpertsOfCase[] => {
    const forecast = c.forecasts.find((f) => f.predictor === predictor);
    if (forecast === undefined) return [];
    if (c.truth.forecasts.length === 0) {
      without.push(c.id);
      return [];
    }
    const summary = compareExperts(c.truth, forecast.falls, c.truth.forecasts, hindcast);
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
    without,
  };
}
