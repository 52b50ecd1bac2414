/**
 * A folder that searches are kept in: `<fold>-<key>/start-<n>.json` after each generation, `pool.json`
 * at the end. Files are there whole or not at all; a torn or foreign one is searched again.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, rulesHash, sha256Text, worldHash } from '@interregnum/ensemble';
import { lockFolder, TEMPORARY, writeAtomically } from '@interregnum/ensemble/node';
import type { FreeName, Switches } from '@interregnum/model';
import type { CmaState } from './cma-es.ts';
import type { Fitted, SearchStore } from './fit.ts';
import type { Fold } from './leave-out.ts';
import { truthHash } from './make-posterior.ts';
import type { TrainingCase } from './objective.ts';

interface Search {
  readonly starts: number;
  readonly generations: number;
  readonly runs: number;
  readonly finalRuns: number;
  readonly seed: number;
}

export interface FoldStore extends SearchStore {
  readPool(search: Search): Promise<readonly Fitted[] | null>;
  writePool(search: Search, pool: readonly Fitted[]): Promise<void>;
}

export interface FitFolder {
  fold(name: string, key: string): FoldStore;
  close(): Promise<void>;
}

/**
 * SHA-256 of all that the searches of a fold depend on, its training cases in their order among them.
 * Starts and generations are not: more of them go on from what is there.
 */
export function foldKey(given: {
  readonly names: readonly FreeName[];
  readonly switches: Switches;
  readonly search: Search;
  readonly cases: readonly TrainingCase[];
  readonly fold: Fold;
}): string {
  const { names, switches, search, cases, fold } = given;
  return sha256Text(
    canonicalJson({
      format: 1,
      rules: rulesHash(switches),
      names,
      runs: search.runs,
      seed: search.seed,
      training: fold.training.map((k) => ({
        id: cases[k]!.id,
        world: worldHash(cases[k]!.world),
        truth: truthHash(cases[k]!.truth),
      })),
    }),
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (gone || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @throws StoreError when another process has the folder, or it cannot be written */
export async function openFitFolder(folder: string): Promise<FitFolder> {
  const lock = lockFolder(folder);
  let writes = 0;
  const write = async (place: string, name: string, content: object): Promise<void> => {
    await mkdir(place, { recursive: true });
    const temporary = join(place, `${TEMPORARY}${process.pid}-${writes++}`);
    const text = JSON.stringify(content);
    await writeAtomically(join(place, name), temporary, new TextEncoder().encode(text));
  };
  return {
    fold(name, key) {
      const place = join(folder, `${name.replace(/[^\w-]/g, '_')}-${key.slice(0, 12)}`);
      const poolKey = (s: Search): string =>
        `${key} ${s.starts} starts ${s.generations} generations ${s.finalRuns} final runs`;
      return {
        async read(start) {
          const kept = await readJson(join(place, `start-${start}.json`));
          const { key: its, state } = (kept ?? {}) as { key?: string; state?: CmaState };
          return its === key && state ? state : null;
        },
        write: (start, state) => write(place, `start-${start}.json`, { key, state }),
        async readPool(search) {
          const kept = await readJson(join(place, 'pool.json'));
          const { key: its, pool } = (kept ?? {}) as { key?: string; pool?: Fitted[] };
          return its === poolKey(search) && pool ? pool : null;
        },
        writePool: (search, pool) => write(place, 'pool.json', { key: poolKey(search), pool }),
      };
    },
    async close() {
      lock.release();
    },
  };
}
