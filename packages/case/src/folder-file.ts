/**
 * Files of a folder as bytes: regular files inside it, never a link, never one outside, each and all of
 * a bounded size.
 */
import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problem } from './problems.ts';
import type { Location, Problem } from './types.ts';

/** Largest file opened, in bytes. */
export const MAX_FILE_BYTES: number = 64 * 1024 * 1024;
/** Most bytes of all files of one folder together. */
export const MAX_FOLDER_BYTES: number = 128 * 1024 * 1024;
/** Most files opened in one folder. */
export const MAX_FILES = 200;

/** Bytes that may still be read of a folder. */
export interface Budget {
  left: number;
}

export const startOf = (file: string): Location => ({ file, line: 1, column: 1 });

const megabytes = (bytes: number): string => `at most ${bytes / 1024 / 1024} MB`;

export async function readBytes(
  folder: string,
  name: string,
  budget: Budget,
): Promise<Uint8Array | Problem> {
  const path = join(folder, name);
  const refuse = (code: 'link-refused' | 'not-regular' | 'too-large', allowed?: string): Problem =>
    problem(code, startOf(name), { file: name }, { allowed });
  try {
    const info = await lstat(path);
    if (info.isSymbolicLink()) return refuse('link-refused');
    if (!info.isFile()) return refuse('not-regular');
    // O_NONBLOCK: a pipe swapped in between must not hang the program
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = await open(path, flags);
    try {
      const opened = await handle.stat();
      if (!opened.isFile()) return refuse('not-regular');
      if (opened.size > MAX_FILE_BYTES) return refuse('too-large', megabytes(MAX_FILE_BYTES));
      budget.left -= opened.size;
      if (budget.left < 0)
        return refuse('too-large', `${megabytes(MAX_FOLDER_BYTES)} in all the files of a case`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return problem('unreadable', startOf(name), { file: name, reason });
  }
}

/** True when no folder on the way to a path inside `folder` is a link. */
export async function staysInside(folder: string, path: string): Promise<boolean> {
  try {
    const real = await realpath(join(folder, dirname(path)));
    return real === join(folder, dirname(path));
  } catch {
    return true; // not there: reading it says so
  }
}
