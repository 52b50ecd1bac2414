/** From an ensemble's result to a briefing: the one place that knows both. */
import type { Comparison, ScoreRow } from '@interregnum/analysis';
import type { CaseData, Observed, ObservedRegion, RightsRow } from '@interregnum/case';
import type {
  EnsembleIdentity,
  EnsembleSummary,
  RegionSummary,
  ValueQuantiles,
} from '@interregnum/ensemble';
import type {
  CiviliansInput,
  DestinationsInput,
  DisplacementInput,
  FanInput,
  FigureEvent,
  IntervalRow,
  MannerName,
  MannersRow,
  MapInput,
  MapObserved,
  ObservedFall,
  OrderRow,
  RightsInput,
  TimelineInput,
} from '@interregnum/figures';
import { orderRows, shortDate } from '@interregnum/figures';
import { DEFAULT_SWITCHES, MECHANISMS } from '@interregnum/model';
import { sentenceOf } from '../run/report.ts';
import type { BriefingInput, BriefingScores, ScoreMetric } from './input.ts';

export interface BriefingParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly result: {
    readonly identity: EnsembleIdentity;
    readonly resultHash: string;
    readonly summary: EnsembleSummary;
    readonly runs: number;
  };
  readonly scores: {
    readonly rows: readonly ScoreRow[];
    readonly comparisons: readonly Comparison[];
  } | null;
  /** The command that gives the same result again. */
  readonly command: string;
}

/** Everything the briefing shows, from one ensemble. */
export function briefingFrom(parts: BriefingParts): BriefingInput {
  const { data, observed, result } = parts;
  const { summary, identity } = result;
  const seen = new Map((observed?.regions ?? []).map((r) => [r.region, r]));
  const falling = summary.regions.filter((r) => r.fall !== null);
  const rows = falling.map((r) => orderRow(r, seen.get(r.id)));
  const map = mapInput(data, summary, seen);
  const shared = { origin: data.origin, horizonDays: data.horizonDays, runs: summary.runs };
  const regime = summary.regime;
  return {
    caseData: data,
    observed,
    headline: sentenceOf(data, observed, summary),
    chance: {
      fell: summary.runs - regime.neverCount,
      runs: summary.runs,
      p: regime.p,
      low: regime.low,
      high: regime.high,
      q05: regime.day.q05,
      q95: regime.day.q95,
    },
    figures: {
      map,
      mapSheetFrames: sheetFrames(map, rows),
      mapFrame: frameOf(map, observed?.regimeEndDay ?? regime.day.q50 ?? data.horizonDays),
      fan: fanInput(data, summary, seen),
      dots: {
        title: 'Date of collapse',
        origin: data.origin,
        horizonDays: data.horizonDays,
        subject: 'the regime',
        days: [
          ...regime.dayCounts.flatMap((n, day) => Array<number>(n).fill(day)),
          ...Array<null>(regime.neverCount).fill(null),
        ],
        observed: observedCollapse(observed),
      },
      order: { title: 'Order of fall', ...shared, rows },
      manners: {
        title: 'Manner of fall',
        runs: summary.runs,
        rows: mannerRows(rows, summary, seen),
      },
      displacement: displacementInput(data, observed, summary),
      destinations: destinationsInput(observed, summary, data.horizonDays),
      civilians: civiliansInput(summary),
      rights: rightsInput(data, summary),
      timeline: timelineInput(data, identity.hindcast),
    },
    scores: scoresInput(parts.scores),
    run: {
      seed: identity.seed,
      runs: result.runs,
      failedRuns: summary.failedRuns,
      engine: identity.engine,
      caseHash: identity.caseHash,
      rulesHash: identity.rulesHash,
      resultHash: result.resultHash,
      hindcast: identity.hindcast,
      edits: identity.edits,
      switchedOff: MECHANISMS.filter((m) => !identity.switches[m]),
      switchedFromDefault: MECHANISMS.filter(
        (m) => identity.switches[m] !== DEFAULT_SWITCHES[m],
      ).map((m) => `${m} ${identity.switches[m] ? 'on' : 'off'}`),
      command: parts.command,
    },
  };
}

function observedCollapse(observed: Observed | null): { day: number } | 'held' | null {
  if (!observed || observed.regimeFell === null) return null;
  if (!observed.regimeFell) return 'held';
  return observed.regimeEndDay === null ? null : { day: observed.regimeEndDay };
}

function observedFall(seen: ObservedRegion | undefined): ObservedFall {
  if (seen?.status === 'held') return { status: 'held' };
  if (!seen || seen.day === null || seen.status === 'precontrolled') return { status: 'unknown' };
  return { status: 'fell', day: seen.day };
}

