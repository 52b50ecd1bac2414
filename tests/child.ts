/** Children that are started to be killed midway. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Start a script of this folder; resolves once it has printed `word` so often.
 * @throws when the child ends before that
 */
export async function childThatSaid(
  script: string,
  args: readonly string[],
  word: string,
  times: number,
): Promise<ChildProcess> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => {
      seen += data.toString().split(word).length - 1;
      if (seen >= times) resolve();
    });
    child.on('exit', (code) => reject(new Error(`the child ended early with ${code}`)));
  });
  return child;
}

/** End it as a power cut would. */
export function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
