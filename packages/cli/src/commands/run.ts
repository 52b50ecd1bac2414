/** `run CASE`: what could have happened. Plays the runs, writes the files, prints the answer. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EnsembleResult, tablesContext } from '@interregnum/ensemble';
import { type TableFormat, writeTables, writeTextAtomically } from '@interregnum/ensemble/node';
import {
  Failure,
  foundOf,
  isLive,
  LIVE_WARNING,
  type OwnOutcome,
  ownOutcome,
  type RunDocument,
  type RunFound,
  runArguments,
  runDocument,
  runMethods,
  type Study,
  safe,
  USUAL_RUNS,
} from '@interregnum/questions';
import { count } from '@interregnum/words';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { type BriefingRequest, briefingText, writeBriefing } from '../run/briefing-file.ts';
import { namedFolder } from '../run/folder.ts';
import { keptFailure } from '../run/kept.ts';
import { type Played, type PlayRequest, play } from '../run/play.ts';
import { reportLines } from '../run/report.ts';
import { prepareStudy } from '../study.ts';
import {
  addDistrictsFlag,
  addOutcomeFlag,
  addStudyFlags,
  commandLine,
  type StudyFlags,
  typed,
} from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { describeUnexpected } from '../unexpected.ts';

const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 1_024;
/** In the folder of the run. */
const WORKBOOK_FILE = 'results.xlsx';
const METHODS_FILE = 'methods.txt';

interface RunFlags extends StudyFlags {
  readonly runs: number;
  readonly outcome?: string;
  readonly out?: string;
  readonly resume?: true;
  readonly workers?: number;
  readonly csv?: true;
  readonly xlsx?: true;
  readonly scores?: true;
  readonly json?: true;
}

function playRequest(given: string, flags: RunFlags, study: Study, host: Host): PlayRequest {
  const rest = runArguments(flags, flags.runs);
  const {
    out: _out,
    resume: _resume,
    workers: _workers,
    csv: _csv,
    xlsx: _xlsx,
    scores: _scores,
    json: _json,
    ...worldFlags
  } = flags;
  const out = flags.out === undefined ? [] : ['--out', flags.out];
  return {
    study,
    runs: flags.runs,
    workers: flags.workers ?? null,
    out: flags.out ?? null,
    resume: flags.resume === true,
    command: commandLine('run', given, rest),
    again: { given, flags: worldFlags },
    resumeCommand: typed(commandLine('run', given, [...rest, ...out, '--resume']), host),
  };
}

function reportFailures(result: EnsembleResult, host: Host): void {
  const [first] = result.failures;
  if (first === undefined) return;
  const failed = count(result.summary.failedRuns, 'run', 'runs');
  const message = `${failed} ended with an error and ${result.summary.failedRuns === 1 ? 'is' : 'are'} left out; run ${first.run}: ${safe(first.message)}`;
  if (result.summary.runs === 0) throw new Failure(`${message} No run is left to answer with.`);
  host.say(`Warning: ${message}`);
}

async function writeFiles(
  study: Study,
  played: Played,
  flags: RunFlags,
): Promise<Pick<RunDocument['files'], 'folder' | 'tables'>> {
  const { folder, result } = played;
  const formats: TableFormat[] = flags.csv ? ['parquet', 'csv'] : ['parquet'];
  const { world, names } = study.input;
  const request = { ...tablesContext(study.data), result, world, names };
  const tables = await writeTables(request, join(folder.path, 'tables'), formats);
  // CSV of an earlier attempt with fewer runs must not stand beside the new tables.
  for (const name of tables)
    if (!flags.csv && name.endsWith('.parquet'))
      rmSync(join(folder.path, 'tables', name.replace(/\.parquet$/, '.csv')), { force: true });
  return {
    folder: folder.shown,
    tables: tables.map((name) => join(folder.shown, 'tables', name)),
  };
}

/** The workbook where it is asked for; that of an earlier attempt must not stand beside other runs. */
async function workbookFiles(
  { study, command }: PlayRequest,
  { result, folder }: Played,
  found: Pick<RunFound, 'scores' | 'own'>,
  flags: RunFlags,
): Promise<Pick<RunDocument['files'], 'workbook'>> {
  if (flags.xlsx) {
    const { writeWorkbook } = await import('../run/workbook-file.ts');
    const made = { study, result, ...found };
    return { workbook: await writeWorkbook(made, command, folder, WORKBOOK_FILE) };
  }
  rmSync(join(folder.path, WORKBOOK_FILE), { force: true });
  return {};
}