function orderRow(region: RegionSummary, seen: ObservedRegion | undefined): OrderRow {
  return {
    id: region.id,
    name: region.name,
    q05: region.fall?.day.q05 ?? null,
    q50: region.fall?.day.q50 ?? null,
    q95: region.fall?.day.q95 ?? null,
    pFall: region.fall?.p ?? 0,
    observed: observedFall(seen),
  };
}

function mannerRows(
  rows: readonly OrderRow[],
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
): MannersRow[] {
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  return orderRows(rows).map((row) => {
    const region = byId.get(row.id);
    const share = (m: MannerName): number => (region?.manner?.[m] ?? 0) * row.pFall;
    const fact = seen.get(row.id);
    return {
      id: row.id,
      name: row.name,
      shares: {
        assault: share('assault'),
        bargain: share('bargain'),
        abandoned: share('abandoned'),
        defected: share('defected'),
        ordered: share('ordered'),
      },
      observed:
        row.observed.status === 'unknown'
          ? null
          : row.observed.status === 'held'
            ? 'held'
            : (fact?.mannerClass ?? 'unclear'),
    };
  });
}

function fanInput(
  data: CaseData,
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
): FanInput {
  const { fan } = summary;
  const held = summary.regions.filter((r) => r.fall !== null);
  const days = fan.q50.map((_, day) => day);
  const falls = held.map((r) => observedFall(seen.get(r.id)));
  // A line for history needs every centre: one that is not known would count as held.
  const known = falls.length > 0 && falls.every((f) => f.status !== 'unknown');
  const fallDays = falls.flatMap((f) => (f.status === 'fell' ? [f.day] : []));
  const heldOn = (day: number): number => fan.centres - fallDays.filter((d) => d <= day).length;
  const changes = [...new Set([0, ...fallDays])].sort((a, b) => a - b);
  return {
    title: 'Centres held over time',
    origin: data.origin,
    horizonDays: data.horizonDays,
    unit: 'regional centres',
    total: fan.centres,
    runs: summary.runs,
    days,
    held: fan,
    samples: summary.keptRuns.slice(0, 7).map((kept) => ({
      run: kept.run,
      held: days.map((day) => kept.fallDay.filter((d) => d === -1 || d > day).length),
    })),
    observed: known ? changes.map((day) => ({ day, held: heldOn(day) })) : null,
    events: figureEvents(data),
  };
}

/** The largest events of the case, at most nine: more would bury the figure. */
function figureEvents(data: CaseData): FigureEvent[] {
  return data.events
    .filter((e) => e.knownDay >= 0 && e.knownDay <= data.horizonDays)
    .map((e) => ({ day: e.knownDay, text: e.text, size: e.magnitude.value }))
    .sort((a, b) => b.size - a.size || a.day - b.day)
    .slice(0, 9)
    .map(({ day, text }) => ({ day, text }));
}

function mapInput(
  data: CaseData,
  summary: EnsembleSummary,
  seen: ReadonlyMap<string, ObservedRegion>,
): MapInput {
  const step = Math.max(1, Math.ceil(data.horizonDays / 320));
  const days: number[] = [];
  for (let day = 0; day < data.horizonDays; day += step) days.push(day);
  days.push(data.horizonDays);
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  return {
    title: 'Who holds which region, day by day',
    origin: data.origin,
    runs: summary.runs,
    days,
    places: data.regions.map((region) => {
      const r = byId.get(region.id);
      return {
        id: region.id,
        name: region.name,
        latitude: region.latitude,
        longitude: region.longitude,
        isCapital: region.isCapital,
        atOrigin: r?.holderAtOrigin === 'thirdParty' ? 'third' : (r?.holderAtOrigin ?? 'incumbent'),
        lost: lostBy(r, days, summary.runs),
        observed: mapObserved(seen.get(region.id)),
      };
    }),
    links: data.links.map((l) => [l.a, l.b] as const),
    geo: data.map,
    names: {
      incumbent: data.incumbent,
      challenger: data.challengers.length === 1 ? (data.challengers[0] ?? '') : 'the challengers',
    },
  };
}

function lostBy(
  region: RegionSummary | undefined,
  days: readonly number[],
  runs: number,
): number[] | null {
  const counts = region?.fallDayCounts;
  if (!counts || runs === 0) return null;
  let sum = 0;
  const cumulative = counts.map((n) => {
    sum += n;
    return sum / runs;
  });
  return days.map((day) => cumulative[Math.min(day, cumulative.length - 1)] ?? 0);
}

function mapObserved(seen: ObservedRegion | undefined): MapObserved {
  const fall = observedFall(seen);
  if (fall.status !== 'fell' || seen?.status !== 'third_party') return fall;
  return { status: 'third', day: fall.day };
}

function frameOf(map: MapInput, day: number): number {
  const k = map.days.findIndex((d) => d >= day);
  return k < 0 ? Math.max(0, map.days.length - 1) : k;
}

