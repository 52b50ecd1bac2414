/**
 * A lock file that says: this folder is in use. Chunks are idempotent, so two writers could not
 * corrupt one another; the lock keeps people from paying for the same runs twice by accident.
 */
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError, storeError } from './store-error.ts';

export const LOCK_FILE = '.lock';
const HEARTBEAT_MS = 5_000;
/** A lock whose owner cannot be asked (another machine) is stale after this long without a beat. */
const STALE_MS = 60_000;

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

export interface FolderLock {
  release(): void;
}

const held = new Set<string>();

/**
 * @param shown what messages call the folder
 * @throws StoreError `in-use` when a live process has it, or a plain error of the file system
 */
export function lockFolder(folder: string, shown: string = folder): FolderLock {
  const file = join(folder, LOCK_FILE);
  const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname() };
  try {
    mkdirSync(folder, { recursive: true });
    if (!create(file, owner)) {
      const stale = staleToken(file);
      if (stale === null) throw inUse(file, shown);
      takeAway(file, stale, shown);
      if (!create(file, owner)) throw inUse(file, shown);
    }
  } catch (error) {
    throw storeError(error, shown);
  }
  held.add(owner.token);
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder went away; the next write says so.
    }
  }, HEARTBEAT_MS);
  beat.unref();
  let released = false;
  return {
    release() {
      if (released) return;
      released = true;
      clearInterval(beat);
      held.delete(owner.token);
      try {
        if (read(file)?.token === owner.token) unlinkSync(file);
      } catch {
        // Already gone.
      }
    },
  };
}

function create(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Made but not written, on a full disk: it would keep everybody out, us included.
    if (read(file) === null) rmSync(file, { force: true });
    throw error;
  }
}

function read(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function age(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Token of a lock whose owner is dead ('' when it cannot be read), null when it is alive. */
function staleToken(file: string): string | null {
  const owner = read(file);
  // Empty or torn: just being written, or left by a crash.
  if (owner === null) return age(file) > HEARTBEAT_MS ? '' : null;
  if (owner.host !== hostname()) return age(file) > STALE_MS ? owner.token : null;
  // The same process number after a restart of a container is another process.
  if (owner.pid === process.pid) return held.has(owner.token) ? null : owner.token;
  return isAlive(owner.pid) && age(file) <= STALE_MS ? null : owner.token;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Remove a stale lock unless, meanwhile, someone else has replaced it. */
function takeAway(file: string, staleToken: string, shown: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const wrong = (read(aside)?.token ?? '') !== staleToken;
  if (wrong) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process has it already.
    }
  }
  unlinkSync(aside);
  if (wrong) throw inUse(file, shown);
}

function inUse(file: string, shown: string): StoreError {
  const owner = read(file);
  const who = owner === null ? 'another process' : `process ${owner.pid} on ${owner.host}`;
  return new StoreError(
    'in-use',
    `The folder ${shown} is in use by ${who}. Wait for it, stop it, or choose another folder; if it is not running, delete ${join(shown, LOCK_FILE)}.`,
  );
}
