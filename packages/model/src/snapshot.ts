/**
 * A history on one day, to be put aside and taken up again: every number of the state that changes, in
 * one row. What changes is read off the state itself, so that a rule which adds a field cannot be
 * forgotten here; a field of a kind that cannot be copied is refused.
 */
import type { State } from './state.ts';

/** Fields that do not change within a history, or are set each time one is taken up. */
const APART: ReadonlySet<string> = new Set([
  'world',
  'pool',
  'on',
  'forcing',
  'borders',
  'draws',
  'ledger',
  'conditions',
  'parameters',
]);

type Numbers = Float64Array | Int32Array | Uint8Array;

export interface Snapshots {
  /** Numbers in one row. */
  readonly length: number;
  save(s: State, rows: Float64Array, offset: number): void;
  load(s: State, rows: Float64Array, offset: number): void;
}

function isNumbers(value: unknown): value is Numbers {
  return (
    value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array
  );
}

/** @throws Error when the state holds something that is neither number, flag nor array of numbers */
export function snapshotsOf(example: State): Snapshots {
  const arrays: string[] = [];
  const flags: string[] = [];
  const numbers: string[] = [];
  // one more: which vector of parameters
  let length = 1;
  for (const [key, value] of Object.entries(example)) {
    if (APART.has(key)) continue;
    if (isNumbers(value)) {
      // arrays over regions are windows on one buffer
      if (key !== 'regions' && value.buffer === example.regions.buffer) continue;
      arrays.push(key);
      length += value.length;
    } else if (typeof value === 'number') {
      numbers.push(key);
      length++;
    } else if (typeof value === 'boolean') {
      flags.push(key);
      length++;
    } else {
      throw new Error(`The state's ${key} cannot be copied`);
    }
  }
  return {
    length,
    save(s, rows, offset) {
      const fields = s as unknown as Readonly<Record<string, unknown>>;
      let at = offset;
      rows[at++] = s.pool.indexOf(s.parameters);
      for (const key of numbers) rows[at++] = fields[key] as number;
      for (const key of flags) rows[at++] = fields[key] === true ? 1 : 0;
      for (const key of arrays) {
        const array = fields[key] as Numbers;
        rows.set(array, at);
        at += array.length;
      }
    },
    load(s, rows, offset) {
      const fields = s as unknown as Record<string, unknown>;
      let at = offset;
      s.parameters = s.pool[rows[at++]];
      for (const key of numbers) fields[key] = rows[at++];
      for (const key of flags) fields[key] = rows[at++] !== 0;
      for (const key of arrays) {
        const array = fields[key] as Numbers;
        array.set(rows.subarray(at, at + array.length));
        at += array.length;
      }
    },
  };
}
