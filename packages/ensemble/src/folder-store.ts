/** A store in a folder: `chunks/<hash>.chunk`, written whole or not at all. */
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY, writeAtomically } from './atomic-file.ts';
import { type ChunkHeader, decodeHeader, headerBytes } from './chunk.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import { type ChunkStore, type StoredChunk, storedChunk } from './store.ts';
import { storeError } from './store-error.ts';

export interface FolderStoreOptions {
  /**
   * Whether to claim the folder for this process (default). Jobs of a cluster that fill one folder
   * together do not: chunks are idempotent, so they cannot harm each other.
   */
  readonly lock?: boolean;
}

export interface FolderStore extends ChunkStore {
  readonly folder: string;
}

const EXTENSION = '.chunk';
const ID = /^[0-9a-f]{64}$/;
const ABANDONED_MS = 3_600_000;
const FIRST_READ_BYTES = 16_384;

/** @throws StoreError when the folder is in use, not a folder, or cannot be written */
export async function openStore(
  folder: string,
  options: FolderStoreOptions = {},
): Promise<FolderStore> {
  const chunks = join(folder, 'chunks');
  const fileOf = (id: string): string => join(chunks, `${id}${EXTENSION}`);
  let lock: FolderLock | null = null;
  try {
    await mkdir(chunks, { recursive: true });
    if (options.lock !== false) lock = lockFolder(folder);
    await removeAbandoned(chunks);
  } catch (error) {
    lock?.release();
    throw storeError(error, folder);
  }
  let writes = 0;
  return {
    folder,
    async list(key) {
      const found: StoredChunk[] = [];
      for (const name of (await readdir(chunks)).sort()) {
        if (!name.endsWith(EXTENSION) || !ID.test(name.slice(0, -EXTENSION.length))) continue;
        const header = await readHeader(join(chunks, name));
        if (header?.ensembleKey === key && `${header.id}${EXTENSION}` === name)
          found.push(storedChunk(header));
      }
      return found;
    },
    async read(id) {
      try {
        return await readFile(fileOf(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw storeError(error, fileOf(id));
      }
    },
    async write(id, bytes) {
      const temporary = join(chunks, `${TEMPORARY}${process.pid}-${writes++}-${id}`);
      try {
        await writeAtomically(fileOf(id), temporary, bytes);
      } catch (error) {
        throw storeError(error, folder);
      }
    },
    remove: (id) => rm(fileOf(id), { force: true }),
    async close() {
      lock?.release();
    },
  };
}

async function readHeader(file: string): Promise<ChunkHeader | null> {
  try {
    const handle = await open(file, 'r');
    try {
      let bytes = new Uint8Array(FIRST_READ_BYTES);
      let { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      const needed = headerBytes(bytes.subarray(0, bytesRead));
      if (needed === null) return null;
      if (needed > bytesRead) {
        bytes = new Uint8Array(needed);
        ({ bytesRead } = await handle.read(bytes, 0, needed, 0));
      }
      return decodeHeader(bytes.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Leftovers of processes that were killed while writing. Recent ones may be someone's at work. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}
