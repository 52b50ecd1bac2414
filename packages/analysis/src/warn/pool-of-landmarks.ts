/**
 * The landmarks of all cases in one table: what an analyst's values are set beside. Each case has the
 * same weight, however long it was played or however many of its histories stood.
 */
import { INDICATORS } from './indicators.ts';
import { HORIZONS, landmarksOf, UNSEEN } from './landmarks.ts';
import { valueAt, type WatchedCase } from './watched-case.ts';

/** Weeks between landmarks of the table: nearer ones are copies of each other. */
const POOL_WEEKS = 4;

export interface LandmarkPool {
  readonly cases: readonly WatchedCase[];
  readonly size: number;
  /** Index of the case. */
  readonly caseOf: Int32Array;
  /** Sums to 1 within a case. */
  readonly weight: Float64Array;
  readonly runOf: Int32Array;
  /** By horizon: 1 where the regime ends within it, 0 where not. */
  readonly ends: readonly Uint8Array[];
  /** Values by indicator, as they are. */
  readonly values: readonly Float64Array[];
}

/** Landmarks from which the longest horizon can be seen, so that the three answers are of the same. */
export function poolOf(cases: readonly WatchedCase[]): LandmarkPool {
  const caseOf: number[] = [];
  const runOf: number[] = [];
  const weekOf: number[] = [];
  const weight: number[] = [];
  const ends: number[][] = HORIZONS.map(() => []);
  cases.forEach((watched, c) => {
    const marks = landmarksOf(watched, POOL_WEEKS);
    const last = marks.ends.at(-1)!;
    const own = [...last.keys()].filter((k) => last[k] !== UNSEEN);
    for (const k of own) {
      caseOf.push(c);
      runOf.push(marks.run[k]!);
      weekOf.push(marks.week[k]!);
      weight.push(1 / own.length);
      ends.forEach((list, h) => {
        list.push(marks.ends[h]![k]!);
      });
    }
  });
  return {
    cases,
    size: caseOf.length,
    caseOf: Int32Array.from(caseOf),
    runOf: Int32Array.from(runOf),
    weight: Float64Array.from(weight),
    ends: ends.map((list) => Uint8Array.from(list)),
    values: INDICATORS.map((_, i) =>
      Float64Array.from(caseOf, (c, k) => valueAt(cases[c]!, runOf[k]!, weekOf[k]!, i)),
    ),
  };
}

/** How often each case is drawn, one array a replicate: cases drawn again with replacement. */
export function caseDraws(
  count: number,
  replicates: number,
  uniform: (replicate: number, place: number) => number,
): Float64Array[] {
  return Array.from({ length: replicates }, (_, replicate) => {
    const times = new Float64Array(count);
    for (let place = 0; place < count; place++)
      times[Math.floor(uniform(replicate, place) * count)]!++;
    return times;
  });
}
