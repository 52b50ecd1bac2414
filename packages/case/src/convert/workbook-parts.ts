/**
 * The XML parts of a workbook, unpacked piece by piece so that a small file that would unpack to
 * gigabytes is stopped on the way, whatever sizes it states, and packed again without compression:
 * what reads it then unpacks nothing that was not counted here.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Many times the largest case; a sheet of 34 regions is some 40 kB. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 500;
/** Deflate packs at most 1,032 bytes into one, so that one step makes 16 MB at most. */
const STEP_BYTES = 16 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of before 2007, and those under a password, are in this older container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((b, i) => bytes[i] === b);

class Refused extends Error {}

/** Files that the directory at the end of a zip counts; -1 where there is none (APPNOTE 4.3.16). */
function countedIn(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  return -1;
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let left = MOST_UNPACKED_BYTES;
  let seen = 0;
  const unzip = new Unzip((part) => {
    seen += 1;
    if (!/\.(xml|rels)$/i.test(part.name)) return;
    if (parts.has(part.name)) throw new Refused(`it holds ${part.name} twice`);
    if (parts.size >= MOST_PARTS) throw new Refused(`it has more than ${MOST_PARTS} parts`);
    const pieces: Uint8Array[] = [];
    parts.set(part.name, pieces);
    part.ondata = (error, piece) => {
      // what this function throws comes back to it as an error of the stream
      if (error) throw error instanceof Refused ? error : new Refused('its compression is damaged');
      left -= piece.length;
      if (left < 0) throw new Refused('it unpacks to more than 64 MB');
      pieces.push(piece);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP_BYTES)
    unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
  if (seen !== countedIn(bytes)) throw new Refused('parts of it are lost');
  return new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
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
