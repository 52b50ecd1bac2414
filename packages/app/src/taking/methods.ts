/** How what is on screen was made, in the paragraph that the command writes. */
import { identify } from '@interregnum/ensemble';
import { commandLine, type RunMade, runArguments, runMethods } from '@interregnum/questions';
import type { Settled } from '../answers/settled.ts';
import { parametersOf } from '../answers/study.ts';
import type { Asked } from '../state/asked.ts';
import { namedStudy } from './named-study.ts';

/** The run as the command would have made it. @param asked how the study was asked for */
export function madeAs(
  { study, answer }: Settled,
  { scenario, edits, seed, runs }: Asked,
): RunMade & { readonly result: RunMade['result'] & Settled['answer'] } {
  const { data, input, given } = namedStudy(study);
  return {
    data,
    observed: study.observed,
    result: { ...answer, identity: identify(input) },
    parameters: parametersOf(study),
    scenario: study.scenario,
    command: commandLine('run', given, runArguments({ seed, scenario, set: edits }, runs)),
  };
}

export const methodsText = (settled: Settled, asked: Asked): string =>
  runMethods(madeAs(settled, asked));
