import { type CaseData, LEVERS_FILE, type Problem, readLevers } from '@interregnum/case';
import type { OpenedCase } from './opened-case.ts';

/** Faults of the levers beside a case's tables, in themselves and as changes of that case. */
export function leverProblems(
  { beside }: Pick<OpenedCase, 'beside'>,
  data: CaseData,
): readonly Problem[] {
  const own = beside.get(LEVERS_FILE);
  return own === undefined ? [] : readLevers(own(), LEVERS_FILE, data).problems;
}
