/** The end of a run that could not go on: what went wrong, and the command that uses what is kept. */

import { StoreError, storeError } from '@interregnum/ensemble/node';
import { Failure } from '@interregnum/questions';
import type { OutputFolder } from './folder.ts';

/** What to do before the command is given again. */
const FIRST: Partial<Record<StoreError['code'], string>> = {
  full: 'Make room, then go on',
  altered: 'To play those runs again',
  io: 'To go on',
};

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Whether an error of the file system is about the folder: a failed write does not say its file. */
function isAbout(error: unknown, { path }: Pick<OutputFolder, 'path'>): boolean {
  if (error instanceof StoreError) return true;
  const raised = error as NodeJS.ErrnoException;
  if (raised?.syscall === undefined) return false;
  return FULL.includes(raised.code ?? '') || raised.path?.startsWith(path) === true;
}

/**
 * An error of the folder, from wherever in a run, as an expected end.
 * @returns anything else as it is
 */
export function keptFailure(
  error: unknown,
  folder: Pick<OutputFolder, 'path' | 'shown'>,
  resumeCommand: string,
): unknown {
  if (!isAbout(error, folder)) return error;
  const plain = storeError(error, folder.shown);
  const first = FIRST[plain.code];
  return new Failure(
    first === undefined ? plain.message : `${plain.message}\n${first}: ${resumeCommand}`,
  );
}
