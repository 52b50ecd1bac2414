/** A made-up country and a made-up ensemble, for tests of what is shown of a run alone. */

import type { ScoreRow } from '@interregnum/analysis';
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleSummary, Share, ValueQuantiles } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { handSet } from '../parameters.ts';
import type { RunParts } from '../run/show.ts';
import { caseData, type FixtureOptions, HORIZON } from './made-up-case.ts';

export type { FixtureOptions };

const share = (p: number): Share => ({
  p,
  low: Math.max(0, p - 0.03),
  high: Math.min(1, p + 0.03),
});

const persons = (k: number): ValueQuantiles => ({
  q05: k,
  q25: k * 1.5,
  q50: k * 2,
  q75: k * 3,
  q95: k * 4,
});

/** Type 1 quantile where a run in which it never happened counts as later than all days. */
function dayQuantile(days: readonly number[], p: number): number | null {
  const sorted = days.map((d) => (d < 0 ? Number.POSITIVE_INFINITY : d)).sort((a, b) => a - b);
  const day = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(day) ? day : null;
}

function dated(days: readonly number[], runs: number) {
  const at = (p: number): number | null => dayQuantile(days, p);
  return {
    ...share(days.filter((d) => d >= 0).length / Math.max(1, runs)),
    day: { q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95) },
  };
}

function dayCounts(days: readonly number[]): number[] {
  const counts = Array<number>(HORIZON + 1).fill(0);
  for (const d of days) if (d >= 0) counts[d] = (counts[d] ?? 0) + 1;
  return counts;
}

function summary(data: CaseData, options: Required<FixtureOptions>): EnsembleSummary {
  const { runs, fate } = options;
  const held = data.regions.map((r) => r.precontrolledBy === '');
  // Run r, region i: spread over days by plain arithmetic; -1 never, -2 before the origin.
  const fallDay = Array.from({ length: runs }, (_, r) =>
    held.map((h, i) => {
      if (!h) return -2;
      const day = 40 + ((r * 37 + i * 11) % 160);
      return fate === 'none' || (fate === 'some' && (r + i) % 9 === 0) ? -1 : day;
    }),
  );
  const collapse = fallDay.map((falls, r) =>
    fate === 'none' || (fate === 'some' && r % 8 === 0)
      ? -1
      : 60 + ((r * 13) % 150) + (falls.length % 3),
  );
  const days = Array.from({ length: HORIZON + 1 }, (_, d) => d);
  const heldOn = fallDay.map((f) => days.map((d) => f.filter((x) => x === -1 || x > d).length));
  const at = (p: number): number[] =>
    days.map((d) => {
      const sorted = heldOn.map((h) => h[d] ?? 0).sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
    });
  const weeks = Array.from({ length: 33 }, (_, w) => w * 1000);
  const regime = dated(collapse, runs);
  return {
    runs,
    failedRuns: 0,
    horizonDays: HORIZON,
    regime: {
      ...regime,
      dayCounts: dayCounts(collapse),
      neverCount: collapse.filter((d) => d < 0).length,
      causes: { none: 1 - regime.p, attack: regime.p },
    },
    leaderFlight: regime,
    capital: { ...regime, region: 'R0' },
    regions: data.regions.map((r, i) => {
      const own = fallDay.map((f) => f[i] ?? -1);
      const fell = own.some((d) => d >= 0);
      return {
        index: i,
        id: r.id,
        name: r.name,
        holderAtOrigin: held[i] ? 'incumbent' : 'challenger',
        fall: held[i] ? dated(own, runs) : null,
        fallDayCounts: held[i] ? dayCounts(own) : null,
        manner: fell
          ? { assault: 0.3, bargain: 0.4, abandoned: 0.2, defected: 0.05, ordered: 0.05 }
          : null,
        holder: { incumbent: 0.1, challenger: 0.9, thirdParty: 0 },
        values: {},
      };
    }),
    order: data.regions.map((r) => r.id),
    fan: {
      centres: held.filter(Boolean).length,
      q025: at(0.025),
      q10: at(0.1),
      q25: at(0.25),
      q50: at(0.5),
      q75: at(0.75),
      q90: at(0.9),
      q975: at(0.975),
    },
    counts: {},
    victorShares: [0.1, 0.9],
    civilians: {
      killed: persons(500),
      killedBy: { IncumbentGround: persons(100), ChallengerGround: persons(200) },
      displaced: persons(40_000),
      displacedInside: persons(30_000),
      displacedAbroad: persons(10_000),
      byDestination: [{ destination: `${options.prefix}Southland`, ...persons(10_000) }],
      evacuated: persons(0),
    },
    forces: {},
    weeks: {
      weekDisplaced: {
        unit: 'persons',
        q05: weeks,
        q25: weeks.map((v) => v * 1.2),
        q50: weeks.map((v) => v * 1.6),
        q75: weeks.map((v) => v * 2),
        q95: weeks.map((v) => v * 3),
      },
    },
    rights: [
      { group: `${options.prefix}Highlanders`, mean: options.rights ? 1.2 : null, low: 0, high: 2 },
    ],
    keptRuns: fallDay.slice(0, 8).map((f, run) => ({
      run,
      collapseDay: (collapse[run] ?? -1) < 0 ? null : (collapse[run] ?? null),
      fallDay: f,
      manner: f.map(() => 1),
      holder: f.map(() => 1),
    })),
  };
}

