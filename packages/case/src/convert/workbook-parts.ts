/**
 * The XML parts of a workbook, unpacked within bounds and packed again without compression: what reads
 * it then unpacks nothing that was not counted here.
 */
import { zipSync } from 'fflate';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import { isZip, unpackZip, ZipRefused } from './unpack-zip.ts';

/** Many times the largest case; a sheet of 34 regions is some 40 kB. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 500;

/** Workbooks of before 2007, and those under a password, are in this older container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const isRead = (path: string): boolean => /\.(xml|rels)$/i.test(path);

export interface WorkbookParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The same, as a file without compression. */
  readonly file: ArrayBuffer;
}

export function workbookParts(file: string, bytes: Uint8Array): WorkbookParts | Problem {
  const refuse = (reason: string): Problem =>
    problem('bad-workbook', { file, line: 1, column: 1 }, { file, reason });
  if (OLE.every((b, i) => bytes[i] === b))
    return refuse('it has a password, or is of before 2007 (.xls)');
  if (!isZip(bytes)) return refuse('it is no .xlsx file');
  try {
    const parts = unpackZip(bytes, {
      isWanted: isRead,
      mostFiles: MOST_PARTS,
      mostBytes: MOST_UNPACKED_BYTES,
      instead: 'save its sheets as CSV',
    });
    const whole = zipSync(Object.fromEntries(parts), { level: 0 });
    return { parts, file: new Uint8Array(whole).buffer };
  } catch (error) {
    if (error instanceof ZipRefused) return refuse(error.message);
    throw error;
  }
}
