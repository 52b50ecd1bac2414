/**
 * The output folder: one study, one folder. `study.json` says which study a folder holds, so that
 * results of different cases, seeds, rules or edits never mix and nothing of the user's is
 * overwritten.
 */

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { EnsembleIdentity } from '@interregnum/ensemble';
import { Failure, type parametersDocument, safe } from '@interregnum/questions';
import { ANSWERS_FOLDER, readAnswers } from '../answers/read.ts';

const STUDY_FILE = 'study.json';

export interface Study {
  readonly schema: 'interregnum.study/1';
  readonly ensemble_key: string;
  readonly identity: EnsembleIdentity;
  /** Where its parameters came from, and what they have seen. */
  readonly parameters: ReturnType<typeof parametersDocument>;
  /** How to make it again. */
  readonly command: string;
  /** The same, as `run` was given it; lets a question make the briefing again. */
  readonly again?: { readonly given: string; readonly flags: unknown };
}

export interface OutputFolder {
  readonly path: string;
  /** The path as the user would type it. */
  readonly shown: string;
  /** The folder held this study before. */
  readonly known: boolean;
}

export function readStudy(folder: string): Study | null {
  try {
    const study = JSON.parse(readFileSync(join(folder, STUDY_FILE), 'utf8')) as Study;
    return typeof study.ensemble_key === 'string' ? study : null;
  } catch {
    return null;
  }
}

/** Nothing but answers of ours, so a study may join them. */
function holdsOnlyAnswers(folder: string, names: readonly string[]): boolean {
  const [only] = names;
  if (names.length !== 1 || only !== ANSWERS_FOLDER) return false;
  const { answers } = readAnswers(folder);
  return answers.length > 0 || readdirSync(join(folder, only)).length === 0;
}

export function holdsStudy(folder: string): boolean {
  return readStudy(folder) !== null;
}

/** Whether a question's answer may be kept in a folder: new, empty, a study's or other answers'. */
export function mayHoldAnswers(folder: string): boolean {
  if (existsSync(folder) && !lstatSync(realpathSync(folder)).isDirectory()) return false;
  return standing(folder, '') !== 'foreign';
}

type Standing = 'free' | 'same' | 'other' | 'foreign';

/** What stands in a folder with regard to a study. */
function standing(folder: string, key: string): Standing {
  if (!existsSync(folder)) return 'free';
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Failure(`${folder} is not a folder that can be read. Choose another with --out.`);
  }
  if (names.length === 0 || holdsOnlyAnswers(folder, names)) return 'free';
  const study = readStudy(folder);
  if (study === null) return 'foreign';
  return study.ensemble_key === key ? 'same' : 'other';
}

/** In what a study in a folder differs from the one asked for, in words. */
function differences(theirs: EnsembleIdentity, ours: EnsembleIdentity): string {
  const parts: string[] = [];
  const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  if (theirs.caseId !== ours.caseId) parts.push(`case ${theirs.caseId}, not ${ours.caseId}`);
  else if (theirs.caseHash !== ours.caseHash) parts.push('other data of the same case');
  if (theirs.seed !== ours.seed) parts.push(`seed ${theirs.seed}, not ${ours.seed}`);
  if (differ(theirs.edits, ours.edits)) parts.push('other edits');
  if (theirs.hindcast !== ours.hindcast) parts.push('another choice of --announced-only');
  if (differ(theirs.switches, ours.switches)) parts.push('other mechanisms switched off');
  if (differ(theirs.parameters, ours.parameters)) parts.push('other parameters');
  if (theirs.rulesHash !== ours.rulesHash || theirs.engine !== ours.engine)
    parts.push('another version of the rules');
  return parts.join('; ') || 'other inputs';
}

/** A case id as a part of a folder's name. */
function asName(id: string): string {
  return (
    id
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'case'
  );
}

export interface FolderRequest {
  /** `--out`, null for the default. */
  readonly asked: string | null;
  readonly workingFolder: string;
  readonly identity: EnsembleIdentity;
  readonly ensembleKey: string;
  readonly runs: number;
  /** Nothing about the study departs from the case as it is. */
  readonly plain: boolean;
}

/**
 * Choose the folder. Without `--out`: `out/<case>-<seed>-<runs>` under the current folder, with the
 * beginning of the study's hash where the study is not the plain one or another stands there.
 * @throws Failure when the folder asked for holds another study or something else
 */
export function chooseFolder(request: FolderRequest): OutputFolder {
  const { asked, workingFolder, identity, ensembleKey } = request;
  const found = (path: string, known: boolean): OutputFolder => ({
    path,
    shown: relative(workingFolder, path) || '.',
    known,
  });
  if (asked === null) {
    const name = `${asName(identity.caseId)}-${identity.seed}-${request.runs}`;
    const plain = resolve(workingFolder, 'out', name);
    if (request.plain) {
      const there = standing(plain, ensembleKey);
      if (there === 'free' || there === 'same') return found(plain, there === 'same');
    }
    return chooseFolder({ ...request, asked: `${plain}-${ensembleKey.slice(0, 8)}` });
  }
  const path = resolve(workingFolder, asked);
  const there = standing(path, ensembleKey);
  if (there === 'foreign')
    throw new Failure(
      `${asked} holds files that are not a study of Interregnum’s. Choose an empty or a new folder with --out.`,
    );
  if (there === 'other') {
    const study = readStudy(path);
    const what = study === null ? '' : ` (${safe(differences(study.identity, identity))})`;
    throw new Failure(
      `${asked} holds another study${what}, and results must not mix. Choose another folder with --out.`,
    );
  }
  return found(path, there === 'same');
}

/**
 * Make a folder and those above it, one at a time: Node's recursive mkdir never returns where a file
 * system such as /proc answers that a parent it has just seen is not there.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Somebody else made it in the meantime.
    if (code === 'EEXIST') return;
    throw new Failure(`Cannot make the folder ${safe(path)} (${code}). Choose another with --out.`);
  }
}

/** Claim the folder for a study; written first, so that an interrupted run can be known again. */
export function claimFolder(folder: OutputFolder, study: Study): void {
  makeFolder(folder.path);
  writeFileSync(join(folder.path, STUDY_FILE), `${JSON.stringify(study, null, 2)}\n`);
}
