/** Centres the incumbent holds, week by week, in both worlds: what a reader sees of two fans at once. */
import { NEVER } from '@interregnum/model';
import { type Pairs, rowOf } from './paired.ts';
import { bootstrapMeans, sortedQuantile } from './resample.ts';
import type { HeldCurve, HeldCurves } from './result.ts';
import type { RunRecords } from './run-records.ts';

const STEP_DAYS = 7;

/** Every seventh day, and the horizon. */
function curveDays(horizonDays: number): number[] {
  const days: number[] = [];
  for (let day = 0; day < horizonDays; day += STEP_DAYS) days.push(day);
  return [...days, horizonDays];
}

/** One column a day: centres held at the end of it, pair by pair. A centre lost does not come back. */
function heldColumns(records: RunRecords, pairs: Pairs, days: readonly number[]): Float64Array[] {
  const columns = days.map(() => new Float64Array(pairs.runs.length));
  pairs.runs.forEach((run, k) => {
    for (const fallDay of rowOf(records, run, 'fallDay')) {
      // Below 0 and not "never": lost before the origin, so never counted.
      if (fallDay < 0 && fallDay !== NEVER) continue;
      days.forEach((day, d) => {
        if (fallDay === NEVER || fallDay > day) columns[d]![k]!++;
      });
    }
  });
  return columns;
}

function curveOf(columns: readonly Float64Array[]): HeldCurve {
  const sorted = columns.map((column) => column.slice().sort());
  const at = (q: number): number[] => sorted.map((column) => sortedQuantile(column, q));
  return { q10: at(0.1), q25: at(0.25), q50: at(0.5), q75: at(0.75), q90: at(0.9) };
}

/** @param replicates of the bootstrap; 0 where both worlds are the same */
export function heldCurves(pairs: Pairs, seed: number, replicates: number): HeldCurves {
  const { world } = pairs.base;
  const days = curveDays(world.horizonDays);
  const base = heldColumns(pairs.base, pairs, days);
  const scenario = heldColumns(pairs.scenario, pairs, days);
  const change = scenario.map((column, d) => column.map((n, k) => n - base[d]![k]!));
  return {
    days,
    base: curveOf(base),
    scenario: curveOf(scenario),
    difference: bootstrapMeans(change, seed, replicates),
  };
}
