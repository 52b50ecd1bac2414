/** The answer of `sensitivity --json`: `interregnum.sensitivity/1`, see docs/schemas/sensitivity-1.json. */
import type { Sensitivity } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { parametersDocument } from '../parameters.ts';
import { type SnakeKeys, snakeKeys } from '../snake-keys.ts';
import type { Study } from '../study.ts';

export interface SensitivityDocument
  extends Omit<SnakeKeys<Sensitivity>, 'parameters' | 'runs' | 'without'> {
  readonly schema: 'interregnum.sensitivity/1';
  /** What the numbers are. */
  readonly label: string;
  readonly case: string;
  readonly title: string;
  readonly case_hash: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly world_hash: string;
  readonly origin: string;
  readonly hindcast: boolean;
  readonly edits: readonly string[];
  readonly switched_off: readonly Mechanism[];
  readonly parameters: ReturnType<typeof parametersDocument>;
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
  const { data, input } = study;
  const identity = identify(input);
  const { parameters: moved, runs, without, ...rest } = result;
  return {
    schema: 'interregnum.sensitivity/1',
    label: LABEL,
    case: data.id,
    title: data.title,
    case_hash: identity.caseHash,
    engine: identity.engine,
    rules_hash: identity.rulesHash,
    world_hash: identity.worldHash,
    origin: data.origin,
    hindcast: identity.hindcast,
    edits: identity.edits,
    switched_off: MECHANISMS.filter((m) => !identity.switches[m]),
    parameters: parametersDocument(study.parameters),
    parameters_moved: moved,
    runs_a_point: runs,
    without_range: without,
    ...snakeKeys(rest),
    timing: { seconds },
  };
}
