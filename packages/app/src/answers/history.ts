/** The telling of one history. It brings the whole engine with it. */
import { worldLabels } from '@interregnum/case';
import { replayRun } from '@interregnum/ensemble';
import { createLedger, outcomeLayout } from '@interregnum/model';
import {
  courseSentences,
  endingOf,
  endingSentences,
  type Scene,
  type Step,
  type TraceSentences,
  tellRun,
  withOutside,
} from '@interregnum/questions';
import type { Study } from './study.ts';

export interface ToldHistory {
  readonly run: number;
  /** What it comes to, number first. */
  readonly summary: readonly string[];
  /** In order of time, with what came from outside. */
  readonly steps: readonly Step[];
}

/** Plays the run again with its ledger: some milliseconds. @param say in the reader's language */
export function tellHistory({ data, input }: Study, run: number, say: TraceSentences): ToldHistory {
  const ledger = createLedger();
  const { record } = replayRun(input, run, ledger);
  const { commands } = worldLabels(data);
  const entries = withOutside(ledger.entries, input.world);
  const scene: Scene = { data, commands, world: input.world, entries };
  const ending = endingOf(record, outcomeLayout(input.world), scene);
  return {
    run,
    summary: [...endingSentences(ending, scene, say), ...courseSentences(scene, say)],
    steps: tellRun(scene, say),
  };
}
