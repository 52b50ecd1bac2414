import { baseRate } from './base-rate.ts';
import type { Baseline } from './baseline.ts';
import { constantHazard } from './constant-hazard.ts';
import { farthestFirst } from './farthest-first.ts';
import { initialControlFirst } from './initial-control-first.ts';
import { nearestFirst } from './nearest-first.ts';
import { persistence } from './persistence.ts';
import { randomOrder } from './random-order.ts';

/** Every baseline that knows the inputs only. */
export const BASELINES: readonly Baseline[] = [
  persistence,
  baseRate,
  constantHazard,
  randomOrder,
  nearestFirst,
  farthestFirst,
  initialControlFirst,
];
