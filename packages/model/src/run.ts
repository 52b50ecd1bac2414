import type { Ledger } from './ledger.ts';
import { type OutcomeLayout, outcomeLayout } from './outcome.ts';
import type { ParameterVector } from './parameters.ts';
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

/** Allocate an engine once; runs on it allocate nothing. */
export function createEngine(
  world: World,
  _parameters: ParameterVector,
  _switches: Switches,
): Engine {
  const layout = outcomeLayout(world);
  return {
    world,
    layout,
    run(seed, run, record) {
      record.fill(0);
      for (const f of layout.fields)
        if (f.name.endsWith('Day')) record.fill(-1, f.offset, f.offset + f.length);
      const fall = layout.byName.get('fallDay')!;
      for (let i = 0; i < world.regionCount; i++) {
        record[fall.offset + i] = (((seed * 31 + run * 17 + i * 13) >>> 0) % world.horizonDays) + 1;
      }
    },
  };
}
