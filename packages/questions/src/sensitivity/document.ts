/** A study as the document of `sensitivity --json`, described by docs/schemas/sensitivity-1.json. */
import type { FactorInfo, Sensitivity } from '@interregnum/analysis';
import { ownOutcomeDocument } from '../outcome/document.ts';
import type { OwnOutcome } from '../outcome/sentences.ts';
import { snakeKeys } from '../snake-keys.ts';
import { studyHead } from '../study-head.ts';
import { sharedOf } from './answer.ts';
import type { SensitivityFound } from './ask.ts';
import type { SensitivityDocument } from './document.schema.ts';
import { SENSITIVITY_ENGLISH as ENGLISH } from './english.ts';
import { sobolParagraph } from './sentences.ts';

type FactorDocument = SensitivityDocument['sobol']['factors'][number];
type OwnPart = NonNullable<SensitivityDocument['own_outcome']>;
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

/** What stands beside the outcomes that are always there. */
function ownPart(own: OwnOutcome, sensitivity: Sensitivity): OwnPart {
  const { screening, sobol } = sensitivity;
  const shown = sobol.outcomes.find((o) => o.name === own.outcome.text)!;
  const { name: _, unit: __, ...shares } = shown;
  const { effects } = screening.outcomes.find((o) => o.name === own.outcome.text)!;
  return {
    ...ownOutcomeDocument(own),
    effects: snakeKeys(effects),
    ...snakeKeys(shares),
    paragraph: sobolParagraph(sharedOf(sensitivity, shown), ENGLISH),
  };
}

export function sensitivityDocument(
  { study, sensitivity, own }: SensitivityFound,
  seconds: number,
): SensitivityDocument {
  const { parameters, runs, without, screening, sobol, ...rest } = sensitivity;
  const shipped = ({ name }: { readonly name: string }): boolean => name !== own?.outcome.text;
  return {
    schema: 'interregnum.sensitivity/1',
    label: LABEL,
    ...studyHead(study),
    edits: study.input.edits,
    parameters_moved: parameters,
    runs_a_point: runs,
    without_range: without.map(({ id, subject }) => ({ id, name: ENGLISH.input(subject) })),
    ...snakeKeys(rest),
    ...(own === null ? {} : { own_outcome: ownPart(own, sensitivity) }),
    screening: {
      ...screening,
      factors: screening.factors.map(factorDocument),
      outcomes: screening.outcomes
        .filter(shipped)
        .map((o) => ({ ...snakeKeys(o), ...about(o.name) })),
    },
    sobol: {
      ...sobol,
      factors: sobol.factors.map(factorDocument),
      outcomes: sobol.outcomes.filter(shipped).map((o) => ({
        ...snakeKeys(o),
        ...about(o.name),
        paragraph: sobolParagraph(sharedOf(sensitivity, o), ENGLISH),
      })),
    },
    timing: { seconds },
  };
}
