/**
 * One text for one value: JSON with sorted keys and no white space, so that equal specifications
 * hash equally whoever wrote them. Typed arrays carry their type (`{"f64": [...]}`), so that a world
 * survives the trip through a file; NaN and infinities, which JSON lacks, are the strings "NaN",
 * "Infinity" and "-Infinity" inside them.
 */
import type { World } from '@interregnum/model';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const TYPED = [
  ['f64', Float64Array],
  ['i32', Int32Array],
  ['u32', Uint32Array],
  ['u8', Uint8Array],
] as const;

function numberText(value: number): string {
  return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value));
}

/** Canonical JSON of plain data. Throws on functions, symbols, bigint and numbers out of JSON. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`No JSON for the number ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (ArrayBuffer.isView(value)) {
    for (const [tag, type] of TYPED)
      if (value instanceof type) return `{"${tag}":[${Array.from(value, numberText).join(',')}]}`;
  }
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const parts: string[] = [];
    for (const key of Object.keys(record).sort())
      if (record[key] !== undefined)
        parts.push(`${JSON.stringify(key)}:${canonicalJson(record[key])}`);
    return `{${parts.join(',')}}`;
  }
  throw new TypeError(`No JSON for a ${typeof value}`);
}

/** A world as canonical JSON text; `worldFromJson` gives the same world back, bit for bit. */
export function worldToJson(world: World): string {
  return canonicalJson(world);
}

export function worldFromJson(text: string): World {
  return JSON.parse(text, (_key, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const keys = Object.keys(value);
    if (keys.length !== 1) return value;
    for (const [tag, type] of TYPED)
      if (keys[0] === tag) return type.from((value as Record<string, unknown[]>)[tag]!.map(Number));
    return value;
  }) as World;
}

/** SHA-256 of UTF-8 text, lower-case hex. */
export function sha256Text(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
