/**
 * A history on one day, to be put aside and taken up again: every number of the state that changes, in
 * one row. What changes is read off the groups of the state, so that a rule which adds a field cannot be
 * forgotten here; a field of a kind that cannot be copied is refused.
 */
import { Rows } from './rows.ts';
import type { State } from './state.ts';

/** Fields that are no group: they do not change within a history, or are set each time one is taken up. */
const APART: ReadonlySet<string> = new Set([
  'world',
  'on',
  'forcing',
  'pool',
  'parameters',
  'draws',
  'ledger',
  'conditions',
  'regions',
]);

type Numbers = Float64Array | Int32Array | Uint8Array;
type Fields = Record<string, unknown>;

/** Row by row, histories of one state. */
export interface Snapshots {
  /** Numbers in one row. */
  readonly length: number;
  save(rows: Float64Array, offset: number): void;
  load(rows: Float64Array, offset: number): void;
}

/** Numbers and flags of one group; the group itself is a new one each history. */
interface Single {
  fields(): Fields;
  readonly numbers: readonly string[];
  readonly flags: readonly string[];
}

function isNumbers(value: unknown): value is Numbers {
  return (
    value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array
  );
}

/** Arrays by the buffer they lie in, each as far as any of them reaches. */
function buffersOf(arrays: readonly Numbers[]): Numbers[] {
  const found = new Map<ArrayBufferLike, Numbers>();
  for (const array of arrays) {
    const end = (array.byteOffset + array.byteLength) / array.BYTES_PER_ELEMENT;
    const known = found.get(array.buffer)?.length ?? -1;
    if (end <= known) continue;
    const whole = array instanceof Float64Array ? new Float64Array(array.buffer, 0, end) : array;
    found.set(array.buffer, whole);
  }
  return [...found.values()];
}

/** @throws Error when a group holds something that is neither number, flag nor array of numbers */
export function snapshotsOf(s: State): Snapshots {
  const groups = s as unknown as Record<string, Fields | null>;
  const arrays: Numbers[] = [];
  const singles: Single[] = [];
  for (const [name, group] of Object.entries(groups)) {
    if (APART.has(name) || group === null) continue;
    const numbers: string[] = [];
    const flags: string[] = [];
    for (const [key, value] of Object.entries(group)) {
      if (key === 'world' || value instanceof Rows) continue;
      if (isNumbers(value)) arrays.push(value);
      else if (typeof value === 'number') numbers.push(key);
      else if (typeof value === 'boolean') flags.push(key);
      else throw new Error(`The state's ${name}.${key} cannot be copied`);
    }
    singles.push({ fields: () => groups[name] as Fields, numbers, flags });
  }
  const buffers = buffersOf(arrays);
  // one more: which vector of parameters
  let length = 1;
  for (const { numbers, flags } of singles) length += numbers.length + flags.length;
  for (const buffer of buffers) length += buffer.length;
  return {
    length,
    save(rows, offset) {
      let at = offset;
      rows[at++] = s.pool.indexOf(s.parameters);
      for (const { fields, numbers, flags } of singles) {
        const group = fields();
        for (const key of numbers) rows[at++] = group[key] as number;
        for (const key of flags) rows[at++] = group[key] === true ? 1 : 0;
      }
      for (const buffer of buffers) {
        rows.set(buffer, at);
        at += buffer.length;
      }
    },
    load(rows, offset) {
      let at = offset;
      s.parameters = s.pool[rows[at++]];
      for (const { fields, numbers, flags } of singles) {
        const group = fields();
        for (const key of numbers) group[key] = rows[at++];
        for (const key of flags) group[key] = rows[at++] !== 0;
      }
      for (const buffer of buffers) {
        buffer.set(rows.subarray(at, at + buffer.length));
        at += buffer.length;
      }
    },
  };
}
