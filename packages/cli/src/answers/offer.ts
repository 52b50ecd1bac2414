/** What a question command does with `--out DIR`: keep the answer, and show it where DIR's reader looks. */

import { join, relative } from 'node:path';
import { answersPage, differs, type StoredForm } from '@interregnum/briefing';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { type Answer, Failure, safe } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { readStudy } from '../run/folder.ts';
import { rebrief } from '../run/rebrief.ts';
import type { Host } from '../terminal/host.ts';
import { showAnswer } from '../terminal/show-answer.ts';
import { describeUnexpected } from '../unexpected.ts';
import { VERSION } from '../version.ts';
import { ANSWERS_FOLDER, readAnswers } from './read.ts';
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
 * @param document the whole document, as `--json` prints it
 * @throws Failure when DIR may not be written to; call `answerDir` before the runs to know sooner
 */
export async function offerAnswer(
  out: string | undefined,
  answer: StoredForm,
  document: unknown,
  host: Host,
): Promise<void> {
  if (out === undefined) return;
  const { dir, files } = await writeAnswer(out, answer, document, host);
  const found = readAnswers(dir);
  const run = readStudy(dir);
  const why = run === null ? null : differs(answer, run.identity);
  if (why !== null)
    host.say(`Note: the briefing in ${out} is of another run and does not show it: ${why}.`);
  const briefed = run !== null && (await shownInBriefing(dir, host)) && why === null;
  const page = briefed ? join(dir, 'briefing.html') : join(dir, ANSWERS_FOLDER, 'index.html');
  if (!briefed) await writeTextAtomically(page, answersPage(found, VERSION));
  for (const { file, why: fault } of found.refused)
    host.say(`Note: ${safe(file)} is no answer that can be shown: ${safe(fault)}`);
  host.say(`Answer: ${files.at(-1)}, shown in ${relative(host.workingFolder, page)}`);
}

/** An answer as it is shown. */
export interface Shown {
  readonly answer: Answer;
  /** Printed instead where `json` is. */
  readonly document: unknown;
  readonly seconds: number;
  readonly json: boolean;
}

/** Kept before it is shown: whoever reads it may have seen enough after a line and leave. */
export async function keepThenShow(
  keep: () => Promise<void>,
  { answer, document, seconds, json }: Shown,
  host: Host,
): Promise<void> {
  try {
    await keep();
  } finally {
    if (json) host.print(JSON.stringify(document, null, 2));
    else for (const line of showAnswer(answer, seconds, host)) host.print(line);
  }
}
