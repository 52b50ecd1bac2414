/** An outcome of one's own as a flag gives it, found in a case. */
import {
  type CaseData,
  inHistory,
  type Outcome,
  outcomeOfCase,
  parseOutcome,
} from '@interregnum/case';
import { refuse } from '../scenarios.ts';
import type { Study } from '../study.ts';
import type { OwnOutcome } from './sentences.ts';

function readOutcome(text: string, data: CaseData): Outcome {
  const { outcome: written, problems } = parseOutcome(text);
  refuse(problems, () => {});
  const { outcome, problems: misfits } = outcomeOfCase(written!, data);
  refuse(misfits, () => {});
  return outcome!;
}

/**
 * @param text as the flag has it; none where it was not given
 * @throws Failure naming every fault, with its column
 */
export function ownOutcome(
  text: string | undefined,
  { data, observed }: Pick<Study, 'data' | 'observed'>,
): OwnOutcome | null {
  if (text === undefined) return null;
  const { horizonDays, origin } = data;
  const outcome = readOutcome(text, data);
  const history = observed === null ? null : inHistory(outcome.tree, observed, data);
  return { outcome, horizonDays, origin, history };
}
