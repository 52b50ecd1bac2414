/** Scoring an ensemble on what happened, beside the baselines. */

import {
  type Comparison,
  fallTable,
  forecastsOfCapital,
  type ScoreRow,
  scoreAll,
  truthFrom,
} from '@interregnum/analysis';
import type { CaseData, Observed } from '@interregnum/case';
import type { EnsembleResult } from '@interregnum/ensemble';
import type { OutcomeLayout } from '@interregnum/model';
import type { ParametersSource } from '../parameters.ts';
import { expertsSentence } from '../score-sentences.ts';

/**
 * Runs that are scored: the first so many. Scores of a share hardly move beyond, and memory must
 * not grow with the number of runs.
 */
export const MOST_SCORED_RUNS = 2_000;
const BASELINE_RUNS = 1_000;

export interface RunScores {
  readonly rows: readonly ScoreRow[];
  readonly comparisons: readonly Comparison[];
  /** The model beside dated forecasts of the day; null where there are none to compare. */
  readonly experts: string | null;
}

/** What happened to each region over the runs that ended well: one column a region. */
export interface RegionColumns {
  /** First day on which the incumbent lost the centre, as the model's record has it. */
  readonly days: readonly (readonly number[])[];
  /** Codes of the manner. */
  readonly manners: readonly (readonly number[])[];
}

async function regionColumns(
  result: EnsembleResult,
  layout: OutcomeLayout,
): Promise<RegionColumns> {
  const fields = ['fallDay', 'manner'].map((name) => {
    const field = layout.byName.get(name);
    if (field === undefined) throw new Error(`the outcome has no field ${name}`);
    return field;
  });
  const columns = fields.map((f) => Array.from({ length: f.length }, (): number[] => []));
  let taken = 0;
  for await (const block of result.blocks()) {
    const failed = new Set(block.failures.map((f) => f.run));
    for (let k = 0; k < block.runCount && taken < MOST_SCORED_RUNS; k++) {
      if (failed.has(block.firstRun + k)) continue;
      taken++;
      fields.forEach((field, f) => {
        const at = k * layout.length + field.offset;
        for (let i = 0; i < field.length; i++)
          columns[f]?.[i]?.push(block.records[at + i] ?? Number.NaN);
      });
    }
    if (taken >= MOST_SCORED_RUNS) break;
  }
  const [days = [], manners = []] = columns;
  return { days, manners };
}

export interface ScoredStudy {
  readonly data: CaseData;
  /** null where it is not known; see `scorable`. */
  readonly observed: Observed | null;
  readonly seed: number;
  readonly hindcast: boolean;
  readonly label: ParametersSource['label'];
}

/** A case that was edited is another history than the one that happened: it is not scored. */
export const scorable = (observed: Observed | null, edits: readonly string[]): Observed | null =>
  edits.length === 0 ? observed : null;

/**
 * Null where nothing can be scored: no outcome is known, or no run ended well.
 * @param columns of at most the first `MOST_SCORED_RUNS` runs that ended well
 */
export function scoreColumns(
  { data, observed, seed, hindcast, label }: ScoredStudy,
  { days, manners }: RegionColumns,
): RunScores | null {
  if (observed === null) return null;
  const truth = truthFrom(data, observed);
  if (truth.scored.length === 0 || (days[0]?.length ?? 0) === 0) return null;
  const { rows, comparisons, experts } = scoreAll({
    caseData: data,
    truth,
    said: forecastsOfCapital(data, observed.forecasts ?? []),
    model: { falls: fallTable(days, data.horizonDays), manners, label },
    seed,
    baselineRuns: BASELINE_RUNS,
    hindcast,
  });
  return {
    rows,
    comparisons,
    experts: experts === null || experts.compared === 0 ? null : expertsSentence(experts),
  };
}

/** The same, of records that are read back: nothing is read where nothing can be scored. */
export async function scoreRun(
  data: CaseData,
  observed: Observed | null,
  result: EnsembleResult,
  layout: OutcomeLayout,
  label: ParametersSource['label'],
): Promise<RunScores | null> {
  if (observed === null || truthFrom(data, observed).scored.length === 0) return null;
  const { seed, hindcast } = result.identity;
  const columns = await regionColumns(result, layout);
  return scoreColumns({ data, observed, seed, hindcast, label }, columns);
}
