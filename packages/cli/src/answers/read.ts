/** The answers that lie in a folder, and those files there that are none. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundAnswers, StoredAnswer, StoredForm } from '@interregnum/briefing';
import { storedFault } from './stored-fault.ts';

export const ANSWERS_FOLDER = 'answers';
/** The whole document of a question lies beside its answer under this ending. */
export const DOCUMENT_ENDING = '.document.json';

const MOST_BYTES = 16_000_000;
const MOST_ANSWERS = 60;
/** All of them stand in one page. */
const MOST_BYTES_TOGETHER = 64_000_000;

function readOne(file: string, room: { bytes: number }): StoredForm | string {
  const info = lstatSync(file);
  if (!info.isFile()) return 'it is not a regular file';
  if (info.size > MOST_BYTES) return 'it is larger than 16 MB';
  room.bytes -= info.size;
  if (room.bytes < 0) return 'the answers together are larger than 64 MB';
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return 'it is not JSON';
  }
  return storedFault(value) ?? (value as StoredForm);
}

/** Names of the files in `DIR/answers` that should each hold an answer, sorted. */
function candidates(folder: string): string[] {
  try {
    if (!lstatSync(folder).isDirectory()) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith(DOCUMENT_ENDING))
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

/** Read `DIR/answers`; a folder that is not there holds none. What is not sound is named, not thrown. */
export function readAnswers(dir: string): FoundAnswers {
  const folder = join(dir, ANSWERS_FOLDER);
  const answers: StoredAnswer[] = [];
  const refused: { file: string; why: string }[] = [];
  const room = { bytes: MOST_BYTES_TOGETHER };
  for (const [k, name] of candidates(folder).entries()) {
    const read =
      k < MOST_ANSWERS
        ? readOne(join(folder, name), room)
        : `only ${MOST_ANSWERS} answers are shown`;
    if (typeof read === 'string') refused.push({ file: name, why: read });
    else answers.push({ stem: name.slice(0, -'.json'.length), answer: read });
  }
  return { answers, refused };
}
