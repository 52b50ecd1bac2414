/** From an answer to what its figures are drawn from. */
import type { CaseData, Observed, ObservedRegion } from '@interregnum/case';
import type { EnsembleSummary } from '@interregnum/ensemble';
import type { RunFates } from '@interregnum/ensemble/live';
import type {
  CiviliansInput,
  DotsInput,
  FanInput,
  MannersInput,
  MapInput,
  RightsInput,
} from '@interregnum/figures';
import {
  civiliansInput,
  fanInput,
  mannerRows,
  mapInput,
  observedCollapse,
  orderRow,
  rightsInput,
} from '@interregnum/questions';
import { hundredRuns } from './hundred.ts';

export const seenOf = (observed: Observed | null): ReadonlyMap<string, ObservedRegion> =>
  new Map((observed?.regions ?? []).map((r) => [r.region, r]));

export interface AnswerParts {
  readonly data: CaseData;
  readonly observed: Observed | null;
  readonly summary: EnsembleSummary;
}

/** With a frame a day: frame and day are the same number. */
export const mapOf = ({ data, observed, summary }: AnswerParts): MapInput =>
  mapInput(data, summary, seenOf(observed), Number.POSITIVE_INFINITY);

export const fanOf = ({ data, observed, summary }: AnswerParts): FanInput =>
  fanInput(data, summary, seenOf(observed));

/** The dots, with the run behind each. */
export function dotsOf(
  { data, observed, summary }: AnswerParts,
  fates: RunFates,
  runs: number,
): { readonly input: DotsInput; readonly runs: readonly number[] } {
  const hundred = hundredRuns(fates, runs);
  return {
    runs: hundred,
    input: {
      title: 'Date of collapse',
      origin: data.origin,
      horizonDays: summary.horizonDays,
      subject: 'the regime',
      days: hundred.map((run) => fates.of(run)?.collapseDay ?? null),
      observed: observedCollapse(observed),
    },
  };
}

export function mannersOf({ data, observed, summary }: AnswerParts): MannersInput {
  const seen = seenOf(observed);
  const rows = summary.regions
    .filter((r) => r.fall !== null)
    .map((r) => orderRow(r, seen.get(r.id), data));
  return { title: 'Manner of fall', runs: summary.runs, rows: mannerRows(rows, summary, seen) };
}

export const civiliansOf = ({ summary }: AnswerParts): CiviliansInput => civiliansInput(summary);
export const rightsOf = ({ data, summary }: AnswerParts): RightsInput => rightsInput(data, summary);
