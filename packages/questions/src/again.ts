/**
 * What a question was asked with, as arguments of its command, defaults left out: the command line and
 * the library write the same command of the same question.
 */
import { USUAL_CHAIN_RUNS } from './chain/ask.ts';
import { USUAL_CLAIM_RUNS } from './claims/ask.ts';
import { type StudyArguments, studyArguments, USUAL_SEED } from './command-line.ts';
import { USUAL_PAIRS } from './compare/ask.ts';
import { USUAL_FORECAST_RUNS } from './forecast/ask.ts';
import { type SensitivitySize, USUAL_OUTCOME, USUAL_SENSITIVITY } from './sensitivity/ask.ts';
import { USUAL_WARN_RUNS } from './warn/ask.ts';

type Value = string | number | undefined;

const valued = (flag: string, value: Value, usual?: string | number): string[] =>
  value === undefined || value === usual ? [] : [`--${flag}`, String(value)];
const each = (flag: string, values: readonly string[] | undefined): string[] =>
  (values ?? []).flatMap((value) => [`--${flag}`, value]);
const switched = (flag: string, on: boolean | undefined): string[] => (on ? [`--${flag}`] : []);

/** A text is typed as the name of its file. */
interface Asked {
  readonly compare: {
    readonly outcome?: string | undefined;
    readonly runs?: number | undefined;
    readonly scenario?: readonly string[] | undefined;
    readonly set?: readonly string[] | undefined;
  };
  readonly why: {
    readonly outcome?: string | undefined;
    readonly runs?: number | undefined;
    readonly factors?: string | undefined;
    readonly sampled?: boolean | undefined;
  };
  readonly sensitivity: Partial<SensitivitySize> & {
    readonly outcome?: string | undefined;
    readonly prior?: boolean | undefined;
    readonly split?: readonly string[] | undefined;
  };
  readonly forecast: { readonly asOf: string; readonly runs?: number | undefined };
  readonly trace: { readonly run: number; readonly full?: boolean | undefined };
  readonly warn: { readonly runs?: number | undefined; readonly have?: string | undefined };
  readonly chain: {
    readonly runs?: number | undefined;
    readonly handover?: string | undefined;
    readonly carry?: number | undefined;
  };
  readonly claims: {
    readonly runs?: number | undefined;
    readonly seed?: number | undefined;
    readonly claim?: readonly string[] | undefined;
    readonly parameters?: string | undefined;
  };
}

type OwnArguments = { readonly [Q in keyof Asked]: (asked: Asked[Q]) => string[] };

/** Of each question, its own arguments; those of a study follow them. */
export const OWN_ARGUMENTS: OwnArguments = {
  compare: ({ outcome, runs, scenario, set }) => [
    ...valued('outcome', outcome),
    ...valued('runs', runs, USUAL_PAIRS),
    ...each('scenario', scenario),
    ...each('set', set),
  ],
  why: ({ outcome, runs, factors, sampled }) => [
    ...valued('outcome', outcome),
    ...valued('runs', runs),
    ...valued('factors', factors),
    ...switched('sampled', sampled),
  ],
  sensitivity: ({ outcome, prior, split, ...size }) => [
    ...(['runs', 'base', 'paths', 'factors'] as const).flatMap((flag) =>
      valued(flag, size[flag], USUAL_SENSITIVITY[flag]),
    ),
    ...valued('outcome', outcome, USUAL_OUTCOME),
    ...switched('prior', prior),
    ...each('split', split),
  ],
  forecast: ({ asOf, runs }) => [
    ...valued('as-of', asOf),
    ...valued('runs', runs, USUAL_FORECAST_RUNS),
  ],
  trace: ({ run, full }) => [...valued('run', run), ...switched('full', full)],
  warn: ({ runs, have }) => [...valued('runs', runs, USUAL_WARN_RUNS), ...valued('have', have)],
  chain: ({ runs, handover, carry }) => [
    ...valued('runs', runs, USUAL_CHAIN_RUNS),
    ...valued('handover', handover, 'simulated'),
    ...valued('carry', carry, 1),
  ],
  claims: ({ runs, seed, claim, parameters }) => [
    ...valued('runs', runs, USUAL_CLAIM_RUNS),
    ...valued('seed', seed, USUAL_SEED),
    ...each('claim', claim),
    ...valued('parameters', parameters),
  ],
};

/** The same with the arguments of the study. */
export const argumentsOf = <Q extends Exclude<keyof Asked, 'claims'>>(
  question: Q,
  asked: Asked[Q],
  study: StudyArguments,
): string[] => [...OWN_ARGUMENTS[question](asked), ...studyArguments(study)];
