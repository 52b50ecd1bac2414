/** The name of a file or folder that is to be written, refused before anything is played. */
import { Failure, quoted } from '@interregnum/questions';

/** What every system takes for one part of a path, in bytes. */
const LONGEST_NAME = 255;

/** @throws Failure for a blank name, which would be the folder the user stands in, or one too long */
export function namedPath(flag: string, what: 'file' | 'folder', given: string): string {
  if (given.trim() === '')
    throw new Failure(
      what === 'folder'
        ? `${flag} needs the name of a folder; a single dot is the one you are in.`
        : `${flag} needs the name of a file.`,
    );
  if (given.split(/[\\/]/).some((part) => Buffer.byteLength(part) > LONGEST_NAME))
    throw new Failure(
      `${flag}: ${quoted(given)} is too long for a name (at most ${LONGEST_NAME} bytes).`,
    );
  return given;
}
