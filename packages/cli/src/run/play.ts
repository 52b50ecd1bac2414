/** Playing the runs of a study into its folder, with progress, to the end or to Ctrl-C. */

import {
  EnsembleAborted,
  EnsembleIncomplete,
  type EnsembleResult,
  ensembleKey,
  type FolderStore,
  identify,
  nodeExecutor,
  openStore,
  runEnsemble,
} from '@interregnum/ensemble/node';
import { Failure, parametersDocument, type Study } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import { earlierRuns } from './earlier-runs.ts';
import {
  chooseFolder,
  claimFolder,
  type Study as FolderStudy,
  makeFolder,
  type OutputFolder,
  writeStudy,
} from './folder.ts';
import { listenForInterrupt } from './interrupt.ts';
import { keptFailure } from './kept.ts';

export interface PlayRequest {
  readonly study: Study;
  readonly runs: number;
  readonly workers: number | null;
  /** `--out`, null for the default. */
  readonly out: string | null;
  readonly resume: boolean;
  /** Read the runs that are there and play none; a Failure where some are missing. */
  readonly keptOnly?: boolean;
  /** The command that makes this again, and the one that goes on after an interruption. */
  readonly command: string;
  readonly resumeCommand: string;
  /** What `run` was given, kept in the folder. */
  readonly again?: FolderStudy['again'];
}

export interface Played {
  readonly result: EnsembleResult;
  readonly folder: OutputFolder;
  readonly workers: number;
  /** Let go of the folder; results can be read until then. */
  readonly close: () => Promise<void>;
}

export async function play(request: PlayRequest, host: Host): Promise<Played> {
  const { study, runs, resume } = request;
  const identity = identify(study.input);
  const key = ensembleKey(identity);
  const folder = chooseFolder({
    asked: request.out,
    workingFolder: host.workingFolder,
    identity,
    ensembleKey: key,
    runs,
    departures: study.departures,
  });
  if (resume && !folder.known)
    host.say(`Nothing to resume in ${folder.shown}; starting with the first run.`);
  const executor =
    request.workers === null ? nodeExecutor() : nodeExecutor(Math.min(request.workers, runs));
  let store: FolderStore | null = null;
  // Assigned in callbacks, which the compiler does not follow for a plain variable.
  const shown: { progress: Progress | null } = { progress: null };
  const interrupt = listenForInterrupt(() => {
    shown.progress?.stop();
    host.say('Stopping after the runs in hand; Ctrl-C again stops at once.');
  });
  const described: FolderStudy = {
    schema: 'interregnum.study/1',
    ensemble_key: key,
    identity,
    parameters: parametersDocument(study.parameters),
    command: request.command,
    ...(request.again === undefined ? {} : { again: request.again }),
  };
  try {
    makeFolder(folder.path);
    // Locked first: who is refused has written nothing.
    store = await openStore(folder.path, { shown: folder.shown });
    await claimFolder(folder, described);
    const earlier = await earlierRuns(store, key, request, folder.shown, host);
    const result = await runEnsemble({
      ...study.input,
      runs,
      executor,
      store: earlier.store,
      resume,
      keptOnly: request.keptOnly === true,
      signal: interrupt.signal,
      onProgress: ({ done, resumed, secondsLeft }) => {
        if (shown.progress === null) {
          if (resumed > 0) host.say(`${thousands(resumed)} runs were finished before.`);
          shown.progress = showProgress(host, runs);
        }
        shown.progress.update(done, secondsLeft);
      },
    });
    shown.progress?.stop();
    const opened = store;
    if (request.keptOnly !== true) {
      await writeStudy(folder, described);
      if (result.failures.length === 0) await earlier.dropSuperseded();
    }
    return { result, folder, workers: executor.workers, close: () => opened.close() };
  } catch (error) {
    shown.progress?.stop();
    await store?.close();
    if (error instanceof EnsembleAborted)
      throw new Failure(
        `Stopped after ${thousands(error.finishedRuns)} of ${thousands(error.totalRuns)} runs; they are kept in ${folder.shown}.\nTo go on: ${request.resumeCommand}`,
        interrupt.exitCode(),
      );
    if (error instanceof EnsembleIncomplete)
      throw new Failure(
        `The run there is not finished: ${thousands(error.keptRuns)} of ${thousands(error.totalRuns)} runs are kept. To finish it: ${request.resumeCommand}`,
      );
    throw keptFailure(error, folder, request.resumeCommand);
  } finally {
    interrupt.release();
    await executor.close();
  }
}
