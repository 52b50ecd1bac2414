/** What will be played: blocks of histories, the coalitions of each, and which worlds are the same. */
import { canonicalJson, worldHash } from '@interregnum/ensemble';
import type { Parameters, Switches, World } from '@interregnum/model';
import type { Quantity } from '../compare/quantities.ts';
import { MOST_EXACT } from './game.ts';
import { masksOfBlock, orderOf } from './orders.ts';

/** A world and the mechanisms it is played with. */
export interface PlayedWorld {
  readonly world: World;
  readonly switches: Switches;
}

export interface AttributionInput {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  readonly parameters: Parameters;
  /** Histories: runs 0 .. runs - 1, the same in every coalition. */
  readonly runs: number;
  /** Ids, no two alike. */
  readonly factors: readonly string[];
  /** The world in which exactly the factors of a mask are present; may be asked again. */
  readonly worldOf: (present: number) => PlayedWorld;
  /** Lists of groups of factors whose values are to be summed and ranked within their list. */
  readonly groups?: readonly (readonly (readonly string[])[])[];
  /** A yes or no of one's own that is divided too. */
  readonly own?: Quantity;
  /** Sample orders although there are few enough factors to play every coalition. */
  readonly sampled?: boolean;
  /** Bootstrap replicates, 200 or more; 1000 when not given. */
  readonly replicates?: number;
}

export interface Block {
  readonly firstRun: number;
  readonly runs: number;
  /** Order of joining; null where every coalition is played. */
  readonly order: readonly number[] | null;
  readonly masks: readonly number[];
}

export interface AttributionPlan {
  readonly method: 'exact' | 'sampled';
  readonly blocks: readonly Block[];
  /** Name of the world of a mask; masks of one world share it. */
  readonly keyOf: ReadonlyMap<number, string>;
  /** A mask that gives each world; worlds are compiled again when played, so that few are held. */
  readonly worlds: ReadonlyMap<string, number>;
  /** Runs in all, for progress. */
  readonly plays: number;
}

/** Histories that share an order: enough to make a thread's while, few enough for many orders. */
const RUNS_OF_BLOCK = 5;
/** Fewest blocks from which a standard error over blocks means something. */
const FEWEST_BLOCKS = 10;

function blocksOf(input: AttributionInput, sampled: boolean): Block[] {
  const n = input.factors.length;
  if (!sampled) {
    const masks = Array.from({ length: 2 ** n }, (_, mask) => mask);
    return [{ firstRun: 0, runs: input.runs, order: null, masks }];
  }
  return Array.from({ length: Math.ceil(input.runs / RUNS_OF_BLOCK) }, (_, b): Block => {
    const order = orderOf(input.seed, b, n);
    const firstRun = b * RUNS_OF_BLOCK;
    const runs = Math.min(RUNS_OF_BLOCK, input.runs - firstRun);
    return { firstRun, runs, order, masks: masksOfBlock(order) };
  });
}

/** The keys that a block plays, each once. */
export function keysOfBlock(plan: AttributionPlan, block: Block): string[] {
  return [...new Set(block.masks.map((mask) => plan.keyOf.get(mask)!))];
}

/**
 * Compile what is asked, find what is the same.
 * @throws RangeError when there is no factor, or there are too few runs to sample orders
 */
export function planAttribution(input: AttributionInput): AttributionPlan {
  const n = input.factors.length;
  if (n < 1) throw new RangeError('Give at least one factor');
  const sampled = input.sampled === true || n > MOST_EXACT;
  if (sampled && input.runs < FEWEST_BLOCKS * RUNS_OF_BLOCK)
    throw new RangeError(
      `Orders of joining are sampled, one for every ${RUNS_OF_BLOCK} histories: give at least ${FEWEST_BLOCKS * RUNS_OF_BLOCK} runs, not ${input.runs}`,
    );
  const blocks = blocksOf(input, sampled);
  const keyOf = new Map<number, string>();
  const worlds = new Map<string, number>();
  for (const mask of new Set(blocks.flatMap((b) => b.masks))) {
    const played = input.worldOf(mask);
    const key = `${worldHash(played.world)} ${canonicalJson(played.switches)}`;
    keyOf.set(mask, key);
    if (!worlds.has(key)) worlds.set(key, mask);
  }
  const plan: AttributionPlan = {
    method: sampled ? 'sampled' : 'exact',
    blocks,
    keyOf,
    worlds,
    plays: 0,
  };
  const plays = blocks.reduce((sum, b) => sum + b.runs * keysOfBlock(plan, b).length, 0);
  return { ...plan, plays };
}
