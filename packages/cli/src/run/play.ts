/** Playing the runs of a study into its folder, with progress, to the end or to Ctrl-C. */

import {
  EnsembleAborted,
  type EnsembleResult,
  ensembleKey,
  type FolderStore,
  identify,
  nodeExecutor,
  openStore,
  runEnsemble,
  StoreError,
} from '@interregnum/ensemble/node';
import { Failure, parametersDocument, type Study } from '@interregnum/questions';
import { thousands } from '@interregnum/words';
import { ExitCode } from '../exit-codes.ts';
import type { Host } from '../terminal/host.ts';
import { type Progress, showProgress } from '../terminal/progress.ts';
import {
  chooseFolder,
  claimFolder,
  type Study as FolderStudy,
  type OutputFolder,
} from './folder.ts';
import { listenForInterrupt } from './interrupt.ts';

export interface PlayRequest {
  readonly study: Study;
  readonly runs: number;
  readonly workers: number | null;
  /** `--out`, null for the default. */
  readonly out: string | null;
  readonly resume: boolean;
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

/** Forget what an earlier attempt at the same study left. */
async function startAfresh(store: FolderStore, key: string): Promise<number> {
  const chunks = await store.list(key);
  for (const chunk of chunks) await store.remove(chunk.id);
  return chunks.reduce((sum, chunk) => sum + chunk.runCount, 0);
}

/** What the folder says of itself, as an expected end. */
function plainly(error: unknown): unknown {
  return error instanceof StoreError ? new Failure(error.message) : error;
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
    plain: study.plain,
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
  try {
    claimFolder(folder, {
      schema: 'interregnum.study/1',
      ensemble_key: key,
      identity,
      parameters: parametersDocument(study.parameters),
      command: request.command,
      ...(request.again === undefined ? {} : { again: request.again }),
    });
    store = await openStore(folder.path);
    if (folder.known && !resume) {
      const dropped = await startAfresh(store, key);
      if (dropped > 0 && dropped !== runs)
        host.say(`Playing ${thousands(runs)} runs again; --resume would have used those there.`);
    }
    const result = await runEnsemble({
      ...study.input,
      runs,
      executor,
      store,
      resume,
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
    return { result, folder, workers: executor.workers, close: () => opened.close() };
  } catch (error) {
    shown.progress?.stop();
    await store?.close();
    if (error instanceof EnsembleAborted)
      throw new Failure(
        `Stopped after ${thousands(error.finishedRuns)} of ${thousands(error.totalRuns)} runs; they are kept in ${folder.shown}.\nTo go on: ${request.resumeCommand}`,
        ExitCode.interrupted,
      );
    throw plainly(error);
  } finally {
    interrupt.release();
    await executor.close();
  }
}
