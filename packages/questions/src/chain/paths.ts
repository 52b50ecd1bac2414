/** Which links, and which of their runs, a chain speaks of. */
import type { ChainAnswer, LinkAnswer, LinkRuns } from '@interregnum/analysis';
import type { Leaf } from './sentences.ts';

/** The links on the recorded path, in order. */
export const onPath = ({ links }: ChainAnswer): LinkAnswer[] =>
  links.filter((l) => l.onRecordedPath);

/** A link in the tree: from the runs before where those were played; null where no chain came to it. */
export const inTree = (answer: ChainAnswer, link: LinkAnswer): LinkRuns | null =>
  answer.path.simulatedStarts === null ? link.observedStart : link.simulatedStart;

/** Every way out of every link, in order. */
export const leavesOf = (answer: ChainAnswer): Leaf[] =>
  answer.links.flatMap((link) =>
    (inTree(answer, link)?.branches ?? []).map((branch) => ({ link, branch })),
  );

/** Links that were played from the runs before as well. */
export const movedLinks = ({ links }: ChainAnswer): LinkAnswer[] =>
  links.filter((l) => l.handover !== null);

/** Cases of one country go by what tells them apart: `1989`, not `afghanistan-1989`. */
export function shortName({ links }: ChainAnswer): (id: string) => string {
  const first = links[0]?.case ?? '';
  const shared = first.slice(0, first.indexOf('-') + 1);
  const all = shared !== '' && links.every((l) => l.case.startsWith(shared));
  return (id) => (all && id.startsWith(shared) ? id.slice(shared.length) : id);
}
