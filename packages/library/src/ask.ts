/** Questions put to a case: one table, a question a row, as the command has one file a question. */
import {
  type Answer,
  type Asking,
  askCompare,
  askForecast,
  askSensitivity,
  askTrace,
  askWhy,
  commandLine,
  compareAnswer,
  compareDocument,
  forecastAnswer,
  forecastDocument,
  type ScenarioSource,
  type SensitivitySize,
  type Study,
  sensitivityAnswer,
  sensitivityDocument,
  studyArguments,
  type TextFile,
  traceAnswer,
  traceDocument,
  USUAL_FORECAST_RUNS,
  USUAL_OUTCOME,
  USUAL_PAIRS,
  USUAL_SENSITIVITY,
  whyAnswer,
  whyDocument,
} from '@interregnum/questions';
import type { Case } from './case.ts';
import { flagsOf, type PlayOptions, playIn, type StudyOptions, studyIn } from './options.ts';
import type { Surroundings } from './surroundings.ts';

/** What each question takes besides a study. */
export interface Questions {
  /** What would have changed: the case and changes of it, pair by pair. */
  readonly compare: {
    /** Pairs of histories; 400 when not given. */
    readonly runs?: number;
    /** Changes of inputs; all together are one scenario. */
    readonly set?: readonly string[];
    /** Each is compared by itself. */
    readonly scenarios?: readonly ScenarioSource[];
  };
  /** What share of the model's outcome is due to each cause. */
  readonly why: {
    /** Histories, each played with and without each cause; 100 to 400 when not given. */
    readonly runs?: number;
    /** A file of causes; the case's own, else made from its tables, when not given. */
    readonly factors?: TextFile;
    /** Sample orders of joining even where every combination could be played. */
    readonly sampled?: boolean;
  };
  /** Which inputs and parameters matter most, and what to find out first. */
  readonly sensitivity: Partial<SensitivitySize> & {
    /** Name of the outcome that is shown in full. */
    readonly outcome?: string;
    /** Move every parameter by itself over its prior. */
    readonly prior?: boolean;
    /** Groups that move region by region. */
    readonly split?: readonly string[];
  };
  /** With only what was known by a day, what next. */
  readonly forecast: {
    /** ISO date of the last day of which anything was known. */
    readonly asOf: string;
    /** Histories that are followed. */
    readonly runs?: number;
  };
  /** Why this happened in one run: day by day, with the causes. */
  readonly trace: {
    /** Which run, from 0. */
    readonly run: number;
    /** The causes of every step, in the numbers of the rules. */
    readonly full?: boolean;
  };
}

/** The questions there are, by the names of the commands. */
export type Question = keyof Questions;

/** What a question takes: its own options, which study of the case is meant, and where it is played. */
export type AskOptions<Q extends Question> = Questions[Q] &
  Omit<StudyOptions, Q extends 'compare' ? 'set' | 'scenario' : never> &
  PlayOptions;

/** The options may be left away where a question needs none. */
export type Asked<Q extends Question> =
  Record<never, never> extends AskOptions<Q> ? [options?: AskOptions<Q>] : [options: AskOptions<Q>];

/** What the command prints with `--json`; `docs/schemas` describes each, field by field. */
export interface Documents {
  /** `schemas/compare-1.json` */
  readonly compare: ReturnType<typeof compareDocument>;
  /** `schemas/why-1.json` */
  readonly why: ReturnType<typeof whyDocument>;
  /** `schemas/sensitivity-1.json` */
  readonly sensitivity: ReturnType<typeof sensitivityDocument>;
  /** `schemas/forecast-1.json` */
  readonly forecast: ReturnType<typeof forecastDocument>;
  /** `schemas/trace-1.json` */
  readonly trace: ReturnType<typeof traceDocument>;
}

/** What was found, for people and for programs. */
export interface Answered<Q extends Question = Question> {
  /** In words, tables and figures; `answer.sentence` says it in one sentence. */
  readonly answer: Answer;
  /** What the command prints with `--json`. */
  readonly document: Documents[Q];
}

