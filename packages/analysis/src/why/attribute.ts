/**
 * What share of an outcome is due to each cause? Every history is played in worlds in which some of the
 * declared causes are present and the others not, with the same draws in all, and the difference between
 * all and none is divided by Shapley's rule. It divides among inputs of the model, and lays no blame.
 */
import { type Executor, vectorOfRun, wilsonInterval } from '@interregnum/ensemble';
import { replicatesOf } from '../compare/comparable.ts';
import { posteriorSpread } from '../compare/posterior.ts';
import { openedInterval } from '../compare/proportions.ts';
import { checkRange } from '../compare/run-records.ts';
import { estimateOutcome } from './estimates.ts';
import { type GameParts, partsOfGame } from './game.ts';
import { partsOfBlock } from './orders.ts';
import { outcomesOf, RANKED_BY } from './outcomes.ts';
import {
  type AttributionInput,
  type AttributionPlan,
  type Block,
  planAttribution,
} from './plan.ts';
import { type OutcomeColumns, playPlan } from './play.ts';
import type { AttributedMean, Attribution, OutcomeAttribution } from './result.ts';

/** Runs of a block, counted from its first, that ended in every world of it. */
function wholeRuns(block: Block, columns: ReadonlyMap<string, OutcomeColumns>): number[] {
  const worlds = [...columns.values()];
  return Array.from({ length: block.runs }, (_, r) => r).filter((r) =>
    worlds.every((w) => !Number.isNaN(w[0]![r]!)),
  );
}

interface Units {
  /** One game a unit, by outcome. */
  readonly games: readonly GameParts[][];
  /** Run of each unit; where units are blocks, its first. */
  readonly runs: readonly number[];
  readonly wholeRuns: number;
}

function unitsOf(
  plan: AttributionPlan,
  factors: number,
  outcomes: number,
  played: readonly ReadonlyMap<string, OutcomeColumns>[],
): Units {
  const games: GameParts[][] = Array.from({ length: outcomes }, () => []);
  const runs: number[] = [];
  let whole = 0;
  for (const [b, block] of plan.blocks.entries()) {
    const columns = played[b]!;
    const kept = wholeRuns(block, columns);
    whole += kept.length;
    if (kept.length === 0) continue;
    const column = (mask: number, k: number): Float64Array =>
      columns.get(plan.keyOf.get(mask)!)![k]!;
    const { order } = block;
    if (order !== null) {
      runs.push(block.firstRun);
      games.forEach((ofOutcome, k) => {
        const mean = (mask: number): number =>
          kept.reduce((sum, r) => sum + column(mask, k)[r]!, 0) / kept.length;
        ofOutcome.push(partsOfBlock(mean, order));
      });
      continue;
    }
    runs.push(...kept.map((r) => block.firstRun + r));
    games.forEach((ofOutcome, k) => {
      const byMask = block.masks.map((mask) => column(mask, k));
      for (const r of kept)
        ofOutcome.push(
          partsOfGame(
            byMask.map((c) => c[r]!),
            factors,
          ),
        );
    });
  }
  return { games, runs, wholeRuns: whole };
}

/** Factors whose presence never changes a world that was played. */
function withoutEffect({ keyOf }: AttributionPlan, factors: readonly string[]): string[] {
  return factors.filter((_, i) =>
    [...keyOf].every(([mask, key]) => {
      const other = keyOf.get(mask ^ (1 << i));
      return other === undefined || other === key;
    }),
  );
}

function posteriorOf(
  input: AttributionInput,
  plan: AttributionPlan,
  units: Units,
  replicates: number,
): Attribution['posterior'] {
  const { seed, parameters } = input;
  const given = 'length' in parameters ? parameters.length : 1;
  const vectors = Int32Array.from(units.runs, vectorOfRun(seed, parameters));
  if (plan.method === 'sampled' && given > 1) {
    // Orders of joining were sampled, so vectors cannot be told from orders.
    const drawn = new Set(vectors).size;
    return { vectors: given, drawn, pairs: vectors.length, effects: [], silent: 'sampled orders' };
  }
  const outcomes = outcomesOf(input);
  const ranked = outcomes.findIndex((o) => o.name === RANKED_BY);
  const columns = input.factors.map((name, i) => ({
    name,
    unit: outcomes[ranked]!.unit,
    differences: Float64Array.from(units.games[ranked]!, (g) => g.shapley[i]!),
  }));
  return posteriorSpread(columns, vectors, given, seed, replicates);
}

/**
 * Shares near 0 and 1 get Wilson's interval, since resampling sees nothing that has not happened; so do
 * changes in them that no history shows, but for those of factors that no run reads.
 */
function withWilson(
  outcome: OutcomeAttribution,
  runs: number,
  unread: readonly string[],
): OutcomeAttribution {
  const wilson = (end: AttributedMean): AttributedMean => {
    const { low, high } = wilsonInterval(Math.round(end.mean * runs), runs);
    return { ...end, low, high };
  };
  const open = (change: AttributedMean): AttributedMean => openedInterval(change, runs);
  return {
    ...outcome,
    all: wilson(outcome.all),
    none: wilson(outcome.none),
    difference: open(outcome.difference),
    factors: outcome.factors.map((f) =>
      unread.includes(f.factor)
        ? f
        : {
            ...f,
            shapley: open(f.shapley),
            alone: open(f.alone),
            givenOthers: open(f.givenOthers),
          },
    ),
  };
}

/**
 * Play a plan and divide.
 * @param plan of the same input; made here when not given
 * @throws RangeError on a bad seed or number of runs, or when every history failed; the signal's reason
 * when aborted
 */
export async function attribute(
  input: AttributionInput,
  executor: Executor,
  signal?: AbortSignal,
  plan: AttributionPlan = planAttribution(input),
): Promise<Attribution> {
  checkRange(input.seed, input.runs);
  const replicates = replicatesOf(input);
  const played = await playPlan(input, plan, executor, signal);
  const outcomes = outcomesOf(input);
  const units = unitsOf(plan, input.factors.length, outcomes.length, played);
  if (units.runs.length === 0)
    throw new RangeError('Every history failed in some world, so nothing can be divided');
  const exact = plan.method === 'exact';
  const unread = withoutEffect(plan, input.factors);
  return {
    method: plan.method,
    seed: input.seed,
    runs: input.runs,
    failedRuns: input.runs - units.wholeRuns,
    independent: { what: exact ? 'histories' : 'blocks', count: units.runs.length },
    coalitions: {
      possible: 2 ** input.factors.length,
      asked: plan.keyOf.size,
      worlds: plan.worlds.size,
      plays: plan.plays,
    },
    withoutEffect: unread,
    horizonDays: input.worldOf(0).world.horizonDays,
    intervalLevel: 0.95,
    bootstrapReplicates: replicates,
    outcomes: outcomes.map((outcome, k) => {
      const { seed, groups = [] } = input;
      const options = { seed, replicates, groups };
      const made = estimateOutcome(outcome, input.factors, units.games[k]!, options);
      return outcome.unit === 'share' ? withWilson(made, units.wholeRuns, unread) : made;
    }),
    posterior: posteriorOf(input, plan, units, replicates),
  };
}
