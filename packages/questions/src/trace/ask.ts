/** `trace`: why did this happen in one run? The run is played again and every entry of its ledger told. */
import { worldLabels } from '@interregnum/case';
import { replayRun } from '@interregnum/ensemble';
import { createLedger, outcomeLayout } from '@interregnum/model';
import type { Study } from '../study.ts';
import { endingOf, type RunEnding } from './ending.ts';
import { withOutside } from './outside.ts';
import type { Scene } from './scene.ts';
import { type Step, tellRun } from './tell.ts';

export interface TraceFound {
  readonly study: Study;
  readonly run: number;
  readonly scene: Scene;
  readonly runHash: string;
  /** In order of time. */
  readonly steps: readonly Step[];
  readonly ending: RunEnding;
}

/** @param run from 0 */
export function askTrace(study: Study, run: number): TraceFound {
  const { input, data } = study;
  const ledger = createLedger();
  const replay = replayRun(input, run, ledger);
  const entries = withOutside(ledger.entries, input.world);
  const { commands } = worldLabels(data);
  const scene: Scene = { data, commands, world: input.world, entries };
  return {
    study,
    run,
    scene,
    runHash: replay.runHash,
    steps: tellRun(scene),
    ending: endingOf(replay.record, outcomeLayout(input.world), scene),
  };
}
