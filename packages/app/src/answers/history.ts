/** One history: who held what on each day, and the telling of it. */
import { type CaseData, worldLabels } from '@interregnum/case';
import { type KeptRun, replayRun } from '@interregnum/ensemble';
import type { MapInput, MapPlace } from '@interregnum/figures';
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

/** The map of one history: each centre is lost from its day on, nothing is a share. */
export function historyMap(map: MapInput, data: CaseData, fate: KeptRun): MapInput {
  const index = new Map(data.regions.map((r, i) => [r.id, i]));
  return {
    ...map,
    runs: 1,
    places: map.places.map((place): MapPlace => {
      const day = fate.fallDay[index.get(place.id) ?? -1] ?? -1;
      return { ...place, lost: map.days.map((d) => (day >= 0 && day <= d ? 1 : 0)) };
    }),
  };
}
