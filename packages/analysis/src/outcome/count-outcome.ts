/** In how many runs of an ensemble does an outcome of one's own hold? */
import { holdsIn, type Outcome } from '@interregnum/case';
import { type RunBlock, wilsonInterval } from '@interregnum/ensemble';
import { outcomeLayout, type World } from '@interregnum/model';

/** A share of runs with its 95 % interval by Wilson's score. */
export interface OutcomeShare {
  /** Runs in which it holds, of those that ended without an error. */
  readonly held: number;
  readonly runs: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Count through the records, block by block, so that memory is that of one.
 * @throws RangeError when a record does not have the length that this world gives it
 */
export async function countOutcome(
  { tree }: Pick<Outcome, 'tree'>,
  world: World,
  blocks: AsyncIterable<Pick<RunBlock, 'runCount' | 'records'>>,
): Promise<OutcomeShare> {
  const layout = outcomeLayout(world);
  const { length } = layout;
  const holds = holdsIn(tree, layout, world);
  let held = 0;
  let runs = 0;
  for await (const { runCount, records } of blocks) {
    if (records.length !== runCount * length)
      throw new RangeError('The records were made from another world than the one given');
    for (let run = 0; run < runCount; run++) {
      const record = records.subarray(run * length, (run + 1) * length);
      if (Number.isNaN(record[0]!)) continue;
      runs += 1;
      if (holds(record)) held += 1;
    }
  }
  return { held, runs, share: runs === 0 ? 0 : held / runs, ...wilsonInterval(held, runs) };
}
