/** What every answer about one study says of it first: which case, which rules, which numbers. */
import { identify } from '@interregnum/ensemble';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { parametersDocument } from './parameters.ts';
import type { Study } from './study.ts';

export interface StudyHead {
  readonly case: string;
  readonly title: string;
  readonly case_hash: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly world_hash: string;
  readonly origin: string;
  /** false: only what had been announced by the origin was used. */
  readonly hindcast: boolean;
  readonly switched_off: readonly Mechanism[];
  readonly parameters: ReturnType<typeof parametersDocument>;
}

export function studyHead({ data, input, parameters }: Study): StudyHead {
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
