/** Links that start from runs of the link before. */
import type { Executor } from '@interregnum/ensemble';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import { holdersOfRun } from './aftermath.ts';
import { branchesOf, type LinkBranches } from './branches.ts';
import {
  changedHolders,
  editsOf,
  factorsOf,
  type Handover,
  premiseHolds,
  type RunAftermath,
} from './handover.ts';
import { bridgeOf, type ChainInput, type ChainNode } from './node.ts';
import { allocate, executeStarts, worldCompiler } from './starts.ts';

/** One link as played. */
export interface PlayedLink {
  readonly records: RunRecords;
  readonly branches: LinkBranches;
  /** Start of each run; empty where all share the coded one. */
  readonly starts: readonly string[];
  /** Distinct worlds besides the coded one. */
  readonly worlds: number;
}

/** A run of an earlier link that comes to this one. */
export interface Arrival {
  readonly bridge: number;
  readonly run: number;
  /** Share of all chains that it stands for. */
  readonly weight: number;
  readonly aftermath: RunAftermath;
}

function aftermathOf(handover: Handover, played: PlayedLink, node: ChainNode, run: number) {
  const { records } = played;
  return {
    holders: holdersOfRun(records, run, node.data),
    values: handover.bridge.carry.map(({ what }) => columnOf(records, what)[run]!),
  };
}

/** How a link's runs go on; holders are asked only where they are handed over. */
export function waysOut(
  input: ChainInput,
  node: ChainNode,
  records: RunRecords,
  handovers: readonly Handover[] | null,
  startOf: (run: number) => number,
): LinkBranches {
  const bridges = {
    falls: bridgeOf(input, node, 'falls'),
    stands: bridgeOf(input, node, 'stands'),
  };
  const day = columnOf(records, 'collapseDay');
  const premise = (run: number): boolean => {
    const handover = handovers?.[day[run]! < 0 ? bridges.stands : bridges.falls];
    return handover === undefined || premiseHolds(handover, holdersOfRun(records, run, node.data));
  };
  return branchesOf(records, { bridges, premise, startOf });
}

/** Runs of earlier links on bridges to this one. @param reached share of all chains at each link */
export function arrivalsAt(
  input: ChainInput,
  id: string,
  played: readonly (PlayedLink | null)[],
  handovers: readonly Handover[],
  reached: readonly number[],
): Arrival[] {
  return input.nodes.flatMap((node, k): Arrival[] => {
    const link = played[k];
    if (link === null || link === undefined) return [];
    return link.branches.branches
      .filter(({ bridge }) => bridge >= 0 && input.bridges[bridge]!.to === id)
      .flatMap(({ bridge, runs }) =>
        runs.map((run) => ({
          bridge,
          run,
          weight: reached[k]! / link.branches.valid.length,
          aftermath: aftermathOf(handovers[bridge]!, link, node, run),
        })),
      );
  });
}

/** Play a link from what the runs before it left; null where none came. */
export async function simulateLink(
  input: ChainInput,
  node: ChainNode,
  arrivals: readonly Arrival[],
  handovers: readonly Handover[],
  executor: Executor,
  signal?: AbortSignal,
): Promise<PlayedLink | null> {
  if (arrivals.length === 0) return null;
  const chosen = allocate(
    arrivals.map((a) => a.weight),
    input.runs,
  );
  const compile = worldCompiler(node.data, node.world, node.hindcast);
  const worldOf = arrivals.map((): ReturnType<typeof compile> | null => null);
  const worlds = Array.from(chosen, (a) => {
    const { bridge, aftermath } = arrivals[a]!;
    worldOf[a] ??= compile(editsOf(handovers[bridge]!, aftermath));
    return worldOf[a];
  });
  const records = await executeStarts(node.world, worlds, node, executor, signal);
  const branches = waysOut(input, node, records, handovers, (run) => chosen[run]!);
  const starts = Array.from(chosen, (a) => `${arrivals[a]!.bridge}:${arrivals[a]!.run}`);
  const distinct = new Set(worlds);
  distinct.delete(node.world);
  return { records, branches, starts, worlds: distinct.size };
}

/** Regions and factors of one arrival, for the account of a handover. */
export function changesOf(
  handover: Handover,
  { holders, values }: RunAftermath,
): { readonly regions: readonly string[]; readonly factors: readonly number[] } {
  return {
    regions: [...changedHolders(handover, holders).keys()],
    factors: factorsOf(handover, values),
  };
}
