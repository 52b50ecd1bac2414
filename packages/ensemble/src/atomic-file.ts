/** Files that are there whole or not at all, also after a power cut. */
import { type FileHandle, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Beginning of the names of unfinished files; they can be deleted at any time. */
export const TEMPORARY = '.tmp-';

export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Not every system can sync a folder; the file itself is synced.
  } finally {
    await handle?.close();
  }
}

/** Write bytes under a temporary name, force them to the disk, and give them their name. */
export async function writeAtomically(
  file: string,
  temporary: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(file));
}

async function says(file: string, bytes: Buffer): Promise<boolean> {
  try {
    const info = await lstat(file);
    return info.isFile() && info.size === bytes.length && bytes.equals(await readFile(file));
  } catch {
    return false;
  }
}

/** A text file, whole or not at all; one that says the same already is left alone. */
export async function writeTextAtomically(file: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  if (await says(file, bytes)) return;
  const temporary = join(dirname(file), `${TEMPORARY}${process.pid}-${basename(file)}`);
  await rm(temporary, { force: true });
  await writeAtomically(file, temporary, bytes);
}
