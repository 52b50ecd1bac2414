/** Fitting into a folder, with progress, to the end or to Ctrl-C, which loses nothing finished. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  type BoardSource,
  type Calibration,
  calibrate,
  makePosterior,
  type Posterior,
  posteriorText,
} from '@interregnum/analysis/node';
import type { CaseData } from '@interregnum/case';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import type { Switches } from '@interregnum/model';
import { type AskedCase, Failure, safe } from '@interregnum/questions';
import { namedFolder } from '../run/folder.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { keptFailure } from '../run/kept.ts';
import type { Host } from '../terminal/host.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import { describeUnexpected } from '../unexpected.ts';

export interface FitRequest {
  readonly asked: readonly AskedCase[];
  /** As the user would type it. */
  readonly out: string;
  readonly resume: boolean;
  readonly design: {
    readonly vectors?: number;
    readonly runs?: number;
    readonly share?: number;
    readonly seed?: number;
    readonly workers?: number;
    readonly switches: Switches;
  };
  readonly resumeCommand: string;
}

export interface Fit {
  readonly posterior: Posterior;
  readonly calibration: Calibration;
  /** The posterior file, as the user would type it. */
  readonly file: string;
}

const BANK = 'bank';
const POSTERIOR = 'posterior.json';

/** A folder for the bank. @throws Failure when it holds something that would be mixed up */
function prepareFolder({ out, resume }: FitRequest, host: Host): string {
  const folder = resolve(host.workingFolder, namedFolder(out));
  let names: string[] = [];
  try {
    if (existsSync(folder)) names = readdirSync(folder);
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(
      `${safe(out)} cannot be used: ${describeUnexpected(error, false)} Choose another with --out.`,
    );
  }
  const ours = names.every((name) => [BANK, POSTERIOR].includes(name));
  if (!ours)
    throw new Failure(
      `${safe(out)} holds files that are not a calibration’s. Choose an empty or a new folder with --out.`,
    );
  if (names.length > 0 && !resume)
    throw new Failure(
      `${safe(out)} holds an earlier calibration. Go on with it by --resume, or choose another folder with --out.`,
    );
  if (names.length === 0 && resume)
    host.say(`Nothing to resume in ${safe(out)}; starting with the first vector.`);
  return folder;
}

/** The cases to train on: one that lies within another of them would show its outcome. */
function trainingSources(asked: readonly AskedCase[]): {
  training: BoardSource[];
  all: BoardSource[];
} {
  const all = asked.flatMap(({ id, sources }) => sources.filter((s) => s.id === id));
  const ids = all.map((s) => s.id);
  const training = all.filter((s) => s.within === undefined || !ids.includes(s.within));
  if (training.length < 2)
    throw new Failure('Calibration needs at least two cases whose days do not overlap.');
  return { training, all };
}

function posteriorOf(
  calibration: Calibration,
  { training, all }: ReturnType<typeof trainingSources>,
): Posterior {
  return makePosterior({
    ...calibration,
    created: new Date().toISOString().slice(0, 10),
    cases: training.map(({ id, data, group, world, truth }) => ({
      // Sources of a board are made from whole cases.
      data: data as CaseData,
      country: group,
      world,
      truth,
      contains: all.filter((s) => s.within === id).map((s) => s.id),
    })),
  });
}

export async function fitInto(request: FitRequest, host: Host): Promise<Fit> {
  const sources = trainingSources(request.asked);
  const folder = prepareFolder(request, host);
  const shown: { progress: Progress | null } = { progress: null };
  const interrupt = listenForInterrupt(() => {
    shown.progress?.stop();
    host.say('Stopping.');
  });
  try {
    const calibration = await calibrate({
      cases: sources.training,
      folder: join(folder, BANK),
      signal: interrupt.signal,
      ...request.design,
      onProgress: ({ done, total, secondsLeft }) => {
        shown.progress ??= showProgress(host, total, 'vectors by case');
        shown.progress.update(done, secondsLeft);
      },
    });
    const posterior = posteriorOf(calibration, sources);
    await writeTextAtomically(join(folder, POSTERIOR), posteriorText(posterior));
    const file = relative(host.workingFolder, join(folder, POSTERIOR));
    return { posterior, calibration, file };
  } catch (error) {
    if (interrupt.signal.aborted)
      throw new Failure(
        `Stopped; every block of vectors that was finished is kept in ${safe(request.out)}.\nTo go on: ${request.resumeCommand}`,
        interrupt.exitCode(),
      );
    if (error instanceof RangeError) throw new Failure(`${safe(error.message)}.`);
    throw keptFailure(error, { path: folder, shown: request.out }, request.resumeCommand);
  } finally {
    shown.progress?.stop();
    interrupt.release();
  }
}
