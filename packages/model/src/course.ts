/** One history at a time, played day by day by whoever wants to look at its state. */
import { begin, playDay } from './day.ts';
import { createForcing } from './forcing.ts';
import type { Ledger } from './ledger.ts';
import { setOut } from './origin.ts';
import type { Parameters } from './parameters.ts';
import { State } from './state.ts';
import type { Switches } from './switches.ts';
import { survey } from './terrain.ts';
import type { World } from './world.ts';

export interface Course {
  /** As it stands: to be read. */
  readonly state: State;
  /**
   * Day 0 of one run, whatever was played before.
   * @param seed unsigned 32-bit integer
   * @param run unsigned 32-bit integer
   */
  begin(seed: number, run: number, ledger?: Ledger): void;
  /** The next day; 1 is the first. */
  play(day: number): void;
}

/** Allocate once; a run allocates a few small objects when it begins, its days nothing. */
export function createCourse(world: World, parameters: Parameters, switches: Switches): Course {
  const state = new State(world, parameters, switches, createForcing(world));
  const terrain = survey(world);
  return {
    state,
    begin(seed, run, ledger) {
      state.ledger = ledger;
      state.conditions = undefined;
      setOut(state, seed, run);
      begin(state, terrain);
    },
    play(day) {
      playDay(state, terrain, day);
    },
  };
}
