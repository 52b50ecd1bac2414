/** The answer of `compare --json`: `interregnum.compare/1`, described by docs/schemas/compare-1.json. */
import type { ScenarioComparison, WorldComparison } from '@interregnum/analysis';
import type { Mechanism } from '@interregnum/model';
import { type SnakeKeys, snakeKeys } from '../snake-keys.ts';
import type { Study } from '../study.ts';
import { type StudyHead, studyHead } from '../study-head.ts';
import type { Scenario } from './play.ts';

export interface CompareDocument extends StudyHead {
  readonly schema: 'interregnum.compare/1';
  /** What the numbers are. */
  readonly label: string;
  readonly seed: number;
  readonly pairs: number;
  readonly horizon_days: number;
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
  return {
    schema: 'interregnum.compare/1',
    label: LABEL,
    ...studyHead(study),
    seed: comparison.seed,
    pairs: comparison.pairs,
    horizon_days: comparison.horizonDays,
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
