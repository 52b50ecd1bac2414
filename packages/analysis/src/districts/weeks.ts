import type { RunRecords } from '../compare/run-records.ts';

/** Districts lost at the end of each week, run by run; failed runs apart. */
export function weeksOf(records: RunRecords): readonly Float64Array[] {
  const { layout, runs } = records;
  const { offset, length } = layout.byName.get('weekDistrictsLost')!;
  return Array.from({ length: runs }, (_, r) =>
    records.records.subarray(r * layout.length + offset, r * layout.length + offset + length),
  ).filter((w) => !Number.isNaN(w[0]));
}
