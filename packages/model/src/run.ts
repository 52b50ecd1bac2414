/** One run of one world: reset, play every day, write the record. */
import { begin, playDay, survey } from './day.ts';
import { createForcing } from './forcing.ts';
import type { Ledger } from './ledger.ts';
import { type OutcomeLayout, outcomeLayout } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { createRecorder } from './record.ts';
import { State } from './state.ts';
import type { Switches } from './switches.ts';
import type { World } from './world.ts';

export interface Engine {
  readonly world: World;
  readonly layout: OutcomeLayout;
  /**
   * Play one run into `record` (length `layout.length`). The same seed and run give the same record,
   * whatever was run before on this engine.
   * @param seed unsigned 32-bit integer
   * @param run unsigned 32-bit integer
   */
  run(seed: number, run: number, record: Float64Array, ledger?: Ledger): void;
}

/** Allocate an engine once; untraced runs on it allocate nothing. */
export function createEngine(world: World, parameters: Parameters, switches: Switches): Engine {
  const layout = outcomeLayout(world);
  const state = new State(world, parameters, switches, createForcing(world));
  const terrain = survey(world);
  const recorder = createRecorder(layout);
  return {
    world,
    layout,
    run(seed, run, record, ledger) {
      state.ledger = ledger;
      state.reset(seed, run);
      begin(state, terrain);
      recorder.start(state, record);
      for (let day = 1; day <= world.horizonDays; day++) {
        playDay(state, terrain, day);
        if (day % 7 === 0) recorder.week(state, record, day / 7);
      }
      recorder.finish(state, record);
    },
  };
}
