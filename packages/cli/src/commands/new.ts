/** `new NAME`: start a case, from the template, from the boundaries of a country or from the tables of a folder. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MAX_HORIZON_DAYS, templateCase } from '@interregnum/case';
import { plainId } from '@interregnum/case/start';
import { Failure, quoted, safe } from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { collected, wholeNumber } from '../flags.ts';
import type { CountryFlags } from '../new-case/from-country.ts';
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
import { wrap } from '../terminal/wrap.ts';
import { checkDocument, checkLines } from './check.ts';

interface NewFlags extends CountryFlags {
  readonly from?: string;
  readonly json?: true;
}

/** What a case is made of, and what has to be said of that. */
interface Made extends FromFolder {
  readonly said: readonly string[];
  readonly unmatched: readonly string[];
  readonly doubts: readonly string[];
  /** Begun from boundaries: that cells are blank is no fault of the command. */
  readonly isBegun: boolean;
}

/** Flags that say how a case from boundaries is made. */
const OF_COUNTRY = [
  'key',
  'layer',
  'origin',
  'days',
  'capital',
  'terrain',
  'population',
  'people',
  'events',
  'challenger',
] as const;

/** A name that is an id of a case and a folder on any system. */
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

function checkedName(name: string): string {
  if (NAME.test(name) && name.length <= LONGEST_NAME) return name;
  const guess = plainId(name, LONGEST_NAME);
  const hint = NAME.test(guess) ? ` Perhaps ${guess}?` : '';
  throw new Failure(
    `${quoted(name)} cannot name a case: lower-case letters, digits and single hyphens, as in my-country-2030.${hint}`,
  );
}

async function madeOf(name: string, flags: NewFlags): Promise<Made> {
  const asCountry = flags.country !== undefined || flags.boundaries !== undefined;
  if (asCountry && flags.from !== undefined)
    throw new Failure('--from takes tables that are there, --country and --boundaries begin anew.');
  if (asCountry) {
    // readers of every form of boundaries: nothing that another command should wait for
    const { caseFromCountry } = await import('../new-case/from-country.ts');
    return { ...(await caseFromCountry(name, flags)), converted: [], isBegun: true };
  }
  const stray = OF_COUNTRY.find((flag) => flags[flag] !== undefined);
  if (stray !== undefined)
    throw new Failure(
      `--${stray} goes with --country or --boundaries. See: interregnum new --help`,
    );
  const begun = { said: [], unmatched: [], doubts: [], isBegun: false };
  const decimal = decimalOf(flags.decimal);
  const encoding = encodingOf(flags.encoding);
  if (flags.from !== undefined)
    return { ...(await caseFromFolder(flags.from, name, { decimal, encoding })), ...begun };
  if (decimal !== undefined || encoding !== undefined)
    throw new Failure('--decimal and --encoding say how the files of --from are written.');
  return { files: templateCase(name), converted: [], ...begun };
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
  const { files, converted, said, unmatched, doubts, isBegun } = await madeOf(name, flags);
  const folder = resolve(host.workingFolder, name);
  write(folder, files);
  const opened = await openFolder(name, folder);
  const document = checkDocument(opened);
  if (flags.json) {
    const written = { schema: 'interregnum.new/1', folder, files: [...files.keys()], converted };
    const begun = isBegun ? { said, unmatched, doubts } : {};
    host.print(JSON.stringify({ ...written, ...begun, check: document }, null, 2));
    return document.sound || isBegun;
  }
  host.print(`Written: ${name}${files.has('README.md') ? `; begin with ${name}/README.md` : ''}`);
  for (const line of convertedLines(converted, host.columns)) host.print(line);
  for (const text of said)
    for (const line of wrap(safe(text), host.columns, '  ')) host.print(line);
  const told = [
    ...unmatched.map((text) => `Not matched: ${text}`),
    ...doubts.map((text) => `Doubtful: ${text}.`),
  ];
  for (const text of told)
    for (const line of wrap(safe(text), host.columns, '  ')) host.print(host.style.yellow(line));
  const next = typed(commandLine(document.sound ? 'run' : 'check', `./${name}`, []), host);
  if (isBegun && !document.sound) {
    const needed = (document.to_fill ?? []).filter((cell) => cell.needed).length;
    host.print(
      `Nothing is invented: ${needed} columns wait for a number of yours before it can be run.`,
    );
    host.print(`Next: ${next}   (what is missing, what the answer hangs on most first)`);
    return true;
  }
  for (const line of checkLines(opened, host)) host.print(line);
  host.print(document.sound ? `Next: ${next}` : `Next: mend the tables, then ${next}`);
  return document.sound;
}

export const newCase: Registration = (program, host, end) => {
  program
    .command('new')
    .description('start a case in a new folder: a template, a country, or your tables')
    .argument('<NAME>', 'name of the case and of its folder')
    .option('--from <FOLDER>', 'take the tables of this folder and complete them to a data package')
    .option(
      '--country <CODE>',
      'begin a case of this country: ISO code (AGO), name, or a file as below',
    )
    .option(
      '--boundaries <FILE>',
      'begin from GeoJSON, TopoJSON, Shapefile (.shp, .zip), GeoPackage',
    )
    .option('--key <PROPERTY>', 'which property of its features names the regions')
    .option('--layer <NAME>', 'which of its layers, where it has several')
    .option('--origin <DATE>', 'first day of the case; today if left out')
    .option('--days <N>', 'days that are played, 240', wholeNumber('--days', 1, MAX_HORIZON_DAYS))
    .option('--capital <REGION>', 'where the regime sits, by id or name')
    .option('--terrain <CLASS>', 'flat, mixed (usual) or mountains: how much longer roads are')
    .option('--population <FILE>', 'people by region: a table with names or codes (CSV, .xlsx)')
    .option('--people <COLUMN>', 'its column of people, where several could be meant')
    .option('--events <FILE>', 'events of UCDP GED or ACLED: a draft of contested countryside')
    .option('--challenger <NAME>', 'who counts as the challenger there; repeatable', collected)
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
was done to each file is said; what could be read in two ways is refused with the flag that settles it.

A case of a country has its regions, neighbours, roads (assumed) and map; every other cell is blank, with
why and where to look in to_fill.csv. interregnum check NAME leads through it. docs/tutorial-any-country.md`,
    )
    .action(async (given: string, flags: NewFlags) => {
      const sound = await create(given, flags, host);
      end(sound ? ExitCode.done : ExitCode.answerIsNo);
    });
};
