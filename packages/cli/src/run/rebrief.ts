/**
 * The briefing of a finished run once more, from the runs kept in its folder: what a question command
 * does after it has left an answer there. The study's key is checked as by `run --resume`, so a case,
 * rules or parameters that have changed since are found out and nothing is mixed.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { Failure } from '@interregnum/questions';
import { prepareStudy } from '../study.ts';
import type { StudyFlags } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { scoresOf, writeBriefing } from './briefing-file.ts';
import { readStudy } from './folder.ts';
import { play } from './play.ts';

interface Again {
  readonly given: string;
  readonly runs: number;
  readonly flags: StudyFlags;
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
  const { runs, seed, without, with: also, ...rest } = Object.fromEntries(said);
  if (!Number.isInteger(runs) || !Number.isInteger(seed)) return null;
  if (rest.set !== undefined && !Array.isArray(rest.set)) return null;
  const kept: StudyFlags = {
    ...rest,
    seed,
    ...(without === undefined ? {} : { without: mechanisms(without) }),
    ...(also === undefined ? {} : { with: mechanisms(also) }),
  };
  return { given, runs, flags: kept };
}

/**
 * @param dir full path of a folder that holds a study
 * @throws Failure when the run is not finished, or its inputs or rules are no longer the same
 */
export async function rebrief(dir: string, host: Host): Promise<void> {
  const kept = readStudy(dir);
  const again = againOf(kept?.again);
  if (kept === null || !existsSync(join(dir, 'run.json')))
    throw new Failure('The run there is not finished; when it is, its briefing shows the answer.');
  const command = `${kept.command} --out DIR --resume`;
  if (again === null) throw new Failure(`To show the answer there: ${command}`);
  const quiet: Host = { ...host, say: () => {}, redraws: false };
  const study = await prepareStudy(again.given, again.flags, quiet);
  const played = await play(
    {
      study,
      runs: again.runs,
      workers: 1,
      out: dir,
      resume: true,
      command: kept.command,
      resumeCommand: command,
      again: kept.again,
    },
    quiet,
  );
  try {
    const { result, folder } = played;
    const scores = await scoresOf(study, result);
    writeBriefing({ study, result, scores, command: kept.command, folder });
  } finally {
    await played.close();
  }
}
