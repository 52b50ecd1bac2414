/**
 * The output folder: one study, one folder. `study.json` says which study a folder holds, so that
 * results of different cases, seeds, rules or edits never mix and nothing of the user's is
 * overwritten.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { canonicalJson, type EnsembleIdentity, ensembleKey } from '@interregnum/ensemble';
import { identityOfChunks, writeTextAtomically } from '@interregnum/ensemble/node';
import { Failure, type parametersDocument, safe } from '@interregnum/questions';
import { ANSWERS_FOLDER, readAnswers } from '../answers/read.ts';
import { namedPath } from '../named-path.ts';
import { isOurs, parsedStudy, STUDY_FILE, unfinished } from './study-file.ts';

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

/** What `study.json` says; null where it is not there, torn or altered. */
export function readStudy(folder: string): Study | null {
  return parsedStudy(folder) as Study | null;
}

/** The ensemble a folder holds, by its own file or, where that was lost, by its chunks. */
function ensembleIn(folder: string): Pick<Study, 'ensemble_key' | 'identity'> | null {
  const study = readStudy(folder);
  if (study !== null) return study;
  const identity = identityOfChunks(folder);
  return identity === null ? null : { ensemble_key: ensembleKey(identity), identity };
}

/** Nothing but answers of ours, so a study may join them. */
function holdsOnlyAnswers(folder: string, names: readonly string[]): boolean {
  const [only] = names;
  if (names.length !== 1 || only !== ANSWERS_FOLDER) return false;
  const { answers } = readAnswers(folder);
  return answers.length > 0 || readdirSync(join(folder, only)).length === 0;
}

/** Whether a question's answer may be kept in a folder: new, empty, a study's or other answers'. */
export function mayHoldAnswers(folder: string): boolean {
  if (existsSync(folder) && !lstatSync(realpathSync(folder)).isDirectory()) return false;
  return standing(folder, '') !== 'foreign';
}

/** What systems leave in every folder that somebody has looked into. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

type Standing = 'free' | 'same' | 'other' | 'damaged' | 'foreign';

/** What stands in a folder with regard to a study. */
function standing(folder: string, key: string): Standing {
  if (!existsSync(folder)) return 'free';
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !LITTER.has(name));
  } catch {
    throw new Failure(`${folder} is not a folder that can be read. Choose another with --out.`);
  }
  const answers = names.filter((name) => name === ANSWERS_FOLDER);
  const rest = holdsOnlyAnswers(folder, answers)
    ? names.filter((n) => n !== ANSWERS_FOLDER)
    : names;
  const held = ensembleIn(folder);
  if (held !== null) return held.ensemble_key === key ? 'same' : 'other';
  if (unfinished(folder, rest)) return 'free';
  return isOurs(folder) ? 'damaged' : 'foreign';
}

/** In what a study in a folder differs from the one asked for, in words. */
function differences(theirs: EnsembleIdentity, ours: EnsembleIdentity): string {
  const parts: string[] = [];
  const differ = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
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

/** Of a folder's name, its seed and runs apart. */
const LONGEST_NAME = 120;

/** A case id, or what is changed, as a part of a folder's name. */
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
  /** In what the study departs from the case as it ships, in short; empty where in nothing. */
  readonly departures: readonly string[];
}

/** @throws Failure for what cannot be the name of a folder */
export const namedFolder = (asked: string): string => namedPath('--out', 'folder', asked);

/** @throws Failure when a folder holds another study; its own file may be damaged, its chunks not */
function refuseOther(path: string, shown: string, ours: EnsembleIdentity, key: string): void {
  const held = ensembleIn(path);
  if (held === null || held.ensemble_key === key) return;
  throw new Failure(
    `${safe(shown)} holds another study (${safe(differences(held.identity, ours))}), and results must not mix. Choose another folder with --out.`,
  );
}

function folderAsked(asked: string, path: string, request: FolderRequest): OutputFolder {
  const there = standing(path, request.ensembleKey);
  if (there === 'foreign')
    throw new Failure(
      `${safe(asked)} holds files that are not a study of Interregnum’s. Choose an empty or a new folder with --out.`,
    );
  if (there === 'damaged')
    throw new Failure(
      `${safe(join(asked, STUDY_FILE))} is damaged, and no runs lie beside it that would say which study it is of. Choose another folder with --out.`,
    );
  refuseOther(path, asked, request.identity, request.ensembleKey);
  return { path, shown: asked, known: there === 'same' };
}

/**
 * Choose the folder. Without `--out`: `out/<case>-<what is changed>-<seed>-<runs>` under the current
 * folder, with the beginning of the study's hash where another stands there.
 * @throws Failure when the folder asked for holds another study or something else
 */
export function chooseFolder(request: FolderRequest): OutputFolder {
  const { asked, workingFolder, identity, ensembleKey: key } = request;
  if (asked !== null)
    return folderAsked(namedFolder(asked), resolve(workingFolder, asked), request);
  const departures = request.departures.map((words) => asName(words).toLowerCase());
  const name = [asName(identity.caseId), ...departures].join('-').slice(0, LONGEST_NAME);
  const path = resolve(workingFolder, 'out', `${name}-${identity.seed}-${request.runs}`);
  const shown = (of: string): string => relative(workingFolder, of) || '.';
  const there = standing(path, key);
  if (there === 'free' || there === 'same')
    return { path, shown: shown(path), known: there === 'same' };
  const beside = `${path}-${key.slice(0, 8)}`;
  return folderAsked(shown(beside), beside, request);
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

/**
 * Claim the folder for a study, so that an interrupted run can be known again. To be called with its
 * lock held: whoever was faster has it. A study that is known is left as it is until it is finished.
 */
export async function claimFolder(folder: OutputFolder, study: Study): Promise<void> {
  refuseOther(folder.path, folder.shown, study.identity, study.ensemble_key);
  if (readStudy(folder.path) === null) await writeStudy(folder, study);
}

/** Whole or not at all: without it nobody knows whose runs the others are. */
export async function writeStudy(folder: OutputFolder, study: Study): Promise<void> {
  const text = `${JSON.stringify(study, null, 2)}\n`;
  await writeTextAtomically(join(folder.path, STUDY_FILE), text);
}
