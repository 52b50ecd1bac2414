/** The answer of `run --json`: `interregnum.run/1`, described by docs/schemas/run-1.json. */

import type { ScoreRow } from '@interregnum/analysis';
import type { CaseData, Observed } from '@interregnum/case';
import type {
  DatedOutcome,
  DayQuantiles,
  EnsembleResult,
  EnsembleSummary,
  FallManner,
  RegionSummary,
  ValueQuantiles,
} from '@interregnum/ensemble';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { type ParametersSource, parametersDocument, UNSEEN_SENTENCE } from '@interregnum/questions';

/** Days since the origin (or persons); null: too few runs reached it. */
interface Quantiles {
  readonly q05: number | null;
  readonly q50: number | null;
  readonly q95: number | null;
}

interface Fate {
  /** Share of runs; null where the incumbent did not hold it at the origin. */
  readonly p_fall: number | null;
  /** 95 % interval of that share from chance in the draws alone. */
  readonly p_fall_95: readonly [low: number, high: number] | null;
  readonly fall_day: Quantiles | null;
}

export interface RunDocument {
  readonly schema: 'interregnum.run/1';
  /** What the numbers are, so that they cannot be taken for something else. */
  readonly label: string;
  /** What histories that the model had never seen say of it. */
  readonly unseen: string;
  readonly case: string;
  readonly title: string;
  readonly case_hash: string;
  readonly engine: string;
  readonly rules_hash: string;
  readonly result_hash: string;
  readonly seed: number;
  readonly runs: number;
  readonly failed_runs: number;
  readonly origin: string;
  readonly horizon_days: number;
  /** false: only what had been announced by the origin was used. */
  readonly hindcast: boolean;
  readonly edits: readonly string[];
  readonly switched_off: readonly Mechanism[];
  /** Where the numbers of the rules come from, and what they have seen. */
  readonly parameters: ReturnType<typeof parametersDocument>;
  readonly regime: Fate & {
    readonly name: string;
    readonly observed_fell: boolean | null;
    readonly observed_day: number | null;
  };
  readonly regions: readonly (Fate & {
    readonly id: string;
    readonly name: string;
    /** Shares among the runs in which it fell; null when it never did. */
    readonly manner: Readonly<Record<FallManner, number>> | null;
    /** What happened; null when it is not known. */
    readonly observed: {
      readonly status: string;
      readonly day: number | null;
      readonly manner: string | null;
    } | null;
  })[];
  /** Only where districts were played. Shares of regions; a single district deserves less belief. */
  readonly districts?: {
    readonly count: number;
    /** SHA-256 of their tables, which the hash of the case leaves out. */
    readonly hash: string;
    readonly retaken: Quantiles;
    /** Not the incumbent's at the end of each week; day = 7 × index. */
    readonly lost_by_week: {
      readonly q05: readonly (number | null)[];
      readonly q50: readonly (number | null)[];
      readonly q95: readonly (number | null)[];
    };
    readonly regions: readonly {
      readonly id: string;
      readonly districts: number;
      readonly lost_at_origin: number;
      readonly lost: number;
    }[];
  };
  readonly civilians: {
    readonly killed: Quantiles;
    readonly displaced: Quantiles;
    readonly displaced_abroad: Quantiles;
    readonly evacuated: Quantiles;
  };
  /** The model beside the baselines, on what happened; null when that is not known. */
  readonly scores: readonly ScoreRow[] | null;
  /** Paths relative to the current folder. */
  readonly files: {
    readonly folder: string;
    readonly briefing: string | null;
    readonly tables: readonly string[];
  };
  readonly timing: {
    readonly seconds: number;
    /** Of the runs played now; null when all were taken from an earlier attempt. */
    readonly runs_per_second: number | null;
    readonly resumed_runs: number;
    readonly workers: number;
  };
}

export interface RunParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly result: EnsembleResult;
  readonly scores: readonly ScoreRow[] | null;
  readonly files: RunDocument['files'];
  readonly workers: number;
  readonly parameters: ParametersSource;
}

const LABEL = 'model result, not an observation; fields named observed are what happened';

function quantiles(q: DayQuantiles | ValueQuantiles): Quantiles {
  return { q05: q.q05, q50: q.q50, q95: q.q95 };
}

function fate(outcome: DatedOutcome | null): Fate {
  if (outcome === null) return { p_fall: null, p_fall_95: null, fall_day: null };
  return {
    p_fall: outcome.p,
    p_fall_95: [outcome.low, outcome.high],
    fall_day: quantiles(outcome.day),
  };
}

function regionOf(
  region: RegionSummary,
  observed: Observed | null,
): RunDocument['regions'][number] {
  const seen = observed?.regions.find((r) => r.region === region.id);
  return {
    id: region.id,
    name: region.name,
    ...fate(region.fall),
    manner: region.manner,
    observed:
      seen === undefined ? null : { status: seen.status, day: seen.day, manner: seen.mannerClass },
  };
}

function districtsOf(data: CaseData, summary: EnsembleSummary): Pick<RunDocument, 'districts'> {
  const week = summary.weeks.weekDistrictsLost;
  const retaken = summary.counts.districtsRetaken;
  if (!summary.districts || !data.districts || !week || !retaken) return {};
  return {
    districts: {
      count: data.districts.districts.length,
      hash: data.districts.hash,
      retaken: quantiles(retaken),
      lost_by_week: { q05: week.q05, q50: week.q50, q95: week.q95 },
      regions: summary.districts.map((r) => ({
        id: r.region,
        districts: r.districts,
        lost_at_origin: r.lostAtOrigin,
        lost: r.lost,
      })),
    },
  };
}

export function runDocument(parts: RunParts): RunDocument {
  const { data, observed, result, scores, files, workers } = parts;
  const { summary, identity } = result;
  return {
    schema: 'interregnum.run/1',
    label: LABEL,
    unseen: UNSEEN_SENTENCE,
    case: data.id,
    title: data.title,
    case_hash: identity.caseHash,
    engine: identity.engine,
    rules_hash: identity.rulesHash,
    result_hash: result.resultHash,
    seed: identity.seed,
    runs: result.runs,
    failed_runs: summary.failedRuns,
    origin: data.origin,
    horizon_days: data.horizonDays,
    hindcast: identity.hindcast,
    edits: identity.edits,
    switched_off: MECHANISMS.filter((m) => !identity.switches[m]),
    parameters: parametersDocument(parts.parameters),
    regime: {
      name: data.incumbent,
      ...fate(summary.regime),
      observed_fell: observed?.regimeFell ?? null,
      observed_day: observed?.regimeEndDay ?? null,
    },
    regions: summary.regions.map((region) => regionOf(region, observed)),
    ...districtsOf(data, summary),
    civilians: {
      killed: quantiles(summary.civilians.killed),
      displaced: quantiles(summary.civilians.displaced),
      displaced_abroad: quantiles(summary.civilians.displacedAbroad),
      evacuated: quantiles(summary.civilians.evacuated),
    },
    scores,
    files,
    timing: {
      seconds: result.seconds,
      runs_per_second: result.runsPerSecond,
      resumed_runs: result.resumedRuns,
      workers,
    },
  };
}
