/** Small text files of a user's, and those that lie beside a case's tables. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BESIDE_FILES } from '@interregnum/case';
import { Failure, safe } from '@interregnum/questions';

const MOST_BYTES = 1_000_000;

/**
 * A small text file.
 * @param what it is to be
 * @param given as the user named it
 * @throws Failure when it is none
 */
export function readText(file: string, what: string, given: string = file): string {
  const info = statSync(file);
  if (!info.isFile()) throw new Failure(`${safe(given)} is not a regular file.`);
  if (info.size > MOST_BYTES)
    throw new Failure(`${safe(given)} is too large to be ${what} (at most 1 MB).`);
  return readFileSync(file, 'utf8');
}

/** By their paths inside the case's folder; each is read when it is asked for. */
export function besideOf(folder: string): ReadonlyMap<string, () => string> {
  const scenarios = join(folder, 'scenarios');
  const names = existsSync(scenarios) ? readdirSync(scenarios) : [];
  return new Map<string, () => string>([
    ...names
      .filter((name) => name.endsWith('.yaml'))
      .map(
        (name) =>
          [`scenarios/${name}`, () => readText(join(scenarios, name), 'a scenario')] as const,
      ),
    ...Object.entries(BESIDE_FILES)
      .filter(([name]) => existsSync(join(folder, name)))
      .map(([name, what]) => [name, () => readText(join(folder, name), what)] as const),
  ]);
}
