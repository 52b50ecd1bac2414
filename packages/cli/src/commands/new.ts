/** `new NAME`: start a case, from the template or from the bare tables of a folder. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makePackage, templateCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { Failure, quoted, safe } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { openFolder } from '../open-case.ts';
import type { Registration } from '../program.ts';
import { commandLine, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { checkDocument, checkLines } from './check.ts';

interface NewFlags {
  readonly from?: string;
  readonly json?: true;
}

/** A name that is an id of a case and a folder on any system. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

function checkedName(name: string): string {
  if (NAME.test(name) && name.length <= LONGEST_NAME) return name;
  const guess = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  const hint = NAME.test(guess) ? ` Perhaps ${guess}?` : '';
  throw new Failure(
    `${quoted(name)} cannot name a case: lower-case letters, digits and single hyphens, as in my-country-2030.${hint}`,
  );
}

async function tablesOf(folder: string, name: string): Promise<Map<string, string>> {
  const read = await readCaseFolder(folder, true);
  const [error] = read.problems.filter((p) => p.severity === 'error');
  if (error !== undefined) throw new Failure(`${safe(error.at.file)}: ${safe(error.message)}.`);
  if (read.files.size === 0)
    throw new Failure(`${quoted(folder)} holds no tables. See: interregnum new --help`);
  return makePackage(read.files, { name });
}

function write(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure(
      `There is a folder or file ${quoted(basename(folder))} already, and nothing is overwritten.`,
    );
  }
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
}

async function create(given: string, flags: NewFlags, host: Host): Promise<boolean> {
  const name = checkedName(given);
  const files = flags.from === undefined ? templateCase(name) : await tablesOf(flags.from, name);
  const folder = resolve(host.workingFolder, name);
  write(folder, files);
  const opened = await openFolder(name, folder);
  const document = checkDocument(opened);
  if (flags.json) {
    const written = { schema: 'interregnum.new/1', folder, files: [...files.keys()] };
    host.print(JSON.stringify({ ...written, check: document }, null, 2));
    return document.sound;
  }
  host.print(`Written: ${name}${files.has('README.md') ? `; begin with ${name}/README.md` : ''}`);
  for (const line of checkLines(opened, host)) host.print(line);
  const next = typed(commandLine(document.sound ? 'run' : 'check', `./${name}`, []), host);
  host.print(document.sound ? `Next: ${next}` : `Next: mend the tables, then ${next}`);
  return document.sound;
}

export const newCase: Registration = (program, host, end) => {
  program
    .command('new')
    .description('start a case in a new folder, from a template or from your tables')
    .argument('<NAME>', 'name of the case and of its folder')
    .option('--from <FOLDER>', 'take the tables of this folder and complete them to a data package')
    .option('--json', 'one JSON document on stdout')
    .action(async (given: string, flags: NewFlags) => {
      const sound = await create(given, flags, host);
      end(sound ? ExitCode.done : ExitCode.answerIsNo);
    });
};
