/**
 * Landmarks: weeks at whose end a regime still stands, with whether it ends within so many days more
 * (landmark analysis: Anderson, Cain & Gelber 1983, Journal of Clinical Oncology 1: 710-719; van
 * Houwelingen 2007, Scandinavian Journal of Statistics 34: 70-85). Only weeks are taken from which the
 * whole horizon can be seen, so no outcome is unknown and nothing has to be weighted.
 */
import type { WatchedCase } from './watched-case.ts';

/** Horizons of the question, days. */
export const HORIZONS = [30, 60, 90] as const;

/** First week used: trailing changes need four. */
export const FIRST_WEEK = 4;
/** Every so many weeks a landmark: neighbours in time say nearly the same. */
export const LANDMARK_WEEKS = 2;

/** What `ends` holds where the horizon reaches past the last day played. */
export const UNSEEN = 2;

export interface Landmarks {
  readonly run: Int32Array;
  readonly week: Int32Array;
  /** By horizon: 1 where the regime ends within it, 0 where not, `UNSEEN`. */
  readonly ends: readonly Uint8Array[];
}

/** @param every weeks from one landmark to the next */
export function landmarksOf(watched: WatchedCase, every: number = LANDMARK_WEEKS): Landmarks {
  const run: number[] = [];
  const week: number[] = [];
  for (let r = 0; r < watched.runs; r++) {
    const end = watched.collapseDays[r]!;
    for (let w = FIRST_WEEK; 7 * w + HORIZONS[0] <= watched.horizonDays; w += every) {
      if (end >= 0 && end <= 7 * w) break;
      run.push(r);
      week.push(w);
    }
  }
  const endsWithin = (days: number): Uint8Array =>
    Uint8Array.from(run, (r, k) => {
      const day = 7 * week[k]!;
      if (day + days > watched.horizonDays) return UNSEEN;
      const end = watched.collapseDays[r]!;
      return end >= 0 && end <= day + days ? 1 : 0;
    });
  return {
    run: Int32Array.from(run),
    week: Int32Array.from(week),
    ends: HORIZONS.map(endsWithin),
  };
}
