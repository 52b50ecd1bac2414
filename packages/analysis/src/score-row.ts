import type { Label } from './baselines/baseline.ts';
import type { Scores } from './score-ensemble.ts';

export type PredictorKind = 'model' | 'baseline' | 'oracle' | 'experts';

/**
 * One predictor's scores as printed by `--json`; names as in the published schema, null where
 * undefined. Lower is better, except `kendall_tau` and `concordance`.
 */
export interface ScoreRow {
  readonly predictor: string;
  readonly name: string;
  readonly kind: PredictorKind;
  readonly label: Label;
  readonly assumes: string;
  readonly runs: number | null;
  /** Regions scored; for experts, forecasts compared. */
  readonly n_scored: number;
  readonly crps_days: number | null;
  /** Horizon in days -> Brier score. */
  readonly brier: Readonly<Record<string, number | null>>;
  readonly brier_mean: number | null;
  /** Mean log score of the capital's fate over the same horizons, nats. */
  readonly log_score: number | null;
  readonly kendall_tau: number | null;
  readonly concordance: number | null;
  readonly capital_median_day: number | null;
  readonly capital_log2_error: number | null;
  readonly count_rps: number | null;
  readonly energy: number | null;
  readonly variogram: number | null;
  readonly manner_log_score: number | null;
  readonly joint: number | null;
}

export interface Predictor {
  readonly id: string;
  readonly name: string;
  readonly kind: PredictorKind;
  readonly label: Label;
  readonly assumes: string;
}

export function scoreRow(predictor: Predictor, s: Scores): ScoreRow {
  return {
    ...identity(predictor),
    runs: s.runs,
    n_scored: s.scoredRegions,
    crps_days: s.crpsDays,
    brier: Object.fromEntries(s.brierByHorizon.map((b) => [String(b.days), b.score])),
    brier_mean: s.brier,
    log_score: s.capitalLogScore,
    kendall_tau: s.kendallTau,
    concordance: s.concordance,
    capital_median_day: s.capitalMedianDay,
    capital_log2_error: s.capitalLog2Error,
    count_rps: s.countCurveRps,
    energy: s.energyScore,
    variogram: s.variogramScore,
    manner_log_score: s.mannerLogScore,
    joint: s.joint,
  };
}

/** Experts spoke of the capital's date alone: everything else is undefined. */
export function expertsRow(compared: number, medianLog2Error: number | null): ScoreRow {
  return {
    ...identity({
      id: 'experts',
      name: 'experts of the day',
      kind: 'experts',
      label: 'blind',
      assumes: 'what was said in public or leaked at the time, each from its own date',
    }),
    runs: null,
    n_scored: compared,
    crps_days: null,
    brier: {},
    brier_mean: null,
    log_score: null,
    kendall_tau: null,
    concordance: null,
    capital_median_day: null,
    capital_log2_error: medianLog2Error,
    count_rps: null,
    energy: null,
    variogram: null,
    manner_log_score: null,
    joint: null,
  };
}

function identity(
  p: Predictor,
): Pick<ScoreRow, 'predictor' | 'name' | 'kind' | 'label' | 'assumes'> {
  return { predictor: p.id, name: p.name, kind: p.kind, label: p.label, assumes: p.assumes };
}
