/** The fictitious case of `fixtures/small`, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CaseFiles } from '../read.ts';

export const SMALL_FOLDER: URL = new URL('../../fixtures/small/', import.meta.url);

export function smallCase(): Map<string, string> {
  const names = readdirSync(SMALL_FOLDER).filter((n) => /\.(csv|json)$/.test(n));
  return new Map(names.map((n) => [n, readFileSync(new URL(n, SMALL_FOLDER), 'utf8')]));
}

/** The case with one text in one file replaced; the text must be there. */
export function changed(file: string, from: string, to: string, base?: CaseFiles): CaseFiles {
  const files = new Map(base ?? smallCase());
  const text = files.get(file);
  if (text === undefined || !text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return files.set(
    file,
    text.replace(from, () => to),
  );
}

/** The case with a file added or replaced. */
export function withFile(file: string, text: string): CaseFiles {
  return smallCase().set(file, text);
}

/** The case without a file. */
export function without(file: string): CaseFiles {
  const files = smallCase();
  files.delete(file);
  return files;
}
