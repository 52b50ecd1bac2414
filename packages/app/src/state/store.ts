/** Holds what is asked. Answers and views hang on it; it knows of neither. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Asked, elsewhere, NOTHING_ASKED } from './asked.ts';
import type { LinkFault } from './link-fault.ts';
import type { Route } from './routes.ts';

/** `push`: a step that the reader can go back from; `replace`: a place moved to within one step. */
export type Step = 'push' | 'replace';

export interface AskedState {
  readonly asked: Asked;
  /** How the last change is written into the browser's history; null when it came from there. */
  readonly step: Step | null;
  /** What of the last link could not be followed. */
  readonly faults: readonly LinkFault[];
}

export type AskedStore = StoreApi<AskedState> & {
  /** Change what is asked. */
  readonly ask: (change: Partial<Asked>, step: Step) => void;
  readonly go: (route: Route) => void;
  /** Take what a link says, without writing it into the history again. */
  readonly take: (asked: Asked, faults: readonly LinkFault[]) => void;
  /** What the case does not take of what was asked: the rest is asked in its place. */
  readonly leaveOut: (rest: Partial<Asked>, refused: readonly string[]) => void;
};

/** The same edits as the same array: another would be played again. */
function alike(before: Asked, next: Asked): Asked {
  const same =
    before.edits.length === next.edits.length && before.edits.every((e, i) => e === next.edits[i]);
  return same ? { ...next, edits: before.edits } : next;
}

export function createAskedStore(asked: Asked = NOTHING_ASKED): AskedStore {
  const store = createStore<AskedState>()(() => ({ asked, step: null, faults: [] }));
  return Object.assign(store, {
    ask: (change: Partial<Asked>, step: Step) =>
      store.setState(({ asked: before }) => ({ asked: { ...before, ...change }, step })),
    go: (route: Route) =>
      store.setState(({ asked: before }) => ({
        asked: elsewhere(before, route),
        step: 'push',
        faults: [],
      })),
    take: (next: Asked, faults: readonly LinkFault[]) =>
      store.setState(({ asked: before }) => ({ asked: alike(before, next), step: null, faults })),
    leaveOut: (rest: Partial<Asked>, refused: readonly string[]) =>
      store.setState(({ asked: before, faults }) => ({
        asked: { ...before, ...rest },
        step: 'replace',
        faults: [
          ...faults,
          ...refused.map((message): LinkFault => ({ kind: 'not-taken', message })),
        ],
      })),
  });
}
