/** One run as the document of `trace --json`, described by docs/schemas/trace-1.json. */
import { identify } from '@interregnum/ensemble';
import { parametersDocument } from '../study-head.ts';
import type { TraceFound } from './ask.ts';
import { courseSentences } from './course.ts';
import type { TraceDocument } from './document.schema.ts';
import { endingSentences } from './ending.ts';

export function traceDocument(found: TraceFound): TraceDocument {
  const { study, run, scene, steps, ending, runHash } = found;
  const { data, input } = study;
  const { caseHash, engine, rulesHash, seed, hindcast, edits } = identify(input);
  return {
    schema: 'interregnum.trace/1',
    label: 'one simulated history; model result, not an observation',
    case: data.id,
    case_hash: caseHash,
    engine,
    rules_hash: rulesHash,
    run_hash: runHash,
    seed,
    run,
    origin: data.origin,
    horizon_days: data.horizonDays,
    hindcast,
    edits,
    parameters: parametersDocument(study.parameters),
    summary: [...endingSentences(ending, scene), ...courseSentences(scene)],
    ending,
    steps,
  };
}