/** Four days that show the course: a tenth, half and nine tenths of what falls, and the last day. */
function sheetFrames(map: MapInput, rows: readonly OrderRow[]): number[] {
  const falls = rows
    .flatMap((r) => [r.q50, r.observed.status === 'fell' ? r.observed.day : null])
    .filter((d) => d !== null)
    .sort((a, b) => a - b);
  const last = map.days.length - 1;
  const picked = [0.1, 0.5, 0.9]
    .map((p) => falls[Math.floor(p * falls.length)])
    .filter((d) => d !== undefined)
    .map((d) => frameOf(map, d));
  const evenly = [0.25, 0.5, 0.75].map((p) => Math.round(p * last));
  const frames = new Set([...(picked.length > 0 ? picked : evenly), last]);
  for (const k of evenly) if (frames.size < 4) frames.add(k);
  return [...frames].filter((k) => k >= 0).sort((a, b) => a - b);
}

const interval = (q: ValueQuantiles): IntervalRow['persons'] => ({
  q05: q.q05 ?? 0,
  q50: q.q50 ?? 0,
  q95: q.q95 ?? 0,
});

function lastCount(observed: Observed | null, metric: RegExp, horizonDays: number): number | null {
  const points = (observed?.quantities ?? [])
    .filter((q) => metric.test(q.metric) && q.day >= 0 && q.day <= horizonDays)
    .sort((a, b) => a.day - b.day);
  return points.at(-1)?.value ?? null;
}

function displacementInput(
  data: CaseData,
  observed: Observed | null,
  summary: EnsembleSummary,
): DisplacementInput {
  const band = summary.weeks.weekDisplaced;
  const at = (series: readonly (number | null)[] | undefined, w: number): number =>
    series?.[w] ?? 0;
  const counted = (observed?.quantities ?? []).filter((q) =>
    /^internally_displaced/.test(q.metric),
  );
  const metrics = [...new Set(counted.map((q) => metricWords(q.metric)))];
  return {
    title: 'Persons displaced',
    origin: data.origin,
    horizonDays: data.horizonDays,
    runs: summary.runs,
    weeks: (band?.q50 ?? []).map((_, w) => ({
      day: w * 7,
      q05: at(band?.q05, w),
      q25: at(band?.q25, w),
      q50: at(band?.q50, w),
      q75: at(band?.q75, w),
      q95: at(band?.q95, w),
    })),
    observed: counted.map((q) => ({
      day: q.day,
      persons: q.value,
      metric: metricWords(q.metric),
      source: q.source,
    })),
    caveat:
      metrics.length === 0
        ? 'No count of the time is in the case.'
        : `Counted: ${metrics.join('; ')}. The model counts from ${shortDate(data.origin, 0, true)} and all who leave home, so the two are not the same thing.`,
  };
}

function destinationsInput(
  observed: Observed | null,
  summary: EnsembleSummary,
  horizonDays: number,
): DestinationsInput {
  const c = summary.civilians;
  return {
    title: 'Where the displaced go',
    runs: summary.runs,
    rows: [
      { name: 'inside the country', persons: interval(c.displacedInside), observed: null },
      {
        name: 'across a border, all together',
        persons: interval(c.displacedAbroad),
        observed: lastCount(observed, /^displaced_abroad/, horizonDays),
      },
      ...c.byDestination.map((d) => ({
        name: `to ${d.destination}`,
        persons: interval(d),
        observed: null,
      })),
      {
        name: 'flown out',
        persons: interval(c.evacuated),
        observed: lastCount(observed, /^evacuated_by_air/, horizonDays),
      },
    ],
  };
}

/** `internally_displaced_since_1_january` → `internally displaced since 1 January`. */
export function metricWords(metric: string): string {
  return metric
    .replaceAll('_', ' ')
    .replace(
      /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g,
      (m) => m.charAt(0).toUpperCase() + m.slice(1),
    );
}

const KILLED_BY: readonly (readonly [field: string, words: string])[] = [
  ['IncumbentGround', 'by the incumbent on the ground'],
  ['IncumbentAir', 'by the incumbent and patrons from the air'],
  ['ChallengerGround', 'by the challenger on the ground'],
  ['ChallengerAir', 'by the challenger and patrons from the air'],
];

function civiliansInput(summary: EnsembleSummary): CiviliansInput {
  const by = summary.civilians.killedBy;
  return {
    title: 'Civilians killed',
    runs: summary.runs,
    rows: [
      ...KILLED_BY.flatMap(([field, words]) => {
        const q = by[field];
        return q ? [{ name: words, persons: interval(q), observed: null }] : [];
      }),
      { name: 'all together', persons: interval(summary.civilians.killed), observed: null },
    ],
  };
}

