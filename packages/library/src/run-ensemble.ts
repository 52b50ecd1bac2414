/** Many histories of one case. */
import {
  type ChunkStore,
  decodeHeader,
  type EnsembleResult,
  memoryStore,
  runEnsemble,
} from '@interregnum/ensemble';
import {
  type Answer,
  commandLine,
  foundOf,
  MOST_SCORED_RUNS,
  ownOutcome,
  type RunDocument,
  runAnswer,
  runArguments,
  runDocument,
  runMethods,
  type Study,
  USUAL_RUNS,
} from '@interregnum/questions';
import type { Case } from './case.ts';
import { flagsOf, type PlayOptions, playIn, type StudyOptions, studyIn } from './options.ts';
import type { Surroundings } from './surroundings.ts';

/** What is played, where, and how many times. */
export interface RunOptions extends StudyOptions, PlayOptions {
  /** How many histories; 1,000 when not given. */
  readonly runs?: number;
  /** An outcome of one's own, counted over the histories, which are held in memory for it: `lost(Gao) by 2012-04-01`. */
  readonly outcome?: string;
}

/** Many histories of one case, counted. */
export interface Ensemble {
  /** The same on every machine, with any number of threads, and from the command. */
  readonly resultHash: string;
  /** Shares, dates and manners, with intervals. */
  readonly summary: EnsembleResult['summary'];
  /** What `run --json` prints; nothing was written, so it names no files. */
  readonly document: Omit<RunDocument, 'files'>;
  /** The same in words, tables and figures. */
  readonly answer: Answer;
  /** What was played: the case with its changes, the numbers and what they have seen. */
  readonly study: Study;
}

/** Scores read no further; twice as many, since runs that failed are not counted. */
const MOST_READ = 2 * MOST_SCORED_RUNS;

/** Memory must not grow with the number of histories where nothing is counted over all of them. */
function firstRunsStore(): ChunkStore {
  const store = memoryStore();
  return {
    ...store,
    write: async (id, bytes) => {
      if ((decodeHeader(bytes)?.firstRun ?? 0) < MOST_READ) await store.write(id, bytes);
    },
  };
}

export async function runEnsembleIn(
  surroundings: Surroundings,
  of: Case,
  options: RunOptions,
): Promise<Ensemble> {
  const { runs = USUAL_RUNS, outcome, ...rest } = options;
  const study = await studyIn(surroundings, of, rest);
  const asked = ownOutcome(outcome, study);
  return playIn(surroundings, rest, async ({ executor, signal, expect }) => {
    expect(runs);
    const stopping = signal === undefined ? {} : { signal };
    const store = asked === null ? firstRunsStore() : memoryStore();
    const result = await runEnsemble({ ...study.input, runs, executor, store, ...stopping });
    const { data, observed, parameters, scenario } = study;
    const again = commandLine('run', of.given, runArguments({ ...flagsOf(rest), outcome }, runs));
    const found = await foundOf(study, result, asked);
    const { scores, own } = found;
    const answer = runAnswer(found, again);
    const made = { data, observed, result, parameters, scenario, own, command: again };
    const { files: _, ...document } = runDocument({
      data,
      observed,
      scenario,
      result,
      scores: scores?.rows ?? null,
      own,
      files: { folder: '', tables: [], briefing: null },
      workers: executor.workers,
      parameters,
      methods: runMethods(made),
    });
    return { resultHash: result.resultHash, summary: result.summary, document, answer, study };
  });
}
