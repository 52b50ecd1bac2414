/**
 * The declared list of the second plan: what doubt is worth. Committed before the first of it was scored
 * (docs/plan-2026-12-doubt.md); a change here is another plan.
 */
import type { Mechanism } from '@interregnum/model';
import { type Arm, DESIGN, type Design } from './plan.ts';

/** Wars unlike each other, and a concentration that does not depend on how a country is cut. */
export const UNLIKE: readonly Mechanism[] = ['frailty', 'misjudged', 'nearness'];

/** Simplest first: of arms that train equally well the first is taken. */
export const DOUBT_ARMS: readonly Arm[] = [
  { name: 'shipped', open: [], vectors: 2000 },
  { name: 'inputs', open: [], vectors: 2000, inputsDrawn: true },
  { name: 'unlike', open: UNLIKE, vectors: 2000 },
  { name: 'both', open: UNLIKE, vectors: 2000, inputsDrawn: true },
];

/** That of the first plan, and how many draws of the inputs an arm plays by turns. */
export const DOUBT_DESIGN: Design = DESIGN;
export const INPUT_DRAWS = 24;

/** The pool of the first plan's second step, in quarters of the runs. */
export const POOL = {
  /** The first is the one the first plan names; the second is the best single baseline, picked afterwards. */
  partners: ['mean-of-baselines', 'frailty-hazard'],
  /** Quarters of the runs that are the model's, fewest first: of equals the first is taken. */
  quarters: [0, 1, 2, 3, 4],
  runs: 200,
} as const;
