/** Thresholds learnt on the cases of other countries, tested on the one left out. */
import { type AlarmCount, alarmSeries, countAlarms } from './alarm-rule.ts';
import { FEWEST_HISTORIES } from './auc.ts';
import { INDICATORS } from './indicators.ts';
import { FIRST_WEEK } from './landmarks.ts';
import { luckOf } from './luck.ts';
import { type CaseMean, overCases, rateOverCases } from './over-cases.ts';
import type { WatchedCase } from './watched-case.ts';

/** Safe weeks that may be under alarm in the cases learnt from, mean over cases. */
export const SAFE_SHARE_ALLOWED = 0.1;
/** Thresholds tried, at quantiles of the values met. */
const CANDIDATES = 60;
const DAYS_A_YEAR = 365.25;

export interface CaseAlarm {
  readonly case: string;
  /** In the indicator's own unit; null where none could be learnt, or none keeps to the share allowed. */
  readonly threshold: number | null;
  /** null where too few histories end. */
  readonly hitShare: number | null;
  /** Hits that the alarms of other histories standing at the time would have had; null where too few end. */
  readonly hitShareByLuck: number | null;
  /** Hits less those by luck, at the ends at which another history stood. */
  readonly hitsOverLuck: number | null;
  /** null where too few histories have a safe week. */
  readonly safeShareUnderAlarm: number | null;
  readonly falseAlarms: number | null;
  /** Years of safe weeks, all histories together. */
  readonly safeYears: number | null;
  /** null where nothing was hit. */
  readonly medianLeadDays: number | null;
}

export interface LeadDays {
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
}

export interface Alarm {
  readonly indicator: string;
  /** Learnt on every case: what an analyst of another country would use. */
  readonly threshold: number | null;
  readonly hitShare: CaseMean;
  /** The same by the alarms of other histories that stood at the time. */
  readonly hitShareByLuck: CaseMean;
  readonly hitsOverLuck: CaseMean;
  readonly safeShareUnderAlarm: CaseMean;
  /** All false alarms over all years of safe weeks: a rate, to which long cases give most. */
  readonly falseAlarmsPerYear: CaseMean;
  readonly medianLeadDays: CaseMean;
  /** Of all hits, cases of equal weight; null without hits. */
  readonly leadDays: LeadDays | null;
  readonly cases: readonly CaseAlarm[];
}

const hitShareOf = ({ ends, hits }: AlarmCount): number | null =>
  ends < FEWEST_HISTORIES ? null : hits / ends;

const safeShareOf = (count: AlarmCount): number | null =>
  count.safeHistories < FEWEST_HISTORIES ? null : count.safeWeeksUnderAlarm / count.safeWeeks;

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}

/** Values met while regimes stand, each case giving as many. */
function candidates(cases: readonly WatchedCase[], series: readonly Float64Array[]): number[] {
  const met = cases.flatMap((watched, c) => {
    const known: number[] = [];
    for (let r = 0; r < watched.runs; r++)
      for (let w = FIRST_WEEK; w < watched.weeks; w++) {
        const value = series[c]![r * watched.weeks + w]!;
        if (!Number.isNaN(value)) known.push(value);
      }
    const sorted = Float64Array.from(known).sort();
    return Array.from(
      { length: known.length === 0 ? 0 : CANDIDATES },
      (_, k) => sorted[Math.floor(((k + 0.5) / CANDIDATES) * sorted.length)]!,
    );
  });
  const sorted = Float64Array.from(met).sort();
  const picked = Array.from(
    { length: CANDIDATES },
    (_, k) => sorted[Math.floor(((k + 0.5) / CANDIDATES) * sorted.length)]!,
  );
  return [...new Set(picked)].filter((v) => v !== undefined);
}

/**
 * The threshold with most hits, mean over cases, among those that leave at most a tenth of safe weeks
 * under alarm; of equals the stricter. Infinity, an alarm that is never on, where none does; null where
 * no case can teach it.
 * @param counts [candidate][case]
 */
