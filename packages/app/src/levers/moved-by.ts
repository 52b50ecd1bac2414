import { type CaseData, type Edit, inputsMoved } from '@interregnum/case';
import type { Lever } from './lever.ts';

/** The levers of which the edits change an input too, however their paths are written. @param data unedited */
export function leversMovedBy<L extends Pick<Lever, 'path'>>(
  data: CaseData,
  levers: readonly L[],
  edits: readonly Pick<Edit, 'path'>[],
): ReadonlySet<L> {
  const moved = new Set(edits.flatMap(({ path }) => [...inputsMoved(data, path)]));
  return new Set(
    levers.filter(({ path }) => [...inputsMoved(data, path)].some((input) => moved.has(input))),
  );
}
