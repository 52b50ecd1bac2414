/** A study of the small case of packages/case, and a way to ask it without threads; for tests. */
import { fileURLToPath } from 'node:url';
import { readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { inlineExecutor } from '@interregnum/ensemble';
import type { Asking } from '../asking.ts';
import { type Study, type StudyOptions, studyOf } from '../study.ts';

const SMALL = fileURLToPath(new URL('../../../case/fixtures/small', import.meta.url));

/**
 * @param beside texts beside the tables, by their paths
 * @param tables instead of its own, or besides them; null: it has none of that name
 */
export async function smallStudy(
  options: Partial<StudyOptions> = {},
  beside: Readonly<Record<string, string>> = {},
  tables: Readonly<Record<string, string | null>> = {},
): Promise<Study> {
  const files = new Map((await readCaseFolder(SMALL)).files);
  for (const [name, text] of Object.entries(tables))
    if (text === null) files.delete(name);
    else files.set(name, text);
  const { data, problems } = readCase(files);
  if (data === null) throw new Error('the small case is not sound');
  const texts = Object.entries(beside).map(([path, text]) => [path, () => text] as const);
  return studyOf(
    { given: 'small', files, beside: new Map(texts), data, problems },
    { seed: 3, posterior: null, shipped: false, ...options },
    () => {},
  );
}

/** Collects what is said. */
export function asking(): Asking & { readonly said: string[]; readonly expected: number[] } {
  const said: string[] = [];
  const expected: number[] = [];
  return {
    executor: inlineExecutor(),
    say: (line) => void said.push(line),
    expect: (work) => void expected.push(work),
    done: () => {},
    said,
    expected,
  };
}
