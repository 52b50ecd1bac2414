/**
 * Histograms that replace lists of results, so that memory does not grow with the number of runs.
 * All are arrays of integer counts: they merge by addition, in any order, to the same bits.
 */

/**
 * Quantile of counted integers, inverse of the empirical distribution (Hyndman & Fan 1996, type 1):
 * the smallest value v with at least q n observations <= v. Exact.
 * @param counts counts[v] observations of value v, v = from .. to - 1
 * @param total all observations, which may exceed the sum of counts: the rest lie above every value
 * @returns the value less `from`, or null when the quantile lies above every value
 */
export function countQuantile(
  counts: Uint32Array,
  total: number,
  q: number,
  from = 0,
  to: number = counts.length,
): number | null {
  if (total === 0) return null;
  const need = Math.max(1, Math.ceil(q * total - 1e-9));
  let cumulative = 0;
  for (let v = from; v < to; v++) {
    cumulative += counts[v]!;
    if (cumulative >= need) return v - from;
  }
  return null;
}

const words = new Uint32Array(2);
const number = new Float64Array(words.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOWEST_OCTAVE = -4;
const HIGHEST_OCTAVE = 34;

/**
 * Histogram of non-negative numbers on a fixed log scale: each octave from 1/16 to 2^34 is cut into
 * 2^bits equal bins, so a value is known to half a bin, at most 2^-(bits + 1) of itself: 0.4 % with
 * 7 bits, 1.6 % with 5, 3.1 % with 4. Below 1/16 counts as 0. The bin is read from the bits of the
 * double, so no logarithm is taken and every engine agrees.
 */
export class ValueHistogram {
  readonly bits: number;
  readonly counts: Uint32Array;
  total = 0;
  min: number = Number.POSITIVE_INFINITY;
  max: number = Number.NEGATIVE_INFINITY;

  constructor(bits: number) {
    this.bits = bits;
    this.counts = new Uint32Array((HIGHEST_OCTAVE - LOWEST_OCTAVE) * 2 ** bits + 2);
  }

  /** NaN is left out. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.counts[this.#bin(value)]!++;
    this.total++;
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  #bin(value: number): number {
    number[0] = value;
    const high = words[HIGH]!;
    if (high >>> 31 === 1) return 0;
    const index = (high >>> (20 - this.bits)) - ((1023 + LOWEST_OCTAVE) << this.bits);
    if (index < 0) return 0;
    return Math.min(index + 1, this.counts.length - 1);
  }

  merge(other: ValueHistogram): void {
    for (let i = 0; i < this.counts.length; i++) this.counts[i]! += other.counts[i]!;
    this.total += other.total;
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
  }

  /** Type 1 quantile to the resolution of the bins, never outside what was seen; null when empty. */
  quantile(q: number): number | null {
    const bin = countQuantile(this.counts, this.total, q);
    if (bin === null) return null;
    return Math.min(this.max, Math.max(this.min, this.#centre(bin)));
  }

  #centre(bin: number): number {
    if (bin === 0) return 0;
    const perOctave = 2 ** this.bits;
    const octave = LOWEST_OCTAVE + Math.floor((bin - 1) / perOctave);
    return 2 ** octave * (1 + (((bin - 1) % perOctave) + 0.5) / perOctave);
  }
}

/** Histogram of shares 0..1 in steps of 1/400, so a value is known to 0.00125. */
export class ShareHistogram {
  readonly counts: Uint32Array = new Uint32Array(401);
  total = 0;

  /** NaN is left out; values outside 0..1 count as the nearer end. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.counts[Math.round(Math.min(1, Math.max(0, value)) * 400)]!++;
    this.total++;
  }

  merge(other: ShareHistogram): void {
    for (let i = 0; i < this.counts.length; i++) this.counts[i]! += other.counts[i]!;
    this.total += other.total;
  }

  quantile(q: number): number | null {
    const bin = countQuantile(this.counts, this.total, q);
    return bin === null ? null : bin / 400;
  }
}

/**
 * Mean of bounded numbers as a sum of integers (steps of 2^-20), so that it does not depend on the
 * order of addition. Exact to 5e-7 for |value| < 2^33 / n.
 */
export class FixedMean {
  #sum = 0;
  #count = 0;

  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.#sum += Math.round(value * 2 ** 20);
    this.#count++;
  }

  merge(other: FixedMean): void {
    this.#sum += other.#sum;
    this.#count += other.#count;
  }

  /** null when nothing was added */
  get mean(): number | null {
    return this.#count === 0 ? null : this.#sum / this.#count / 2 ** 20;
  }
}
