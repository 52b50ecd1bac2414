/** Published lists of causes beside what the model says: places where a list ranks, else names. */
import {
  type AttributedMean,
  type AttributedRank,
  type Attribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import type { PublishedCause, PublishedList } from '@interregnum/case';

/** The factors that stand for a published cause, as the model has them. */
export interface ComparedModel {
  /** Sum of their Shapley values, in days the regime stands. */
  readonly shapley: AttributedMean;
  /** Place among the causes of the list for which the model has an input. */
  readonly rank: AttributedRank;
}

/** How a list stands to a factor: its best place there, or whether it names it. */
export type Standing = number | 'named' | 'not named';

export interface ComparedCause extends PublishedCause {
  /** null where the model has no input for it. */
  readonly model: ComparedModel | null;
}

export interface ComparedList extends Omit<PublishedList, 'causes'> {
  readonly causes: readonly ComparedCause[];
  /** Factors that no cause of the list is tied to. */
  readonly notNamed: readonly string[];
}

export function standingOf(factor: string, list: Pick<ComparedList, 'causes'>): Standing {
  const tied = list.causes.filter((c) => c.factors.includes(factor));
  const ranks = tied.flatMap((c) => c.rank ?? []);
  if (ranks.length > 0) return Math.min(...ranks);
  return tied.length > 0 ? 'named' : 'not named';
}

/** The causes of a list that have an input here. */
const withInput = (list: PublishedList): PublishedCause[] =>
  list.causes.filter((c) => c.factors.length > 0);

/** What an attribution has to sum for the lists to be compared. */
export const groupsOf = (lists: readonly PublishedList[]): readonly (readonly string[])[][] =>
  lists.map((list) => withInput(list).map((c) => c.factors));

/** @param answer made with the groups of the same lists */
export function comparedLists(
  lists: readonly PublishedList[],
  answer: Attribution,
): ComparedList[] {
  const { factors, groups } = outcomeOf(answer, RANKED_BY);
  return lists.map((list, l) => {
    const known = withInput(list);
    const causes = list.causes.map((cause): ComparedCause => {
      const group = groups[l]?.[known.indexOf(cause)];
      const model = group === undefined ? null : { shapley: group.shapley, rank: group.rank };
      return { ...cause, model };
    });
    const tied = new Set(known.flatMap((c) => c.factors));
    const notNamed = factors.map((f) => f.factor).filter((id) => !tied.has(id));
    return { ...list, causes, notNamed };
  });
}
