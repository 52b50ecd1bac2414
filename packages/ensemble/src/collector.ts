/** What is gathered of an ensemble while its chunks arrive in any order. */
import type { EnsembleAccumulator } from './accumulator.ts';
import type { Chunk, RunFailure, RunRange } from './chunk.ts';
import { OrderedDigests } from './digest-order.ts';
import type { Segment } from './plan.ts';

const FAILURES_KEPT = 100;

export class Collector {
  readonly account: EnsembleAccumulator;
  readonly digests: OrderedDigests = new OrderedDigests();
  readonly segments: Segment[] = [];
  /** The first hundred, by run. */
  readonly failures: RunFailure[] = [];
  runs = 0;

  constructor(account: EnsembleAccumulator) {
    this.account = account;
  }

  /** Take in the runs of a chunk that the segment covers. */
  take(chunk: Chunk, segment: Segment): void {
    const { firstRun, recordLength } = chunk.header;
    const skip = segment.firstRun - firstRun;
    const failed = chunk.header.failures.filter((f) => covers(segment, f.run));
    const failedRuns = new Set(failed.map((f) => f.run));
    for (let k = 0; k < segment.runCount; k++) {
      const run = segment.firstRun + k;
      const at = (skip + k) * recordLength;
      if (failedRuns.has(run)) this.account.failed++;
      else this.account.add(chunk.records.subarray(at, at + recordLength), run);
    }
    this.failures.push(...failed);
    this.failures.sort((a, b) => a.run - b.run);
    this.failures.length = Math.min(this.failures.length, FAILURES_KEPT);
    this.digests.add(segment.firstRun, OrderedDigests.slice(chunk.digests, skip, segment.runCount));
    this.segments.push(segment);
    this.runs += segment.runCount;
  }
}

function covers(range: RunRange, run: number): boolean {
  return run >= range.firstRun && run < range.firstRun + range.runCount;
}
