/** Questions put to one case: how each is asked with its options, as the command has one file a question. */
import {
  type Answer,
  type Asking,
  argumentsOf,
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
export interface StudyQuestions {
  /** What would have changed: the case and changes of it, pair by pair. */
  readonly compare: {
    /** Pairs of histories; 400 when not given. */
    readonly runs?: number;
    /** Changes of inputs; all together are one scenario. */
    readonly set?: readonly string[];
    /** Each is compared by itself. */
    readonly scenarios?: readonly ScenarioSource[];
    /** An outcome of one's own, counted in both worlds of the pairs. */
    readonly outcome?: string;
  };
  /** What share of the model's outcome is due to each cause. */
  readonly why: {
    /** Histories, each played with and without each cause; 100 to 400 when not given. */
    readonly runs?: number;
    /** A file of causes; the case's own, else made from its tables, when not given. */
    readonly factors?: TextFile;
    /** An outcome of one's own, whose chance is divided among the causes. */
    readonly outcome?: string;
    /** Sample orders of joining even where every combination could be played. */
    readonly sampled?: boolean;
  };
  /** Which inputs and parameters matter most, and what to find out first. */
  readonly sensitivity: Partial<SensitivitySize> & {
    /** Name of the outcome that is shown in full, or one of one's own. */
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
/** Questions put to one case. */
export type StudyQuestion = keyof StudyQuestions;

/** What the command prints with `--json`; `docs/schemas` describes each, field by field. */
export interface StudyDocuments {
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

interface Told<Q extends StudyQuestion> {
  readonly answer: Answer;
  readonly document: StudyDocuments[Q];
}

interface Put<Q extends StudyQuestion> {
  readonly ask: (
    study: Study,
    options: StudyQuestions[Q] & StudyOptions,
    asking: Asking,
  ) => Promise<(command: string, seconds: number) => Told<Q>>;
  /** Its own arguments. */
  readonly again: (options: StudyQuestions[Q]) => Parameters<typeof argumentsOf<Q>>[1];
}

const nameOf = (source: ScenarioSource): string =>
  typeof source === 'string' ? source : source.name;

const PUT: { readonly [Q in StudyQuestion]: Put<Q> } = {
  compare: {
    ask: async (study, options, asking) => {
      const { runs = USUAL_PAIRS, set = [], scenarios = [], outcome, without } = options;
      const asked = { runs, set, scenarios, outcome, without };
      const found = await askCompare(study, asked, asking);
      return (command, seconds) => ({
        answer: compareAnswer(found, command),
        document: compareDocument(found, seconds, command),
      });
    },
    again: ({ scenarios = [], ...rest }) => ({ ...rest, scenario: scenarios.map(nameOf) }),
  },
  why: {
    ask: async (study, { runs, factors, sampled = false, outcome }, asking) => {
      const found = await askWhy(study, { runs, factors, sampled, outcome }, asking);
      return (command, seconds) => ({
        answer: whyAnswer(found, command),
        document: whyDocument(found, seconds),
      });
    },
    again: ({ factors, ...rest }) => ({ ...rest, factors: factors?.name }),
  },
  sensitivity: {
    ask: async (study, options, asking) => {
      const usual = { ...USUAL_SENSITIVITY, outcome: USUAL_OUTCOME, prior: false, split: [] };
      const found = await askSensitivity(study, { ...usual, ...options }, asking);
      return (command, seconds) => ({
        answer: sensitivityAnswer(found, command),
        document: sensitivityDocument(found, seconds),
      });
    },
    again: (options) => options,
  },
  forecast: {
    ask: async (study, { asOf, runs = USUAL_FORECAST_RUNS }, asking) => {
      const found = await askForecast(study, { asOf, runs }, asking);
      return (command, seconds) => ({
        answer: forecastAnswer(found, command),
        document: forecastDocument(found, seconds),
      });
    },
    again: (options) => options,
  },
  trace: {
    ask: async (study, { run, full = false }) => {
      const found = askTrace(study, run);
      return (command) => ({
        answer: traceAnswer(found, command, full),
        document: traceDocument(found),
      });
    },
    again: (options) => options,
  },
};

export const isStudyQuestion = (question: string): question is StudyQuestion =>
  Object.hasOwn(PUT, question);
export const STUDY_QUESTIONS: readonly string[] = Object.keys(PUT);

/** @throws Failure when the options do not fit the case */
export async function askOfStudy<Q extends StudyQuestion>(
  surroundings: Surroundings,
  question: Q,
  of: Case,
  options: StudyQuestions[Q] & StudyOptions & PlayOptions,
): Promise<Told<Q>> {
  const { scenario: _, set: __, ...world } = options as StudyOptions & PlayOptions;
  // What is changed is the question; the study is the case as it is.
  const studied = question === 'compare' ? world : (options as StudyOptions & PlayOptions);
  const study = await studyIn(surroundings, of, studied);
  const started = performance.now();
  const { ask, again } = PUT[question];
  const told = await playIn(surroundings, options, (asking) => ask(study, options, asking));
  const seconds = (performance.now() - started) / 1000;
  const own = argumentsOf(question, again(options), flagsOf(studied));
  return told(commandLine(question, of.given, own), seconds);
}
