/** An ensemble as the document of `run --json`, described by docs/schemas/run-1.json. */

import type { ScoreRow } from '@interregnum/analysis';
import type { CaseData, Observed } from '@interregnum/case';
import type {
  DatedOutcome,
  DayQuantiles,
  EnsembleResult,
  EnsembleSummary,
  RegionSummary,
  ValueQuantiles,
} from '@interregnum/ensemble';
import { MECHANISMS } from '@interregnum/model';
import { ownOutcomeDocument } from '../outcome/document.ts';
import type { RanOutcome } from '../outcome/sentences.ts';
import type { ParametersSource } from '../parameters.ts';
import { parametersDocument } from '../study-head.ts';
import { UNSEEN_SENTENCE } from '../trust.ts';
import { type PlayedScenario, runChange } from './change.ts';
import type { RunDocument } from './document.schema.ts';
import { runFacts, runSentence } from './facts.ts';

export interface RunParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly result: EnsembleResult;
  readonly scores: readonly ScoreRow[] | null;
  readonly files: RunDocument['files'];
  readonly workers: number;
  readonly parameters: ParametersSource;
  /** The scenario played; null where there is none. */
  readonly scenario: PlayedScenario | null;
  /** An outcome of one's own, where one was asked. */
  readonly own?: RanOutcome | null;
  /** The methods paragraph of this run. */
  readonly methods: string;
}

const LABEL = 'model result, not an observation; fields named observed are what happened';

function quantiles(q: DayQuantiles | ValueQuantiles): {
  q05: number | null;
  q50: number | null;
  q95: number | null;
} {
  return { q05: q.q05, q50: q.q50, q95: q.q95 };
}

function fate(
  outcome: DatedOutcome | null,
): Pick<RunDocument['regime'], 'p_fall' | 'p_fall_95' | 'fall_day'> {
  if (outcome === null) return { p_fall: null, p_fall_95: null, fall_day: null };
  return {
    p_fall: outcome.p,
    p_fall_95: [outcome.low, outcome.high],
    fall_day: quantiles(outcome.day),
  };
}

const regionNumbers = ({ id, fall, manner }: RegionSummary) => ({ id, ...fate(fall), manner });

const civiliansOf = ({ civilians }: EnsembleSummary): RunDocument['civilians'] => ({
  killed: quantiles(civilians.killed),
  displaced: quantiles(civilians.displaced),
  displaced_abroad: quantiles(civilians.displacedAbroad),
  evacuated: quantiles(civilians.evacuated),
});

/** Of the document what the runs alone say, without what was observed. */
export const numbersOf = (summary: EnsembleSummary) => ({
  regime: fate(summary.regime),
  regions: summary.regions.map(regionNumbers),
  civilians: civiliansOf(summary),
});

function regionOf(
  region: RegionSummary,
  observed: Observed | null,
): RunDocument['regions'][number] {
  const seen = observed?.regions.find((r) => r.region === region.id);
  return {
    name: region.name,
    ...regionNumbers(region),
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
  const { data, observed, result, scores, files, workers, own } = parts;
  const { summary, identity } = result;
  const change = runChange(parts.scenario, identity.edits);
  return {
    schema: 'interregnum.run/1',
    label: LABEL,
    unseen: UNSEEN_SENTENCE,
    sentence: runSentence(runFacts(data, observed, summary, change), own),
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
    ...(own ? { own_outcome: { ...ownOutcomeDocument(own.own), ...own.share } } : {}),
    regions: summary.regions.map((region) => regionOf(region, observed)),
    ...districtsOf(data, summary),
    civilians: civiliansOf(summary),
    scores,
    methods: parts.methods,
    files,
    timing: {
      seconds: result.seconds,
      runs_per_second: result.runsPerSecond,
      resumed_runs: result.resumedRuns,
      workers,
    },
  };
}
