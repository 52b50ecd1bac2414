import { useEffect, useMemo } from 'react';
import type { CaseFile } from '../cases/page-data.ts';
import { useAsked, useAskedStore } from '../state/use-asked.ts';
import { notThere } from './not-there.ts';
import { type Taken, taken } from './taken.ts';

/** The changes that are asked and that the case takes; the others are named once, and asked no more. */
export function useTaken(file: CaseFile): Taken['changes'] {
  const store = useAskedStore();
  const scenario = useAsked((asked) => asked.scenario);
  const edits = useAsked((asked) => asked.edits);
  const region = useAsked((asked) => asked.region);
  const { changes, refused } = useMemo(
    () => taken(file, { scenario, edits, region }),
    [file, scenario, edits, region],
  );
  useEffect(() => {
    if (refused.length > 0) store.leaveOut(changes, refused);
  }, [store, changes, refused]);
  const day = useAsked((asked) => asked.day);
  const tier = useAsked((asked) => asked.tier);
  const district = useAsked((asked) => asked.district);
  useEffect(() => {
    const { rest, refused: of } = notThere(file, { day, tier, district });
    if (of.length > 0) store.leaveOut(rest, of);
  }, [store, file, day, tier, district]);
  return changes;
}
