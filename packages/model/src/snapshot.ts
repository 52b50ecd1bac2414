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
  // taken apart below
  'outposts',
  'districts',
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

type Fields = Record<string, unknown>;

/** One object of the state: the state itself, its sums over outposts, its district tier. */
interface Part {
  of(s: State): Fields;
  readonly arrays: readonly string[];
  readonly flags: readonly string[];
  readonly numbers: readonly string[];
}

/** @throws Error when the object holds something that is neither number, flag nor array of numbers */
function partOf(example: State, of: (s: State) => Fields, whole: string): Part {
  const arrays: string[] = [];
  const flags: string[] = [];
  const numbers: string[] = [];
  const object = of(example);
  const buffer = (object[whole] as Numbers | undefined)?.buffer;
  for (const [key, value] of Object.entries(object)) {
    if (APART.has(key)) continue;
    // arrays over places are windows on one buffer
    if (isNumbers(value)) {
      if (key === whole || value.buffer !== buffer) arrays.push(key);
    } else if (typeof value === 'number') numbers.push(key);
    else if (typeof value === 'boolean') flags.push(key);
    else throw new Error(`The state's ${key} cannot be copied`);
  }
  return { of, arrays, flags, numbers };
}

/** @throws Error when the state holds something that is neither number, flag nor array of numbers */
export function snapshotsOf(example: State): Snapshots {
  const parts: Part[] = [
    partOf(example, (s) => s as unknown as Fields, 'regions'),
    partOf(example, (s) => s.outposts as unknown as Fields, ''),
  ];
  if (example.districts !== null)
    parts.push(partOf(example, (s) => s.districts as unknown as Fields, 'values'));
  // one more: which vector of parameters
  let length = 1;
  for (const { of, arrays, flags, numbers } of parts) {
    length += flags.length + numbers.length;
    for (const key of arrays) length += (of(example)[key] as Numbers).length;
  }
  return {
    length,
    save(s, rows, offset) {
      let at = offset;
      rows[at++] = s.pool.indexOf(s.parameters);
      for (const part of parts) {
        const fields = part.of(s);
        for (const key of part.numbers) rows[at++] = fields[key] as number;
        for (const key of part.flags) rows[at++] = fields[key] === true ? 1 : 0;
        for (const key of part.arrays) {
          const array = fields[key] as Numbers;
          rows.set(array, at);
          at += array.length;
        }
      }
    },
    load(s, rows, offset) {
      let at = offset;
      s.parameters = s.pool[rows[at++]];
      for (const part of parts) {
        const fields = part.of(s);
        for (const key of part.numbers) fields[key] = rows[at++];
        for (const key of part.flags) fields[key] = rows[at++] !== 0;
        for (const key of part.arrays) {
          const array = fields[key] as Numbers;
          array.set(rows.subarray(at, at + array.length));
          at += array.length;
        }
      }
    },
  };
}
