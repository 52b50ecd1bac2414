import type { World } from '@interregnum/model';
import type { FallTable } from '../fall-table.ts';
import { scoreEnsemble } from '../score-ensemble.ts';
import type { Truth } from '../truth.ts';
import type { BoardSource } from './board-cases.ts';
import { type FittedModel, HAND_SET, HAND_SET_SWITCHES } from './fitted-model.ts';
import { derangement, withPatronsOf, withShuffledDates, withShuffledLinks } from './placebo.ts';
import { playVectors } from './play-vectors.ts';

export interface PlaceboOptions {
  readonly seed: number;
  readonly runs: number;
  /** Shuffles of each kind. */
  readonly samples: number;
  readonly onSample?: (kind: PlaceboResult['kind'], sample: number) => void;
}

export interface PlaceboResult {
  readonly kind: 'patrons' | 'roads' | 'dates';
  /** What was shuffled, in plain words. */
  readonly words: string;
  /** Mean joint score over counted cases as they are, with as many runs. */
  readonly joint: number;
  /** The same in each shuffle. */
  readonly shuffled: readonly number[];
  readonly shuffled_mean: number;
  /** Shuffles in which the score was at least as good. */
  readonly as_good: number;
  /** (as good + 1) / (shuffles + 1). */
  readonly p: number;
}

const KINDS = [
  { kind: 'patrons', words: 'each case given the patrons and the news of another' },
  { kind: 'roads', words: 'regions dealt to the places of their road net at random' },
  { kind: 'dates', words: 'what happened to the regions of a case dealt among them at random' },
] as const;

/**
 * Does the model's skill vanish where it must? Each case is forecast by the vectors that have not
 * seen it, in worlds with one thing shuffled (or against shuffled truths); the joint score must get
 * worse. What does not get worse when shuffled carries no skill here.
 */
export function placeboTests(
  sources: readonly BoardSource[],
  fitted: FittedModel | null,
  { seed, runs, samples, onSample }: PlaceboOptions,
): readonly PlaceboResult[] {
  const cases = sources.filter((s) => s.within === undefined);
  const vectors = cases.map(({ id, origin, group, world }) =>
    fitted
      ? fitted.without({ id, origin, horizonDays: world.horizonDays, country: group }).vectors
      : HAND_SET,
  );
  const switches = fitted?.switches ?? HAND_SET_SWITCHES;
  const falls = (k: number, world: World): FallTable =>
    playVectors(world, vectors[k]!, switches, seed, runs).falls;
  const real = cases.map((c, k) => falls(k, c.world));
  const mean = (of: (k: number) => readonly [Truth, FallTable]): number => {
    const joints = cases.flatMap((_, k) => scoreEnsemble(...of(k)).joint ?? []);
    return joints.reduce((a, j) => a + j, 0) / joints.length;
  };
  const joint = mean((k) => [cases[k]!.truth, real[k]!]);
  const shuffle = (kind: PlaceboResult['kind'], sample: number): number => {
    if (kind === 'dates') {
      return mean((k) => [withShuffledDates(cases[k]!.truth, seed + k, sample), real[k]!]);
    }
    const giver = derangement(cases.length, seed, sample);
    return mean((k) => {
      const { world, truth } = cases[k]!;
      const changed =
        kind === 'patrons'
          ? withPatronsOf(world, cases[giver[k]!]!.world)
          : withShuffledLinks(world, seed + k, sample);
      return [truth, falls(k, changed)];
    });
  };
  return KINDS.map(({ kind, words }) => {
    const shuffled = Array.from({ length: samples }, (_, sample) => {
      onSample?.(kind, sample);
      return shuffle(kind, sample);
    });
    const asGood = shuffled.filter((j) => j <= joint).length;
    return {
      kind,
      words,
      joint,
      shuffled,
      shuffled_mean: shuffled.reduce((a, j) => a + j, 0) / samples,
      as_good: asGood,
      p: (asGood + 1) / (samples + 1),
    };
  });
}
