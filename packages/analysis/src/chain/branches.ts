/** The ways out of a link: onto a bridge, off the recorded path, or to the end of the chain. */
import type { ChainFate } from '@interregnum/case';
import { NEVER } from '@interregnum/model';
import { varianceParts } from '../compare/posterior.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';

/** `premise`: the fate had a bridge, but the next regime would not hold its own capital. */
export type WayOut = 'bridge' | 'premise' | 'none';

export interface BranchCount {
  readonly fate: ChainFate;
  readonly way: WayOut;
  /** Index of the bridge taken; -1 otherwise. */
  readonly bridge: number;
  readonly runs: readonly number[];
}

export interface LinkBranches {
  /** Runs that ended without an error. */
  readonly valid: readonly number[];
  readonly branches: readonly BranchCount[];
  /** What these runs are worth if they were independent: runs of one start resemble each other. */
  readonly effectiveRuns: number;
}

export interface LinkBridges {
  /** Index of the bridge of each fate; -1 where there is none. */
  readonly bridges: Readonly<Record<ChainFate, number>>;
  /** Does the next case's premise hold after this run? */
  readonly premise: (run: number) => boolean;
  /** Start of each run, whatever names it. */
  readonly startOf: (run: number) => number;
}

const FATES: readonly ChainFate[] = ['falls', 'stands'];

/**
 * Runs corrected for starts that they share: n / (1 + (m - 1) ICC), with m runs a start on average and
 * the intraclass correlation of the fate (Kish 1965, Survey Sampling, ch. 5).
 */
function effectiveRuns(
  valid: readonly number[],
  fell: (run: number) => number,
  startOf: (run: number) => number,
): number {
  const groups = new Map<number, number[]>();
  for (const run of valid) {
    const start = startOf(run);
    const group = groups.get(start);
    if (group) group.push(fell(run));
    else groups.set(start, [fell(run)]);
  }
  if (groups.size === valid.length) return valid.length;
  // Of one start nothing can be said about others.
  if (groups.size < 2) return 1;
  const parts = varianceParts(
    [...groups.values()].map((values) => {
      const mean = values.reduce((s, x) => s + x, 0) / values.length;
      const squares = values.reduce((s, x) => s + (x - mean) ** 2, 0);
      return { n: values.length, mean, squares };
    }),
  );
  if (parts === null || parts.between + parts.within === 0) return valid.length;
  const correlation = parts.between / (parts.between + parts.within);
  return valid.length / (1 + (valid.length / groups.size - 1) * correlation);
}

export function branchesOf(records: RunRecords, link: LinkBridges): LinkBranches {
  const day = columnOf(records, 'collapseDay');
  const valid = Array.from(day.keys()).filter((run) => !Number.isNaN(day[run]!));
  const fell = (run: number): boolean => day[run] !== NEVER;
  const branches = FATES.flatMap((fate): BranchCount[] => {
    const runs = valid.filter((run) => fell(run) === (fate === 'falls'));
    const bridge = link.bridges[fate];
    if (bridge < 0) return [{ fate, way: 'none', bridge, runs }];
    const on = runs.filter(link.premise);
    const off = runs.filter((run) => !link.premise(run));
    const taken: BranchCount = { fate, way: 'bridge', bridge, runs: on };
    return off.length === 0 ? [taken] : [taken, { fate, way: 'premise', bridge: -1, runs: off }];
  });
  const indicator = (run: number): number => Number(fell(run));
  return { valid, branches, effectiveRuns: effectiveRuns(valid, indicator, link.startOf) };
}
