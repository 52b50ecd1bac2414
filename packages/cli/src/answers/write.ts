/**
 * Writing an answer into `DIR/answers`: the answer, its figures as files of their own and the whole
 * document. Every file is there whole or not at all, and none lands outside DIR.
 */

import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { figureFiles, type StoredForm } from '@interregnum/briefing';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { Failure, safe } from '@interregnum/questions';
import { makeFolder, mayHoldAnswers, namedFolder } from '../run/folder.ts';
import type { Host } from '../terminal/host.ts';
import { ANSWERS_FOLDER, DOCUMENT_ENDING, readAnswers } from './read.ts';
import { storedFault } from './stored-fault.ts';

export interface WrittenAnswer {
  /** DIR as a full path. */
  readonly dir: string;
  readonly stem: string;
  /** Paths as the user would type them. */
  readonly files: readonly string[];
}

/** A word as a part of a file's name: it cannot leave its folder or hide. */
export function fileWord(text: string): string {
  const word = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return word.replace(/^-+/, '').slice(0, 40).replace(/-+$/, '') || 'answer';
}

/**
 * DIR as a full path, if answers may be written there: it is new or empty, holds a study or nothing
 * but answers. Called before the runs, so that nobody waits for an answer that cannot be kept.
 * @throws Failure otherwise
 */
export function answerDir(out: string, host: Pick<Host, 'workingFolder'>): string {
  const dir = resolve(host.workingFolder, namedFolder(out));
  if (!mayHoldAnswers(dir))
    throw new Failure(
      `${safe(out)} holds files that are not a study of Interregnum’s. Choose an empty or a new folder with --out.`,
    );
  return dir;
}

/** `DIR/answers`, made where it is missing. @throws Failure when it is a link or a file */
function answersFolder(dir: string, out: string): string {
  makeFolder(dir);
  const folder = join(dir, ANSWERS_FOLDER);
  makeFolder(folder);
  const real = join(realpathSync(dir), ANSWERS_FOLDER);
  if (!lstatSync(folder).isDirectory() || realpathSync(folder) !== real)
    throw new Failure(
      `${safe(join(out, ANSWERS_FOLDER))} is not a folder of its own. Choose another with --out.`,
    );
  return folder;
}

/** The same command asked again replaces its answer; another one gets the next free name. */
function stemFor(answer: StoredForm, dir: string, folder: string): string {
  const word = fileWord(answer.question);
  const same = readAnswers(dir).answers.find(
    (a) => a.answer.command === answer.command && a.answer.question === answer.question,
  );
  if (same !== undefined) return same.stem;
  const taken = new Set(readdirSync(folder));
  for (let k = 1; ; k++) {
    const stem = k === 1 ? word : `${word}-${k}`;
    if (!taken.has(`${stem}.json`)) return stem;
  }
}

/**
 * Write an answer.
 * @param document the whole document of the question, as `--json` prints it
 * @throws Failure when DIR may not be written to; Error when the answer is not of the form
 */
export async function writeAnswer(
  out: string,
  answer: StoredForm,
  document: unknown,
  host: Pick<Host, 'workingFolder'>,
): Promise<WrittenAnswer> {
  const fault = storedFault(answer);
  if (fault !== null) throw new Error(`The answer to ${answer.question} is not sound: ${fault}.`);
  const dir = answerDir(out, host);
  const folder = answersFolder(dir, out);
  const stem = stemFor(answer, dir, folder);
  const texts: [name: string, text: string][] = [
    ...figureFiles(answer).flatMap(({ name, svg, csv }): [string, string][] => [
      [`${stem}.${name}.svg`, `${svg}\n`],
      [`${stem}.${name}.csv`, csv],
    ]),
    [`${stem}${DOCUMENT_ENDING}`, `${JSON.stringify(document, null, 2)}\n`],
    // Last, so that an answer never lacks its files.
    [`${stem}.json`, `${JSON.stringify(answer, null, 2)}\n`],
  ];
  const names = new Set(texts.map(([name]) => name));
  for (const name of readdirSync(folder))
    if (name.startsWith(`${stem}.`) && /\.(svg|csv)$/.test(name) && !names.has(name))
      await rm(join(folder, name), { force: true });
  for (const [name, text] of texts) await writeTextAtomically(join(folder, name), text);
  const shown = relative(host.workingFolder, folder) || '.';
  return { dir, stem, files: texts.map(([name]) => join(shown, name)) };
}
