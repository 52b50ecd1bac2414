/** Functions whose indices are known, for tests; not exported from the package. */
import { pointOf, pointsPerRow, type SaltelliDesign } from '../sensitivity/saltelli.ts';
import type { SobolOutputs } from '../sensitivity/sobol-indices.ts';

const { PI, sin } = Math;

/** Ishigami & Homma (1990) with a = 7, b = 0.1; inputs in 0..1 stretched to -pi..pi. */
export function ishigami(u: ArrayLike<number>): number {
  const x = Array.from({ length: 3 }, (_, k) => PI * (2 * u[k]! - 1));
  return sin(x[0]!) + 7 * sin(x[1]!) ** 2 + 0.1 * x[2]! ** 4 * sin(x[0]!);
}

/** Its variance parts in closed form (e.g. Saltelli et al. 2008, The Primer, ch. 4). */
export function ishigamiIndices(): { first: number[]; total: number[]; variance: number } {
  const [a, b] = [7, 0.1];
  const v1 = 0.5 * (1 + (b * PI ** 4) / 5) ** 2;
  const v2 = a ** 2 / 8;
  const v13 = (b ** 2 * PI ** 8 * 8) / 225;
  const variance = v1 + v2 + v13;
  return {
    first: [v1, v2, 0].map((v) => v / variance),
    total: [v1 + v13, v2, v13].map((v) => v / variance),
    variance,
  };
}

/** The coefficients of Sobol's g-function as in Saltelli & Sobol' (1995): from important to not. */
export const G_COEFFICIENTS: readonly number[] = [0, 1, 4.5, 9, 99, 99, 99, 99];

export function gFunction(u: ArrayLike<number>): number {
  return G_COEFFICIENTS.reduce(
    (product, a, k) => (product * (Math.abs(4 * u[k]! - 2) + a)) / (1 + a),
    1,
  );
}

/** V_k = 1 / (3 (1 + a_k)²); the variance is the product of (1 + V_k) less 1. */
export function gIndices(): { first: number[]; total: number[]; variance: number } {
  const parts = G_COEFFICIENTS.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = parts.reduce((product, v) => product * (1 + v), 1);
  const variance = whole - 1;
  return {
    first: parts.map((v) => v / variance),
    total: parts.map((v) => (v * (whole / (1 + v))) / variance),
    variance,
  };
}

/**
 * Play a function over a design.
 * @param value at a point in run r of block 2 row (A and its like) or 2 row + 1 (B)
 */
export function playDesign(
  design: SaltelliDesign,
  runs: number,
  value: (point: Float64Array, block: number, run: number) => number,
): SobolOutputs {
  const column = (which: number): Float64Array =>
    Float64Array.from({ length: design.rows * runs }, (_, i) => {
      const row = Math.floor(i / runs);
      return value(pointOf(design, row, which), 2 * row + (which === 1 ? 1 : 0), i % runs);
    });
  const columns = Array.from({ length: pointsPerRow(design) }, (_, which) => column(which));
  const [a, b, ...swapped] = columns as [Float64Array, Float64Array, ...Float64Array[]];
  return { rows: design.rows, runs, a, b, swapped };
}
