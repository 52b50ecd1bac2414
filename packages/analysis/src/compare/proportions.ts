/** Shares of pairs and differences of paired shares. Intervals are of 95 %. */
import { wilsonInterval } from '@interregnum/ensemble';

/** A share of pairs with its Wilson interval. */
export interface ShareOfPairs {
  readonly pairs: number;
  /** 0..1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function shareOfPairs(pairs: number, of: number): ShareOfPairs {
  const { low, high } = wilsonInterval(pairs, of);
  return { pairs, share: of === 0 ? 0 : pairs / of, low, high };
}

/**
 * Resampling sees nothing that has not happened: where all agree its interval has no width. Then so many
 * as Wilson's limit of none of `of` may still differ, each by one at most.
 * @param estimate of a share, or of a change in one; returned as it is where it has a width
 */
export function openedInterval<E extends { readonly low: number; readonly high: number }>(
  estimate: E,
  of: number,
  least = -1,
): E {
  const { low, high } = estimate;
  if (low !== high) return estimate;
  const rare = wilsonInterval(0, of).high;
  return { ...estimate, low: Math.max(least, low - rare), high: Math.min(1, high + rare) };
}

/** Two yes-or-no outcomes of each pair, counted. */
export interface PairTable {
  readonly both: number;
  readonly onlyBase: number;
  readonly onlyScenario: number;
  readonly neither: number;
}

/**
 * Two-sided p of McNemar's test in its exact form: given that the twins disagree, either is as likely
 * to be the one, so the count is binomial with p = 1/2 (McNemar 1947, Psychometrika 12: 153-157; the
 * exact test doubles the smaller tail). 1 when no pair disagrees.
 */
export function mcnemarExact(onlyBase: number, onlyScenario: number): number {
  const n = onlyBase + onlyScenario;
  const k = Math.min(onlyBase, onlyScenario);
  if (n === 0) return 1;
  // Terms relative to C(n, k): C(n, j - 1) = C(n, j) j / (n - j + 1).
  let term = 1;
  let tail = 1;
  let logTop = -n * Math.LN2;
  for (let j = 1; j <= k; j++) logTop += Math.log((n - k + j) / j);
  for (let j = k; j >= 1; j--) {
    term *= j / (n - j + 1);
    tail += term;
  }
  return Math.min(1, 2 * Math.exp(logTop) * tail);
}

/** Scenario minus base, as a share of pairs. */
export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Exact McNemar test that the share is the same in both worlds. */
  readonly p: number;
}

/**
 * Difference of two paired shares with Newcombe's interval (1998, Statistics in Medicine 17:
 * 2635-2650, method 10: Wilson limits of both shares, joined by their correlation), which keeps its
 * coverage where shares are near 0 or 1. Exactly zero when no pair disagrees and no more can be said:
 * the limits then say how rare a disagreement may still be.
 */
export function pairedDifference(table: PairTable): ShareDifference {
  const { both: a, onlyBase: b, onlyScenario: c, neither: d } = table;
  const n = a + b + c + d;
  if (n === 0) return { difference: 0, low: -1, high: 1, p: 1 };
  const base = (a + b) / n;
  const scenario = (a + c) / n;
  const wb = wilsonInterval(a + b, n);
  const ws = wilsonInterval(a + c, n);
  const product = (a + b) * (c + d) * (a + c) * (b + d);
  const raw = a * d - b * c;
  const numerator = raw > n / 2 ? raw - n / 2 : Math.min(raw, 0);
  const phi = product === 0 ? 0 : numerator / Math.sqrt(product);
  const joined = (x: number, y: number): number =>
    Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  const difference = scenario - base;
  return {
    difference,
    low: Math.max(-1, difference - joined(scenario - ws.low, wb.high - base)),
    high: Math.min(1, difference + joined(ws.high - scenario, base - wb.low)),
    p: mcnemarExact(b, c),
  };
}
