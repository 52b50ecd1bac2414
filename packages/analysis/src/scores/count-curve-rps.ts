import type { FallTable } from '../fall-table.ts';
import type { Truth } from '../truth.ts';
import { cappedCrps } from './crps.ts';

/** Days between two looks at the curve: every day up to 300, then about 150 looks. */
function stepDays(horizonDays: number): number {
  return Math.max(1, Math.floor(horizonDays / 150));
}

/**
 * Ranked probability score of the curve of fallen regions: at each day looked at, the CRPS of the
 * ensemble's fallen share against the true share; mean over days 0, step, 2 step ..
 *
 * Units: share of regions. Range 0..1. Lower is better. Proper: a mean of proper scores, each of the
 * whole ensemble on that day. Fair spread as in `cappedCrps`. A region observed as held when the
 * source stops is taken as held to the horizon. null when nothing is scored.
 * Source: Epstein 1969 (doi:10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2).
 */
export function countCurveRps(truth: Truth, table: FallTable): number | null {
  const n = truth.scored.length;
  if (n === 0) return null;
  const { horizonDays } = truth;
  const step = stepDays(horizonDays);
  const looks = Math.floor(horizonDays / step) + 1;
  // runsWith[look * (n + 1) + k]: runs with k regions fallen.
  const runsWith = new Int32Array(looks * (n + 1));
  const falls = new Int32Array(horizonDays + 2);
  for (let run = 0; run < table.runs; run++) {
    falls.fill(0);
    for (const i of truth.scored) falls[table.days[i * table.runs + run]!]!++;
    let fallen = 0;
    for (let day = 0; day <= horizonDays; day++) {
      fallen += falls[day]!;
      if (day % step === 0) runsWith[(day / step) * (n + 1) + fallen]!++;
    }
  }
  let sum = 0;
  const atMost = new Int32Array(n + 1);
  for (let look = 0; look < looks; look++) {
    const day = look * step;
    let runs = 0;
    for (let k = 0; k <= n; k++) {
      runs += runsWith[look * (n + 1) + k]!;
      atMost[k] = runs;
    }
    let observed = 0;
    for (const i of truth.scored) if (truth.day[i]! <= day) observed++;
    sum += cappedCrps((k) => atMost[k]!, table.runs, observed, n) / n;
  }
  return sum / looks;
}
