/**
 * The declared list of the first plan: what may be chosen inside the folds, from what, and by which rule.
 * Committed before the first of it was scored (docs/plan-2026-12.md); a change here is another plan.
 */
import { DEFAULT_SWITCHES, type Mechanism, type Switches } from '@interregnum/model';

/** Built before this plan; which of them are worth anything was decided on eleven cases in full view. */
export const DOUBTFUL: readonly Mechanism[] = [
  'loyalty',
  'hollowness',
  'cohesion',
  'lookAhead',
  'surprise',
  'news',
  'persistence',
  'standing',
  'massing',
  'columns',
  'aims',
  'leaders',
  'spoils',
  'doubt',
];

/** Built for this plan, from what the blind test missed; none was scored before it. */
export const NEW: readonly Mechanism[] = [
  'homeGround',
  'overreach',
  'legitimacy',
  'identity',
  'unpaid',
  'momentum',
  'holding',
  'relief',
  'risings',
];

/** One way of choosing: its open mechanisms are on in half of the draws, the others as they ship. */
export interface Arm {
  readonly name: string;
  readonly open: readonly Mechanism[];
  /** Draws of numbers and structure together. */
  readonly vectors: number;
  /** Each run plays inputs that are drawn from their ranges, instead of their middles. */
  readonly inputsDrawn?: boolean;
}

export interface Design {
  /** Runs a draw and case, while choosing; four where a case is long. */
  readonly runs: number;
  /** Share of the draws that a fold keeps. */
  readonly share: number;
  readonly seed: number;
  /** Runs of what was kept on a training case, to choose among arms; on other draws. */
  readonly choosingRuns: number;
  readonly choosingSeed: number;
  /** Runs on the case left out, for the result; on yet other draws. */
  readonly resultRuns: number;
  readonly resultSeed: number;
}

/** Simplest first: of arms that train equally well the first is taken. */
export const ARMS: readonly Arm[] = [
  { name: 'shipped', open: [], vectors: 2000 },
  { name: 'doubtful', open: DOUBTFUL, vectors: 3000 },
  { name: 'new', open: NEW, vectors: 3000 },
  { name: 'all', open: [...DOUBTFUL, ...NEW], vectors: 4000 },
];

/** What every mechanism is that an arm does not open. */
export const CLOSED: Switches = DEFAULT_SWITCHES;

export const DESIGN: Design = {
  runs: 6,
  share: 0.02,
  seed: 20261129,
  choosingRuns: 200,
  choosingSeed: 20261130,
  resultRuns: 1000,
  resultSeed: 20261201,
};
