/** Tests of a client in another language: run where that language is, plainly left out where not. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

export const BIN: string = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');

/** Longer than a busy machine of one core needs: it stops a hang. */
export const CLIENT_TIMEOUT_MS = 600_000;

export interface Said {
  readonly code: number | null;
  readonly text: string;
}

/** A program with the command at hand; its output, both streams together. */
export function program(words: readonly string[], env: Record<string, string> = {}): Said {
  const [file = '', ...args] = words;
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, INTERREGNUM_BIN: BIN, INTERREGNUM_NODE: process.execPath, ...env },
    timeout: CLIENT_TIMEOUT_MS,
    maxBuffer: 64 * 2 ** 20,
  });
  return { code: status, text: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Whether the words run here; where they do not, it is said what was left out and why. */
export function present(words: readonly string[], leftOut: string): boolean {
  const there = program(words).code === 0;
  if (!there) console.warn(`Left out: ${leftOut}`);
  return there;
}
