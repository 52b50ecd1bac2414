/** The built command as a user runs it: in a process of its own, or in one that is kept for the file. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT: string = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when stdout or stderr has matched; rejects when the command ends before. */
  readonly said: (pattern: RegExp) => Promise<void>;
}

/** Start `interregnum` in a folder, away from any terminal. */
export function start(
  args: readonly string[],
  cwd: string = ROOT,
  env: Record<string, string> = {},
): Started {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; done: () => void }[] = [];
  const heard = (): void => {
    for (const w of waiting) if (w.pattern.test(stdout) || w.pattern.test(stderr)) w.done();
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    heard();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    heard();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const said = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ pattern, done: resolve });
      heard();
      ended.then(
        () => reject(new Error(`ended before it said ${pattern}:\n${stdout}\n${stderr}`)),
        reject,
      );
    });
  return { child, ended, said };
}

let warm: ChildProcess | undefined;
const awaited: ((ended: Ended) => void)[] = [];

/** Loading the program takes a hundred times what most command lines take, so it is loaded once. */
function warmCommand(): ChildProcess {
  const script = join(ROOT, 'tests', 'warm-command.mjs');
  const child = fork(script, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('message', (ended: Ended) => awaited.shift()?.(ended));
  child.on('exit', (code) => {
    warm = undefined;
    for (const tell of awaited.splice(0)) tell({ code, stdout: '', stderr });
  });
  return child;
}

/** Run `interregnum` to its end; one command line after the other. */
export function interregnum(
  args: readonly string[],
  cwd: string = ROOT,
  env: Record<string, string> = {},
): Promise<Ended> {
  warm ??= warmCommand();
  warm.send({ args, cwd, env });
  return new Promise((resolve) => {
    awaited.push(resolve);
  });
}
afterAll(() => {
  warm?.disconnect();
});

/** A new empty folder, and how to remove it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'interregnum-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
