/** A study as the document of `sensitivity --json`, described by docs/schemas/sensitivity-1.json. */
import type { FactorInfo } from '@interregnum/analysis';
import { snakeKeys } from '../snake-keys.ts';
import { studyHead } from '../study-head.ts';
import { sharedOf } from './answer.ts';
import type { SensitivityFound } from './ask.ts';
import type { SensitivityDocument } from './document.schema.ts';
import { SENSITIVITY_ENGLISH as ENGLISH } from './english.ts';
import { sobolParagraph } from './sentences.ts';

type FactorDocument = SensitivityDocument['sobol']['factors'][number];
type OutcomeName = SensitivityDocument['sobol']['outcomes'][number]['name'];

const LABEL =
  'shares of the variance of simulated outcomes over the ranges that the case and the parameters state; model results, not observations';

function factorDocument(info: FactorInfo): FactorDocument {
  const { id, subject: _, ...rest } = info;
  return { id, name: ENGLISH.factor(info), ...rest };
}

/** Which outcomes there are stands in the schema; a test holds them to it. */
const about = (name: string) => ({
  name: name as OutcomeName,
  description: ENGLISH.outcome(name).description,
});

export function sensitivityDocument(
  { study, sensitivity }: SensitivityFound,
  seconds: number,
): SensitivityDocument {
  const { parameters, runs, without, screening, sobol, ...rest } = sensitivity;
  return {
    schema: 'interregnum.sensitivity/1',
    label: LABEL,
    ...studyHead(study),
    edits: study.input.edits,
    parameters_moved: parameters,
    runs_a_point: runs,
    without_range: without.map(({ id, subject }) => ({ id, name: ENGLISH.input(subject) })),
    ...snakeKeys(rest),
    screening: {
      ...screening,
      factors: screening.factors.map(factorDocument),
      outcomes: screening.outcomes.map((o) => ({ ...snakeKeys(o), ...about(o.name) })),
    },
    sobol: {
      ...sobol,
      factors: sobol.factors.map(factorDocument),
      outcomes: sobol.outcomes.map((o) => ({
        ...snakeKeys(o),
        ...about(o.name),
        paragraph: sobolParagraph(sharedOf(sensitivity, o), ENGLISH),
      })),
    },
    timing: { seconds },
  };
}
