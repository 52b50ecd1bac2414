/** `score`: how good is the model, against what happened, simple rules and the experts of the day? */
import {
  type BoardCase,
  type BoardSource,
  boardCases,
  type FittedModel,
  fittedFrom,
  PREDICTORS,
  type Scoreboard,
  scoreboard,
  subjectOf,
} from '@interregnum/analysis';
import { Failure } from '../failure.ts';
import type { NamedPosterior } from '../parameters.ts';
import { safe } from '../safe.ts';

export interface AskedCase {
  /** Id on the board. */
  readonly id: string;
  /** The shipped cases, this one among them. */
  readonly sources: readonly BoardSource[];
}

export interface ScoreOptions {
  readonly asked: readonly AskedCase[];
  readonly named: NamedPosterior | null;
  /** What a forecast may not have learnt from. */
  readonly leaveOut: 'case' | 'country';
  readonly seed: number;
  /** A predictor and case. */
  readonly runs: number;
  /** Only cases that the posterior has never seen. */
  readonly blind: boolean;
  /** Forecasts of the same cases, seed and runs, of which those that leave nothing out are taken. */
  readonly reuse?: readonly BoardCase[];
}

export interface ScoreFound {
  readonly options: ScoreOptions;
  readonly cases: readonly BoardCase[];
  readonly board: Scoreboard;
}

/** Runs a predictor and case: for a look, and for the page, where few would blur the orders. */
export const USUAL_SCORE_RUNS = 400;
export const PAGE_SCORE_RUNS = 2000;
/** Times that cases are drawn again for an interval. */
const REPLICATES = 2000;

export const fittedOf = ({ named, leaveOut }: Pick<ScoreOptions, 'named' | 'leaveOut'>) =>
  (named === null ? null : fittedFrom(named.posterior, leaveOut)) satisfies FittedModel | null;

function workOf({ id, sources }: AskedCase): number {
  const world = sources.find((s) => s.id === id)?.world;
  return world === undefined ? 0 : world.regionCount * world.horizonDays;
}

/** A case that lies within another is shown and not counted, unless nothing else is asked for. */
function countedAlone(cases: readonly BoardCase[]): BoardCase[] {
  if (cases.some((c) => c.within === undefined)) return [...cases];
  return cases.map(({ within: _, ...rest }) => rest);
}

/**
 * @param done told after each case what share of the work is done; where it throws nothing more is played
 * @throws Failure when the posterior has no fold without one of the cases
 */
export async function askScore(
  options: ScoreOptions,
  done: (share: number) => Promise<void>,
): Promise<ScoreFound> {
  const { asked, named, leaveOut, seed, runs, reuse } = options;
  const fitted = fittedOf(options);
  const shared = { leaveOut, fitted, seed, runs, ...(reuse && { reuse }) };
  const whole = asked.reduce((sum, each) => sum + workOf(each), 0);
  const cases: BoardCase[] = [];
  let work = 0;
  for (const each of asked) {
    try {
      cases.push(...boardCases(each.sources, { ...shared, only: [each.id] }));
    } catch (error) {
      if (error instanceof RangeError && named !== null)
        throw new Failure(`With ${safe(named.source)}: ${safe(error.message)}.`);
      throw error;
    }
    work += workOf(each);
    await done(work / whole);
  }
  const board = scoreboard({
    predictors: PREDICTORS,
    cases: countedAlone(cases),
    subject: subjectOf(fitted),
    leaveOut,
    bootstrap: { seed, replicates: REPLICATES },
  });
  return { options, cases, board };
}