function rightsInput(data: CaseData, summary: EnsembleSummary): RightsInput {
  return {
    title: 'Rights of groups',
    rows: summary.rights
      .map((r) => ({
        group: r.group,
        origin: rightsAtOrigin(data, summary, r.group),
        end: r.mean === null ? null : { low: r.low ?? r.mean, mid: r.mean, high: r.high ?? r.mean },
      }))
      .filter((r) => r.origin !== null || r.end !== null),
  };
}

/** Mean over the group's members of what the holder of their centre allowed it on day 0. */
function rightsAtOrigin(
  data: CaseData,
  summary: EnsembleSummary,
  group: string,
): { low: number; mid: number; high: number } | null {
  const level = new Map<RightsRow['holder'], RightsRow>();
  for (const row of data.rights) if (row.group === group) level.set(row.holder, row);
  const byId = new Map(summary.regions.map((r) => [r.id, r]));
  const isCommunity = data.regions.some((r) => r.groups.some((g) => g.name === group));
  let weight = 0;
  const sum = { low: 0, mid: 0, high: 0 };
  for (const region of data.regions) {
    const row = level.get(byId.get(region.id)?.holderAtOrigin ?? 'incumbent');
    const share = isCommunity ? (region.groups.find((g) => g.name === group)?.share ?? 0) : 1;
    const w = share * region.populationPersons.value;
    if (!row || !(w > 0)) continue;
    weight += w;
    sum.low += w * row.level.low;
    sum.mid += w * row.level.value;
    sum.high += w * row.level.high;
  }
  return weight > 0
    ? { low: sum.low / weight, mid: sum.mid / weight, high: sum.high / weight }
    : null;
}

function timelineInput(data: CaseData, hindcast: boolean): TimelineInput {
  const bySide = [...data.patrons].sort((a, b) => (a.side < b.side ? 1 : a.side > b.side ? -1 : 0));
  const keys = [...new Set(bySide.map((p) => `${p.side}\u0000${p.patron}\u0000${p.channel}`))];
  return {
    title: 'Patrons’ support over time',
    origin: data.origin,
    horizonDays: data.horizonDays,
    events: figureEvents(data),
    lanes: keys.map((key) => {
      const [side, patron, channel] = key.split('\u0000') as [string, string, string];
      const rows = data.patrons.filter(
        (p) => p.side === side && p.patron === patron && p.channel === channel,
      );
      const announced = rows.filter((p) => !p.realised);
      const later = rows.filter((p) => p.realised);
      // A row realised later replaces what was announced on the days it covers.
      const edges = [...new Set(rows.flatMap((p) => [p.fromDay, p.toDay + 1]))].sort(
        (a, b) => a - b,
      );
      const levelOn = (of: typeof rows, day: number): number | null =>
        of.filter((p) => p.fromDay <= day && day <= p.toDay).at(-1)?.level.value ?? null;
      const steps = (level: (day: number) => number): { day: number; level: number }[] =>
        edges.map((day) => ({ day, level: level(day) }));
      return {
        side,
        patron,
        channel,
        announced: steps((day) => levelOn(announced, day) ?? 0),
        realised:
          hindcast && later.length > 0
            ? steps((day) => levelOn(later, day) ?? levelOn(announced, day) ?? 0)
            : null,
      };
    }),
  };
}

const METRICS: readonly (ScoreMetric & { readonly key: keyof ScoreRow & string })[] = [
  {
    key: 'crps_days',
    name: 'Dates',
    unit: 'days',
    better: 'lower',
    digits: 1,
    meaning: 'how far the dates of fall are off (CRPS)',
  },
  {
    key: 'brier_mean',
    name: 'By a day',
    unit: '',
    better: 'lower',
    digits: 3,
    meaning: 'what has fallen by a given day (Brier, mean over horizons)',
  },
  {
    key: 'kendall_tau',
    name: 'Order',
    unit: '',
    better: 'higher',
    digits: 2,
    meaning: 'order of fall (Kendall’s tau: 1 the observed order, 0 chance)',
  },
  {
    key: 'log_score',
    name: 'Capital',
    unit: 'nats',
    better: 'lower',
    digits: 2,
    meaning: 'fate of the capital (log score)',
  },
];

function scoresInput(scores: BriefingParts['scores']): BriefingScores | null {
  if (!scores || scores.rows.length === 0) return null;
  return {
    metrics: METRICS,
    rows: scores.rows
      .filter((r) => METRICS.some((m) => typeof r[m.key] === 'number'))
      .map((r) => ({
        predictor: r.name,
        isModel: r.kind === 'model',
        label: r.label,
        assumes: r.assumes,
        values: Object.fromEntries(
          METRICS.map((m) => {
            const value = r[m.key];
            return [m.key, typeof value === 'number' ? value : null];
          }),
        ),
      })),
    sentences: scores.comparisons.map((c) => c.sentence),
    scoredRegions: scores.rows.find((r) => r.kind === 'model')?.n_scored ?? 0,
  };
}
