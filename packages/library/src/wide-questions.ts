/** Questions put to several cases, to cases that follow one another, or to a text. */
import {
  type Answer,
  argumentsOf,
  askChain,
  askClaims,
  askedAmong,
  askScore,
  askWarn,
  chainAnswer,
  chainDocument,
  claimsAnswer,
  claimsAtLength,
  claimsDocument,
  commandLine,
  Failure,
  havingOf,
  knownCase,
  OWN_ARGUMENTS,
  parametersFor,
  scoreAnswer,
  scoreDocument,
  studyOf,
  switchesOf,
  type TextFile,
  testCommand,
  USUAL_CHAIN_RUNS,
  USUAL_CLAIM_RUNS,
  USUAL_SCORE_RUNS,
  USUAL_WARN_RUNS,
  warnAnswer,
  warnDocument,
} from '@interregnum/questions';
import type { Account } from './account.ts';
import type { Case } from './case.ts';
import type { Chain } from './chain.ts';
import {
  flagsOf,
  type PlayOptions,
  playIn,
  posteriorIn,
  type StudyOptions,
  studiedWith,
} from './options.ts';
import type { Surroundings } from './surroundings.ts';

/** What each question takes besides how it is played. */
export interface WideQuestions {
  /** What told histories that end from those that stand, how early, how often wrongly. */
  readonly warn: Omit<StudyOptions, 'set' | 'scenario' | 'districts'> & {
    /** Histories of each case; 400 when not given. */
    readonly runs?: number;
    /** What an analyst has: `signal=0.4,supply=0.7`, or a table of it as CSV. */
    readonly have?: string | TextFile;
  };
  /** Cases that follow one another as one history: where was it likely, where lucky? */
  readonly chain: Omit<StudyOptions, 'set' | 'scenario' | 'districts'> & {
    /** Of each link and kind of start; 400 when not given. */
    readonly runs?: number;
    /** Every link from its coded start alone, or also from the runs before it, as when not given. */
    readonly handover?: 'observed' | 'simulated';
    /** Factor on every share of the bridges, from 0; 1 when not given. */
    readonly carry?: number;
  };
  /** Which claims of a text follow, fail or stay open. */
  readonly claims: Pick<StudyOptions, 'seed' | 'parameters'> & {
    /** Histories of each world; 400 when not given. */
    readonly runs?: number;
    /** Ids of claims; all when not given. */
    readonly claims?: readonly string[];
  };
  /** How good the model is, against what happened, simple rules and the experts of the day. */
  readonly score: Pick<StudyOptions, 'seed' | 'parameters'> & {
    /** Runs a predictor and case; 400 when not given. */
    readonly runs?: number;
    /** What a forecast may not have learnt from; `country`, with all its cases, when not given. */
    readonly leaveOut?: 'case' | 'country';
    /** What everything trained learns from: the cases that ship when not given, which a browser has not. */
    readonly among?: readonly Case[];
  };
}
/** Questions put to something else than one case. */
export type WideQuestion = keyof WideQuestions;

/** To what each is put. */
export interface WideSubjects {
  /** None: every case that ships, in Node. */
  readonly warn: Case | readonly Case[];
  /** What `readChain` gave. */
  readonly chain: Chain;
  /** What `readAccount` gave. */
  readonly claims: Account;
  /** None: all of them. */
  readonly score: Case | readonly Case[];
}

/** What the command prints with `--json`; `docs/schemas` describes each, field by field. */
export interface WideDocuments {
  /** `schemas/warn-1.json` */
  readonly warn: ReturnType<typeof warnDocument>;
  /** `schemas/chain-1.json` */
  readonly chain: ReturnType<typeof chainDocument>;
  /** `schemas/claims-1.json` */
  readonly claims: ReturnType<typeof claimsDocument>;
  /** `schemas/score-1.json` */
  readonly score: ReturnType<typeof scoreDocument>;
}

interface Told<Q extends WideQuestion> {
  readonly answer: Answer;
  readonly document: WideDocuments[Q];
}

type Put<Q extends WideQuestion> = (
  surroundings: Surroundings,
  of: WideSubjects[Q],
  options: WideQuestions[Q] & PlayOptions,
) => Promise<Told<Q>>;

const several = (of: Case | readonly Case[]): readonly Case[] =>
  Array.isArray(of) ? (of as readonly Case[]) : [of as Case];
const silent = (): void => {};

/** Seconds since it was made. */
function clock(): () => number {
  const started = performance.now();
  return () => (performance.now() - started) / 1000;
}

/** `interregnum warn CASE …`: nothing is named where every case that ships is meant. */
function wideCommand(question: string, given: readonly string[], more: readonly string[]): string {
  const [first, ...rest] = [...given, ...more];
  return first === undefined ? `interregnum ${question}` : commandLine(question, first, rest);
}

