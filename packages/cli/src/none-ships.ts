/** An installed command may stand without the cases: what asks about all of them then has none. */

import { listCases } from '@interregnum/case/node';
import { Failure } from '@interregnum/questions';
import { CASES_FOLDER } from './cases-folder.ts';

const noneShips = async (): Promise<boolean> => (await listCases(CASES_FOLDER)).length === 0;

/** @throws Failure when no case was named and none ships */
export async function refuseWithoutCases(given: readonly string[], what: string): Promise<void> {
  if (given.length > 0 || !(await noneShips())) return;
  throw new Failure(
    `No case ships here, so ${what} needs to be told which: name the folders of one or more cases.`,
  );
}

/** @throws Failure where none ships: the simple rules beside a score are learnt from those that do */
export async function refuseWithoutTraining(): Promise<void> {
  if (!(await noneShips())) return;
  throw new Failure(
    'No case ships here, and the simple rules that stand beside a score are learnt from those that ship. Score in a checkout of Interregnum.',
  );
}
