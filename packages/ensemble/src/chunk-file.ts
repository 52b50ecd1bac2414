/**
 * The chunk files of a folder: how they are called, and what their headers say. Every chunk names its
 * ensemble, so a study whose own file was lost or torn is known again by its runs.
 */
import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type ChunkHeader, decodeHeader, headerBytes } from './chunk.ts';
import { type EnsembleIdentity, ensembleKey } from './identity.ts';

export const CHUNKS_FOLDER = 'chunks';
export const CHUNK_EXTENSION = '.chunk';
const CHUNK_FILE = /^[0-9a-f]{64}\.chunk$/;
const FIRST_READ_BYTES = 16_384;

export const isChunkFile = (name: string): boolean => CHUNK_FILE.test(name);

/** The header of a chunk file; null for anything else, such as a folder or a pipe in its place. */
export function readHeader(file: string): ChunkHeader | null {
  let handle: number | null = null;
  try {
    if (!lstatSync(file).isFile()) return null;
    handle = openSync(file, 'r');
    let bytes = new Uint8Array(FIRST_READ_BYTES);
    let read = readSync(handle, bytes, 0, bytes.length, 0);
    const needed = headerBytes(bytes.subarray(0, read));
    if (needed === null) return null;
    if (needed > read) {
      bytes = new Uint8Array(needed);
      read = readSync(handle, bytes, 0, needed, 0);
    }
    return decodeHeader(bytes.subarray(0, read));
  } catch {
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** The ensemble of the first sound header in `DIR/chunks`; null where there is none. */
export function identityOfChunks(folder: string): EnsembleIdentity | null {
  const chunks = join(folder, CHUNKS_FOLDER);
  let names: string[];
  try {
    names = readdirSync(chunks).filter(isChunkFile).sort();
  } catch {
    return null;
  }
  for (const name of names) {
    const header = readHeader(join(chunks, name));
    if (header !== null && ensembleKey(header.identity) === header.ensembleKey)
      return header.identity;
  }
  return null;
}
