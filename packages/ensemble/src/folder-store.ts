/** A store in a folder: `chunks/<hash>.chunk`, written whole or not at all. */
import { lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY, writeAtomically } from './atomic-file.ts';
import { CHUNK_EXTENSION, CHUNKS_FOLDER, isChunkFile, readHeader } from './chunk-file.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { type ChunkStore, type StoredChunk, storedChunk } from './store.ts';
import { storeError } from './store-error.ts';

export interface FolderStoreOptions {
  /**
   * Whether to claim the folder for this process (default). Jobs of a cluster that fill one folder
   * together do not: chunks are idempotent, so they cannot harm each other.
   */
  readonly lock?: boolean;
  /** What messages call the folder: its path as the user gave it. */
  readonly shown?: string;
}

export interface FolderStore extends ChunkStore {
  readonly folder: string;
}

const ABANDONED_MS = 3_600_000;

/** @throws StoreError when the folder is in use, not a folder, or cannot be written */
export async function openStore(
  folder: string,
  options: FolderStoreOptions = {},
): Promise<FolderStore> {
  const chunks = join(folder, CHUNKS_FOLDER);
  const shown = options.shown ?? folder;
  const fileOf = (id: string): string => join(chunks, `${id}${CHUNK_EXTENSION}`);
  let lock: FolderLock | null = null;
  try {
    await mkdir(chunks, { recursive: true });
    if (options.lock !== false) lock = lockFolder(folder, shown);
    await removeAbandoned(chunks);
  } catch (error) {
    lock?.release();
    throw storeError(error, shown);
  }
  let writes = 0;
  return {
    folder,
    async list(key) {
      const found: StoredChunk[] = [];
      for (const name of await namesIn(chunks, shown)) {
        if (!isChunkFile(name)) continue;
        const header = readHeader(join(chunks, name));
        if (header?.ensembleKey === key && `${header.id}${CHUNK_EXTENSION}` === name)
          found.push(storedChunk(header));
      }
      return found;
    },
    async read(id) {
      try {
        return await readFile(fileOf(id));
      } catch (error) {
        // What is not there, and a folder in its place, hold no runs: they are played again.
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'EISDIR') return null;
        throw storeError(error, shown);
      }
    },
    async write(id, bytes) {
      const temporary = join(chunks, `${TEMPORARY}${process.pid}-${writes++}-${id}`);
      try {
        await clearFolder(fileOf(id));
        await writeAtomically(fileOf(id), temporary, bytes);
      } catch (error) {
        throw storeError(error, shown);
      }
    },
    async remove(id) {
      try {
        await clearFolder(fileOf(id));
        await rm(fileOf(id), { force: true });
      } catch (error) {
        throw storeError(error, shown);
      }
    },
    async close() {
      lock?.release();
    },
  };
}

async function namesIn(chunks: string, shown: string): Promise<string[]> {
  try {
    return (await readdir(chunks)).sort();
  } catch (error) {
    throw storeError(error, shown);
  }
}

/** Somebody's folder in the place of a chunk is moved aside, not deleted. */
async function clearFolder(file: string): Promise<void> {
  const info = await lstat(file).catch(() => null);
  if (info?.isDirectory()) await rename(file, `${file}.aside-${Date.now()}-${process.pid}`);
}

/** Leftovers of processes that were killed while writing. Recent ones may be someone's at work. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true }).catch(() => {});
  }
}
