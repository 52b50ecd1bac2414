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

/** Columns of a region field, one a region, over the runs that ended well. */
async function regionColumns(
  result: EnsembleResult,
  layout: OutcomeLayout,
  names: readonly string[],
): Promise<number[][][]> {
  const fields = names.map((name) => {
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
  return columns;
}

/** Null where nothing can be scored: no outcome is known, or no run ended well. */
export async function scoreRun(
  data: CaseData,
  observed: Observed | null,
  result: EnsembleResult,
  layout: OutcomeLayout,
  label: ParametersSource['label'],
): Promise<RunScores | null> {
  if (observed === null) return null;
  const truth = truthFrom(data, observed);
  if (truth.scored.length === 0 || result.summary.runs === 0) return null;
  const [days, manners] = await regionColumns(result, layout, ['fallDay', 'manner']);
  if (days === undefined || manners === undefined) return null;
  const falls = fallTable(days, data.horizonDays);
  const scored = scoreAll({
    caseData: data,
    truth,
    said: forecastsOfCapital(data, observed.forecasts ?? []),
    model: { falls, manners, label },
    seed: result.identity.seed,
    baselineRuns: BASELINE_RUNS,
    hindcast: result.identity.hindcast,
  });
  const { rows, comparisons, experts } = scored;
  return {
    rows,
    comparisons,
    experts: experts === null || experts.compared === 0 ? null : expertsSentence(experts),
  };
}
