/** Static files that a clone builds and an installation may carry: where they are, and building them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, safe, shellQuoted } from '@interregnum/questions';
import type { Host } from '../terminal/host.ts';
import { TOP_FOLDER } from '../top-folder.ts';

/** What is built, by paths below the top folder, and how it is spoken of. */
export interface Built {
  readonly name: 'page' | 'site';
  readonly folder: string;
  /** Written last, or with everything else: it is there if and only if the rest is. */
  readonly sign: string;
  readonly script: string;
  /** The words with which npm builds it. */
  readonly npm: string;
  /** What building it takes. */
  readonly takes: string;
  /** Where an installation without it has the same. */
  readonly instead?: string;
}

export const PAGE: Built = {
  name: 'page',
  folder: 'packages/app/dist',
  sign: 'sw.js',
  script: 'packages/app/scripts/build.mjs',
  npm: 'npm run build:page',
  takes: 'the first time all cases are played, which takes a minute or two',
};

export const DOCUMENTATION: Built = {
  name: 'site',
  folder: 'site/dist/html',
  sign: 'index.html',
  script: 'scripts/build-docs.mjs',
  npm: 'npm run build:docs',
  takes: 'what it is made with is fetched the first time, which takes half a minute',
  instead: 'docs',
};

const inTop = (path: string): string => join(TOP_FOLDER, ...path.split('/'));

/** Whether it is there. */
export const isBuilt = ({ folder, sign }: Built): boolean => existsSync(join(inTop(folder), sign));

export interface BuiltAsked {
  /** Build it whether or not it is there. */
  readonly build?: true;
  /** One that was built elsewhere. */
  readonly folder?: string;
}

/**
 * The folder of files that are there.
 * @throws Failure when there are none and none can be built
 */
export async function builtFolder(
  built: Built,
  { build, folder }: BuiltAsked,
  host: Host,
): Promise<string> {
  if (folder === undefined) {
    await ensureBuilt(built, build === true, host);
    return inTop(built.folder);
  }
  const given = resolve(host.workingFolder, folder);
  if (!existsSync(join(given, 'index.html')))
    throw new Failure(
      `There is no ${built.name} in ${safe(folder)}: it has no index.html. Build one: ${built.npm} -- --out ${shellQuoted(folder)}`,
    );
  return given;
}

async function ensureBuilt(built: Built, anew: boolean, host: Host): Promise<void> {
  const { name, npm, takes, instead } = built;
  if (isBuilt(built) && !anew) return;
  const script = inTop(built.script);
  if (!existsSync(script)) {
    const here = instead === undefined ? '' : ` (its pages are here as text: ${inTop(instead)})`;
    throw new Failure(
      `The ${name} is not part of this installation. Take a clone of the project and type: ${npm}${here}`,
    );
  }
  host.say(
    isBuilt(built)
      ? `Building the ${name} anew.`
      : `The ${name} is not built yet. Building it; ${takes}.`,
  );
  const code = await new Promise<number | null>((done, fail) => {
    const build = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit'] });
    build.once('error', fail);
    build.once('exit', done);
  });
  if (code !== 0 || !isBuilt(built))
    throw new Failure(`The ${name} could not be built; what went wrong stands above.`);
}
