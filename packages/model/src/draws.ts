/**
 * Addressed random numbers: draw = f(seed, run, day, entity, purpose).
 *
 * Nothing is consumed from a stream, so a counterfactual shares every draw with its twin, the order
 * and number of draws changes nothing, and a draw that is not needed costs nothing. The function is
 * Threefry 2x32 with 20 rounds (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy
 * as 1, 2, 3", SC '11, doi:10.1145/2063384.2063405): additions, rotations and xors of 32-bit words,
 * so it gives the same bits in every engine.
 *
 *   key     = (seed, run)
 *   counter = (day + 65536 purpose, entity)
 */
import { normalQuantile } from './math.ts';

/** What a draw is for. Two draws with the same purpose, day and entity are the same draw. */
export const Purpose = {
  parameters: 0,
  garrisonTotal: 1,
  challengerTotal: 2,
  pace: 3,
  readiness: 4,
  commonHollowness: 5,
  hollowness: 6,
  costNoise: 7,
  commandNoise: 8,
  endurance: 9,
  commandEndurance: 10,
  manner: 12,
  commandTakesCentre: 13,
  ruralNoise: 14,
  honour: 15,
  columnChoice: 16,
  columnFight: 17,
  columnPace: 18,
  assessment: 19,
  standing: 20,
  misjudgement: 21,
  ceasefire: 22,
  observedDay: 24,
  unseenFall: 25,
  districtShift: 40,
  districtControl: 41,
  districtLevel: 42,
  districtGarrison: 43,
  districtCost: 44,
  districtEndurance: 45,
  districtRetaken: 46,
  districtManner: 47,
  districtAssessment: 48,
} as const;

/** Entity of a draw that belongs to two things, each below 2^16. */
export function entityOfTwo(first: number, second: number): number {
  return first * 65536 + second;
}

/** High word of the parity constant of the Threefish key schedule (Skein 1.3), as Random123 has it. */
const PARITY = 0x1bd11bda;

const TWO_POW_20 = 1048576;
const TWO_POW_MINUS_16 = 1 / 65536;
const TWO_POW_MINUS_32 = 1 / 4294967296;
const TWO_POW_MINUS_52 = 1 / 4503599627370496;

/**
 * One block of Threefry 2x32-20.
 * @param out two 32-bit words: written, as signed integers
 */
export function threefry2x32(
  counter0: number,
  counter1: number,
  key0: number,
  key1: number,
  out: Int32Array,
): void {
  const key2 = key0 ^ key1 ^ PARITY;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  // Rotations 13 15 26 6 and 17 29 16 24 by turns, a key injection every four rounds.
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key1) | 0;
  b = (b + key2 + 1) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key2) | 0;
  b = (b + key0 + 2) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key0) | 0;
  b = (b + key1 + 3) | 0;

  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key1) | 0;
  b = (b + key2 + 4) | 0;

  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  out[0] = (a + key2) | 0;
  out[1] = (b + key0 + 5) | 0;
}

/** Triangular on (-1, 1), variance 1/6, from one raw word: the sum of its halves, cheaper than a draw. */
export function triangularOfWord(word: number): number {
  return ((word >>> 16) + (word & 0xffff) + 1) * TWO_POW_MINUS_16 - 1;
}

/**
 * The draws of one run. One object per engine; nothing is allocated after construction.
 *
 * Limits: seed, run, entity < 2^32; day, purpose < 2^16. Addresses outside them are taken modulo
 * those powers, without an error, because this is the inner loop.
 */
export class Draws {
  /** Words of the last `words`, signed. */
  firstWord = 0;
  secondWord = 0;
  /** First uniform of the last `pair`, in (0, 1). */
  first = 0.5;
  /** Second uniform of the last `pair`, in (0, 1). */
  second = 0.5;
  readonly #key: Int32Array = new Int32Array(2);
  readonly #word: Int32Array = new Int32Array(2);

  /** Turn to one run of one seed; both unsigned 32-bit integers. */
  start(seed: number, run: number): void {
    this.#key[0] = seed | 0;
    this.#key[1] = run | 0;
  }

  /** Uniform in the open interval (0, 1), 52 bits. */
  uniform(day: number, entity: number, purpose: number): number {
    const word = this.#word;
    threefry2x32(day | (purpose << 16), entity | 0, this.#key[0], this.#key[1], word);
    return ((word[0] >>> 0) * TWO_POW_20 + (word[1] >>> 12) + 0.5) * TWO_POW_MINUS_52;
  }

  /** Standard normal: the normal quantile of `uniform` at the same address. */
  normal(day: number, entity: number, purpose: number): number {
    return normalQuantile(this.uniform(day, entity, purpose));
  }

  /**
   * Two independent uniforms in (0, 1), 32 bits each, from one block, in `first` and `second`.
   * Shares its block with `uniform` at the same address: use one of them for each.
   */
  pair(day: number, entity: number, purpose: number): void {
    const word = this.#word;
    threefry2x32(day | (purpose << 16), entity | 0, this.#key[0], this.#key[1], word);
    this.first = ((word[0] >>> 0) + 0.5) * TWO_POW_MINUS_32;
    this.second = ((word[1] >>> 0) + 0.5) * TWO_POW_MINUS_32;
  }

  /** The two raw 32-bit words of one block, in `firstWord` and `secondWord`, for cheap noise. */
  words(day: number, entity: number, purpose: number): void {
    const word = this.#word;
    threefry2x32(day | (purpose << 16), entity | 0, this.#key[0], this.#key[1], word);
    this.firstWord = word[0];
    this.secondWord = word[1];
  }
}
