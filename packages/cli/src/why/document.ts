/** The answer of `why --json`: `interregnum.why/1`, described by docs/schemas/why-1.json. */
import { type Attribution, type OutcomeAttribution, RANKED_BY } from '@interregnum/analysis';
import type { Mechanism } from '@interregnum/model';
import { editText } from '../scenarios.ts';
import { type SnakeKeys, snakeKeys } from '../snake-keys.ts';
import type { Study } from '../study.ts';
import { type StudyHead, studyHead } from '../study-head.ts';
import type { NamedFactors } from './factors.ts';
import { whyParagraphs } from './paragraphs.ts';
import { type ComparedList, comparedLists } from './published.ts';

export interface WhyDocument extends StudyHead {
  readonly schema: 'interregnum.why/1';
  /** What the numbers are. */
  readonly label: string;
  readonly seed: number;
  readonly runs: number;
  readonly failed_runs: number;
  readonly horizon_days: number;
  readonly interval_level: 0.95;
  readonly bootstrap_replicates: number;
  readonly method: Attribution['method'];
  readonly independent: Attribution['independent'];
  readonly coalitions: Attribution['coalitions'];
  readonly factors_from: {
    /** null: made from the tables of the case. */
    readonly file: string | null;
    readonly title: string;
    readonly description: string;
  };
  readonly factors: readonly {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    /** As `--set` would take them. */
    readonly edits: readonly string[];
    readonly mechanism: Mechanism | null;
    readonly without_effect: boolean;
  }[];
  /** Pairs that change one input; the later in the list counts where both are absent. */
  readonly overlaps: readonly (readonly string[])[];
  readonly ranked_by: string;
  readonly outcomes: readonly SnakeKeys<OutcomeAttribution>[];
  readonly published: readonly SnakeKeys<ComparedList>[];
  readonly posterior: SnakeKeys<Attribution['posterior']>;
  readonly paragraphs: readonly string[];
  readonly timing: { readonly seconds: number };
}

const LABEL =
  'shares of an outcome due to factors of simulated histories (Shapley values); attribution to inputs and rules of the model, not blame and not observation';

export function whyDocument(
  study: Study,
  factors: NamedFactors,
  overlaps: readonly (readonly string[])[],
  answer: Attribution,
  seconds: number,
): WhyDocument {
  const { file, source } = factors;
  return {
    schema: 'interregnum.why/1',
    label: LABEL,
    ...studyHead(study),
    seed: answer.seed,
    runs: answer.runs,
    failed_runs: answer.failedRuns,
    horizon_days: answer.horizonDays,
    interval_level: answer.intervalLevel,
    bootstrap_replicates: answer.bootstrapReplicates,
    method: answer.method,
    independent: answer.independent,
    coalitions: answer.coalitions,
    factors_from: { file: source, title: file.title, description: file.description },
    factors: file.factors.map((f) => ({
      id: f.id,
      title: f.title,
      why: f.why,
      edits: f.edits.map(editText),
      mechanism: f.mechanism,
      without_effect: answer.withoutEffect.includes(f.id),
    })),
    overlaps,
    ranked_by: RANKED_BY,
    outcomes: snakeKeys(answer.outcomes),
    published: snakeKeys(comparedLists(file.published, answer)),
    posterior: snakeKeys(answer.posterior),
    paragraphs: whyParagraphs(study, factors, answer),
    timing: { seconds },
  };
}
