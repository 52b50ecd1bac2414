/** The answer of `compare --json`: `interregnum.compare/1`, described by docs/schemas/compare-1.json. */
import type { ScenarioComparison, WorldComparison } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { parametersDocument } from '../parameters.ts';
import { type SnakeKeys, snakeKeys } from '../snake-keys.ts';
import type { Study } from '../study.ts';
import type { Scenario } from './play.ts';

export interface CompareDocument {
  readonly schema: 'interregnum.compare/1';
  /** What the numbers are. */
  readonly label: string;
  readonly case: string;
  readonly title: string;
  readonly case_hash: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly world_hash: string;
  readonly seed: number;
  readonly pairs: number;
  readonly origin: string;
  readonly horizon_days: number;
  readonly hindcast: boolean;
  readonly switched_off: readonly Mechanism[];
  readonly parameters: ReturnType<typeof parametersDocument>;
  readonly interval_level: 0.95;
  readonly bootstrap_replicates: number;
  readonly scenarios: readonly (SnakeKeys<ScenarioComparison> & {
    readonly description: string;
    readonly file: string | null;
    readonly edits: readonly string[];
    readonly world_hash: string;
    /** Mechanisms that its pairs have on in both worlds and the rest of the answer has off. */
    readonly switched_on: readonly Mechanism[];
  })[];
  readonly timing: { readonly seconds: number };
}

const LABEL =
  'differences between simulated histories, scenario minus the case as it stands; model results, not observations';

export function compareDocument(
  study: Study,
  scenarios: readonly Scenario[],
  comparison: WorldComparison,
  seconds: number,
): CompareDocument {
  const { data, input } = study;
  const identity = identify(input);
  return {
    schema: 'interregnum.compare/1',
    label: LABEL,
    case: data.id,
    title: data.title,
    case_hash: identity.caseHash,
    engine: identity.engine,
    rules_hash: identity.rulesHash,
    world_hash: identity.worldHash,
    seed: comparison.seed,
    pairs: comparison.pairs,
    origin: data.origin,
    horizon_days: comparison.horizonDays,
    hindcast: identity.hindcast,
    switched_off: MECHANISMS.filter((m) => !identity.switches[m]),
    parameters: parametersDocument(study.parameters),
    interval_level: comparison.intervalLevel,
    bootstrap_replicates: comparison.bootstrapReplicates,
    scenarios: comparison.scenarios.map((answer, k) => ({
      ...snakeKeys(answer),
      description: scenarios[k]?.description ?? '',
      file: scenarios[k]?.file ?? null,
      edits: scenarios[k]?.edits ?? [],
      world_hash: scenarios[k]?.worldHash ?? '',
      switched_on: scenarios[k]?.switchedOn ?? [],
    })),
    timing: { seconds },
  };
}
