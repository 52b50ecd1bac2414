/** A study of the small case of packages/case, and a way to ask it without threads; for tests. */
import { fileURLToPath } from 'node:url';
import { readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { inlineExecutor } from '@interregnum/ensemble';
import type { Asking } from '../asking.ts';
import type { SoundCase } from '../opened-case.ts';
import { type Study, type StudyOptions, studyOf } from '../study.ts';

const SMALL = fileURLToPath(new URL('../../../case/fixtures/small', import.meta.url));

/** What a study is made with where nothing else is said. */
export const SMALL_OPTIONS: StudyOptions = { seed: 3, posterior: null, shipped: false };

/**
 * @param change of the text of every table
 * @param tables instead of its own, or besides them; null: it has none of that name
 */
export async function smallCase(
  given = 'small',
  change: (text: string) => string = (text) => text,
  tables: Readonly<Record<string, string | null>> = {},
): Promise<SoundCase> {
  const read = await readCaseFolder(SMALL);
  const files = new Map([...read.files].map(([name, text]) => [name, change(text)]));
  for (const [name, text] of Object.entries(tables))
    if (text === null) files.delete(name);
    else files.set(name, text);
  const { data, problems } = readCase(files);
  if (data === null) throw new Error('the small case is not sound');
  return { given, files, beside: new Map(), data, problems };
}

/**
 * @param beside texts beside the tables, by their paths
 * @param tables instead of its own, or besides them; null: it has none of that name
 */
export async function smallStudy(
  options: Partial<StudyOptions> = {},
  beside: Readonly<Record<string, string>> = {},
  tables: Readonly<Record<string, string | null>> = {},
): Promise<Study> {
  const texts = Object.entries(beside).map(([path, text]) => [path, () => text] as const);
  const opened = { ...(await smallCase('small', undefined, tables)), beside: new Map(texts) };
  return studyOf(opened, { ...SMALL_OPTIONS, ...options }, () => {});
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
