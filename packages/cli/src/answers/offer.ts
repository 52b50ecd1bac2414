/** What a question command does with `--out DIR`: keep the answer, and show it where DIR's reader looks. */

import { join, relative } from 'node:path';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { Failure } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { holdsStudy } from '../run/folder.ts';
import { rebrief } from '../run/rebrief.ts';
import type { Host } from '../terminal/host.ts';
import { describeUnexpected } from '../unexpected.ts';
import { answersPage } from './page.ts';
import { ANSWERS_FOLDER, readAnswers } from './read.ts';
import type { StoredForm } from './stored.ts';
import { writeAnswer } from './write.ts';

/** The option as every question command has it. */
export const OUT_OPTION = '--out <DIR>';
export const OUT_HELP = 'keep the answer in DIR/answers; the briefing of a run in DIR shows it';

/** Make the briefing in DIR again; false, and why, when it cannot be. */
async function shownInBriefing(dir: string, host: Host): Promise<boolean> {
  try {
    await rebrief(dir, host);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.exitCode >= ExitCode.interrupted) throw error;
    const why =
      error instanceof Failure
        ? error.message
        : describeUnexpected(error, Boolean(host.env.INTERREGNUM_DEBUG));
    host.say(`Note: the briefing was not made again. ${why}`);
    return false;
  }
}

/**
 * Keep an answer under `--out DIR` and show it: in the briefing where DIR holds a finished run, in a
 * page of its own where it does not. Without `--out` it does nothing.
 * @param make called only when there is something to write
 * @param document the whole document, as `--json` prints it
 * @throws Failure when DIR may not be written to; call `answerDir` before the runs to know sooner
 */
export async function offerAnswer(
  out: string | undefined,
  make: () => StoredForm,
  document: unknown,
  host: Host,
): Promise<void> {
  if (out === undefined) return;
  const { dir, files } = await writeAnswer(out, make(), document, host);
  const briefed = holdsStudy(dir) && (await shownInBriefing(dir, host));
  const page = briefed ? join(dir, 'briefing.html') : join(dir, ANSWERS_FOLDER, 'index.html');
  if (!briefed) await writeTextAtomically(page, answersPage(readAnswers(dir)));
  host.say(`Answer: ${files.at(-1)}, shown in ${relative(host.workingFolder, page)}`);
}
