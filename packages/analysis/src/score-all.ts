import type { CaseData } from '@interregnum/case';
import type { Baseline, Label } from './baselines/baseline.ts';
import { BASELINES } from './baselines/index.ts';
import { oracleOwnRate, oracleShuffledDates } from './baselines/oracles.ts';
import { playBaseline } from './baselines/play.ts';
import { type Comparison, compareToBaselines } from './compare-to-baselines.ts';
import { compareExperts, type ExpertForecast, type ExpertSummary } from './experts.ts';
import type { FallTable } from './fall-table.ts';
import { type Scores, scoreEnsemble } from './score-ensemble.ts';
import { expertsRow, type ScoreRow, scoreRow } from './score-row.ts';
import type { Truth } from './truth.ts';

export interface ScoreAllInput {
  readonly caseData: Pick<CaseData, 'regions' | 'links' | 'horizonDays' | 'capital'>;
  readonly truth: Truth;
  /** What people said at the time of how long the capital would hold. */
  readonly said?: readonly ExpertForecast[];
  readonly model: {
    readonly falls: FallTable;
    /** How the parameters came about. */
    readonly label: Label;
    readonly manners?: readonly ArrayLike<number>[];
  };
  /** Seed of the baselines' draws. */
  readonly seed: number;
  /** Runs of each baseline; default 1,000. */
  readonly baselineRuns?: number;
  /** Whether the model knew what patrons did after the origin; default true. */
  readonly hindcast?: boolean;
}

export interface ScoreAll {
  /** The model, the experts when there are forecasts, each baseline, the oracles. */
  readonly rows: readonly ScoreRow[];
  readonly model: Scores;
  readonly comparisons: readonly Comparison[];
  /** null when the case has no forecasts. */
  readonly experts: ExpertSummary | null;
}

/** Score the model, every baseline, both oracles and the experts on one case. */
export function scoreAll(input: ScoreAllInput): ScoreAll {
  const { caseData, truth, model, seed, baselineRuns = 1000, hindcast = true, said = [] } = input;
  const options = model.manners ? { manners: model.manners } : {};
  const modelScores = scoreEnsemble(truth, model.falls, options);
  const modelPredictor = {
    id: 'model',
    name: 'the model',
    kind: 'model',
    label: model.label,
    assumes: 'the rules of the model description, one parameter vector for all cases',
  } as const;
  const play = (baseline: Baseline): ScoreRow => {
    const falls = playBaseline(baseline, caseData, seed, baselineRuns);
    const kind = baseline.label === 'oracle' ? 'oracle' : 'baseline';
    const row = scoreRow({ ...baseline, kind }, scoreEnsemble(truth, falls));
    return baseline.ranks ? row : { ...row, kendall_tau: null, concordance: null };
  };
  const experts = said.length > 0 ? compareExperts(truth, model.falls, said, hindcast) : null;
  const rows = [
    scoreRow(modelPredictor, modelScores),
    ...(experts ? [expertsRow(experts.compared, experts.expertMedianLog2Error)] : []),
    ...BASELINES.map(play),
    ...[oracleOwnRate(truth), oracleShuffledDates(truth)].map(play),
  ];
  return { rows, model: modelScores, comparisons: compareToBaselines(rows), experts };
}
