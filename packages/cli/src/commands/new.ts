/** `new NAME`: start a case, from the template or from the bare tables of a folder. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { templateCase } from '@interregnum/case';
import { Failure, quoted } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import {
  caseFromFolder,
  convertedLines,
  decimalOf,
  encodingOf,
  type FromFolder,
} from '../new-case/from-folder.ts';
import { openFolder } from '../open-case.ts';
import type { Registration } from '../program.ts';
import { commandLine, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { checkDocument, checkLines } from './check.ts';

interface NewFlags {
  readonly from?: string;
  readonly decimal?: string;
  readonly encoding?: string;
  readonly json?: true;
}

/** A name that is an id of a case and a folder on any system. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

/** Letters of Latin scripts that have no plain letter inside them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

function checkedName(name: string): string {
  if (NAME.test(name) && name.length <= LONGEST_NAME) return name;
  const guess = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøıßæœ]/g, (letter) => PLAIN_LETTERS[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  const hint = NAME.test(guess) ? ` Perhaps ${guess}?` : '';
  throw new Failure(
    `${quoted(name)} cannot name a case: lower-case letters, digits and single hyphens, as in my-country-2030.${hint}`,
  );
}

async function filesOf(name: string, flags: NewFlags): Promise<FromFolder> {
  const decimal = decimalOf(flags.decimal);
  const encoding = encodingOf(flags.encoding);
  if (flags.from !== undefined) return caseFromFolder(flags.from, name, { decimal, encoding });
  if (decimal !== undefined || encoding !== undefined)
    throw new Failure('--decimal and --encoding say how the files of --from are written.');
  return { files: templateCase(name), converted: [] };
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
  const { files, converted } = await filesOf(name, flags);
  const folder = resolve(host.workingFolder, name);
  write(folder, files);
  const opened = await openFolder(name, folder);
  const document = checkDocument(opened);
  if (flags.json) {
    const written = { schema: 'interregnum.new/1', folder, files: [...files.keys()], converted };
    host.print(JSON.stringify({ ...written, check: document }, null, 2));
    return document.sound;
  }
  host.print(`Written: ${name}${files.has('README.md') ? `; begin with ${name}/README.md` : ''}`);
  for (const line of convertedLines(converted, host.columns)) host.print(line);
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
    .option(
      '--decimal <MARK>',
      'what 1.234 means there: point or comma; asked for where it matters',
    )
    .option(
      '--encoding <NAME>',
      'how texts there are encoded that are not Unicode: windows-1251, …',
    )
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      `
FOLDER may hold CSV files as any spreadsheet writes them (semicolons, tabs, decimal commas, UTF-16,
Windows-1252), .xlsx workbooks with a sheet a table, map, scenarios/, factors.yaml and levers.yaml. What
was done to each file is said; what could be read in two ways is refused with the flag that settles it.`,
    )
    .action(async (given: string, flags: NewFlags) => {
      const sound = await create(given, flags, host);
      end(sound ? ExitCode.done : ExitCode.answerIsNo);
    });
};
