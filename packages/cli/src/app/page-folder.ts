/** Where the built page is, and building it from a clone when it is not there. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, safe, shellQuoted } from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { TOP_FOLDER } from '../top-folder.ts';

const APP = join(TOP_FOLDER, 'packages', 'app');
const PAGE_FOLDER: string = join(APP, 'dist');
const BUILD = join(APP, 'scripts', 'build.mjs');

/** Whether the page is there. */
export const isBuilt = (): boolean => existsSync(join(PAGE_FOLDER, 'sw.js'));

export interface PageAsked {
  /** Build it whether or not it is there. */
  readonly build?: true;
  /** One that was built elsewhere. */
  readonly folder?: string;
}

/**
 * The folder of a page that is there.
 * @throws Failure when there is none and none can be built
 */
export async function pageFolder({ build, folder }: PageAsked, host: Host): Promise<string> {
  if (folder === undefined) {
    await ensureBuilt(build === true, host);
    return PAGE_FOLDER;
  }
  const given = resolve(host.workingFolder, folder);
  if (!existsSync(join(given, 'index.html')))
    throw new Failure(
      `There is no page in ${safe(folder)}: it has no index.html. Build one: npm run build:page -- --out ${shellQuoted(folder)}`,
    );
  return given;
}

async function ensureBuilt(anew: boolean, host: Host): Promise<void> {
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
