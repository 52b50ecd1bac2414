/**
 * Where there are too many coalitions to play all, orders are sampled: a factor is worth what it adds
 * when it joins, averaged over random orders of joining (Castro, Gómez & Tejada 2009, Computers &
 * Operations Research 36: 1726-1730). Each order is joined by its reverse, which takes out part of the
 * chance (antithetic; Mitchell et al. 2022, Journal of Machine Learning Research 23(43)). Both orders of
 * a pair and their histories make a block; blocks share nothing, so a standard error over blocks holds
 * the chance of orders and of histories alike.
 */
import { Draws } from '@interregnum/model';
import { WhyPurpose } from './addresses.ts';
import { type GameParts, pairIndex } from './game.ts';

/** A uniformly random order of n factors for one block (Fisher & Yates), the same at every asking. */
export function orderOf(seed: number, block: number, n: number): number[] {
  const draws = new Draws();
  draws.start(seed, block);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let last = n - 1; last > 0; last--) {
    const pick = Math.floor(draws.uniform(0, last, WhyPurpose.permutation) * (last + 1));
    [order[last], order[pick]] = [order[pick]!, order[last]!];
  }
  return order;
}

/** Masks of those who have joined after 0, 1, … n steps. */
function prefixes(order: readonly number[]): number[] {
  const masks = [0];
  for (const i of order) masks.push(masks.at(-1)! | (1 << i));
  return masks;
}

/** Mask in which the factor after a prefix is passed over for the one that follows it. */
const skipped = (masks: readonly number[], order: readonly number[], k: number): number =>
  masks[k]! | (1 << order[k + 1]!);

/** Coalitions that a block must play: the chains of both orders, the swaps, each alone and each left out. */
export function masksOfBlock(order: readonly number[]): number[] {
  const n = order.length;
  const full = 2 ** n - 1;
  const masks = new Set<number>([0, full]);
  for (const one of [order, [...order].reverse()]) {
    const chain = prefixes(one);
    for (const mask of chain) masks.add(mask);
    for (let k = 0; k + 1 < n; k++) masks.add(skipped(chain, one, k));
  }
  for (let i = 0; i < n; i++) masks.add(1 << i).add(full ^ (1 << i));
  return [...masks].sort((a, b) => a - b);
}

/**
 * The parts of a game as one block estimates them, unbiased each. A pair's interaction is seen where the
 * two join one after the other: that they do tells nothing of who was there before, so the mean over
 * such blocks is the Shapley interaction index. Others are NaN.
 */
export function partsOfBlock(value: (mask: number) => number, order: readonly number[]): GameParts {
  const n = order.length;
  const full = 2 ** n - 1;
  const shapley = new Float64Array(n);
  const interactions = new Float64Array((n * (n - 1)) / 2).fill(Number.NaN);
  for (const one of [order, [...order].reverse()]) {
    const chain = prefixes(one);
    one.forEach((i, k) => {
      shapley[i]! += (value(chain[k + 1]!) - value(chain[k]!)) / 2;
      const j = one[k + 1];
      if (j === undefined) return;
      const added = value(chain[k + 1]!) - value(chain[k]!);
      const after = value(chain[k + 2]!) - value(skipped(chain, one, k));
      const at = pairIndex(Math.min(i, j), Math.max(i, j), n);
      const before = interactions[at]!;
      interactions[at] = (Number.isNaN(before) ? 0 : before) + (after - added) / 2;
    });
  }
  const [none, all] = [value(0), value(full)];
  const each = (worth: (bit: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => worth(1 << i));
  return {
    shapley,
    alone: each((bit) => value(bit) - none),
    givenOthers: each((bit) => all - value(full ^ bit)),
    interactions,
    none,
    all,
  };
}
