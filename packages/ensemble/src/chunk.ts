/**
 * A chunk: the unit of work and of storage. A specification (ensemble and run range) in, the bytes
 * of one file out, named by the SHA-256 of the specification. The same specification gives the same
 * bytes on any machine, so chunks are idempotent and merge in any order.
 *
 * File: magic (8 bytes), length of the header (uint32, little-endian), header (canonical JSON padded
 * with spaces so that records start on a multiple of 8), records (float64, little-endian, one after
 * another), one SHA-256 a record, and the SHA-256 of everything but the records. A torn or altered
 * file fails one of the hashes and is computed again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, sha256Text } from './canonical.ts';
import { type ChunkHeader, isHeader, type RunFailure, type RunRange } from './chunk-header.ts';
import { DIGEST_BYTES, fromLittleEndian, littleEndianBytes, runDigest } from './digest.ts';
import { ensembleKey } from './identity.ts';

export type { ChunkHeader, RunFailure, RunRange };

/** A chunk in memory: records row by row, digests row by row. */
export interface Chunk {
  readonly header: ChunkHeader;
  readonly records: Float64Array;
  readonly digests: Uint8Array;
}

const MAGIC = utf8ToBytes('INTRCHK1');
const HEADER_LIMIT_BYTES = 16 * 2 ** 20;

/** Name of a chunk: SHA-256 of the canonical JSON of its specification. */
export function chunkId(key: string, range: RunRange): string {
  return sha256Text(
    canonicalJson({ ensembleKey: key, firstRun: range.firstRun, runCount: range.runCount }),
  );
}

/** Bytes of a chunk file. */
export function encodeChunk(chunk: Chunk): Uint8Array<ArrayBuffer> {
  let header = canonicalJson(chunk.header);
  let text = utf8ToBytes(header);
  const padding = (8 - ((MAGIC.length + 4 + text.length) % 8)) % 8;
  header += ' '.repeat(padding);
  text = utf8ToBytes(header);
  const prefix = MAGIC.length + 4 + text.length;
  const bytes = new Uint8Array(
    prefix + chunk.records.byteLength + chunk.digests.length + DIGEST_BYTES,
  );
  bytes.set(MAGIC, 0);
  new DataView(bytes.buffer).setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + 4);
  bytes.set(littleEndianBytes(chunk.records), prefix);
  bytes.set(chunk.digests, prefix + chunk.records.byteLength);
  bytes.set(trailer(bytes.subarray(0, prefix), chunk.digests), bytes.length - DIGEST_BYTES);
  return bytes;
}

function trailer(prefix: Uint8Array, digests: Uint8Array): Uint8Array {
  return sha256.create().update(prefix).update(digests).digest();
}

/** Read only the header, from the beginning of a file; null when there is none. Checks no hash. */
export function decodeHeader(bytes: Uint8Array): ChunkHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < MAGIC.length + 4 || !MAGIC.every((b, i) => bytes[i] === b)) return null;
  const length = view.getUint32(MAGIC.length, true);
  if (length > HEADER_LIMIT_BYTES || bytes.length < MAGIC.length + 4 + length) return null;
  try {
    const text = new TextDecoder().decode(bytes.subarray(MAGIC.length + 4).subarray(0, length));
    const header: unknown = JSON.parse(text);
    return isHeader(header) ? header : null;
  } catch {
    return null;
  }
}

/** Bytes needed to read a header whose first 12 bytes are given; null when it is no chunk. */
export function headerBytes(start: Uint8Array): number | null {
  if (start.length < MAGIC.length + 4 || !MAGIC.every((b, i) => start[i] === b)) return null;
  const length = new DataView(start.buffer, start.byteOffset).getUint32(MAGIC.length, true);
  return length > HEADER_LIMIT_BYTES ? null : MAGIC.length + 4 + length;
}

/**
 * A chunk from the bytes of its file, or null when a hash does not fit: torn, altered, or not a
 * chunk. `trusted` skips the hashes, for bytes that never left this process.
 */
export function decodeChunk(bytes: Uint8Array, trusted = false): Chunk | null {
  const header = decodeHeader(bytes);
  if (header === null) return null;
  const prefix = headerBytes(bytes)!;
  const recordBytes = header.recordLength * 8;
  const size = prefix + header.runCount * (recordBytes + DIGEST_BYTES) + DIGEST_BYTES;
  if (bytes.length !== size) return null;
  const digestStart = prefix + header.runCount * recordBytes;
  const digests = bytes.subarray(digestStart, size - DIGEST_BYTES);
  const records = fromLittleEndian(bytes.subarray(prefix, digestStart));
  if (!trusted) {
    if (header.id !== chunkId(header.ensembleKey, header)) return null;
    if (header.ensembleKey !== ensembleKey(header.identity)) return null;
    if (!equal(trailer(bytes.subarray(0, prefix), digests), bytes.subarray(size - DIGEST_BYTES)))
      return null;
    for (let i = 0; i < header.runCount; i++) {
      const record = records.subarray(i * header.recordLength, (i + 1) * header.recordLength);
      const digest = digests.subarray(i * DIGEST_BYTES, (i + 1) * DIGEST_BYTES);
      if (!equal(runDigest(record), digest)) return null;
    }
  }
  return { header, records, digests };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

/** Digest of run `run` of a chunk as hex. */
export function runHash(chunk: Chunk, run: number): string {
  const at = (run - chunk.header.firstRun) * DIGEST_BYTES;
  return bytesToHex(chunk.digests.subarray(at, at + DIGEST_BYTES));
}
