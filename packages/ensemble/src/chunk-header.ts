/**
 * What stands at the beginning of a chunk's file, and whether it is that. One flipped bit makes
 * `"failurer"` of `"failures"` and is still JSON, so every field is looked at before it is used.
 */
import { type EnsembleIdentity, isIdentity } from './identity.ts';

/** A range of runs of one ensemble. Runs count from 0. */
export interface RunRange {
  readonly firstRun: number;
  readonly runCount: number;
}

/** A run that threw: it is recorded and the others go on. */
export interface RunFailure {
  readonly run: number;
  readonly message: string;
}

export interface ChunkHeader extends RunRange {
  readonly format: 1;
  /** Hash of the specification; the file's name. */
  readonly id: string;
  readonly ensembleKey: string;
  readonly identity: EnsembleIdentity;
  /** Numbers in one record, and what they are: [name, shape, length] in order. */
  readonly recordLength: number;
  readonly fields: readonly (readonly [name: string, shape: string, length: number])[];
  /** Runs that threw; their records are all NaN. */
  readonly failures: readonly RunFailure[];
}

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
