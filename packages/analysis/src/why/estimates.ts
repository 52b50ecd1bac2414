/** From what was played to means with errors. Everything asked is linear in the histories. */
import type { Quantity } from '../compare/quantities.ts';
import {
  type MeanEstimate,
  meanOf,
  percentileInterval,
  resampledMeans,
} from '../compare/resample.ts';
import { type GameParts, playerPairs } from './game.ts';
import type { AttributedMean, AttributedRank, FactorGroup, OutcomeAttribution } from './result.ts';

/** Fewest blocks of sampled orders that must have seen a pair for an interval to be given. */
const FEWEST_SEEN = 10;

/** Standard error of the mean of independent values; 0 where all agree. */
function standardErrorOf(column: Float64Array): number {
  const n = column.length;
  if (n < 2) return 0;
  const mean = meanOf(column);
  const squares = column.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return Math.sqrt(squares / (n - 1) / n);
}

function estimateOf(column: Float64Array, replicates: Float64Array): AttributedMean {
  return {
    mean: meanOf(column),
    ...percentileInterval(replicates.slice()),
    standardError: standardErrorOf(column),
  };
}

/** Places of values by size, the largest first; equals share the better place. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((v) => 1 + values.filter((w) => Math.abs(w) > Math.abs(v)).length);
}

function rankEstimates(
  means: readonly number[],
  replicates: readonly Float64Array[],
): AttributedRank[] {
  const count = replicates[0]?.length ?? 0;
  const drawn = means.map(() => new Float64Array(count));
  for (let k = 0; k < count; k++) {
    const ranks = ranksOf(replicates.map((r) => r[k]!));
    ranks.forEach((rank, i) => {
      drawn[i]![k] = rank;
    });
  }
  return ranksOf(means).map((rank, i) => ({ rank, ...percentileInterval(drawn[i]!) }));
}

/** A pair that some blocks have not seen: mean, error and interval are over those that have. */
function seenEstimate(
  column: Float64Array,
  seed: number,
  replicates: number,
): AttributedMean | null {
  const seen = column.filter((x) => !Number.isNaN(x));
  if (seen.length < FEWEST_SEEN) return null;
  return estimateOf(seen, resampledMeans([seen], seed, replicates)[0]!);
}

/** Columns before those of the factors: both ends, their difference, two sums. */
const ENDS = 5;

export interface EstimateOptions {
  readonly seed: number;
  readonly replicates: number;
  /** Lists of groups of factors. */
  readonly groups: readonly (readonly (readonly string[])[])[];
}

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

/** @param columns of Shapley values by factor; @param drawn their resampled means */
function groupEstimates(
  groups: readonly (readonly string[])[],
  factors: readonly string[],
  columns: readonly Float64Array[],
  drawn: readonly Float64Array[],
): FactorGroup[] {
  const members = groups.map((ids) => ids.map((id) => factors.indexOf(id)));
  const total = (of: readonly Float64Array[], places: readonly number[]): Float64Array =>
    Float64Array.from({ length: of[0]!.length }, (_, k) => sum(places.map((i) => of[i]![k]!)));
  const replicates = members.map((places) => total(drawn, places));
  const shapley = members.map((places, g) => estimateOf(total(columns, places), replicates[g]!));
  const ranks = rankEstimates(
    shapley.map((e) => e.mean),
    replicates,
  );
  return groups.map((ids, g) => ({ factors: ids, shapley: shapley[g]!, rank: ranks[g]! }));
}

/**
 * One outcome over independent units (histories, or blocks of them), all parts from one drawing.
 * @param games one a unit, at least one
 */
export function estimateOutcome(
  outcome: Pick<Quantity, 'name' | 'unit'>,
  factors: readonly string[],
  games: readonly GameParts[],
  { seed, replicates, groups }: EstimateOptions,
): OutcomeAttribution {
  const column = (value: (game: GameParts) => number): Float64Array =>
    Float64Array.from(games, value);
  const each = (value: (game: GameParts, i: number) => number): Float64Array[] =>
    factors.map((_, i) => column((g) => value(g, i)));
  const n = factors.length;
  const pairs = playerPairs(n);
  const paired = pairs.map((_, k) => column((g) => g.interactions[k]!));
  // Where every coalition is played every history sees every pair, and one drawing serves all.
  const whole = paired.every((c) => !c.some(Number.isNaN));
  const columns = [
    column((g) => g.all),
    column((g) => g.none),
    column((g) => g.all - g.none),
    column((g) => sum(Array.from(g.alone))),
    column((g) => sum(Array.from(g.givenOthers))),
    ...each((g, i) => g.shapley[i]!),
    ...each((g, i) => g.alone[i]!),
    ...each((g, i) => g.givenOthers[i]!),
    ...(whole ? paired : []),
  ];
  const drawn = resampledMeans(columns, seed, replicates);
  const made = columns.map((c, k) => estimateOf(c, drawn[k]!));
  const shapley = made.slice(ENDS, ENDS + n);
  const ranks = rankEstimates(
    shapley.map((e) => e.mean),
    drawn.slice(ENDS, ENDS + n),
  );
  const { name, unit } = outcome;
  return {
    name,
    unit,
    all: made[0]!,
    none: made[1]!,
    difference: made[2]!,
    sumAlone: made[3]!,
    sumGivenOthers: made[4]!,
    factors: factors.map((factor, i) => ({
      factor,
      shapley: shapley[i]!,
      rank: ranks[i]!,
      alone: made[ENDS + n + i]!,
      givenOthers: made[ENDS + 2 * n + i]!,
    })),
    interactions: pairs.map(([i, j], k) => ({
      factors: [factors[i]!, factors[j]!],
      index: whole ? made[ENDS + 3 * n + k]! : seenEstimate(paired[k]!, seed, replicates),
    })),
    groups: groups.map((list) =>
      groupEstimates(list, factors, columns.slice(ENDS, ENDS + n), drawn.slice(ENDS, ENDS + n)),
    ),
  };
}

/** Is the difference told from chance: does its interval leave out zero? */
export const isTold = ({ low, high }: MeanEstimate): boolean => low > 0 || high < 0;
