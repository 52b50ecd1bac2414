/** The identity of a case: SHA-256 over what its input tables say. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseData } from './types.ts';

/** Not part of what the tables say: positions, drawings, remarks of this program. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'at',
  'map',
  'licences',
  'hash',
  'assumptions',
  'missing',
  'version',
  // an optional tier has a hash of its own, so that the case without it stays the case it was
  'districts',
]);

/** Of rows and numbers, which are never changed: an edit makes new ones of those it concerns alone. */
const written = new WeakMap<object, string>();

/** JSON with sorted keys, so that the text depends on nothing but the content. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const text = written.get(value) ?? canonicalObject(value);
  written.set(value, text);
  return text;
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([k, v]) => !LEFT_OUT.has(k) && v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`);
  return `{${entries.join(',')}}`;
}

/** Hex SHA-256 of rows as read; positions and remarks do not count. */
export function hashOf(rows: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalObject(rows))));
}

/**
 * Hex SHA-256 of the inputs as read. Line ends, column order, columns that are not read and the
 * order of files do not change it; the order of regions does, because draws are addressed by it.
 */
export function hashCase(data: Omit<CaseData, 'hash'>): string {
  return hashOf(data);
}
