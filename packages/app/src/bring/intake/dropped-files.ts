/** Files of what was dropped or chosen, folders gone through, without reading any. */
import { MOST_LISTED } from '../bounds.ts';
import type { GivenFile } from './given.ts';

const asFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder is read in parts, until there are no more. */
async function inFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0 || all.length > MOST_LISTED) return all;
    all.push(...part);
  }
}

/** Call while the drop is handled: what was dropped is gone afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const loose = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: GivenFile[] = [];
  const visit = async (entry: FileSystemEntry, folder: string): Promise<void> => {
    if (found.length >= MOST_LISTED) return;
    const path = `${folder}${entry.name}`;
    if (entry.isFile) found.push({ path, blob: await asFile(entry as FileSystemFileEntry) });
    else
      for (const inside of await inFolder(entry as FileSystemDirectoryEntry))
        await visit(inside, `${path}/`);
  };
  for (const { entry, file } of loose) {
    if (entry !== null) await visit(entry, '');
    else if (file !== null) found.push({ path: file.name, blob: file });
  }
  return found;
}

/** Of a field for files or a folder. */
export const chosenFiles = (files: Iterable<File>): GivenFile[] =>
  [...files]
    .slice(0, MOST_LISTED)
    .map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
