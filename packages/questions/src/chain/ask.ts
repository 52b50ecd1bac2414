/** `chain`: cases that follow one another, played as one history: where was it likely, where lucky? */
import { type ChainAnswer, type ChainOptions, playChain, runsOfChain } from '@interregnum/analysis';
import type { Asking } from '../asking.ts';
import { asFailure } from '../failure.ts';
import type { Study, StudyOptions } from '../study.ts';
import { chainStudies, type ReadChain } from './studies.ts';

/** Of each link and kind of start, when nothing is said. */
export const USUAL_CHAIN_RUNS = 400;

export interface ChainPlay extends ChainOptions {
  /** Of each link and kind of start. */
  readonly runs: number;
  /** Factor on every share of the bridges. */
  readonly carry: number;
}

/** What was found, before anything is said of it. */
export interface ChainFound extends Omit<ReadChain, 'cases'>, ChainPlay {
  /** One a link, each with a seed of its own; the first has that of the chain. */
  readonly studies: readonly Study[];
  readonly answer: ChainAnswer;
}

/** @throws Failure when the chain does not fit its cases; the signal's reason when aborted */
export async function askChain(
  read: ReadChain,
  options: StudyOptions,
  play: ChainPlay,
  { executor, signal, say, expect }: Asking,
): Promise<ChainFound> {
  const { studies, input } = chainStudies(read, options, play, say);
  expect(runsOfChain(input, play));
  try {
    const answer = await playChain(input, play, executor, signal);
    return { chain: read.chain, given: read.given, ...play, studies, answer };
  } catch (error) {
    throw asFailure(error);
  }
}
