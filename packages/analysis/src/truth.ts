import type { CaseData, Observed, ObservedRegion } from '@interregnum/case';
import { Manner } from '@interregnum/model';

/**
 * What happened, in the form the scoring rules read. Built from `Observed`, so nothing that
 * simulates may import it.
 *
 * Days are whole days since the origin. `Infinity` in `day` means: had not fallen when the source
 * stopped looking. A region that cannot be scored is listed in `unscored` with the reason and is
 * left out of `scored`.
 */
export interface Truth {
  readonly regionCount: number;
  readonly horizonDays: number;
  /** Index of the capital region. */
  readonly capital: number;
  /** Indices of the regions that are scored. */
  readonly scored: readonly number[];
  readonly unscored: readonly { readonly region: string; readonly reason: string }[];
  /** Day the incumbent lost the centre; Infinity when it had not by the horizon. */
  readonly day: Float64Array;
  /** Earliest and latest day the sources allow. */
  readonly dayLow: Float64Array;
  readonly dayHigh: Float64Array;
  /** Last day on which the centre was under observation, at most the horizon (right censoring). */
  readonly observedUntilDay: Float64Array;
  /** Confidence in the row, 0..1 (`score_weight`). Used by CRPS, Brier and the manner score. */
  readonly weight: Float64Array;
  /** A `Manner` code; 0 where the sources do not say. */
  readonly manner: Uint8Array;
  /** Day the capital was lost, Infinity when it held to the horizon, null when not known. */
  readonly capitalDay: number | null;
}

type Fate =
  | { readonly reason: string }
  | {
      readonly day: number;
      readonly low: number;
      readonly high: number;
      readonly until: number;
    };

function fate(row: ObservedRegion | undefined, precontrolled: boolean, horizon: number): Fate {
  if (precontrolled || row?.status === 'precontrolled') {
    return { reason: 'not held by the incumbent at the origin' };
  }
  if (row === undefined) return { reason: 'no observed outcome' };
  if (!(row.scoreWeight > 0)) return { reason: 'the case gives its outcome no weight' };
  const held = { day: Infinity, low: Infinity, high: Infinity };
  if (row.status === 'held') {
    const until = row.censorDay ?? horizon;
    return { ...held, until: until > 0 ? Math.min(Math.round(until), horizon) : horizon };
  }
  if (row.status === 'third_party') {
    // Lost to someone else: a competing risk, taken as the end of observation.
    const until = Math.max(1, Math.round(row.day ?? horizon));
    return { ...held, until: Math.min(until, horizon) };
  }
  if (row.day === null) return { reason: 'fell on an unknown day' };
  const day = Math.round(row.day);
  if (day < 0) return { reason: 'fell before the origin' };
  if (day > horizon) return { ...held, until: horizon };
  return {
    day,
    low: Math.max(0, Math.round(row.dayLow ?? day)),
    high: Math.round(row.dayHigh ?? day),
    until: horizon,
  };
}

/** Day the capital was lost: from its own row, else from the case's summary, else unknown. */
function capitalDay(own: Fate | undefined, observed: Observed, horizon: number): number | null {
  if (own !== undefined && 'day' in own) {
    // held when the source stopped looking, and nobody says what became of the regime
    const open = own.day === Infinity && own.until < horizon && observed.regimeFell === null;
    return open ? null : own.day;
  }
  const day = observed.capitalLostDay;
  if (day !== null) return day < 0 ? null : day <= horizon ? Math.round(day) : Infinity;
  return observed.regimeFell === false ? Infinity : null;
}

/** Line up observed outcomes with the regions of a case. */
export function truthFrom(
  caseData: Pick<CaseData, 'regions' | 'capital' | 'horizonDays'>,
  observed: Observed,
): Truth {
  const horizonDays = caseData.horizonDays;
  const count = caseData.regions.length;
  const rows = new Map(observed.regions.map((r) => [r.region, r]));
  const truth = {
    day: new Float64Array(count).fill(Infinity),
    dayLow: new Float64Array(count).fill(Infinity),
    dayHigh: new Float64Array(count).fill(Infinity),
    observedUntilDay: new Float64Array(count).fill(horizonDays),
    weight: new Float64Array(count).fill(1),
    manner: new Uint8Array(count),
  };
  const scored: number[] = [];
  const unscored: { region: string; reason: string }[] = [];
  const capital = caseData.regions.findIndex((r) => r.id === caseData.capital);
  let capitalFate: Fate | undefined;
  caseData.regions.forEach((region, i) => {
    const row = rows.get(region.id);
    const is = fate(row, region.precontrolledBy !== '', horizonDays);
    if (i === capital) capitalFate = is;
    if ('reason' in is) {
      unscored.push({ region: region.id, reason: is.reason });
      return;
    }
    scored.push(i);
    truth.day[i] = is.day;
    truth.dayLow[i] = is.low;
    truth.dayHigh[i] = is.high;
    truth.observedUntilDay[i] = is.until;
    truth.weight[i] = row?.scoreWeight ?? 1;
    truth.manner[i] = row?.mannerClass && is.day < Infinity ? Manner[row.mannerClass] : 0;
  });
  return {
    regionCount: count,
    horizonDays,
    capital,
    scored,
    unscored,
    ...truth,
    capitalDay: capitalDay(capitalFate, observed, horizonDays),
  };
}
