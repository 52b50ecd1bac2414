/**
 * History as one run after another. Every link is played twice: from its coded start, which gives the
 * chance of what happened given what was there, and from the aftermaths of the runs of the link before,
 * with the same draws. Runs that leave the recorded path are counted where they leave it; those that go
 * on are spread over all runs of the next link by their weight (splitting: Kahn & Harris 1951), so that
 * late links are not starved by unlikely early ones.
 */

import type { Executor } from '@interregnum/ensemble';
import { executeRecords, type RunRecords } from '../compare/run-records.ts';
import { holdersOfRecord } from './aftermath.ts';
import { assemble } from './assemble.ts';
import { type Handover, handoverOf } from './handover.ts';
import { massesOf } from './masses.ts';
import { type ChainInput, recordedFate, recordedPath, targetOf } from './node.ts';
import type { PlayedChain } from './played.ts';
import type { ChainAnswer } from './result.ts';
import { type Arrival, arrivalsAt, type PlayedLink, simulateLink, waysOut } from './simulate.ts';

export interface ChainOptions {
  /** `observed`: every link from its coded start only. */
  readonly handover: 'observed' | 'simulated';
}

function codedLink(input: ChainInput, k: number, records: RunRecords): PlayedLink {
  const node = input.nodes[k]!;
  const branches = waysOut(input, node, records, null, (run) => run);
  return { records, branches, starts: [], worlds: 0 };
}

function handoversOf(input: ChainInput, coded: readonly PlayedLink[]): Handover[] {
  const path = recordedPath(input);
  return input.bridges.map((bridge, index) => {
    const k = input.nodes.findIndex((n) => n.id === bridge.from);
    const from = input.nodes[k]!;
    const next = input.nodes.find((n) => n.id === bridge.to)!;
    const recorded = path.includes(k) && recordedFate(from) === bridge.on;
    const taken = coded[k]!.branches.branches.find((b) => b.bridge === index);
    return handoverOf({
      bridge,
      next: next.data,
      record: recorded ? holdersOfRecord(from.observed, from.data) : null,
      records: coded[k]!.records,
      before: from.data.regions.map((r) => r.id),
      taken: taken?.runs ?? [],
    });
  });
}

async function simulateAll(
  input: ChainInput,
  coded: readonly PlayedLink[],
  handovers: readonly Handover[],
  executor: Executor,
  signal?: AbortSignal,
): Promise<PlayedChain> {
  const target = targetOf(input);
  // The first link has no link before it; only what its runs lead to is asked anew.
  const first = coded[0]!;
  const startOf = (run: number): number => run;
  const branches = waysOut(input, input.nodes[0]!, first.records, handovers, startOf);
  const links: (PlayedLink | null)[] = [{ ...first, branches }];
  const arrivals: Arrival[][] = [[]];
  for (const node of input.nodes.slice(1)) {
    const tree = input.nodes.map((_, k) => links[k]?.branches ?? null);
    const { links: reached } = massesOf(tree, target, [], 0, 1);
    const mass = reached.map((r) => r.estimate);
    const came = arrivalsAt(input, node.id, links, handovers, mass);
    arrivals.push(came);
    links.push(await simulateLink(input, node, came, handovers, executor, signal));
  }
  return { links, arrivals };
}

/** Runs that will be played, for progress. */
export function runsOfChain(input: ChainInput, { handover }: ChainOptions): number {
  const { length } = input.nodes;
  return input.runs * (handover === 'observed' ? length : 2 * length - 1);
}

/**
 * @throws RangeError when edits of a handover do not fit a case
 * @throws the signal's reason when aborted
 */
export async function playChain(
  input: ChainInput,
  options: ChainOptions,
  executor: Executor,
  signal?: AbortSignal,
): Promise<ChainAnswer> {
  const coded: PlayedLink[] = [];
  for (const [k, node] of input.nodes.entries()) {
    const records = await executeRecords(node.world, node, input.runs, executor, signal);
    coded.push(codedLink(input, k, records));
  }
  const handovers = handoversOf(input, coded);
  const simulated =
    options.handover === 'observed'
      ? null
      : await simulateAll(input, coded, handovers, executor, signal);
  return assemble(input, { links: coded, arrivals: coded.map(() => []) }, simulated, handovers);
}
