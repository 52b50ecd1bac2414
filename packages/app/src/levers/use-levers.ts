import { useMemo, useRef } from 'react';
import type { Study } from '../answers/study.ts';
import { useAsked, useAskedStore } from '../state/use-asked.ts';
import { leversOf } from './derive.ts';
import { type Lever, moved } from './lever.ts';
import { leversMovedBy } from './moved-by.ts';

export interface Levers {
  readonly levers: readonly Lever[];
  readonly edits: readonly string[];
  /** Those of which the chosen scenario changes an input: their own edits come on top of its. */
  readonly inScenario: ReadonlySet<Lever>;
  readonly move: (lever: Lever, to: number) => void;
  /** One input after another, each a step one can go back from. */
  readonly put: (edits: readonly string[]) => void;
}

/** The levers of a case and where they stand; the link is their only memory. */
export function useLevers({ file, scenario }: Pick<Study, 'file' | 'scenario'>): Levers {
  const store = useAskedStore();
  const edits = useAsked((asked) => asked.edits);
  const levers = useMemo(() => leversOf(file), [file]);
  const inScenario = useMemo(
    () => leversMovedBy(file.data, levers, scenario?.edits ?? []),
    [file, levers, scenario],
  );
  // While one lever moves, the browser's history gets one step, not one for each place it passes.
  const held = useRef<string | null>(null);
  return {
    levers,
    edits,
    inScenario,
    move: (lever, to) => {
      const step = held.current === lever.path ? 'replace' : 'push';
      held.current = lever.path;
      store.ask({ edits: moved(lever, store.getState().asked.edits, to) }, step);
    },
    put: (next) => {
      held.current = null;
      store.ask({ edits: next }, 'push');
    },
  };
}
