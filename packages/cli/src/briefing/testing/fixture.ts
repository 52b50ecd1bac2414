/** A made-up country and a made-up ensemble, for tests of the briefing alone. */
import type { CaseData, Observed, Quantity } from '@interregnum/case';
import type { EnsembleSummary, Share, ValueQuantiles } from '@interregnum/ensemble';
import { DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import type { BriefingParts } from '../from-summary.ts';

export interface FixtureOptions {
  readonly regions?: number;
  readonly runs?: number;
  readonly fate?: 'some' | 'all' | 'none';
  /** What happened: fell, held, or nothing known. */
  readonly observed?: 'fell' | 'held' | 'unknown';
  /** Put before every text of the case. */
  readonly prefix?: string;
  readonly map?: boolean;
  readonly rights?: boolean;
}

const ORIGIN = '2021-04-14';
const HORIZON = 230;

function quantity(value: number, unit: string, source: string): Quantity {
  return {
    value,
    unit,
    low: value * 0.8,
    high: value * 1.25,
    source,
    kind: 'assumed',
    at: { file: 'regions.csv', line: 2, column: 3 },
  };
}

function caseData(options: Required<FixtureOptions>): CaseData {
  const { regions, prefix, map, rights } = options;
  const source = `${prefix}a source, https://example.org/report?a=1&b=2`;
  const q = (value: number, unit: string): Quantity => quantity(value, unit, source);
  const side = Math.max(1, Math.ceil(Math.sqrt(regions)));
  const ids = Array.from({ length: regions }, (_, i) => `R${i}`);
  const lon = (i: number): number => 60 + (i % side);
  const lat = (i: number): number => 30 + Math.floor(i / side);
  return {
    id: 'made-up-2021',
    title: `${prefix}A made-up country`,
    origin: ORIGIN,
    horizonDays: HORIZON,
    capital: 'R0',
    incumbent: `${prefix}Republic of Nowhere`,
    challengers: [`${prefix}Movement`],
    thirdParties: [],
    regions: ids.map((id, i) => ({
      id,
      name: `${prefix}Region ${i + 1}`,
      capital: `${prefix}Town ${i + 1}`,
      latitude: lat(i) + 0.5,
      longitude: lon(i) + 0.5,
      isCapital: i === 0,
      populationPersons: q(1e6, 'persons'),
      roadKmToCapital: q(100, 'km'),
      terrainRuggedness: q(0.4, 'share'),
      affinityChallenger: q(0.3, 'share'),
      affinityIncumbent: q(0.5, 'share'),
      ruralControl: q(0.2, 'share'),
      garrisonMen: q(2000, 'men'),
      garrisonNominalMen: q(4000, 'men'),
      militiaMen: q(300, 'men'),
      challengerMen: q(1500, 'men'),
      sanctuaryBorder: q(0, 'share'),
      militiaLeader: '',
      precontrolledBy: i === 3 ? 'challenger' : '',
      holdoutIdentity: false,
      groups: [{ name: `${prefix}Highlanders`, share: 0.4 }],
      note: '',
    })),
    links: ids.slice(1).map((b) => ({ a: 'R0', b, roadKm: q(90, 'km'), quality: 1 as const })),
    patrons: [
      {
        side: 'incumbent',
        patron: `${prefix}Northland`,
        channel: 'air',
        fromDay: -100,
        toDay: 80,
        knownDay: -100,
        level: q(0.5, 'share'),
        basis: '',
        realised: false,
      },
    ],
    events: [
      {
        id: 'leave',
        knownDay: 10,
        effectiveDay: 80,
        kind: 'patron_withdrawal_announced',
        side: 'incumbent',
        magnitude: q(0.7, 'share'),
        text: `${prefix}Withdrawal announced`,
        realised: false,
      },
    ],
    forces: [],
    evacuations: [],
    borders: [],
    rights: rights
      ? (['incumbent', 'challenger'] as const).map((holder, i) => ({
          holder,
          group: `${prefix}Highlanders`,
          level: { ...q(3 - 2 * i, 'ordinal 0-4'), low: 2 - 2 * i, high: 3 - i },
        }))
      : [],
    missing: { evacuations: `${prefix}no table` },
    assumptions: [`${prefix}ranges are made up`],
    map: map
      ? {
          type: 'FeatureCollection',
          features: ids.map((id, i) => ({
            type: 'Feature',
            properties: { id },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [lon(i), lat(i)],
                  [lon(i), lat(i) + 1],
                  [lon(i) + 1, lat(i) + 1],
                  [lon(i) + 1, lat(i)],
                  [lon(i), lat(i)],
                ],
              ],
            },
          })),
        }
      : null,
    licences: [
      {
        table: '*',
        name: `${prefix}CC BY 4.0`,
        path: 'https://creativecommons.org/licenses/by/4.0/',
        attribution: `${prefix}made up`,
      },
    ],
    hash: 'c'.repeat(64),
  };
}

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

/** Parts of a briefing, as the `run` command would hand them over. */
export function briefingParts(given: FixtureOptions = {}): BriefingParts {
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
    scores: null,
    command: `interregnum run made-up-2021 --runs ${options.runs} --seed 1`,
  };
}
