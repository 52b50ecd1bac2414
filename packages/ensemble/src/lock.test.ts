import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_FILE, lockFolder } from './lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interregnum-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Leave a lock as if by someone else, last touched so many seconds ago. */
function leave(owner: object | string, secondsAgo = 0): void {
  const file = join(folder, LOCK_FILE);
  writeFileSync(file, typeof owner === 'string' ? owner : JSON.stringify(owner));
  const then = new Date(Date.now() - 1000 * secondsAgo);
  utimesSync(file, then, then);
}

function expectTaken(): void {
  const lock = lockFolder(folder);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
}

describe('a lock', () => {
  it('is there while held and gone afterwards', () => {
    const lock = lockFolder(folder);
    expect(existsSync(join(folder, LOCK_FILE))).toBe(true);
    expect(() => lockFolder(folder)).toThrow(/in use by process/);
    lock.release();
    lock.release();
    expectTaken();
  });

  it('of a dead process is taken over', () => {
    // Larger than any process number a system gives out.
    leave({ token: 'a', pid: 2 ** 30, host: hostname() });
    expectTaken();
  });

  it('of a living process is respected', () => {
    leave({ token: 'a', pid: process.ppid, host: hostname() });
    expect(() => lockFolder(folder)).toThrow(`process ${process.ppid} on ${hostname()}`);
  });

  it('of a process number given out anew is taken over once it stops beating', () => {
    leave({ token: 'a', pid: process.ppid, host: hostname() }, 600);
    expectTaken();
  });

  it('of this process number in an earlier life is taken over', () => {
    leave({ token: 'a', pid: process.pid, host: hostname() });
    expectTaken();
  });

  it('of another machine is respected while it beats', () => {
    leave({ token: 'a', pid: 1, host: 'elsewhere.example' }, 10);
    expect(() => lockFolder(folder)).toThrow('elsewhere.example');
    leave({ token: 'a', pid: 1, host: 'elsewhere.example' }, 600);
    expectTaken();
  });

  it('half written is respected at first and taken over later', () => {
    leave('{"tok');
    expect(() => lockFolder(folder)).toThrow(/in use/);
    leave('{"tok', 60);
    expectTaken();
  });
});
