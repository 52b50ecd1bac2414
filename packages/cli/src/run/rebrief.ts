/**
 * The briefing of a finished run once more, from the runs kept in its folder: what a question command
 * does after it has left an answer there. The study's key is checked as by `run --resume`, so a case,
 * rules or parameters that have changed since are found out and nothing is mixed.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { Failure, foundOf, ownOutcome, runArguments } from '@interregnum/questions';
import { prepareStudy } from '../study.ts';
import { commandLine, type StudyFlags, typed } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { briefingText, writeBriefing } from './briefing-file.ts';
import { readStudy } from './folder.ts';
import { play } from './play.ts';

interface Again {
  readonly given: string;
  readonly flags: StudyFlags & { readonly outcome?: string };
}

const NAME = /^[a-zA-Z]+$/;

/** A flag as the command line gives it: true, a number, a text or several. */
function isFlag(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  return value === true || typeof value === 'string' || Number.isSafeInteger(value);
}

const mechanisms = (value: unknown): readonly Mechanism[] =>
  MECHANISMS.filter((m) => Array.isArray(value) && value.includes(m));

/** What `run` was given, as far as its file can be believed; null where it does not say. */
function againOf(value: unknown): Again | null {
  if (typeof value !== 'object' || value === null) return null;
  const { given, flags } = value as { given?: unknown; flags?: unknown };
  if (typeof given !== 'string' || typeof flags !== 'object' || flags === null) return null;
  const said = Object.entries(flags).filter(([name, value]) => NAME.test(name) && isFlag(value));
  const { runs: _, seed, without, with: also, ...rest } = Object.fromEntries(said);
  if (!Number.isInteger(seed)) return null;
  if (rest.set !== undefined && !Array.isArray(rest.set)) return null;
  if (rest.outcome !== undefined && typeof rest.outcome !== 'string') return null;
  const kept: Again['flags'] = {
    ...rest,
    seed,
    ...(without === undefined ? {} : { without: mechanisms(without) }),
    ...(also === undefined ? {} : { with: mechanisms(also) }),
  };
  return { given, flags: kept };
}

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * How many runs the finished answer in a folder is of. The study's own file may say more: an attempt
 * to add to them may have been stopped. null where no run was finished.
 */
function finishedRuns(dir: string): number | null {
  try {
    const file = join(dir, 'run.json');
    const info = lstatSync(file);
    if (!info.isFile() || info.size > MOST_BYTES) return null;
    const { runs } = JSON.parse(readFileSync(file, 'utf8')) as { runs?: unknown };
    return Number.isSafeInteger(runs) && (runs as number) >= 1 ? (runs as number) : null;
  } catch {
    return null;
  }
}

/**
 * @param dir full path of a folder that holds a study
 * @throws Failure when the run is not finished, or its inputs or rules are no longer the same
 */
export async function rebrief(dir: string, host: Host): Promise<void> {
  const kept = readStudy(dir);
  const again = againOf(kept?.again);
  const runs = finishedRuns(dir);
  if (kept === null || runs === null)
    throw new Failure('The run there is not finished; when it is, its briefing shows the answer.');
  if (again === null)
    throw new Failure(`To show the answer there: ${kept.command} --out DIR --resume`);
  const { given, flags } = again;
  const rest = runArguments(flags, runs);
  const command = commandLine('run', given, rest);
  const shown = relative(host.workingFolder, dir) || '.';
  const quiet: Host = { ...host, say: () => {}, redraws: false };
  const study = await prepareStudy(given, flags, quiet);
  const asked = ownOutcome(flags.outcome, study);
  const played = await play(
    {
      study,
      runs,
      workers: 1,
      out: dir,
      resume: true,
      keptOnly: true,
      command,
      resumeCommand: typed(commandLine('run', given, [...rest, '--out', shown, '--resume']), host),
    },
    quiet,
  );
  try {
    const { result, folder } = played;
    const request = { ...(await foundOf(study, result, asked)), command, folder };
    await writeBriefing(folder, briefingText(request, host));
  } finally {
    await played.close();
  }
}