/** The methods paragraph as a file of its own. */
async function methodsFile(
  methods: string,
  { folder }: Played,
): Promise<Pick<RunDocument['files'], 'methods'>> {
  await writeTextAtomically(join(folder.path, METHODS_FILE), `${methods}\n`);
  return { methods: join(folder.shown, METHODS_FILE) };
}

/**
 * A fault in one figure must not cost the answer: it is said, and the rest is written. A page that
 * cannot be kept is another matter, and ends the command.
 * @returns the file's path as the user would type it, null when it could not be made
 */
async function tryBriefing(request: BriefingRequest, host: Host): Promise<string | null> {
  let page: string;
  try {
    page = briefingText(request, host);
  } catch (error) {
    const debug = Boolean(host.env.INTERREGNUM_DEBUG);
    host.say(`Warning: no briefing was written. ${describeUnexpected(error, debug)}`);
    return null;
  }
  return writeBriefing(request.folder, page);
}

async function writeAll(
  request: PlayRequest,
  played: Played,
  flags: RunFlags,
  given: string,
  asked: OwnOutcome | null,
  host: Host,
): Promise<void> {
  const { result, workers, folder } = played;
  const { study, command } = request;
  // without --json the answer itself says it
  if (flags.json && isLive(study)) host.say(LIVE_WARNING);
  reportFailures(result, host);
  const { data, observed, parameters, scenario } = study;
  const found = await foundOf(study, result, asked);
  const { scores, own } = found;
  const briefing = await tryBriefing({ ...found, command, folder }, host);
  const methods = runMethods({ data, observed, result, parameters, scenario, own, command });
  const files = {
    ...(await writeFiles(study, played, flags)),
    ...(await workbookFiles(request, played, { scores, own }, flags)),
    ...(await methodsFile(methods, played)),
    briefing,
  };
  const document = runDocument({
    data,
    observed,
    scenario,
    result,
    scores: scores?.rows ?? null,
    files,
    workers,
    parameters,
    own,
    methods,
  });
  const text = JSON.stringify(document, null, 2);
  await writeTextAtomically(join(folder.path, 'run.json'), `${text}\n`);
  if (flags.json) host.print(text);
  else
    for (const line of reportLines(
      {
        found,
        files,
        given,
        flags,
        command,
        withScores: flags.scores === true,
      },
      host,
    ))
      host.print(line);
}

async function answer(given: string, flags: RunFlags, host: Host): Promise<void> {
  if (flags.out !== undefined) namedFolder(flags.out);
  const study = await prepareStudy(given, flags, host);
  const asked = ownOutcome(flags.outcome, study);
  const request = playRequest(given, flags, study, host);
  const played = await play(request, host);
  try {
    await writeAll(request, played, flags, given, asked, host);
  } catch (error) {
    throw keptFailure(error, played.folder, request.resumeCommand);
  } finally {
    await played.close();
  }
}

export const run: Registration = (program, host) => {
  const command = program
    .command('run')
    .description('what could have happened: plays the case many times and writes a briefing')
    .argument('<CASE>', 'name or folder of a case')
    .option('--runs <N>', 'how many runs', wholeNumber('--runs', 1, MOST_RUNS), USUAL_RUNS);
  addOutcomeFlag(addDistrictsFlag(addStudyFlags(command)))
    .option('--out <DIR>', 'output folder (default: out/<case>-<seed>-<runs>)')
    .option('--resume', 'use the runs that an interrupted attempt finished')
    .option(
      '--workers <N>',
      'threads (default: one a core); changes no result',
      wholeNumber('--workers', 1, MOST_WORKERS),
    )
    .option('--csv', 'write the tables as CSV too')
    .option('--xlsx', 'write a workbook too: answer, regions, weeks, displaced, sources')
    .option('--scores', 'show how good the answer is, beside the simplest rules')
    .option('--json', 'one JSON document on stdout')
    .action((given: string, flags: RunFlags) => answer(given, flags, host));
};
