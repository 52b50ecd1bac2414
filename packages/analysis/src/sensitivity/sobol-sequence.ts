/**
 * Sobol' points: a digital sequence in base 2 that fills the unit cube more evenly than chance
 * (Sobol' 1967; recurrence as in Bratley & Fox 1988, ACM TOMS 14: 88-100; numbers of Joe & Kuo 2008),
 * scrambled as Owen does (1995, "Randomly permuted (t,m,s)-nets and (t,s)-sequences"): each digit is
 * permuted depending on the digits before it, so every point is uniform by itself and the net stays a
 * net. The flips are addressed draws: point i does not depend on how many points there are.
 */
import { Draws } from '@interregnum/model';
import { SensitivityPurpose } from './addresses.ts';
import { JOE_KUO } from './joe-kuo.ts';

const BITS = 32;
const TWO_POW_MINUS_32 = 1 / 4294967296;

/** Dimensions the table holds. */
export const TABULATED_DIMENSIONS: number = JOE_KUO.length + 1;

/** Direction numbers of a dimension (from 0) as unsigned 32-bit fractions, most significant first. */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let k = 0; k < BITS; k++) v[k] = 2 ** (BITS - 1 - k);
    return v;
  }
  const [degree = 0, inner = 0, ...initial] = JOE_KUO[dimension - 1]!.split(' ').map(Number);
  for (let k = 0; k < degree; k++) v[k] = initial[k]! * 2 ** (BITS - 1 - k);
  for (let k = degree; k < BITS; k++) {
    let x = v[k - degree]! ^ (v[k - degree]! >>> degree);
    for (let j = 1; j < degree; j++) if ((inner >>> (degree - 1 - j)) & 1) x ^= v[k - j]!;
    v[k] = x;
  }
  return v;
}

/** Coordinate of points 0 .. count - 1 as 32-bit fractions, not scrambled, in the natural order. */
function coordinate(dimension: number, count: number): Uint32Array {
  const v = directionsOf(dimension);
  return Uint32Array.from({ length: count }, (_, i) => {
    let x = 0;
    for (let bit = 0; i >>> bit !== 0; bit++) if ((i >>> bit) & 1) x ^= v[bit]!;
    return x;
  });
}

/** Nested uniform scramble of one coordinate: bit b is flipped by a coin that belongs to bits 0 .. b - 1. */
function scrambled(x: number, dimension: number, draws: Draws): number {
  let out = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const prefix = bit === 0 ? 1 : ((1 << bit) | (x >>> (BITS - bit))) >>> 0;
    draws.words(dimension, prefix, SensitivityPurpose.scramble);
    const digit = ((x >>> (BITS - 1 - bit)) & 1) ^ (draws.firstWord & 1);
    out |= digit << (BITS - 1 - bit);
  }
  return out >>> 0;
}

/** Plain points, for tests and for the curious: coordinates in 0..1, the first point the origin. */
export function sobolPoints(count: number, dimensions: number): Float64Array[] {
  return Array.from({ length: dimensions }, (_, d) =>
    Float64Array.from(coordinate(d, count), (x) => x * TWO_POW_MINUS_32),
  );
}

/**
 * Scrambled points in the open unit cube, one array a dimension. Dimensions beyond the table are plain
 * independent draws: put what matters least there.
 * @param count a power of two keeps the balance of the net
 */
export function scrambledSobol(count: number, dimensions: number, seed: number): Float64Array[] {
  const draws = new Draws();
  draws.start(seed, 0);
  return Array.from({ length: dimensions }, (_, d) => {
    if (d >= TABULATED_DIMENSIONS)
      return Float64Array.from({ length: count }, (_, i) =>
        draws.uniform(d, i, SensitivityPurpose.padding),
      );
    return Float64Array.from(
      coordinate(d, count),
      (x) => (scrambled(x, d, draws) + 0.5) * TWO_POW_MINUS_32,
    );
  });
}
