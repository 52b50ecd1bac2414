/** Tables of results as files in a folder. Node only. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, TEMPORARY } from '../atomic-file.ts';
import { storeError } from '../store-error.ts';
import type { TableFormat } from './datapackage.ts';
import { type ByteSink, encodeTables, type TablesRequest } from './encode-tables.ts';

/**
 * Write the tables and `datapackage.json`; a file appears under its name only when it is whole.
 * @returns the names of the files
 * @throws StoreError when the folder cannot be written
 */
export async function writeTables(
  request: TablesRequest,
  folder: string,
  formats: readonly TableFormat[] = ['parquet'],
  signal?: AbortSignal,
): Promise<string[]> {
  try {
    mkdirSync(folder, { recursive: true });
    const open = (name: string): ByteSink => temporaryFile(join(folder, name));
    const written = await encodeTables(request, formats, open, signal);
    await syncFolder(folder);
    return written;
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw (error as NodeJS.ErrnoException).code === undefined ? error : storeError(error, folder);
  }
}

/** A file under a temporary name until it is finished and on the disk. */
function temporaryFile(file: string): ByteSink {
  const temporary = file.replace(/([^/\\]+)$/, `${TEMPORARY}$1`);
  const handle = openSync(temporary, 'w');
  let closed = false;
  const close = (): void => {
    if (!closed) closeSync(handle);
    closed = true;
  };
  return {
    write(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at);
    },
    finish() {
      fsyncSync(handle);
      close();
      renameSync(temporary, file);
    },
    abandon() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
