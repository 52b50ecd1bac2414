/** Which study of a case is meant, and where it is played. */
import { counted, type Executor } from '@interregnum/ensemble';
import {
  type Asking,
  type StudyOptions as FullStudyOptions,
  HAND_SET,
  type NamedPosterior,
  namedPosterior,
  type ScenarioSource,
  SHIPPED_POSTERIOR,
  type Study,
  type studyArguments,
  studyOf,
  type TextFile,
} from '@interregnum/questions';
import type { Case } from './case.ts';
import type { Surroundings } from './surroundings.ts';

/** What is played: as the flags of the command of the same names. */
export interface StudyOptions {
  /** Seed of the draws, 0 to 4,294,967,295; 1 when not given. */
  readonly seed?: number;
  /** Changes of inputs, such as `regions[AF19].garrison_effective_k=x0.5`. */
  readonly set?: readonly string[];
  /** Named changes: the name of a scenario that lies with the case, or a file's name and text. */
  readonly scenario?: ScenarioSource;
  /** Use only what had been announced by the first day. */
  readonly announcedOnly?: boolean;
  /** Play the districts inside the regions, where the case has them. */
  readonly districts?: boolean;
  /** Mechanisms switched off, such as `bargains`. */
  readonly without?: FullStudyOptions['without'];
  /** Mechanisms switched on that are off where nothing is said. */
  readonly with?: FullStudyOptions['with'];
  /** A posterior file's name and text, or `hand-set`; the posterior that ships when not given. */
  readonly parameters?: 'hand-set' | TextFile;
}

/** Where and how it is played; changes no result. */
export interface PlayOptions {
  /** Threads: all cores in Node, the calling thread in a browser when not given. */
  readonly executor?: Executor;
  /** Stops the work; what was asked for then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of every piece of work that is done: runs, as a rule. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Takes warnings about inputs, one line each; nobody hears them when not given. */
  readonly onWarning?: (line: string) => void;
}

/** The same as flags of the command; a text is named, not kept. */
export function flagsOf({
  seed = 1,
  scenario,
  parameters,
  ...rest
}: StudyOptions): Parameters<typeof studyArguments>[0] {
  return {
    ...rest,
    seed,
    scenario: typeof scenario === 'object' ? scenario.name : scenario,
    parameters: typeof parameters === 'object' ? parameters.name : parameters,
  };
}

/** The numbers asked for, null for the hand-set; those that ship where nothing is said. */
export async function posteriorIn(
  { posterior }: Surroundings,
  parameters: StudyOptions['parameters'],
): Promise<{ readonly posterior: NamedPosterior | null; readonly shipped: boolean }> {
  const given =
    parameters === undefined ? { name: SHIPPED_POSTERIOR, text: await posterior() } : parameters;
  const named = given === HAND_SET ? null : namedPosterior(given.text, given.name, given.name);
  return { posterior: named, shipped: parameters === undefined };
}

/** The options of a study as the questions take them. */
export async function studiedWith(
  surroundings: Surroundings,
  { parameters, seed = 1, ...rest }: StudyOptions,
): Promise<FullStudyOptions> {
  return { ...rest, seed, ...(await posteriorIn(surroundings, parameters)) };
}

/** @throws Failure when the options do not fit the case */
export async function studyIn(
  surroundings: Surroundings,
  of: Case,
  options: StudyOptions & PlayOptions,
): Promise<Study> {
  return studyOf(of, await studiedWith(surroundings, options), options.onWarning ?? (() => {}));
}

/** Play, and let go of the threads if they were ours. */
export async function playIn<T>(
  surroundings: Surroundings,
  { executor: given, signal, onProgress, onWarning = () => {} }: PlayOptions,
  play: (asking: Asking) => Promise<T>,
): Promise<T> {
  const executor = given ?? surroundings.executor();
  let done = 0;
  let total = 0;
  const ran = (work: number): void => {
    done += work;
    onProgress?.(done, Math.max(done, total));
  };
  const expect = (work: number): void => {
    total = work;
  };
  try {
    return await play({
      executor: counted(executor, ran),
      signal,
      say: onWarning,
      expect,
      done: ran,
    });
  } finally {
    if (given === undefined) await executor.close();
  }
}
