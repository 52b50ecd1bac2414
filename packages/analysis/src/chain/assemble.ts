/** From played links to the answer. */
import { dateOf } from '@interregnum/case';
import { handoverEffect } from './effect.ts';
import { saidAtTheTime } from './experts.ts';
import type { Handover } from './handover.ts';
import { handoverAnswer } from './handover-answer.ts';
import { jointOf } from './joint.ts';
import { linkRuns, recordedBranch } from './link-runs.ts';
import { massesOf, type TreeMasses } from './masses.ts';
import { type ChainInput, observedDay, recordedFate, recordedPath, targetOf } from './node.ts';
import { patronsIn } from './patrons-in.ts';
import type { PlayedChain } from './played.ts';
import type { ChainAnswer, HandoverAnswer, LinkAnswer, Luck } from './result.ts';
import { surpriseOf } from './surprise.ts';

const REPLICATES = 2000;

/** The tree of one kind of start, with the recorded path through it. */
function treeOf(input: ChainInput, chain: PlayedChain): TreeMasses {
  const path = recordedPath(input);
  const tree = chain.links.map((link) => link?.branches ?? null);
  const branch = input.nodes.map((node, k) => {
    const link = tree[k];
    return !path.includes(k) || !link ? -1 : recordedBranch(link, recordedFate(node));
  });
  const target = targetOf(input);
  const replicates = input.replicates ?? REPLICATES;
  const masses = massesOf(tree, target, branch, input.nodes[0]!.seed, replicates);
  // A link on the path that no run reached: the path was never played to its end.
  const unreached = path.some((k) => tree[k] === null);
  return unreached ? { ...masses, path: { ...masses.path, estimate: 0, low: 0 } } : masses;
}

function linkAnswer(
  input: ChainInput,
  k: number,
  coded: PlayedChain,
  codedTree: TreeMasses,
  simulated: PlayedChain | null,
  simulatedTree: TreeMasses | null,
): LinkAnswer {
  const node = input.nodes[k]!;
  const { data } = node;
  const base = coded.links[k]!;
  const own = simulated?.links[k] ?? null;
  const fate = recordedFate(node);
  const lastDay = fate === 'falls' ? (observedDay(node) ?? data.horizonDays) : data.horizonDays;
  const answer = (link: typeof base, tree: TreeMasses) =>
    linkRuns(input, node, link.records, link.branches, tree.links[k]!, tree.branches[k]!);
  return {
    case: node.id,
    title: data.title,
    incumbent: data.incumbent,
    origin: data.origin,
    horizonDays: data.horizonDays,
    until: dateOf(data.horizonDays, data.origin),
    onRecordedPath: recordedPath(input).includes(k),
    recordedFate: fate,
    observedDay: fate === 'falls' ? observedDay(node) : null,
    saidAtTheTime: saidAtTheTime(node),
    patronsAtStart: patronsIn(data, 0),
    patronsAtEnd: patronsIn(data, lastDay),
    observedStart: answer(base, codedTree),
    simulatedStart: own === null || simulatedTree === null ? null : answer(own, simulatedTree),
    handover:
      own === null || k === 0
        ? null
        : handoverEffect(
            base.records,
            own.records,
            { worlds: own.worlds, starts: new Set(own.starts).size },
            own.worlds === 0,
          ),
  };
}

function luckiestOf(links: readonly LinkAnswer[]): Luck {
  const bits = (l: LinkAnswer): number => l.observedStart.surprise.bits ?? Number.POSITIVE_INFINITY;
  const onPath = links.filter((l) => l.onRecordedPath);
  const first = onPath.reduce((a, b) => (bits(b) > bits(a) ? b : a));
  const others = onPath.filter((l) => l !== first);
  const { surprise } = first.observedStart;
  return {
    case: first.case,
    surprise,
    clear: others.every(
      (l) => (l.observedStart.surprise.high ?? Number.POSITIVE_INFINITY) < surprise.low,
    ),
  };
}

function oddestOf(links: readonly LinkAnswer[]): ChainAnswer['oddestDate'] {
  const dated = links.flatMap((l) => {
    const { tail } = l.observedStart.fallDay;
    return l.onRecordedPath && tail !== null ? [{ case: l.case, tail }] : [];
  });
  if (dated.length === 0) return null;
  return dated.reduce((a, b) => (b.tail < a.tail ? b : a));
}

function handoverAnswers(
  input: ChainInput,
  handovers: readonly Handover[],
  simulated: PlayedChain,
): HandoverAnswer[] {
  const path = recordedPath(input);
  return handovers.map((handover, index) => {
    const { from, on } = handover.bridge;
    const k = input.nodes.findIndex((n) => n.id === from);
    const recorded = path.includes(k) && recordedFate(input.nodes[k]!) === on;
    const came = simulated.arrivals.flat().filter((a) => a.bridge === index);
    return handoverAnswer(
      handover,
      recorded,
      came.map((a) => a.aftermath),
    );
  });
}

export function assemble(
  input: ChainInput,
  coded: PlayedChain,
  simulated: PlayedChain | null,
  handovers: readonly Handover[],
): ChainAnswer {
  const codedTree = treeOf(input, coded);
  const simulatedTree = simulated === null ? null : treeOf(input, simulated);
  const links = input.nodes.map((_, k) =>
    linkAnswer(input, k, coded, codedTree, simulated, simulatedTree),
  );
  const path = recordedPath(input);
  const replicates = input.replicates ?? REPLICATES;
  const hits = path.map((k) => {
    const { seed, parameters } = input.nodes[k]!;
    const { valid, branches } = coded.links[k]!.branches;
    const fate = recordedFate(input.nodes[k]!);
    const as = new Set(branches.filter((b) => b.fate === fate).flatMap((b) => b.runs));
    return { seed, parameters, valid, hit: (run: number) => as.has(run) };
  });
  const pathAnswer = ({ path: product }: TreeMasses) => ({
    product,
    surprise: surpriseOf(product.estimate, product.low, product.high),
  });
  return {
    runs: input.runs,
    replicates,
    links,
    handovers: simulated === null ? [] : handoverAnswers(input, handovers, simulated),
    path: {
      cases: path.map((k) => input.nodes[k]!.id),
      observedStarts: {
        ...pathAnswer(codedTree),
        joint: jointOf(hits, input.nodes[0]!.seed, replicates),
      },
      simulatedStarts: simulatedTree === null ? null : pathAnswer(simulatedTree),
    },
    luckiest: luckiestOf(links),
    oddestDate: oddestOf(links),
  };
}
