/** Many histories of one case. */
import { type EnsembleResult, runEnsemble } from '@interregnum/ensemble';
import {
  type Answer,
  commandLine,
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

export async function runEnsembleIn(
  surroundings: Surroundings,
  of: Case,
  options: RunOptions,
): Promise<Ensemble> {
  const { runs = USUAL_RUNS, ...rest } = options;
  const study = await studyIn(surroundings, of, rest);
  return playIn(surroundings, rest, async ({ executor, signal, expect }) => {
    expect(runs);
    const stopping = signal === undefined ? {} : { signal };
    const result = await runEnsemble({ ...study.input, runs, executor, ...stopping });
    const { data, observed, parameters, scenario } = study;
    const again = commandLine('run', of.given, runArguments(flagsOf(rest), runs));
    const answer = runAnswer({ study, result, scores: null }, again);
    const made = { data, observed, result, parameters, scenario, command: again };
    const { files: _, ...document } = runDocument({
      data,
      observed,
      result,
      scores: null,
      files: { folder: '', tables: [], briefing: null },
      workers: executor.workers,
      parameters,
      methods: runMethods(made),
    });
    return { resultHash: result.resultHash, summary: result.summary, document, answer, study };
  });
}
