import type { Label } from '../baselines/baseline.ts';
import type { ExpertForecast } from '../experts.ts';
import type { FallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import { type PredictorKind, scoreRow } from '../score-row.ts';
import type { Truth } from '../truth.ts';
import type { BoardRow } from './measures.ts';
import { orderWithHeldTau } from './order-with-held.ts';

export interface BoardPredictor {
  readonly id: string;
  /** In plain words, for tables. */
  readonly name: string;
  readonly kind: PredictorKind;
  readonly label: Label;
  readonly assumes: string;
  /** Whether it says which centre falls before which; if not, its order is chance and not scored. */
  readonly ranks: boolean;
}

/** What one predictor said of one case. */
export interface BoardForecast {
  /** Id of a `BoardPredictor`. */
  readonly predictor: string;
  readonly falls: FallTable;
  /** One column a region: a `Manner` code per run. */
  readonly manners?: readonly ArrayLike<number>[];
  /** Where it is not the predictor's own: `blind` for a case nothing was ever fitted on. */
  readonly label?: Label;
}

export interface BoardCase {
  readonly id: string;
  readonly title: string;
  /** Country: cases of one country hang together. */
  readonly group: string;
  /** Id of a case whose dates contain this one's: it is shown and not counted. */
  readonly within?: string;
  readonly truth: Truth;
  /** What people said at the time of how long the capital would hold. */
  readonly said: readonly ExpertForecast[];
  readonly forecasts: readonly BoardForecast[];
}

/** Every score of one predictor on one case. */
export function boardRow(
  predictor: BoardPredictor,
  truth: Truth,
  { falls, manners, label = predictor.label }: Omit<BoardForecast, 'predictor'>,
): BoardRow {
  const s = scoreEnsemble(truth, falls, manners ? { manners } : {});
  const row = scoreRow({ ...predictor, label }, s);
  const fell = truth.capitalDay === null ? null : truth.capitalDay <= truth.horizonDays;
  const said = s.capitalFallShare;
  return {
    ...row,
    kendall_tau: predictor.ranks ? row.kendall_tau : null,
    concordance: predictor.ranks ? row.concordance : null,
    order_with_held: predictor.ranks ? orderWithHeldTau(truth, falls) : null,
    crps_normalised: s.crpsNormalised,
    capital_p_fall: said,
    fate_right: fell === null || said === null ? null : Number(said > 0.5 === fell),
    median_fell: s.medianFellRegions,
  };
}
