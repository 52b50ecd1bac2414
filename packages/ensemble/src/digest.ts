/**
 * Hashes of results. A run's digest is the SHA-256 of its record as little-endian doubles; the
 * `result_hash` of an ensemble is the SHA-256 over the digests in run order. Neither knows of chunks,
 * workers, machines or time.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export const DIGEST_BYTES = 32;

const LITTLE_ENDIAN: boolean = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Give equal numbers equal bits: -0 becomes 0 and every NaN the same quiet NaN, which IEEE 754
 * leaves open and engines fill differently.
 */
export function normaliseRecord(record: Float64Array): void {
  let words: Uint32Array | undefined;
  for (let i = 0; i < record.length; i++) {
    const value = record[i]!;
    if (value === 0) record[i] = 0;
    else if (Number.isNaN(value)) {
      words ??= new Uint32Array(record.buffer, record.byteOffset, record.length * 2);
      words[2 * i] = LITTLE_ENDIAN ? 0 : 0x7ff80000;
      words[2 * i + 1] = LITTLE_ENDIAN ? 0x7ff80000 : 0;
    }
  }
}

/** The bytes of doubles, little-endian; a view (not a copy) where the machine is little-endian. */
export function littleEndianBytes(values: Float64Array): Uint8Array {
  if (LITTLE_ENDIAN) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const bytes = new Uint8Array(values.byteLength);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat64(8 * i, value, true);
  });
  return bytes;
}

/** Doubles from little-endian bytes; a view where alignment and byte order allow. */
export function fromLittleEndian(bytes: Uint8Array): Float64Array {
  const length = bytes.byteLength / 8;
  if (LITTLE_ENDIAN && bytes.byteOffset % 8 === 0)
    return new Float64Array(bytes.buffer, bytes.byteOffset, length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length }, (_, i) => view.getFloat64(8 * i, true));
}

/** Digest of one run's record, already normalised. */
export function runDigest(record: Float64Array): Uint8Array {
  return sha256(littleEndianBytes(record));
}

/** Builds the `result_hash` from blocks of digests that must come in run order. */
export class ResultHasher {
  readonly #hash = sha256.create();
  #runs = 0;

  /** @param digests whole digests one after another; @param firstRun run of the first */
  add(digests: Uint8Array, firstRun: number): void {
    if (firstRun !== this.#runs)
      throw new Error(`Digests out of order: expected run ${this.#runs}, got ${firstRun}`);
    this.#hash.update(digests);
    this.#runs += digests.length / DIGEST_BYTES;
  }

  get runs(): number {
    return this.#runs;
  }

  /** Lower-case hex; ends the hasher. */
  finish(): string {
    return bytesToHex(this.#hash.digest());
  }
}
