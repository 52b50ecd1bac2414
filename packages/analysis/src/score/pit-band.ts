/** What a PIT histogram looks like by chance when the forecasts are right. */
import { Draws } from '@interregnum/model';
import type { FallTable } from '../fall-table.ts';
import { quantile } from '../scores/quantiles.ts';
import type { Truth } from '../truth.ts';
import { BoardPurpose } from './addresses.ts';
import type { BootstrapOptions } from './bootstrap.ts';
import { PIT_BINS, pitHistogram, pitOfCase } from './pit.ts';

export interface PitBand {
  /** 5 % quantile of each bin's share where dates are spread as forecast. */
  readonly low: readonly number[];
  /** 95 % quantile. */
  readonly high: readonly number[];
  /**
   * How often a histogram comes out at least as far from flat as the observed one, by the sum of
   * squared distances, where dates are spread as forecast; 0..1.
   */
  readonly as_uneven: number;
}

interface Said {
  readonly truth: Truth;
  readonly falls: FallTable;
}

/**
 * The band that a histogram of even dates stays in: each case's history is taken to be one of the
 * forecaster's own runs, drawn anew a replicate, and its histogram made as that of the true one.
 * Centres of a run hang together as the forecaster says they do, so the band is as wide as a few
 * cascades are, not as narrow as many independent dates would be. The ends of one bin's band hold
 * 90 %; of ten bins one leaves it by chance.
 *
 * A rank histogram under exchangeability of the outcome and the members: Hamill 2001
 * (doi:10.1175/1520-0493(2001)129<0550:IORHFV>2.0.CO;2).
 * @returns null when no case has a centre that is scored, or no runs
 */
export function pitBand(
  said: readonly Said[],
  observed: readonly number[],
  { seed, replicates }: BootstrapOptions,
): PitBand | null {
  const cases = said.filter(({ truth, falls }) => truth.scored.length > 0 && falls.runs > 0);
  if (cases.length === 0 || replicates === 0) return null;
  const byRun = cases.map(ofEachRun);
  const draws = new Draws();
  const shares = Array.from({ length: PIT_BINS }, () => new Array<number>(replicates));
  let asUneven = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    draws.start(seed, replicate);
    const drawn = pitHistogram(
      byRun.map(
        (runs, k) => runs[Math.floor(draws.uniform(k, 0, BoardPurpose.pitRun) * runs.length)]!,
      ),
    );
    drawn.forEach((share, bin) => {
      shares[bin]![replicate] = share;
    });
    // The same histogram summed in another order counts as equal.
    if (unevenness(drawn) >= unevenness(observed) - 1e-12) asUneven++;
  }
  return {
    low: shares.map((of) => quantile(of, 0.05)),
    high: shares.map((of) => quantile(of, 0.95)),
    as_uneven: asUneven / replicates,
  };
}

/** The histogram of a case for each run, were it what happened; watched as long as the true one. */
function ofEachRun({ truth, falls }: Said): readonly (readonly number[])[] {
  const day = new Float64Array(truth.day.length);
  return Array.from({ length: falls.runs }, (_, run) => {
    for (const i of truth.scored) {
      const own = falls.days[i * falls.runs + run]!;
      day[i] = own <= truth.observedUntilDay[i]! ? own : Infinity;
    }
    return pitOfCase({ ...truth, day }, falls)!;
  });
}

/** Bins whose share lies outside the band; shares that differ by rounding alone count as equal. */
export function pitOutside(shares: readonly number[], band: PitBand): number[] {
  return shares.flatMap((share, bin) =>
    share < band.low[bin]! - 1e-9 || share > band.high[bin]! + 1e-9 ? [bin] : [],
  );
}

function unevenness(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + (share - 1 / PIT_BINS) ** 2, 0);
}
