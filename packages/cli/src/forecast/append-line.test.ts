import {
  existsSync,
  fsyncSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AppendCalls, appendWhole } from './append-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interregnum-append-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const full = (): never => {
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
};
/** A disk with room for so many bytes, which takes what it can and then refuses. */
function disk(room: number): AppendCalls {
  let left = room;
  const write = (handle: number, bytes: Uint8Array, at: number, length: number): number => {
    if (left === 0) full();
    const taken = Math.min(left, length);
    left -= taken;
    return writeSync(handle, bytes, at, taken);
  };
  return { writeSync: write as AppendCalls['writeSync'], fsyncSync };
}

test('the line is there whole, also when the system takes it in pieces', () => {
  const file = join(folder, 'log');
  appendWhole(file, 'first\n');
  let calls = 0;
  const slow = (handle: number, bytes: Uint8Array, at: number): number => {
    calls++;
    return writeSync(handle, bytes, at, 1);
  };
  appendWhole(file, 'dé\n', { writeSync: slow as AppendCalls['writeSync'], fsyncSync });
  expect(readFileSync(file, 'utf8')).toBe('first\ndé\n');
  expect(calls).toBe(4);
});

test('on a full disk the file is as it was, however much of the line had room', () => {
  const file = join(folder, 'log');
  writeFileSync(file, 'first\n');
  for (let room = 0; room < 'second\n'.length; room++) {
    expect(() => appendWhole(file, 'second\n', disk(room))).toThrow('full');
    expect(readFileSync(file, 'utf8')).toBe('first\n');
  }
  appendWhole(file, 'second\n', disk(7));
  expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n');
});

test('what the disk did not confirm is taken back, and a new file with it', () => {
  const file = join(folder, 'log');
  expect(() => appendWhole(file, 'first\n', { writeSync, fsyncSync: full })).toThrow('full');
  expect(existsSync(file)).toBe(false);
});