function observedOf(data: CaseData, options: Required<FixtureOptions>): Observed | null {
  const { observed, prefix } = options;
  if (observed === 'unknown') return null;
  return {
    regions: data.regions.map((r, i) => ({
      region: r.id,
      status: r.precontrolledBy ? 'precontrolled' : observed === 'fell' ? 'fell' : 'held',
      day: observed === 'fell' && !r.precontrolledBy ? 114 + (i % 9) : null,
      dayLow: null,
      dayHigh: null,
      censorDay: null,
      manner: 'negotiated',
      mannerClass: observed === 'fell' ? 'bargain' : null,
      scoreWeight: 1,
      independent: true,
      note: `${prefix}note`,
      source: `${prefix}source`,
    })),
    regimeFell: observed === 'fell',
    regimeEndDay: observed === 'fell' ? 123 : null,
    capitalLostDay: observed === 'fell' ? 123 : null,
    quantities: [
      {
        metric: `internally_displaced_since_1_january`,
        day: 95,
        value: 77_000,
        unit: 'persons',
        note: `${prefix}verified`,
        source: `${prefix}a count, http://example.org/count`,
      },
      {
        metric: 'civilians_killed_since_1_may',
        day: 77,
        value: 783,
        unit: 'persons',
        note: prefix,
        source: prefix,
      },
    ],
  };
}

function scores(prefix: string): RunParts['scores'] {
  const row = (kind: ScoreRow['kind'], name: string, value: number | null): ScoreRow => ({
    predictor: name,
    name: `${prefix}${name}`,
    kind,
    label: kind === 'oracle' ? 'oracle' : 'not fitted',
    assumes: `${prefix}made up`,
    runs: 120,
    n_scored: 8,
    crps_days: value,
    brier: {},
    brier_mean: value === null ? null : value / 100,
    log_score: null,
    kendall_tau: value === null ? null : -0.0004,
    concordance: null,
    capital_median_day: null,
    capital_log2_error: value,
    count_rps: null,
    energy: null,
    variogram: null,
    manner_log_score: null,
    joint: null,
  });
  return {
    rows: [
      row('model', 'the model', 21),
      row('baseline', 'nothing falls', 140),
      row('oracle', 'knows the dates', 2),
      row('experts', 'experts of the day', null),
    ],
    comparisons: [
      {
        score: 'crps_days',
        best_baseline: 'persistence',
        best_baseline_name: `${prefix}nothing falls`,
        model_value: 21,
        baseline_value: 140,
        difference: -119,
        model_better: true,
      },
    ],
    experts: `${prefix}Of 12 dated forecasts the model was nearer in 10.`,
  };
}

/** Parts of a briefing, as the `run` command would hand them over. */
export function madeUpRun(given: FixtureOptions = {}): RunParts {
  const options: Required<FixtureOptions> = {
    regions: 9,
    runs: 120,
    fate: 'some',
    observed: 'fell',
    prefix: '',
    map: true,
    rights: true,
    ...given,
  };
  const data = caseData(options);
  return {
    data,
    observed: observedOf(data, options),
    result: {
      identity: {
        engine: '0.1.0',
        rulesHash: 'a'.repeat(64),
        caseId: data.id,
        caseHash: data.hash,
        worldHash: 'b'.repeat(64),
        edits: options.prefix ? [`${options.prefix}edit=1`] : [],
        hindcast: true,
        parameters: SHIPPED,
        switches: DEFAULT_SWITCHES,
        seed: 1,
      },
      resultHash: 'd'.repeat(64),
      summary: summary(data, options),
      runs: options.runs,
    },
    scores: options.observed === 'unknown' ? null : scores(options.prefix),
    parameters: handSet().from,
    scenario: null,
    command: `interregnum run made-up-2021 --runs ${options.runs} --seed 1`,
  };
}
