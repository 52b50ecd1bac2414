/** What published lists of causes say beside what the model says: places where a list ranks, else names. */
import {
  type AttributedMean,
  type AttributedRank,
  type Attribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import type { PublishedCause, PublishedList } from '@interregnum/case';

/** A factor beside a published cause it stands for. */
export interface ComparedFactor {
  readonly factor: string;
  readonly shapley: AttributedMean;
  readonly rank: AttributedRank;
}

export interface ComparedCause extends PublishedCause {
  /** `named`, or `place 1` where the list ranks. */
  readonly standing: string;
  /** The factors that stand for it, as the model has them; empty where it has no input. */
  readonly model: readonly ComparedFactor[];
}

export interface ComparedList extends Omit<PublishedList, 'causes'> {
  readonly causes: readonly ComparedCause[];
  /** Factors that no cause of the list is tied to. */
  readonly notNamed: readonly string[];
}

const standing = ({ rank }: PublishedCause): string => (rank === null ? 'named' : `place ${rank}`);

/** How a list stands to a factor: its best place there, `named` or `not named`. */
export function standingOf(factor: string, list: Pick<ComparedList, 'causes'>): string {
  const tied = list.causes.filter((c) => c.factors.includes(factor));
  const ranks = tied.flatMap((c) => c.rank ?? []);
  if (ranks.length > 0) return `place ${Math.min(...ranks)}`;
  return tied.length > 0 ? 'named' : 'not named';
}

export function comparedLists(
  lists: readonly PublishedList[],
  answer: Attribution,
): ComparedList[] {
  const { factors } = outcomeOf(answer, RANKED_BY);
  return lists.map((list) => {
    const causes = list.causes.map((cause): ComparedCause => {
      const model = factors
        .filter((f) => cause.factors.includes(f.factor))
        .map(({ factor, shapley, rank }) => ({ factor, shapley, rank }));
      return { ...cause, standing: standing(cause), model };
    });
    const tied = new Set(causes.flatMap((c) => c.factors));
    const notNamed = factors.map((f) => f.factor).filter((id) => !tied.has(id));
    return { ...list, causes, notNamed };
  });
}
