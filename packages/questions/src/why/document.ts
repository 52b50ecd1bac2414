/** An attribution as the document of `why --json`, described by docs/schemas/why-1.json. */
import { type Attribution, outcomeOf, RANKED_BY } from '@interregnum/analysis';
import { editText } from '@interregnum/case';
import { ownOutcomeDocument } from '../outcome/document.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { posteriorNote } from '../posterior-sentences.ts';
import { snakeKeys } from '../snake-keys.ts';
import { studyHead } from '../study-head.ts';
import { factsOf } from './answer.ts';
import type { WhyFound } from './ask.ts';
import type { WhyDocument } from './document.schema.ts';
import { WHY_ENGLISH } from './english.ts';
import { comparedLists } from './published.ts';
import { whyParagraphs } from './sentences.ts';

type OutcomeDocument = WhyDocument['outcomes'][number];
type OwnPart = NonNullable<WhyDocument['own_outcome']>;

const LABEL =
  'shares of an outcome due to factors of simulated histories (Shapley values); attribution to inputs and rules of the model, not blame and not observation';

function ownPart(own: OwnOutcome, attribution: Attribution): OwnPart {
  const { name: _, unit: __, ...parts } = outcomeOf(attribution, own.outcome.text);
  return { ...ownOutcomeDocument(own), ...snakeKeys(parts) };
}

export function whyDocument(found: WhyFound, seconds: number): WhyDocument {
  const { study, factors, overlaps, attribution, own } = found;
  const { file, source } = factors;
  const shipped = attribution.outcomes.filter((o) => o.name !== own?.outcome.text);
  const { pairs: _, silent: __, ...posterior } = attribution.posterior;
  return {
    schema: 'interregnum.why/1',
    label: LABEL,
    ...studyHead(study),
    seed: attribution.seed,
    runs: attribution.runs,
    failed_runs: attribution.failedRuns,
    horizon_days: attribution.horizonDays,
    interval_level: attribution.intervalLevel,
    bootstrap_replicates: attribution.bootstrapReplicates,
    method: attribution.method,
    independent: attribution.independent,
    coalitions: attribution.coalitions,
    factors_from: { file: source, title: file.title, description: file.description },
    factors: file.factors.map(({ id, title, why, edits, mechanism }) => ({
      id,
      title,
      why,
      edits: edits.map(editText),
      mechanism,
      without_effect: attribution.withoutEffect.includes(id),
    })),
    overlaps,
    ranked_by: RANKED_BY,
    ...(own === null ? {} : { own_outcome: ownPart(own, attribution) }),
    outcomes: shipped.map((outcome) => ({
      ...snakeKeys(outcome),
      // Which outcomes there are, and in what, stands in the schema; a test holds them to it.
      name: outcome.name as OutcomeDocument['name'],
      unit: outcome.unit as OutcomeDocument['unit'],
      description: WHY_ENGLISH.outcome(outcome.name).description,
    })),
    published: comparedLists(file.published, attribution).map((list) => ({
      ...snakeKeys(list),
      causes: list.causes.map((cause) => ({
        ...snakeKeys(cause),
        standing: WHY_ENGLISH.standing(cause.rank ?? 'named'),
      })),
    })),
    posterior: {
      ...snakeKeys(posterior),
      note: posteriorNote(attribution.posterior, 'histories'),
    },
    paragraphs: whyParagraphs(factsOf(found), WHY_ENGLISH),
    timing: { seconds },
  };
}
