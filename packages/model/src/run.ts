/** One run of one world: begin, play every day, write the record. */
import { createCourse } from './course.ts';
import type { Ledger } from './ledger.ts';
import { type OutcomeLayout, outcomeLayout } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { createRecorder } from './record.ts';
import type { Switches } from './switches.ts';
import { DAYS_PER_WEEK, type World } from './world.ts';

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

/** Allocate an engine once; the days of an untraced run allocate nothing. */
export function createEngine(world: World, parameters: Parameters, switches: Switches): Engine {
  const layout = outcomeLayout(world);
  const course = createCourse(world, parameters, switches);
  const { state } = course;
  const recorder = createRecorder(layout);
  return {
    world,
    layout,
    run(seed, run, record, ledger) {
      course.begin(seed, run, ledger);
      recorder.start(state, record);
      for (let day = 1; day <= world.horizonDays; day++) {
        course.play(day);
        if (day % DAYS_PER_WEEK === 0) recorder.week(state, record, day / DAYS_PER_WEEK);
      }
      recorder.finish(state, record);
    },
  };
}
