/** The whole answer: what told, what would have alarmed in time, and what an analyst's values say. */
import { type Alarm, alarmsOf } from './alarms.ts';
import { type BandTable, bandsOf } from './bands.ts';
import { INDICATORS } from './indicators.ts';
import { type ObservedCheck, type ObservedHistory, observedCheck } from './observed-alarms.ts';
import { type Having, type PlacedValues, placeValues } from './place-values.ts';
import { poolOf } from './pool-of-landmarks.ts';
import { skillOf, type TableSkill } from './skill.ts';
import { type Telling, tellingOf } from './telling.ts';
import type { WatchedCase } from './watched-case.ts';

export interface EarlyWarningOptions {
  /** Unsigned 32-bit integer. */
  readonly seed: number;
  /** Times that cases are drawn again for an interval; 1,000 when not given. */
  readonly replicates?: number;
  /** What happened in the cases, where it is known. */
  readonly observed?: readonly ObservedHistory[];
  /** What analysts have, one list each. */
  readonly having?: readonly (readonly Having[])[];
}

export interface CaseOfHistories {
  readonly case: string;
  readonly title: string;
  readonly country: string;
  readonly horizonDays: number;
  readonly runs: number;
  /** Histories in which the regime ends. */
  readonly ended: number;
}

export interface EarlyWarning {
  readonly seed: number;
  readonly replicates: number;
  readonly runs: number;
  readonly cases: readonly CaseOfHistories[];
  readonly telling: readonly Telling[];
  readonly alarms: readonly Alarm[];
  /** The naive alarm on what happened: observation, not model. */
  readonly observed: ObservedCheck | null;
  readonly bands: readonly BandTable[];
  /** Of the first list of values, or of `COMMON`. */
  readonly skill: TableSkill | null;
  /** null where no history has all the indicators. */
  readonly placed: readonly (PlacedValues | null)[];
}

/** What most analysts could have, for the test of the table when nothing else is asked. */
export const COMMON: readonly string[] = [
  'ruralControl',
  'lostShare',
  'surrenders',
  'menLeaving',
  'arrears',
  'supply',
  'patronSupport',
];

export function earlyWarning(
  cases: readonly WatchedCase[],
  { seed, replicates = 1000, having = [], observed = [] }: EarlyWarningOptions,
): EarlyWarning {
  const pool = poolOf(cases);
  const alarms = alarmsOf(cases, seed, replicates);
  const asked = having[0]?.map((h) => h.indicator) ?? COMMON;
  return {
    seed,
    replicates,
    runs: cases[0]?.runs ?? 0,
    cases: cases.map(({ id, title, country, horizonDays, runs, collapseDays }) => ({
      case: id,
      title,
      country,
      horizonDays,
      runs,
      ended: collapseDays.filter((day) => day >= 0).length,
    })),
    telling: tellingOf(cases, seed, replicates),
    alarms,
    observed: observedCheck(observed, alarms),
    bands: bandsOf(pool, seed, replicates),
    skill: skillOf(pool, asked, seed, replicates),
    placed: having.map((each) => placeValues(pool, each, seed, replicates)),
  };
}

/** Indicators by how well they tell at a horizon, best first; those that no case can test come last. */
export function ranked(answer: EarlyWarning, horizonDays: number): Telling[] {
  return answer.telling
    .filter((t) => t.horizonDays === horizonDays)
    .sort(
      (a, b) =>
        (b.withinCase.mean ?? -1) - (a.withinCase.mean ?? -1) ||
        INDICATORS.findIndex((i) => i.id === a.indicator) -
          INDICATORS.findIndex((i) => i.id === b.indicator),
    );
}
