/**
 * Critical slowing down: near a tipping point a system recovers slowly from small shocks, so the
 * variance and the lag-1 autocorrelation of its fluctuations should rise (Scheffer et al. 2009, Nature
 * 461: 53-59). Measured as in Dakos et al. (2008, PNAS 105: 14308-14312): a rolling window with its
 * trend taken out, and Kendall's τ of the statistic over time. Here windows are of 42 days with a
 * straight line taken out, and the trend is over the last eight weekly windows.
 */

/** Days of one window. */
export const WINDOW_DAYS = 42;
/** Weekly windows whose trend is taken. */
export const TREND_WEEKS = 8;

export interface Fluctuation {
  readonly variance: number;
  /** Lag of one day; NaN where nothing fluctuates. */
  readonly memory: number;
}

/** Variance and lag-1 autocorrelation of `series[from .. to]`, its straight line taken out. */
export function fluctuation(series: ArrayLike<number>, from: number, to: number): Fluctuation {
  const n = to - from + 1;
  const middle = (n - 1) / 2;
  let mean = 0;
  for (let k = 0; k < n; k++) mean += series[from + k]! / n;
  let along = 0;
  let square = 0;
  for (let k = 0; k < n; k++) {
    along += (k - middle) * (series[from + k]! - mean);
    square += (k - middle) * (k - middle);
  }
  const slope = square > 0 ? along / square : 0;
  const rest = (k: number): number => series[from + k]! - mean - slope * (k - middle);
  let variance = 0;
  let together = 0;
  let last = 0;
  for (let k = 0; k < n; k++) {
    const now = rest(k);
    variance += now * now;
    if (k > 0) together += now * last;
    last = now;
  }
  // Below this a constant series differs from its line by rounding alone.
  const still = variance / n < 1e-18;
  return { variance: variance / n, memory: still ? Number.NaN : together / variance };
}

/** Kendall's τ of `values[from .. to]` with time (τ_a: ties count as neither); NaN if any is missing. */
export function trendOf(values: ArrayLike<number>, from: number, to: number): number {
  if (from < 0) return Number.NaN;
  let sum = 0;
  let pairs = 0;
  for (let i = from; i <= to; i++) {
    if (Number.isNaN(values[i]!)) return Number.NaN;
    for (let j = from; j < i; j++) {
      sum += Math.sign(values[i]! - values[j]!);
      pairs++;
    }
  }
  return sum / pairs;
}
