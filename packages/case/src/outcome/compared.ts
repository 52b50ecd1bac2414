/** Comparisons as the grammar writes them. */
import type { Comparison } from './types.ts';

export const COMPARED: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};
