/** What a chain is played from: its cases, ready to run, and the bridges between them. */
import type { CaseData, ChainBridge, ChainFate, Observed } from '@interregnum/case';
import type { World } from '@interregnum/model';
import type { SharedDraws } from '../compare/run-records.ts';

/** One case of a chain. Its horizon ends where another case of the same regime begins. */
export interface ChainNode extends SharedDraws {
  readonly id: string;
  readonly data: CaseData;
  readonly observed: Observed;
  readonly world: World;
  readonly hindcast: boolean;
}

export interface ChainInput {
  readonly nodes: readonly ChainNode[];
  /** `from` and `to` are ids of nodes, a later one after an earlier one. */
  readonly bridges: readonly ChainBridge[];
  /** Runs of each link. */
  readonly runs: number;
  /** Draws that intervals rest on; 2,000 unless given. */
  readonly replicates?: number;
}

/** Day, from the origin, on which the model says the regime ended: the capital lost. */
export function observedDay({ observed }: ChainNode): number | null {
  return observed.capitalLostDay ?? observed.regimeEndDay;
}

/** What became of the regime by the end of the link. */
export function recordedFate(node: ChainNode): ChainFate {
  const day = observedDay(node);
  return node.observed.regimeFell === true && day !== null && day <= node.data.horizonDays
    ? 'falls'
    : 'stands';
}

/** Draws of one link: links must not share their luck, so each has a seed of its own. */
export function seedOfLink(seed: number, index: number): number {
  // 2^32 / golden ratio: seeds of neighbouring links and of neighbouring chains never coincide.
  return (seed + Math.imul(index, 0x9e3779b9)) >>> 0;
}

/** Index of the bridge that a link takes after a fate; -1 where none does. */
export function bridgeOf(input: ChainInput, node: ChainNode, fate: ChainFate): number {
  return input.bridges.findIndex((b) => b.from === node.id && b.on === fate);
}

/** Indices of the nodes on the recorded path, from the first as far as the record leads. */
export function recordedPath(input: ChainInput): number[] {
  const path = [0];
  for (;;) {
    const node = input.nodes[path.at(-1)!]!;
    const bridge = input.bridges[bridgeOf(input, node, recordedFate(node))];
    const next = bridge === undefined ? -1 : input.nodes.findIndex((n) => n.id === bridge.to);
    if (next < 0) return path;
    path.push(next);
  }
}

/** Index of the node to which a bridge leads. */
export function targetOf(input: ChainInput): (bridge: number) => number {
  const targets = input.bridges.map((b) => input.nodes.findIndex((n) => n.id === b.to));
  return (bridge) => targets[bridge]!;
}
