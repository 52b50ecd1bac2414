/** Forecasting and scoring the cases asked for, one after another, with progress, to Ctrl-C. */

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
import { Failure, type NamedPosterior, safe } from '@interregnum/questions';
import { listenForInterrupt } from '../run/interrupt.ts';
import { breathe } from '../run/read-each.ts';
import type { Host } from '../terminal/host.ts';
import { showProgress } from '../terminal/progress.ts';
import type { AskedCase } from './sources.ts';

export type LeaveOut = 'case' | 'country';

export interface BoardRequest {
  readonly asked: readonly AskedCase[];
  readonly named: NamedPosterior | null;
  readonly leaveOut: LeaveOut;
  readonly seed: number;
  readonly runs: number;
  /** Forecasts of the same cases, seed and runs, of which those that leave nothing out are taken. */
  readonly reuse?: readonly BoardCase[];
}

export interface PlayedBoard {
  readonly cases: readonly BoardCase[];
  readonly board: Scoreboard;
}

/** Runs a predictor and case: for a look, and for the page, where few would blur the orders. */
export const RUNS = 400;
export const PAGE_RUNS = 2000;
/** Times that cases are drawn again for an interval. */
export const BOOTSTRAP_REPLICATES = 2000;

export function fittedOf(named: NamedPosterior | null, leaveOut: LeaveOut): FittedModel | null {
  return named === null ? null : fittedFrom(named.posterior, leaveOut);
}

function workOf({ id, sources }: AskedCase): number {
  const own = sources.find((s) => s.id === id);
  return own === undefined ? 0 : own.world.regionCount * own.world.horizonDays;
}

/** @throws Failure when interrupted, or when the posterior has no fold without one of the cases */
async function forecasts(request: BoardRequest, host: Host): Promise<BoardCase[]> {
  const { asked, named, leaveOut, seed, runs, reuse } = request;
  const fitted = fittedOf(named, leaveOut);
  const progress = showProgress(host, asked.length, 'cases');
  const interrupt = listenForInterrupt(() => progress.stop());
  const whole = asked.reduce((sum, each) => sum + workOf(each), 0);
  const started = performance.now();
  let work = 0;
  try {
    const cases: BoardCase[] = [];
    for (const each of asked) {
      const left =
        work === 0 ? null : ((performance.now() - started) / 1000) * ((whole - work) / work);
      progress.update(cases.length, left);
      await breathe();
      if (interrupt.signal.aborted)
        throw new Failure(
          `Stopped after ${cases.length} of ${asked.length} cases. Scores are not kept; the same command begins again.`,
          interrupt.exitCode(),
        );
      const options = { leaveOut, fitted, seed, runs, only: [each.id], ...(reuse && { reuse }) };
      cases.push(...boardOfOne(each.sources, options, named));
      work += workOf(each);
    }
    return cases;
  } finally {
    progress.stop();
    interrupt.release();
  }
}

function boardOfOne(
  sources: readonly BoardSource[],
  options: Parameters<typeof boardCases>[1],
  named: NamedPosterior | null,
): BoardCase[] {
  try {
    return boardCases(sources, options);
  } catch (error) {
    if (error instanceof RangeError && named !== null)
      throw new Failure(`With ${safe(named.source)}: ${safe(error.message)}.`);
    throw error;
  }
}

/** A case that lies within another is shown and not counted, unless nothing else is asked for. */
function countedAlone(cases: readonly BoardCase[]): BoardCase[] {
  if (cases.some((c) => c.within === undefined)) return [...cases];
  return cases.map(({ within: _, ...rest }) => rest);
}

export async function playBoard(request: BoardRequest, host: Host): Promise<PlayedBoard> {
  const cases = await forecasts(request, host);
  const subject = subjectOf(fittedOf(request.named, request.leaveOut));
  const board = scoreboard({
    predictors: PREDICTORS,
    cases: countedAlone(cases),
    subject,
    leaveOut: request.leaveOut,
    bootstrap: { seed: request.seed, replicates: BOOTSTRAP_REPLICATES },
  });
  return { cases, board };
}
