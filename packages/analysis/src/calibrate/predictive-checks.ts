/**
 * Predictive checks: where what happened stands in what was predicted (Gelman, Meng & Stern 1996;
 * probability integral transform, Dawid 1984). With vectors that have seen the case they are posterior
 * predictive checks and can only find faults; with vectors that left it out they are forecasts checked.
 */
import type { FallTable } from '../fall-table.ts';
import { horizonsOf } from '../scores/horizons.ts';
import type { Truth } from '../truth.ts';

export interface PredictiveCheck {
  readonly quantity: 'first_fall' | 'capital' | 'fallen_by';
  /** Day of `fallen_by`. */
  readonly by_day: number | null;
  /** A day, or a number of centres; null: not by the horizon. */
  readonly observed: number | null;
  /** Quantiles of the runs; null: not by the horizon. */
  readonly predicted: {
    readonly q05: number | null;
    readonly q50: number | null;
    readonly q95: number | null;
  };
  /**
   * Share of runs strictly below what was observed, and up to it: the observed value covers this range
   * of the predicted distribution evenly. For "not by the horizon" it reaches 1.
   */
  readonly pit_low: number;
  readonly pit_high: number;
  /** Whether that range meets the middle nine tenths. */
  readonly inside_90: boolean;
  readonly sentence: string;
}

/** Checks of one case: first fall and number fallen over its scored centres, and the capital's day. */
export function predictiveChecks(truth: Truth, falls: FallTable): PredictiveCheck[] {
  const { horizonDays, scored } = truth;
  const never = horizonDays + 1;
  const dayOf = (region: number, run: number): number => falls.days[region * falls.runs + run]!;
  const checks: PredictiveCheck[] = [];
  const runs = Array.from({ length: falls.runs }, (_, run) => run);
  if (scored.length > 0) {
    const first = runs.map((run) => Math.min(...scored.map((i) => dayOf(i, run))));
    const seen = Math.min(...scored.map((i) => truth.day[i]!));
    checks.push(dayCheck('first_fall', 'First fall', first, seen, never));
  }
  if (truth.capital >= 0 && truth.capitalDay !== null) {
    const days = runs.map((run) => dayOf(truth.capital, run));
    checks.push(dayCheck('capital', 'Capital', days, truth.capitalDay, never));
  }
  for (const day of horizonsOf(horizonDays)) {
    // a centre that nobody watched until then says nothing of the count
    const watched = scored.filter((i) => truth.day[i]! <= day || truth.observedUntilDay[i]! >= day);
    if (watched.length === 0) continue;
    const counts = runs.map((run) => watched.filter((i) => dayOf(i, run) <= day).length);
    checks.push(
      countCheck(day, counts, watched.filter((i) => truth.day[i]! <= day).length, watched.length),
    );
  }
  return checks;
}

/** Lowest value that a share q of the runs does not exceed. */
function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

function placeOf(
  values: readonly number[],
  low: number,
  high: number,
): Pick<PredictiveCheck, 'pit_low' | 'pit_high' | 'inside_90'> {
  const n = values.length;
  const pitLow = values.filter((v) => v < low).length / n;
  const pitHigh = values.filter((v) => v <= high).length / n;
  return { pit_low: pitLow, pit_high: pitHigh, inside_90: pitHigh >= 0.05 && pitLow <= 0.95 };
}

/** "at the 30 % point", "between the 10 % and the 55 % points", "outside". */
function placeWords({ pit_low, pit_high }: { pit_low: number; pit_high: number }): string {
  const low = Math.round(100 * pit_low);
  const high = Math.round(100 * pit_high);
  if (high === 0) return 'below every run';
  if (low === 100) return 'above every run';
  return low === high
    ? `at the ${low} % point of the runs`
    : `between the ${low} % and ${high} % points of the runs`;
}

function dayCheck(
  quantity: 'first_fall' | 'capital',
  words: string,
  days: readonly number[],
  observed: number,
  never: number,
): PredictiveCheck {
  const sorted = [...days].sort((a, b) => a - b);
  const at = (q: number): number | null => {
    const day = quantile(sorted, q);
    return day < never ? day : null;
  };
  const fell = observed < never;
  const place = placeOf(days, fell ? observed : never, fell ? observed : never);
  const predicted = { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
  const say = (day: number | null): string => (day === null ? 'not by the horizon' : `day ${day}`);
  return {
    quantity,
    by_day: null,
    observed: fell ? observed : null,
    predicted,
    ...place,
    sentence:
      `${words}: ${say(predicted.q50)} in the median run (5-95 %: ${say(predicted.q05)} to ${say(predicted.q95)}); ` +
      `observed: ${say(fell ? observed : null)}, ${placeWords(place)}.`,
  };
}

function countCheck(
  day: number,
  counts: readonly number[],
  observed: number,
  of: number,
): PredictiveCheck {
  const sorted = [...counts].sort((a, b) => a - b);
  const place = placeOf(counts, observed, observed);
  const predicted = {
    q05: quantile(sorted, 0.05),
    q50: quantile(sorted, 0.5),
    q95: quantile(sorted, 0.95),
  };
  return {
    quantity: 'fallen_by',
    by_day: day,
    observed,
    predicted,
    ...place,
    sentence:
      `By day ${day} the model has ${predicted.q50} of ${of} centres fallen (5-95 %: ${predicted.q05} to ${predicted.q95}); ` +
      `observed: ${observed}, ${placeWords(place)}.`,
  };
}

export interface CheckSummary {
  readonly quantity: PredictiveCheck['quantity'];
  readonly cases: number;
  /** Cases whose observed value meets the middle nine tenths; nine in ten are expected to. */
  readonly inside_90: number;
  /** Share of the observed mass in each tenth of the predicted distribution; flat is right. */
  readonly histogram: readonly number[];
  readonly sentence: string;
}

const BINS = 10;
const WORDS: Record<PredictiveCheck['quantity'], string> = {
  first_fall: 'day of the first fall',
  capital: "capital's day",
  fallen_by: 'number fallen by the horizon',
};

/** Over cases: of `fallen_by` the last day only, because one case's days hang together. */
export function summariseChecks(cases: readonly (readonly PredictiveCheck[])[]): CheckSummary[] {
  const quantities = ['first_fall', 'capital', 'fallen_by'] as const;
  return quantities.flatMap((quantity): CheckSummary[] => {
    const checks = cases.flatMap((c) => c.filter((k) => k.quantity === quantity).slice(-1));
    if (checks.length === 0) return [];
    const histogram = new Array<number>(BINS).fill(0);
    for (const { pit_low, pit_high } of checks) {
      for (let b = 0; b < BINS; b++) {
        const overlap = Math.min(pit_high, (b + 1) / BINS) - Math.max(pit_low, b / BINS);
        if (pit_high > pit_low && overlap > 0) {
          histogram[b]! += overlap / (pit_high - pit_low) / checks.length;
        }
      }
      if (pit_high <= pit_low) {
        histogram[Math.min(BINS - 1, Math.floor(pit_low * BINS))]! += 1 / checks.length;
      }
    }
    const inside = checks.filter((c) => c.inside_90).length;
    return [
      {
        quantity,
        cases: checks.length,
        inside_90: inside,
        histogram,
        sentence: `The ${WORDS[quantity]} lies within the middle 90 % of the runs in ${inside} of ${checks.length} cases.`,
      },
    ];
  });
}
