/** A kept run, by its folder, its file or the beginning of its result's hash. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Failure, type KeptRun, safe } from '@interregnum/questions';
import { keptRunSchema } from '@interregnum/questions/verify-schema';
import { readStudy } from '../run/folder.ts';
import type { Host } from '../terminal/host.ts';

/** A run as its file has it, and the case as `run` was given it, where the folder still says. */
export interface Kept {
  readonly run: KeptRun;
  readonly given: string | null;
}

const FILE = 'run.json';
const MOST_BYTES = 64 * 1024 * 1024;
/** Fewer characters of a hash would often be somebody else's. */
const HASH = /^[0-9a-f]{8,64}…?$/i;
const MOST_FOLDERS = 10_000;

/** A run's file; null where it is none. */
function read(file: string): Kept | null {
  try {
    const info = statSync(file);
    if (!info.isFile() || info.size > MOST_BYTES) return null;
    const found = keptRunSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!found.success) return null;
    return { run: found.data, given: readStudy(dirname(file))?.again?.given ?? null };
  } catch {
    return null;
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .slice(0, MOST_FOLDERS)
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}

function byHash(given: string, { workingFolder }: Host): Kept {
  const begins = given.replace('…', '').toLowerCase();
  const folders = [
    workingFolder,
    ...foldersIn(workingFolder),
    ...foldersIn(join(workingFolder, 'out')),
  ];
  const found = new Map<string, { readonly kept: Kept; readonly folder: string }>();
  for (const folder of folders) {
    const kept = read(join(folder, FILE));
    if (kept?.run.result_hash.startsWith(begins))
      found.set(kept.run.result_hash, found.get(kept.run.result_hash) ?? { kept, folder });
  }
  const [only, ...more] = [...found.values()];
  if (only !== undefined && more.length === 0) return only.kept;
  if (only !== undefined)
    throw new Failure(
      `${found.size} results here begin with ${safe(begins)}: ${[only, ...more].map(({ folder }) => safe(relative(workingFolder, folder) || '.')).join(', ')}. Give more of the hash, or the folder.`,
    );
  throw new Failure(
    `No run here has a result that begins with ${safe(begins)}: looked into the folders of this one and of ./out for ${FILE}. Give the folder of the run, or its ${FILE}.`,
  );
}

/** @throws Failure when there is none */
export function keptRun(given: string, host: Host): Kept {
  if (given.trim() === '')
    throw new Failure(
      `Give the folder of a run, its ${FILE}, or the beginning of the hash of its result.`,
    );
  const path = resolve(host.workingFolder, given);
  if (!existsSync(path)) {
    if (HASH.test(given)) return byHash(given, host);
    throw new Failure(
      `There is no run ${safe(given)}. Give the folder of a run, its ${FILE}, or at least 8 characters of the hash of its result.`,
    );
  }
  const file = statSync(path).isDirectory() ? join(path, FILE) : path;
  const shown = safe(relative(host.workingFolder, file));
  if (!existsSync(file))
    throw new Failure(`${safe(given)} holds no finished run: there is no ${FILE} in it.`);
  const kept = read(file);
  if (kept === null) throw new Failure(`${shown} is not the answer of a run, or not whole.`);
  return kept;
}