/** Options of the questions that are flags of the command; a study's are written by `studyArguments`. */
const OWN_FLAGS = [
  'runs',
  'scenarios',
  'factors',
  'sampled',
  'base',
  'paths',
  'outcome',
  'prior',
  'split',
  'asOf',
  'run',
  'full',
];

type Told<Q extends Question> = (command: string, seconds: number) => Answered<Q>;
type Put<Q extends Question> = (
  study: Study,
  options: Questions[Q],
  asking: Asking,
) => Promise<Told<Q>>;

const ASK: { readonly [Q in Question]: Put<Q> } = {
  compare: async (study, { runs = USUAL_PAIRS, set = [], scenarios = [] }, asking) => {
    const found = await askCompare(study, { runs, set, scenarios }, asking);
    return (command, seconds) => ({
      answer: compareAnswer(found, command),
      document: compareDocument(found, seconds, command),
    });
  },
  why: async (study, { runs, factors, sampled = false }, asking) => {
    const found = await askWhy(study, { runs, factors, sampled }, asking);
    return (command, seconds) => ({
      answer: whyAnswer(found, command),
      document: whyDocument(found, seconds),
    });
  },
  sensitivity: async (study, options, asking) => {
    const usual = { ...USUAL_SENSITIVITY, outcome: USUAL_OUTCOME, prior: false, split: [] };
    const found = await askSensitivity(study, { ...usual, ...options }, asking);
    return (command, seconds) => ({
      answer: sensitivityAnswer(found, command),
      document: sensitivityDocument(found, seconds),
    });
  },
  forecast: async (study, { asOf, runs = USUAL_FORECAST_RUNS }, asking) => {
    const found = await askForecast(study, { asOf, runs }, asking);
    return (command, seconds) => ({
      answer: forecastAnswer(found, command),
      document: forecastDocument(found, seconds),
    });
  },
  trace: async (study, { run, full = false }) => {
    const found = askTrace(study, run);
    return (command) => ({
      answer: traceAnswer(found, command, full),
      document: traceDocument(found),
    });
  },
};

const asFlag = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

/** A text is typed as the name of its file. */
const typed = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : `${value}`;

/** The command that gives the same answer. */
function commandOf(question: Question, of: Case, options: object, study: StudyOptions): string {
  const own = Object.entries(options).flatMap(([key, value]): string[] => {
    if (value === undefined || value === false || !OWN_FLAGS.includes(key)) return [];
    if (value === true) return [asFlag(key)];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => [asFlag(key === 'scenarios' ? 'scenario' : key), typed(each)]);
  });
  const changes = question === 'compare' ? ((options as Questions['compare']).set ?? []) : [];
  const sets = changes.flatMap((edit) => ['--set', edit]);
  return commandLine(question, of.given, [...own, ...sets, ...studyArguments(flagsOf(study))]);
}

/** @throws RangeError for a question that is not there, Failure when the options do not fit the case */
export async function askIn<Q extends Question>(
  surroundings: Surroundings,
  question: Q,
  of: Case,
  options: AskOptions<Q>,
): Promise<Answered<Q>> {
  if (!Object.hasOwn(ASK, question))
    throw new RangeError(
      `There is no question ${question}. There are: ${Object.keys(ASK).join(', ')}.`,
    );
  const { scenario: _, set: __, ...world } = options as StudyOptions & PlayOptions;
  // What is changed is the question; the study is the case as it is.
  const studied = question === 'compare' ? world : (options as StudyOptions & PlayOptions);
  const study = await studyIn(surroundings, of, studied);
  const started = performance.now();
  const told = await playIn(surroundings, options, (asking) =>
    ASK[question](study, options, asking),
  );
  const seconds = (performance.now() - started) / 1000;
  return told(commandOf(question, of, options, studied), seconds);
}
