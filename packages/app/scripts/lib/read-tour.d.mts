import type { Tour } from '../../src/cases/tour.ts';

export function readTour(
  content: string,
  name: string,
  cases: ReadonlyMap<string, readonly string[]>,
): Tour;
