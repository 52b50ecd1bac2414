/** Where the built page is, and building it from a clone when it is not there. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';

const APP = fileURLToPath(new URL('../../../app', import.meta.url));
export const PAGE_FOLDER: string = join(APP, 'dist');
const BUILD = join(APP, 'scripts', 'build.mjs');

const isBuilt = (): boolean => existsSync(join(PAGE_FOLDER, 'sw.js'));

/**
 * Makes sure that the page is there.
 * @param anew build it whether or not it is there
 * @throws Failure when it cannot be built
 */
export async function ensurePage(anew: boolean, host: Host): Promise<void> {
  if (isBuilt() && !anew) return;
  if (!existsSync(BUILD))
    throw new Failure(
      'The page is not part of this installation. Take a clone of the project and type: npm run build:page',
    );
  host.say(
    isBuilt()
      ? 'Building the page anew.'
      : 'The page is not built yet. Building it; the first time all cases are played, which takes a minute or two.',
  );
  const code = await new Promise<number | null>((done, fail) => {
    const build = spawn(process.execPath, [BUILD], { stdio: ['ignore', 'inherit', 'inherit'] });
    build.once('error', fail);
    build.once('exit', done);
  });
  if (code !== 0 || !isBuilt())
    throw new Failure('The page could not be built; what went wrong stands above.');
}
