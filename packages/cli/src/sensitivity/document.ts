/** The answer of `sensitivity --json`: `interregnum.sensitivity/1`, see docs/schemas/sensitivity-1.json. */

import type { Sensitivity } from '@interregnum/analysis';
import {
  type SnakeKeys,
  type Study,
  type StudyHead,
  snakeKeys,
  studyHead,
} from '@interregnum/questions';

export interface SensitivityDocument
  extends StudyHead,
    Omit<SnakeKeys<Sensitivity>, 'parameters' | 'runs' | 'without'> {
  readonly schema: 'interregnum.sensitivity/1';
  /** What the numbers are. */
  readonly label: string;
  readonly edits: readonly string[];
  /** Over what the parameters were moved. */
  readonly parameters_moved: Sensitivity['parameters'];
  readonly runs_a_point: number;
  readonly without_range: Sensitivity['without'];
  readonly timing: { readonly seconds: number };
}

const LABEL =
  'shares of the variance of simulated outcomes over the ranges that the case and the parameters state; model results, not observations';

export function sensitivityDocument(
  study: Study,
  result: Sensitivity,
  seconds: number,
): SensitivityDocument {
  const { input } = study;
  const { parameters: moved, runs, without, ...rest } = result;
  return {
    schema: 'interregnum.sensitivity/1',
    label: LABEL,
    ...studyHead(study),
    edits: input.edits,
    parameters_moved: moved,
    runs_a_point: runs,
    without_range: without,
    ...snakeKeys(rest),
    timing: { seconds },
  };
}