const PUT: { readonly [Q in WideQuestion]: Put<Q> } = {
  warn: async (surroundings, of, options) => {
    const { runs = USUAL_WARN_RUNS, have, onWarning = silent } = options;
    const asked = several(of);
    const cases = asked.length > 0 ? asked : await surroundings.shipped();
    const studied = await studiedWith(surroundings, options);
    const studies = cases.map((each) => studyOf(each, studied, onWarning));
    const having = have === undefined ? [] : havingOf(have);
    const seconds = clock();
    const watch = (inputs: Parameters<Surroundings['watch']>[0], times: number) =>
      surroundings.watch(inputs, times, options);
    const found = await askWarn(studies, { runs, having }, watch);
    const table = typeof have === 'object' ? have.name : have;
    const own = argumentsOf('warn', { runs, have: table }, flagsOf(options));
    const command = wideCommand(
      'warn',
      asked.map(({ given }) => given),
      own,
    );
    return { answer: warnAnswer(found, command), document: warnDocument(found, seconds()) };
  },
  chain: async (surroundings, of, options) => {
    const { runs = USUAL_CHAIN_RUNS, handover = 'simulated', carry = 1 } = options;
    const studied = await studiedWith(surroundings, options);
    const seconds = clock();
    const found = await playIn(surroundings, options, (asking) =>
      askChain(of, studied, { runs, handover, carry }, asking),
    );
    const own = argumentsOf('chain', { runs, handover, carry }, flagsOf(options));
    const command = commandLine('chain', of.given, own);
    return { answer: chainAnswer(found, command), document: chainDocument(found, seconds()) };
  },
  claims: async (surroundings, { account, book, given }, options) => {
    const { runs = USUAL_CLAIM_RUNS, seed = 1, claims } = options;
    const { posterior } = await posteriorIn(surroundings, options.parameters);
    const switches = switchesOf({}, silent);
    const asked = {
      runs,
      seed,
      claims,
      parametersOf: (data: Case['data']) => parametersFor(posterior, data, switches),
    };
    const seconds = clock();
    const found = await playIn(surroundings, options, (asking) =>
      askClaims(account, book, asked, asking),
    );
    const { parameters } = flagsOf(options);
    const commandOf: Parameters<typeof claimsDocument>[1] = (claim, { test }) =>
      testCommand(test, { account: given, claim, runs, seed, parameters });
    const own = OWN_ARGUMENTS.claims({ runs, seed, claim: claims, parameters });
    const command = commandLine('claims', given, own);
    return {
      answer:
        claims === undefined
          ? claimsAnswer(found, command)
          : claimsAtLength(found, command, commandOf),
      document: claimsDocument(found, commandOf, seconds()),
    };
  },
  score: async (surroundings, of, options) => {
    const { runs = USUAL_SCORE_RUNS, seed = 1, leaveOut = 'country', signal, onProgress } = options;
    const { posterior: named } = await posteriorIn(surroundings, options.parameters);
    const among = (options.among ?? (await surroundings.shipped())).map(knownCase);
    const isOne = ({ data: { id, hash } }: Case): boolean =>
      among.some(({ data }) => data.id === id && data.hash === hash);
    const cases = several(of);
    const asked = askedAmong(cases, among, isOne);
    if (asked.length === 0) throw new Failure('There is no case to score.');
    const seconds = clock();
    let done = 0;
    const found = await askScore({ asked, named, leaveOut, seed, runs, blind: false }, async () => {
      done += 1;
      onProgress?.(done, asked.length);
      // whoever wants to stop it is heard between two cases
      await new Promise((heard) => setTimeout(heard));
      signal?.throwIfAborted();
    });
    const { parameters } = flagsOf(options);
    const own = [
      ...(leaveOut === 'country' ? [] : ['--leave-out', leaveOut]),
      ...(runs === USUAL_SCORE_RUNS ? [] : ['--runs', String(runs)]),
      ...(seed === 1 ? [] : ['--seed', String(seed)]),
      ...(parameters === undefined ? [] : ['--parameters', parameters]),
    ];
    const command = wideCommand(
      'score',
      cases.map(({ given }) => given),
      own,
    );
    return { answer: scoreAnswer(found, command), document: scoreDocument(found, seconds()) };
  },
};

export const isWideQuestion = (question: string): question is WideQuestion =>
  Object.hasOwn(PUT, question);
export const WIDE_QUESTIONS: readonly string[] = Object.keys(PUT);

/** @throws Failure when the options do not fit; the signal's reason when stopped */
export const askWide = <Q extends WideQuestion>(
  surroundings: Surroundings,
  question: Q,
  of: WideSubjects[Q],
  options: WideQuestions[Q] & PlayOptions,
): Promise<Told<Q>> => PUT[question](surroundings, of, options);
