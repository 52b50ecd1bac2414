/**
 * The points of a Saltelli design: A and B from one scrambled Sobol' point of twice the dimensions, and
 * A with the coordinates of each factor from B. A factor may be a group of coordinates.
 */
import { scrambledSobol } from './sobol-sequence.ts';

export interface SaltelliDesign {
  readonly rows: number;
  readonly dimensions: number;
  /** Coordinates of each factor. */
  readonly factors: readonly (readonly number[])[];
  /** One array a dimension. */
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/**
 * @param rows a power of two
 * @param factors coordinates of each factor; together every coordinate once
 */
export function saltelliDesign(
  rows: number,
  factors: readonly (readonly number[])[],
  seed: number,
): SaltelliDesign {
  const dimensions = factors.reduce((n, f) => n + f.length, 0);
  const points = scrambledSobol(rows, 2 * dimensions, seed);
  // The better dimensions come first: A and B of one coordinate stand side by side.
  const a = Array.from({ length: dimensions }, (_, d) => points[2 * d]!);
  const b = Array.from({ length: dimensions }, (_, d) => points[2 * d + 1]!);
  return { rows, dimensions, factors, a, b };
}

/** Points a row: A, B, and one a factor. */
export const pointsPerRow = (design: SaltelliDesign): number => 2 + design.factors.length;

/** Point `which` of a row: 0 is A, 1 is B, 2 + k is A with factor k from B. */
export function pointOf(design: SaltelliDesign, row: number, which: number): Float64Array {
  const from = which === 1 ? design.b : design.a;
  const point = Float64Array.from(from, (column) => column[row]!);
  if (which >= 2) for (const d of design.factors[which - 2]!) point[d] = design.b[d]![row]!;
  return point;
}
