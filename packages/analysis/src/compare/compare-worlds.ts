/**
 * What would have changed it? A case against scenarios of it, run by run: run r of both worlds has the
 * same draws (common random numbers), so a difference is due to the edits and not to luck.
 */
import type { Executor } from '@interregnum/ensemble';
import type { World } from '@interregnum/model';
import { type CompareOptions, checkComparable, replicatesOf } from './comparable.ts';
import { compareRecords } from './compare-records.ts';
import type { WorldComparison } from './result.ts';
import {
  checkRange,
  executeRecords,
  playRecords,
  type RunRecords,
  type SharedDraws,
} from './run-records.ts';

export interface NamedWorld {
  /** What the scenario is called in the answer; no two alike. */
  readonly name: string;
  /** Compiled from the case with its edits applied. */
  readonly world: World;
}

export interface CompareInput extends SharedDraws, CompareOptions {
  readonly base: World;
  readonly scenarios: readonly NamedWorld[];
  /** Pairs: runs 0 .. runs - 1 of each world. */
  readonly runs: number;
}

function check(input: CompareInput): void {
  checkRange(input.seed, input.runs);
  replicatesOf(input);
  if (input.scenarios.length === 0) throw new RangeError('Give at least one scenario to compare');
  const names = input.scenarios.map((s) => s.name);
  const twice = names.find((n, k) => names.indexOf(n) !== k);
  if (twice !== undefined) throw new RangeError(`Two scenarios are called “${twice}”`);
  for (const { name, world } of input.scenarios)
    checkComparable(name, { world: input.base }, { world });
}

function answer(input: CompareInput, scenarios: WorldComparison['scenarios']): WorldComparison {
  return {
    seed: input.seed,
    pairs: input.runs,
    horizonDays: input.base.horizonDays,
    intervalLevel: 0.95,
    bootstrapReplicates: replicatesOf(input),
    scenarios,
  };
}

async function compareElsewhere(
  input: CompareInput,
  executor: Executor,
  signal?: AbortSignal,
): Promise<WorldComparison> {
  const play = (world: World): Promise<RunRecords> =>
    executeRecords(world, input, input.runs, executor, signal);
  const base = await play(input.base);
  const scenarios = [];
  for (const { name, world } of input.scenarios)
    scenarios.push(compareRecords(name, base, await play(world), input));
  return answer(input, scenarios);
}

/**
 * Compare here and now, or on an executor of packages/ensemble: the same answer to the last bit. The
 * base case is played once; one scenario's records are held at a time.
 * @throws RangeError on a bad seed or number of pairs, scenarios of one name, another horizon, other
 * regions or another capital than the base case's, or when every pair failed
 */
export function compareWorlds(input: CompareInput): WorldComparison;
export function compareWorlds(
  input: CompareInput,
  executor: Executor,
  signal?: AbortSignal,
): Promise<WorldComparison>;
export function compareWorlds(
  input: CompareInput,
  executor?: Executor,
  signal?: AbortSignal,
): WorldComparison | Promise<WorldComparison> {
  check(input);
  if (executor !== undefined) return compareElsewhere(input, executor, signal);
  const base = playRecords(input.base, input, input.runs);
  return answer(
    input,
    input.scenarios.map(({ name, world }) =>
      compareRecords(name, base, playRecords(world, input, input.runs), input),
    ),
  );
}
