import { useMemo, useRef } from 'react';
import type { CaseFile } from '../cases/page-data.ts';
import { useAsked, useAskedStore } from '../state/use-asked.ts';
import { leversOf } from './derive.ts';
import { type Lever, moved } from './lever.ts';

export interface Levers {
  readonly levers: readonly Lever[];
  readonly edits: readonly string[];
  readonly move: (lever: Lever, to: number) => void;
  /** One input after another, each a step one can go back from. */
  readonly put: (edits: readonly string[]) => void;
}

/** The levers of a case and where they stand; the link is their only memory. */
export function useLevers(file: CaseFile): Levers {
  const store = useAskedStore();
  const edits = useAsked((asked) => asked.edits);
  const levers = useMemo(() => leversOf(file), [file]);
  // While one lever moves, the browser's history gets one step, not one for each place it passes.
  const held = useRef<string | null>(null);
  return {
    levers,
    edits,
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
