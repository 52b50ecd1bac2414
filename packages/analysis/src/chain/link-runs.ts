/** One link from one kind of start: how often it ends as recorded, when, and by which ways out. */
import type { ChainFate } from '@interregnum/case';
import { wilsonInterval } from '@interregnum/ensemble';
import { NEVER } from '@interregnum/model';
import { type ShareOfPairs, shareOfPairs } from '../compare/proportions.ts';
import { sortedQuantile } from '../compare/resample.ts';
import { columnOf, type RunRecords } from '../compare/run-records.ts';
import type { LinkBranches } from './branches.ts';
import { type ChainInput, type ChainNode, observedDay, recordedFate } from './node.ts';
import type { Limits95 } from './numbers.ts';
import type { ChainBranch, FallDay, LinkRuns } from './result.ts';
import { surpriseOf } from './surprise.ts';

/** A share of runs whose interval counts only what they are worth. */
function shareOfRuns(count: number, of: number, worth: number): ShareOfPairs {
  const share = of === 0 ? 0 : count / of;
  return { pairs: count, share, ...wilsonInterval(share * worth, worth) };
}

function fallDayOf(days: Float64Array, observed: number | null): FallDay {
  const never = Number.POSITIVE_INFINITY;
  const sorted = days.map((d) => (d === NEVER ? never : d)).sort();
  const at = (q: number): number | null => {
    const day = sorted.length === 0 ? never : sortedQuantile(sorted, q);
    return day === never ? null : day;
  };
  const quantiles = { q05: at(0.05), q50: at(0.5), q95: at(0.95) };
  if (observed === null) return { ...quantiles, earlier: null, byObserved: null, tail: null };
  const n = sorted.length;
  const earlier = sorted.filter((d) => d < observed).length;
  const by = sorted.filter((d) => d <= observed).length;
  return {
    ...quantiles,
    earlier: shareOfPairs(earlier, n),
    byObserved: shareOfPairs(by, n),
    tail: n === 0 ? null : Math.min(1, (2 * Math.min(by, n - earlier)) / n),
  };
}

/** Index of the branch on the recorded path. */
export function recordedBranch(branches: LinkBranches, fate: ChainFate): number {
  return branches.branches.findIndex((b) => b.fate === fate && b.way !== 'premise');
}

export function linkRuns(
  input: ChainInput,
  node: ChainNode,
  records: RunRecords,
  link: LinkBranches,
  reached: Limits95,
  ofAll: readonly Limits95[],
): LinkRuns {
  const fate = recordedFate(node);
  const n = link.valid.length;
  const day = columnOf(records, 'collapseDay');
  const hits = link.valid.filter((run) => (day[run] !== NEVER) === (fate === 'falls')).length;
  const asRecorded = shareOfRuns(hits, n, link.effectiveRuns);
  const recorded = recordedBranch(link, fate);
  return {
    runs: n,
    failed: records.runs - n,
    effectiveRuns: link.effectiveRuns,
    asRecorded,
    surprise: surpriseOf(asRecorded.share, asRecorded.low, asRecorded.high),
    fallDay: fallDayOf(
      Float64Array.from(link.valid, (run) => day[run]!),
      fate === 'falls' ? observedDay(node) : null,
    ),
    reached,
    branches: link.branches.map(
      (b, k): ChainBranch => ({
        fate: b.fate,
        way: b.way,
        to: input.bridges[b.bridge]?.to ?? null,
        recorded: k === recorded,
        runs: b.runs.length,
        share: n === 0 ? 0 : b.runs.length / n,
        ofAll: ofAll[k]!,
      }),
    ),
  };
}
