/** What a case's package says of itself beside its tables, and which of its files hold what happened. */
import { asObject, fieldOf, parseJson } from './json.ts';
import { fileOf, OBSERVED_CASE_FILE, PACKAGE_FILE, readManifest } from './manifest.ts';
import type { CaseFiles } from './read.ts';
import { newReading } from './reading.ts';
import { TABLES, type TableName } from './tables.ts';

export interface PackageHead {
  /** Who made it, as the package names them; empty where it does not. */
  readonly contributors: readonly string[];
  /** ISO date; null where the package states none. */
  readonly created: string | null;
}

/** Never throws: what is not there, or not of the form, is not said. */
export function packageHead(files: CaseFiles): PackageHead {
  const text = files.get(PACKAGE_FILE);
  const root = text === undefined ? null : asObject(parseJson(PACKAGE_FILE, text).value);
  const listed = root && fieldOf(root, 'contributors');
  const created = root && fieldOf(root, 'created');
  return {
    contributors: (Array.isArray(listed) ? listed : []).flatMap((item) => {
      const title = asObject(item) && fieldOf(asObject(item)!, 'title');
      return typeof title === 'string' && title !== '' ? [title] : [];
    }),
    created:
      typeof created === 'string' && /^\d{4}-\d\d-\d\d/.test(created) ? created.slice(0, 10) : null,
  };
}

/** Names of the files that say what happened; nothing in them is read here. */
export function observedFiles(files: CaseFiles): readonly string[] {
  const manifest = readManifest(newReading(), files);
  const tables = (Object.keys(TABLES) as TableName[]).flatMap((name) =>
    TABLES[name].observed ? (fileOf(manifest, name) ?? []) : [],
  );
  const outcome = fileOf(manifest, 'outcome_case') ?? OBSERVED_CASE_FILE;
  return [...tables, outcome].filter((name) => files.has(name)).sort();
}
