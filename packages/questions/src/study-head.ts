/** What every document about one study says of it first: which case, which rules, which numbers. */
import { identify } from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import type { ParametersSource } from './parameters.ts';
import type { Study } from './study.ts';
import type { ParametersDocument, StudyHead } from './study-head.schema.ts';

export type { ParametersDocument, StudyHead };

export function parametersDocument(from: ParametersSource): Required<ParametersDocument> {
  const { trainedOn, leftOut, ...rest } = from;
  return { ...rest, trained_on: trainedOn, left_out: leftOut };
}

export function studyHead({ data, input, parameters }: Study): StudyHead & {
  readonly parameters: Required<ParametersDocument>;
} {
  const { caseHash, engine, rulesHash, worldHash, hindcast, switches } = identify(input);
  return {
    case: data.id,
    title: data.title,
    case_hash: caseHash,
    engine,
    rules_hash: rulesHash,
    world_hash: worldHash,
    origin: data.origin,
    hindcast,
    switched_off: MECHANISMS.filter((m) => !switches[m]),
    parameters: parametersDocument(parameters),
  };
}
