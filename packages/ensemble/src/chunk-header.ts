/**
 * Whether what stands at the beginning of a chunk's file is a header. One flipped bit makes
 * `"failurer"` of `"failures"` and is still JSON, so every field is looked at before it is used.
 */
import type { ChunkHeader } from './chunk.ts';
import { isIdentity } from './identity.ts';

const HASH = /^[0-9a-f]{64}$/;

const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

function isFailure(value: unknown): boolean {
  const failure = value as { run?: unknown; message?: unknown } | null;
  return isCount(failure?.run, 0) && typeof failure?.message === 'string';
}

function isField(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [name, shape, length] = value;
  return typeof name === 'string' && typeof shape === 'string' && isCount(length, 0);
}

export function isHeader(value: unknown): value is ChunkHeader {
  if (typeof value !== 'object' || value === null) return false;
  const header = value as Readonly<Record<string, unknown>>;
  const { id, ensembleKey, fields, failures } = header;
  return (
    header.format === 1 &&
    typeof id === 'string' &&
    HASH.test(id) &&
    typeof ensembleKey === 'string' &&
    isIdentity(header.identity) &&
    isCount(header.firstRun, 0) &&
    isCount(header.runCount, 1) &&
    isCount(header.recordLength, 1) &&
    Array.isArray(fields) &&
    fields.every(isField) &&
    Array.isArray(failures) &&
    failures.every(isFailure)
  );
}
