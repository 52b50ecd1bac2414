/**
 * Adding a line to a file that is only added to. The line is on the disk, whole, when this returns;
 * otherwise the file is as it was.
 */
import * as fs from 'node:fs';

/** The calls that can fail half way, so that a test can make them. */
export type AppendCalls = Pick<typeof fs, 'writeSync' | 'fsyncSync'>;

/** @throws the error of the file system, after the file has been cut back to its old length */
export function appendWhole(file: string, text: string, calls: AppendCalls = fs): void {
  const bytes = Buffer.from(text, 'utf8');
  const existed = fs.existsSync(file);
  const handle = fs.openSync(file, 'a');
  const before = fs.fstatSync(handle).size;
  try {
    for (let at = 0; at < bytes.length; )
      at += calls.writeSync(handle, bytes, at, bytes.length - at);
    calls.fsyncSync(handle);
    if (fs.fstatSync(handle).size !== before + bytes.length)
      throw new Error('The file is not as long as what was written to it');
  } catch (error) {
    fs.ftruncateSync(handle, before);
    if (!existed) fs.rmSync(file, { force: true });
    throw error;
  } finally {
    fs.closeSync(handle);
  }
}
