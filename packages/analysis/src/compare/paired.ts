/** The pairs of two sets of records: which are whole, and what each says. */
import type { RunRecords } from './run-records.ts';

export interface Pairs {
  readonly base: RunRecords;
  readonly scenario: RunRecords;
  /** Runs that ended without an error in both worlds. */
  readonly runs: Int32Array;
  readonly failed: number;
}

/** A run that failed is NaN throughout; no sound run has NaN in its first field, the collapse day. */
function ended(records: RunRecords, run: number): boolean {
  return !Number.isNaN(records.records[run * records.layout.length]!);
}

export function pairsOf(base: RunRecords, scenario: RunRecords): Pairs {
  const all = Int32Array.from({ length: base.runs }, (_, r) => r);
  const runs = all.filter((r) => ended(base, r) && ended(scenario, r));
  return { base, scenario, runs, failed: base.runs - runs.length };
}

/** Values at the whole pairs, in run order. */
export function atPairs(column: Float64Array, { runs }: Pairs): Float64Array {
  return Float64Array.from(runs, (r) => column[r]!);
}

export function differences(base: Float64Array, scenario: Float64Array): Float64Array {
  return scenario.map((s, k) => s - base[k]!);
}

/** A part of one run's record: field of a shape other than `run`. */
export function rowOf(records: RunRecords, run: number, field: string): Float64Array {
  const { layout } = records;
  const f = layout.byName.get(field);
  if (f === undefined) throw new RangeError(`The outcome has no field ${field}`);
  const at = run * layout.length + f.offset;
  return records.records.subarray(at, at + f.length);
}

/** Is every number of the two histories the same? Needs no tolerance: the same world gives the same bits. */
export function sameHistory({ base, scenario }: Pairs, run: number): boolean {
  for (const field of base.layout.fields) {
    const a = rowOf(base, run, field.name);
    const b = rowOf(scenario, run, field.name);
    if (a.length !== b.length) return false;
    // Object.is would tell 0 from -0; NaN stands for what a case does not say, in both alike.
    if (!a.every((x, k) => x === b[k] || (Number.isNaN(x) && Number.isNaN(b[k])))) return false;
  }
  return true;
}
