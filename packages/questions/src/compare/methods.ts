/** The methods paragraph of a comparison. */
import { identify } from '@interregnum/ensemble';
import { methodsParagraph } from '../methods/english.ts';
import { methodsFacts } from '../methods/facts.ts';
import type { CompareFound } from './ask.ts';

/** @param command that gives the same answer again */
export function compareMethods(
  { study, changes, comparison, own }: CompareFound,
  command: string,
): string {
  const { data, observed, input, parameters, scenario } = study;
  const { pairs, bootstrapReplicates } = comparison;
  return methodsParagraph(
    methodsFacts({
      data,
      observed,
      identity: identify(input),
      parameters,
      scenario,
      own,
      districts: input.world.districts !== undefined,
      played: { of: 'pairs', pairs, changes, bootstrapReplicates },
      command,
    }),
  );
}
