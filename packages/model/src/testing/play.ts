/** Playing runs in tests, and reading their records by name. */

import { type ParameterVector, SHIPPED } from '../parameters.ts';
import { createEngine } from '../run.ts';
import { DEFAULT_SWITCHES, type Mechanism, type Switches } from '../switches.ts';
import type { World } from '../world.ts';

export interface Played {
  readonly records: readonly Float64Array[];
  /** All entries of a field, run by run. */
  field(name: string): number[][];
  /** A field of length 1, run by run. */
  scalar(name: string): number[];
}

export function play(
  world: World,
  options: {
    readonly runs?: number;
    readonly seed?: number;
    readonly parameters?: Partial<ParameterVector>;
    readonly switches?: Partial<Record<Mechanism, boolean>>;
  } = {},
): Played {
  const switches: Switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const engine = createEngine(world, { ...SHIPPED, ...options.parameters }, switches);
  const records = Array.from({ length: options.runs ?? 20 }, (_, run) => {
    const record = new Float64Array(engine.layout.length);
    engine.run(options.seed ?? 1, run, record);
    return record;
  });
  const field = (name: string): number[][] => {
    const at = engine.layout.byName.get(name);
    if (at === undefined) throw new Error(`No field ${name}`);
    return records.map((r) => Array.from(r.subarray(at.offset, at.offset + at.length)));
  };
  return { records, field, scalar: (name) => field(name).map((v) => v[0]) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** Fall days with `never` after the horizon, so that later is larger. */
export function fallDays(played: Played, world: World): number[][] {
  return played
    .field('fallDay')
    .map((days) => days.map((d) => (d === -1 ? world.horizonDays + 1 : d)));
}
