/**
 * The XML parts of a workbook, unpacked piece by piece so that a small file that would unpack to
 * gigabytes is stopped on the way, whatever sizes it states, and packed again without compression:
 * what reads it then unpacks nothing that was not counted here.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { crc32 } from './crc32.ts';

/** Many times the largest case; a sheet of 34 regions is some 40 kB. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 500;
/** Deflate packs at most 1,032 bytes into one, so that one step makes 16 MB at most. */
const STEP_BYTES = 16 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of before 2007, and those under a password, are in this older container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((b, i) => bytes[i] === b);

const isRead = (name: string): boolean => /\.(xml|rels)$/i.test(name);
const NOTHING = new Uint8Array();

class Refused extends Error {}

/** Name -> checksum, from the directory at the end of a zip (APPNOTE 4.3.12 and 4.3.16). */
function directoryOf(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 22;
  let end = last;
  while (end >= Math.max(0, last - 0xffff) && view.getUint32(end, true) !== 0x06054b50) end--;
  const found = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refused('its directory is damaged');
    const [name, extra, comment] = [28, 30, 32].map((k) => view.getUint16(at + k, true));
    const from = at + 46;
    const text = new TextDecoder().decode(bytes.subarray(from, from + name!));
    found.set(text, view.getUint32(at + 16, true));
    at = from + name! + extra! + comment!;
  }
  return found;
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let left = MOST_UNPACKED_BYTES;
  const directory = directoryOf(bytes);
  const unzip = new Unzip((part) => {
    if (!isRead(part.name)) return;
    if (parts.has(part.name)) throw new Refused(`it holds ${part.name} twice`);
    if (parts.size >= MOST_PARTS) throw new Refused(`it has more than ${MOST_PARTS} parts`);
    const pieces: Uint8Array[] = [];
    parts.set(part.name, pieces);
    part.ondata = (error, piece) => {
      // what this function throws comes back to it as an error of the stream
      if (error) throw error instanceof Refused ? error : new Refused('its compression is damaged');
      left -= piece.length;
      if (left < 0) throw new Refused('it unpacks to more than 32 MB; save its sheets as CSV');
      pieces.push(piece);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP_BYTES)
    unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  const whole = new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
  const wanted = [...directory].filter(([name]) => isRead(name));
  const sound = wanted.every(([name, sum]) => sum === crc32(whole.get(name) ?? NOTHING));
  if (!sound || wanted.length !== whole.size) throw new Refused('parts of it are lost or damaged');
  return whole;
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

export interface WorkbookParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The same, as a file without compression. */
  readonly file: ArrayBuffer;
}

export function workbookParts(file: string, bytes: Uint8Array): WorkbookParts | Problem {
  const refuse = (reason: string): Problem =>
    problem('bad-workbook', { file, line: 1, column: 1 }, { file, reason });
  if (begins(bytes, OLE)) return refuse('it has a password, or is of before 2007 (.xls)');
  if (!begins(bytes, ZIP)) return refuse('it is no .xlsx file');
  try {
    const parts = unpacked(bytes);
    const whole = zipSync(Object.fromEntries(parts), { level: 0 });
    return { parts, file: new Uint8Array(whole).buffer };
  } catch (error) {
    return refuse(error instanceof Refused ? error.message : 'it is no whole zip file');
  }
}
