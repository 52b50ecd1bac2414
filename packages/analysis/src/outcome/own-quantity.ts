/** An outcome of one's own as a number a run: 1 where it holds, 0 where not, NaN where the run failed. */
import { holdsIn, type Outcome } from '@interregnum/case';
import type { Quantity } from '../compare/quantities.ts';
import type { RunRecords } from '../compare/run-records.ts';

function columnIn(
  tree: Outcome['tree'],
  { layout, world, runs, records }: RunRecords,
): Float64Array {
  const holds = holdsIn(tree, layout, world);
  return Float64Array.from({ length: runs }, (_, run) => {
    const record = records.subarray(run * layout.length, (run + 1) * layout.length);
    return Number.isNaN(record[0]!) ? Number.NaN : Number(holds(record));
  });
}

/** Named by its text. */
export const ownQuantity = ({ tree, text }: Pick<Outcome, 'tree' | 'text'>): Quantity => ({
  name: text,
  unit: 'share',
  column: (records) => columnIn(tree, records),
});

/** What is asked of one's own comes first. */
export const ownFirst = (
  { own }: { readonly own?: Quantity },
  others: readonly Quantity[],
): readonly Quantity[] => (own === undefined ? others : [own, ...others]);