function learn(
  thresholds: readonly number[],
  counts: readonly (readonly AlarmCount[])[],
  from: readonly number[],
): number | null {
  let best: number | null = null;
  let most = 0;
  if (counts[0] === undefined) return null;
  const teaches = (read: (count: AlarmCount) => number | null): boolean =>
    from.some((c) => read(counts[0]![c]!) !== null);
  if (!teaches(hitShareOf) || !teaches(safeShareOf)) return null;
  thresholds.forEach((threshold, k) => {
    const learnt = from.map((c) => counts[k]![c]!);
    const hits = meanOf(learnt.map(hitShareOf));
    const safe = meanOf(learnt.map(safeShareOf));
    if (hits === null || safe === null || safe > SAFE_SHARE_ALLOWED) return;
    if (hits > 0 && (hits > most || (hits === most && threshold > best!))) {
      best = threshold;
      most = hits;
    }
  });
  return best ?? Number.POSITIVE_INFINITY;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(sorted.length / 2) - 1]!;
}

/** Quantiles of hits, those of a case sharing one weight. */
function leadsOf(leads: readonly (readonly number[])[]): LeadDays | null {
  const all = leads.flatMap((own) => own.map((days) => ({ days, weight: 1 / own.length })));
  if (all.length === 0) return null;
  all.sort((a, b) => a.days - b.days);
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  const at = (q: number): number => {
    let sum = 0;
    for (const { days, weight } of all) {
      sum += weight;
      if (sum >= q * whole - 1e-9) return days;
    }
    return all.at(-1)!.days;
  };
  return { q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95) };
}

function testedOn(
  watched: WatchedCase,
  series: Float64Array,
  learnt: number | null,
  direction: number,
): { readonly told: CaseAlarm; readonly leads: readonly number[] } {
  const none = {
    hitShare: null,
    hitShareByLuck: null,
    hitsOverLuck: null,
    safeShareUnderAlarm: null,
    falseAlarms: null,
    safeYears: null,
  };
  if (learnt === null)
    return {
      told: { case: watched.id, threshold: null, ...none, medianLeadDays: null },
      leads: [],
    };
  const count = countAlarms(watched, series, learnt);
  const safe = safeShareOf(count);
  const years = (7 * count.safeWeeks) / DAYS_A_YEAR;
  const hitShare = hitShareOf(count);
  const leads = hitShare === null ? [] : count.leads;
  const luck = luckOf(watched, series, learnt);
  const compared = luck.ends >= FEWEST_HISTORIES;
  return {
    told: {
      case: watched.id,
      threshold: finite(direction * learnt),
      hitShare,
      hitShareByLuck: compared ? luck.byLuck / luck.ends : null,
      hitsOverLuck: compared ? (luck.hits - luck.byLuck) / luck.ends : null,
      safeShareUnderAlarm: safe,
      falseAlarms: safe === null ? null : count.falseAlarms,
      safeYears: safe === null ? null : years,
      medianLeadDays: median(leads),
    },
    leads,
  };
}

/** Every indicator as an alarm, in the order of the list. */
export function alarmsOf(cases: readonly WatchedCase[], seed: number, replicates: number): Alarm[] {
  const every = cases.map((_, c) => c);
  return INDICATORS.map(({ id, direction }, k): Alarm => {
    const series = cases.map((watched) => alarmSeries(watched, k));
    const thresholds = candidates(cases, series);
    const counts = thresholds.map((threshold) =>
      cases.map((watched, c) => countAlarms(watched, series[c]!, threshold)),
    );
    const tested = cases.map((watched, c) => {
      const others = every.filter((o) => cases[o]!.country !== watched.country);
      return testedOn(watched, series[c]!, learn(thresholds, counts, others), direction);
    });
    const mean = (read: (told: CaseAlarm) => number | null): CaseMean =>
      overCases(
        tested.map(({ told }) => read(told)),
        seed,
        replicates,
      );
    const whole = learn(thresholds, counts, every);
    return {
      indicator: id,
      threshold: whole === null ? null : finite(direction * whole),
      hitShare: mean((told) => told.hitShare),
      hitShareByLuck: mean((told) => told.hitShareByLuck),
      hitsOverLuck: mean((told) => told.hitsOverLuck),
      safeShareUnderAlarm: mean((told) => told.safeShareUnderAlarm),
      falseAlarmsPerYear: rateOverCases(
        tested.map(({ told: { falseAlarms, safeYears } }) =>
          falseAlarms === null || safeYears === null
            ? null
            : { events: falseAlarms, exposure: safeYears },
        ),
        seed,
        replicates,
      ),
      medianLeadDays: mean((told) => told.medianLeadDays),
      leadDays: leadsOf(tested.map(({ leads }) => leads).filter((own) => own.length > 0)),
      cases: tested.map(({ told }) => told),
    };
  });
}
