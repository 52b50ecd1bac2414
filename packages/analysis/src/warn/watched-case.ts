/** Every history of a case, watched week by week. */
import type { Parameters, Switches, World } from '@interregnum/model';
import { INDICATORS } from './indicators.ts';
import { createWatcher } from './watch.ts';

/** What it takes to watch a case. */
export interface WatchInput {
  readonly id: string;
  readonly title: string;
  /** Cases of one country are left out together. */
  readonly country: string;
  readonly world: World;
  /** One vector, or equally likely vectors that have not seen this country. */
  readonly parameters: Parameters;
  readonly switches: Switches;
  /** Unsigned 32-bit integer. */
  readonly seed: number;
}

export interface WatchedCase {
  readonly id: string;
  readonly title: string;
  readonly country: string;
  readonly horizonDays: number;
  /** Weeks 0 .. weeks - 1; week w ends on day 7 w. */
  readonly weeks: number;
  readonly runs: number;
  /** Day the regime ended, -1 where it stood. [run] */
  readonly collapseDays: Int32Array;
  /** [(run * weeks + week) * INDICATORS.length + indicator]; NaN where not known. */
  readonly values: Float64Array;
}

/** Some runs of a case: what a worker sends back. */
export interface WatchedRuns {
  readonly firstRun: number;
  readonly collapseDays: Int32Array;
  readonly values: Float64Array;
}

export function watchRuns(input: WatchInput, firstRun: number, runs: number): WatchedRuns {
  const watcher = createWatcher(input.world, input.parameters, input.switches);
  const length = watcher.weeks * INDICATORS.length;
  const collapseDays = new Int32Array(runs);
  const values = new Float64Array(runs * length);
  for (let k = 0; k < runs; k++) {
    const watched = watcher.watch(input.seed, firstRun + k);
    collapseDays[k] = watched.collapseDay;
    values.set(watched.values, k * length);
  }
  return { firstRun, collapseDays, values };
}

/** A case to be filled with runs as they come back, in any order. */
export function emptyCase(input: WatchInput, runs: number): WatchedCase {
  const { id, title, country, world } = input;
  const weeks = Math.floor(world.horizonDays / 7) + 1;
  return {
    id,
    title,
    country,
    horizonDays: world.horizonDays,
    weeks,
    runs,
    collapseDays: new Int32Array(runs),
    values: new Float64Array(runs * weeks * INDICATORS.length),
  };
}

export function takeRuns(watched: WatchedCase, part: WatchedRuns): void {
  watched.collapseDays.set(part.collapseDays, part.firstRun);
  watched.values.set(part.values, part.firstRun * watched.weeks * INDICATORS.length);
}

/** Play every history here and now. */
export function watchCase(input: WatchInput, runs: number): WatchedCase {
  const watched = emptyCase(input, runs);
  takeRuns(watched, watchRuns(input, 0, runs));
  return watched;
}

/** One indicator at the end of a week. */
export function valueAt(
  { values, weeks }: WatchedCase,
  run: number,
  week: number,
  indicator: number,
): number {
  return values[(run * weeks + week) * INDICATORS.length + indicator]!;
}
