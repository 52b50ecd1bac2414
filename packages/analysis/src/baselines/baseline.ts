import type { CaseData } from '@interregnum/case';
import type { Draws } from '@interregnum/model';

/**
 * How a predictor came by its numbers. `not fitted`: no outcome of any case has moved them; `in
 * sample`: fitted on this case among others; `left out`: fitted on others only; `blind`: stated
 * before the outcome was known; `oracle`: knows something of this case's own outcome, so it is a
 * yardstick and not a rival.
 */
export const LABELS = ['not fitted', 'in sample', 'left out', 'blind', 'oracle'] as const;
export type Label = (typeof LABELS)[number];

/** What a baseline may look at: inputs only. */
export type BaselineCase = Pick<CaseData, 'regions' | 'links' | 'horizonDays' | 'capital'>;

/** A forecast that needs no model. */
export interface Baseline {
  readonly id: string;
  /** In plain words, for tables. */
  readonly name: string;
  readonly label: Label;
  /** What it assumes, one sentence. */
  readonly assumes: string;
  /** Whether it says which region falls before which; if not, its order is chance and not scored. */
  readonly ranks: boolean;
  /** What a rule of order goes by, one number a region: lower first, equal ones level. */
  order?(caseData: BaselineCase): readonly number[];
  /**
   * Prepare for a case and return the rule that plays one run.
   * The rule writes the day each region falls; Infinity: held. Regions the incumbent did not hold at
   * the origin are not scored and may get anything.
   */
  prepare(caseData: BaselineCase): (draws: Draws, days: Float64Array) => void;
}
