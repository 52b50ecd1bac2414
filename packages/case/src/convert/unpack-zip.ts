/**
 * The wanted files of a zip, unpacked piece by piece so that a small file that would unpack to gigabytes
 * is stopped on the way, whatever sizes it states. Links and files under a password are refused, and so
 * is a zip whose parts are not those that its directory lists.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** Deflate packs at most 1,032 bytes into one, so that one step makes 16 MB at most. */
const STEP_BYTES = 16 * 1024;
/** Entries of the directory that are looked at, wanted or not. */
const MOST_LISTED = 5000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const NOTHING = new Uint8Array();

/** General purpose bit 0 (APPNOTE 4.4.4). */
const ENCRYPTED = 1;
/** Type of file in the mode that Unix stores in the upper half of the external attributes. */
const TYPE_OF_FILE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** A zip that is not taken, with the reason in words. */
export class ZipRefused extends Error {}

export const isZip = (bytes: Uint8Array): boolean => ZIP.every((b, i) => bytes[i] === b);

export interface ZipBounds {
  /** By the path in the zip; others are not unpacked. @throws ZipRefused to refuse the whole */
  readonly isWanted: (path: string) => boolean;
  readonly mostFiles: number;
  /** Of all wanted files together. */
  readonly mostBytes: number;
  /** What may be done about a zip that is too large, after a semicolon. */
  readonly instead: string;
}

interface Listed {
  readonly sum: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

/** Path -> what the directory at the end of a zip says of it (APPNOTE 4.3.12 and 4.3.16). */
function directoryOf(bytes: Uint8Array): Map<string, Listed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 22;
  const first = Math.max(0, last - 0xffff);
  let end = last;
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < first) throw new ZipRefused('it is no whole zip file');
  const found = new Map<string, Listed>();
  let at = view.getUint32(end + 16, true);
  let left = view.getUint16(end + 10, true);
  if (left > MOST_LISTED) throw new ZipRefused(`it lists more than ${MOST_LISTED} files`);
  for (; left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipRefused('its directory is damaged');
    const [name, extra, comment] = [28, 30, 32].map((k) => view.getUint16(at + k, true));
    const from = at + 46;
    const path = new TextDecoder().decode(bytes.subarray(from, from + name!));
    const mode = view.getUint32(at + 38, true) >>> 16;
    found.set(path, {
      sum: view.getUint32(at + 16, true),
      isLink: (mode & TYPE_OF_FILE) === SYMBOLIC_LINK,
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    });
    at = from + name! + extra! + comment!;
  }
  return found;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function unpacked(bytes: Uint8Array, bounds: ZipBounds): Map<string, Uint8Array> {
  const { isWanted, mostFiles, mostBytes, instead } = bounds;
  const directory = directoryOf(bytes);
  const wanted = [...directory].filter(([path]) => isWanted(path));
  for (const [path, { isLink, isEncrypted }] of wanted) {
    if (isLink) throw new ZipRefused(`${path} is a link; links are never followed`);
    if (isEncrypted) throw new ZipRefused(`${path} is under a password`);
  }
  const parts = new Map<string, Uint8Array[]>();
  let left = mostBytes;
  const unzip = new Unzip((part) => {
    if (!isWanted(part.name)) return;
    if (parts.has(part.name)) throw new ZipRefused(`it holds ${part.name} twice`);
    if (parts.size >= mostFiles) throw new ZipRefused(`it has more than ${mostFiles} parts`);
    const pieces: Uint8Array[] = [];
    parts.set(part.name, pieces);
    part.ondata = (error, piece) => {
      // what this function throws comes back to it as an error of the stream
      if (error)
        throw error instanceof ZipRefused ? error : new ZipRefused('its compression is damaged');
      left -= piece.length;
      if (left < 0)
        throw new ZipRefused(`it unpacks to more than ${mostBytes / 1024 / 1024} MB; ${instead}`);
      pieces.push(piece);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP_BYTES)
    unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  const whole = new Map([...parts].map(([path, pieces]) => [path, joined(pieces)]));
  const sound = wanted.every(([path, { sum }]) => sum === crc32(whole.get(path) ?? NOTHING));
  if (!sound || wanted.length !== whole.size)
    throw new ZipRefused('parts of it are lost or damaged');
  return whole;
}

/**
 * @returns path in the zip -> bytes; folders are not among them
 * @throws ZipRefused with the reason
 */
export function unpackZip(bytes: Uint8Array, bounds: ZipBounds): Map<string, Uint8Array> {
  if (!isZip(bytes)) throw new ZipRefused('it is no zip file');
  try {
    return unpacked(bytes, bounds);
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('it is no whole zip file');
  }
}
