import { Draws } from '@interregnum/model';
import { type FallTable, fallTable } from '../fall-table.ts';
import type { Baseline, BaselineCase } from './baseline.ts';

/** Play a baseline. Run r of a seed is the same whatever else is played. */
export function playBaseline(
  baseline: Baseline,
  caseData: BaselineCase,
  seed: number,
  runs: number,
): FallTable {
  const play = baseline.prepare(caseData);
  const count = caseData.regions.length;
  const draws = new Draws();
  const days = new Float64Array(count);
  const columns = Array.from({ length: count }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    draws.start(seed, run);
    play(draws, days);
    for (let i = 0; i < count; i++) columns[i]![run] = days[i]!;
  }
  return fallTable(columns, caseData.horizonDays, baseline.order?.(caseData));
}
