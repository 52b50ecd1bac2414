/** The tree of branches: which share of all chains comes where, with intervals. */
import { Draws } from '@interregnum/model';
import type { LinkBranches } from './branches.ts';
import { drawShares } from './gamma.ts';
import { estimateOf, type Limits95 } from './numbers.ts';

export interface TreeMasses {
  /** Share of all chains that reaches each link. */
  readonly links: readonly Limits95[];
  /** Share of all chains on each branch of each link. */
  readonly branches: readonly (readonly Limits95[])[];
  /** Product of the shares along a path of branches. */
  readonly path: Limits95;
}

/** Addresses of one link's categories in a draw. */
const CATEGORIES = 16;

/** Shares of all chains on each branch, given the shares of each link's runs. */
function spread(
  tree: readonly (LinkBranches | null)[],
  target: (bridge: number) => number,
  sharesOf: (link: LinkBranches, index: number) => readonly number[],
): { links: number[]; branches: number[][] } {
  const links = tree.map((_, k) => (k === 0 ? 1 : 0));
  const branches = tree.map((link, k) => {
    if (link === null) return [];
    const shares = sharesOf(link, k);
    return link.branches.map(({ bridge }, b) => {
      const mass = links[k]! * shares[b]!;
      if (bridge >= 0) links[target(bridge)]! += mass;
      return mass;
    });
  });
  return { links, branches };
}

/**
 * @param tree a link no run reached is null
 * @param target index of the link to which a bridge leads
 * @param path branch of each link on the path asked for; -1 for a link that is not on it
 */
export function massesOf(
  tree: readonly (LinkBranches | null)[],
  target: (bridge: number) => number,
  path: readonly number[],
  seed: number,
  replicates: number,
): TreeMasses {
  const product = (shares: readonly (readonly number[])[]): number =>
    path.reduce((p, b, k) => (b < 0 ? p : p * (shares[k]![b] ?? 0)), 1);
  const observed = tree.map(
    (link) => link?.branches.map((b) => b.runs.length / Math.max(1, link.valid.length)) ?? [],
  );
  const point = spread(tree, target, (_, k) => observed[k]!);
  const links = tree.map(() => new Float64Array(replicates));
  const branches = tree.map((link) =>
    (link?.branches ?? []).map(() => new Float64Array(replicates)),
  );
  const paths = new Float64Array(replicates);
  const draws = new Draws();
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    const shares = tree.map((link, k) => {
      if (link === null) return [];
      const worth = link.effectiveRuns / Math.max(1, link.valid.length);
      const counts = link.branches.map((b) => b.runs.length * worth);
      return drawShares(draws, counts, k * CATEGORIES);
    });
    const drawn = spread(tree, target, (_, k) => shares[k]!);
    drawn.links.forEach((mass, k) => {
      links[k]![replicate] = mass;
    });
    drawn.branches.forEach((masses, k) => {
      masses.forEach((mass, b) => {
        branches[k]![b]![replicate] = mass;
      });
    });
    paths[replicate] = product(shares);
  }
  return {
    links: point.links.map((mass, k) => estimateOf(mass, links[k]!)),
    branches: point.branches.map((masses, k) =>
      masses.map((mass, b) => estimateOf(mass, branches[k]![b]!)),
    ),
    path: estimateOf(product(observed), paths),
  };
}
