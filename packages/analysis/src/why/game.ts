/**
 * A game in the sense of Shapley (1953, A value for n-person games, in: Contributions to the Theory of
 * Games II, 307-317): every coalition of n players has a value. Here players are causes, a coalition is
 * the causes present, and its value is a number of the history in which only they are.
 *
 * Eq.  φ_i  = Σ_{S ∌ i} s! (n-s-1)! / n! · [v(S ∪ i) - v(S)]
 *      I_ij = Σ_{S ∌ i,j} s! (n-s-2)! / (n-1)! · [v(S ∪ ij) - v(S ∪ i) - v(S ∪ j) + v(S)]
 *
 * I_ij is the Shapley interaction index of a pair (Grabisch & Roubens 1999, International Journal of Game
 * Theory 28: 547-565; for pairs first Owen 1972). Coalitions are bit masks: bit i set, player i in.
 */

/** Most players whose every coalition is played: 256 worlds. */
export const MOST_EXACT = 8;
/** Most players of a game whose every coalition is held. */
const MOST_PLAYERS = 16;

export interface GameParts {
  /** φ, one a player. They sum to `all` - `none`. */
  readonly shapley: Float64Array;
  /** v({i}) - v(∅): what a player adds to nobody. */
  readonly alone: Float64Array;
  /** v(N) - v(N \ i): what a player adds to all others. */
  readonly givenOthers: Float64Array;
  /** I_ij in the order of `pairsOf`. */
  readonly interactions: Float64Array;
  readonly none: number;
  readonly all: number;
}

/** Pairs i < j of n players: (0,1), (0,2), … */
export function playerPairs(n: number): readonly (readonly [number, number])[] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - i - 1 }, (__, k) => [i, i + 1 + k] as const),
  ).flat();
}

/** Place of the pair i < j in `playerPairs`. */
export function pairIndex(i: number, j: number, n: number): number {
  return i * n - (i * (i + 1)) / 2 + (j - i - 1);
}

function factorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}

export function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/**
 * Every part of one game. Weights are whole numbers and are divided once at the end, so a game of whole
 * numbers is divided without loss.
 * @param values of the coalitions 0 .. 2^n - 1
 * @throws RangeError when there are not 2^n values, or too many players
 */
export function partsOfGame(values: ArrayLike<number>, n: number): GameParts {
  if (!Number.isInteger(n) || n < 1 || n > MOST_PLAYERS || values.length !== 2 ** n)
    throw new RangeError(`${values.length} values do not make a game of ${n} players`);
  const full = 2 ** n - 1;
  const weight = Array.from({ length: n }, (_, s) => factorial(s) * factorial(n - s - 1));
  const pairWeight = Array.from({ length: n }, (_, s) =>
    s > n - 2 ? 0 : factorial(s) * factorial(n - s - 2),
  );
  const shapley = new Float64Array(n);
  const interactions = new Float64Array((n * (n - 1)) / 2);
  for (let mask = 0; mask <= full; mask++) {
    const size = sizeOf(mask);
    for (let i = 0; i < n; i++) {
      if (mask & (1 << i)) continue;
      const withI = mask | (1 << i);
      const added = values[withI]! - values[mask]!;
      shapley[i]! += weight[size]! * added;
      for (let j = i + 1; j < n; j++) {
        if (mask & (1 << j)) continue;
        const after = values[withI | (1 << j)]! - values[mask | (1 << j)]!;
        interactions[pairIndex(i, j, n)]! += pairWeight[size]! * (after - added);
      }
    }
  }
  const each = (value: (bit: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => value(1 << i));
  const [none, all] = [values[0]!, values[full]!];
  return {
    shapley: shapley.map((x) => x / factorial(n)),
    alone: each((bit) => values[bit]! - none),
    givenOthers: each((bit) => all - values[full ^ bit]!),
    interactions: interactions.map((x) => x / factorial(n - 1)),
    none,
    all,
  };
}
