/**
 * Structure chosen inside the folds. For each country left out: every arm keeps its best draws on the other
 * cases; what each kept is played anew on those cases; the arm with the lowest mean J there is taken, and
 * it alone forecasts the country left out. Nothing here reads a case that a fold leaves out before it has chosen.
 */
import { FREE_NAMES, type Switches } from '@interregnum/model';
import { accept } from '../calibrate/accept.ts';
import type { Fold } from '../calibrate/leave-out.ts';
import type { TrainingCase } from '../calibrate/objective.ts';
import { spaceOf } from '../calibrate/space.ts';
import type { FallTable } from '../fall-table.ts';
import { playVectors, type WeightedVector } from '../score/play-vectors.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import { type Arm, CLOSED, type Design } from './plan.ts';

/** An arm's draws and their joint scores. */
export interface PlayedArm {
  readonly arm: Arm;
  /** Positions of the numbers, [vector][parameter], in the order of `FREE_NAMES`. */
  readonly units: readonly (readonly number[])[];
  readonly structures: readonly Switches[];
  /** [case][vector]; lower is better. */
  readonly joint: readonly ArrayLike<number>[];
  /** The cases as this arm plays them while it is chosen, where not as they are given. */
  readonly cases?: readonly TrainingCase[];
}

/** What a fold keeps of an arm: equally likely draws. @param training indices of cases it may look at */
export function keep(
  played: PlayedArm,
  training: readonly number[],
  { share }: Pick<Design, 'share'>,
): WeightedVector[] {
  const space = spaceOf(FREE_NAMES);
  return accept(played.joint, training, share).map(({ vector }) => ({
    parameters: space.fromUnit(played.units[vector]!),
    switches: played.structures[vector]!,
    weight: 1,
  }));
}

export interface ChosenArm {
  readonly name: string;
  readonly kept: readonly WeightedVector[];
  /** Mean J over the training cases of what was kept, played anew, by arm. */
  readonly trainingJoint: Readonly<Record<string, number>>;
}

/** Falls of an ensemble of kept draws. */
export function playKept(
  training: Pick<TrainingCase, 'world' | 'drawn'>,
  kept: readonly WeightedVector[],
  seed: number,
  runs: number,
): FallTable {
  return playVectors(training.drawn ?? training.world, kept, CLOSED, seed, runs).falls;
}

/** The arm a fold takes; of equals, the first. */
export function chooseArm(
  cases: readonly TrainingCase[],
  arms: readonly PlayedArm[],
  fold: Pick<Fold, 'training'>,
  design: Design,
): ChosenArm {
  const tried = arms.map((played) => {
    const kept = keep(played, fold.training, design);
    const joints = fold.training.map((k) => {
      const as = played.cases?.[k] ?? cases[k]!;
      const falls = playKept(as, kept, design.choosingSeed, design.choosingRuns);
      return scoreEnsemble(cases[k]!.truth, falls).joint ?? Number.POSITIVE_INFINITY;
    });
    const mean = joints.reduce((sum, j) => sum + j, 0) / joints.length;
    return { name: played.arm.name, kept, mean };
  });
  const best = tried.reduce((a, b) => (b.mean < a.mean ? b : a));
  return {
    name: best.name,
    kept: best.kept,
    trainingJoint: Object.fromEntries(tried.map(({ name, mean }) => [name, mean])),
  };
}
