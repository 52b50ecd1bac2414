/**
 * `study.json` as it is found: sound, torn, altered or somebody else's. What cannot be believed is not
 * used; the chunks beside it say themselves whose they are.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnsembleIdentity, ensembleKey, isIdentity } from '@interregnum/ensemble';
import { CHUNKS_FOLDER, LOCK_FILE, TEMPORARY } from '@interregnum/ensemble/node';

export const STUDY_FILE = 'study.json';
/** A posterior sample of some thousand vectors is part of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** null where there is none, or something that is not a file of that size. */
function textOf(folder: string): string | null {
  try {
    const file = join(folder, STUDY_FILE);
    const info = lstatSync(file);
    return info.isFile() && info.size <= MOST_BYTES ? readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}

interface Believed {
  readonly ensemble_key: string;
  readonly identity: EnsembleIdentity;
}

/** The contents, if the key in them is the hash of the identity in them. */
export function parsedStudy(folder: string): Believed | null {
  const text = textOf(folder);
  if (text === null) return null;
  try {
    const { ensemble_key, identity } = (JSON.parse(text) ?? {}) as Partial<Believed>;
    if (!isIdentity(identity) || ensembleKey(identity) !== ensemble_key) return null;
    return JSON.parse(text) as Believed;
  } catch {
    return null;
  }
}

/** Whether the file, sound or not, was written by this program: empty when the disk was full. */
export function isOurs(folder: string): boolean {
  const text = textOf(folder);
  return text !== null && (text === '' || /^\{\s*"schema": "interregnum\.study\//.test(text));
}

/** Whether a folder holds no more than what an attempt leaves that ended before its first runs. */
export function unfinished(folder: string, names: readonly string[]): boolean {
  return names.every((name) => {
    if (name === LOCK_FILE || name.startsWith(TEMPORARY)) return true;
    if (name === STUDY_FILE) return isOurs(folder);
    return name === CHUNKS_FOLDER && holdsOnlyTemporary(join(folder, name));
  });
}

function holdsOnlyTemporary(folder: string): boolean {
  try {
    return readdirSync(folder).every((name) => name.startsWith(TEMPORARY));
  } catch {
    return false;
  }
}
