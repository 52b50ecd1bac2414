/** Holds what is asked. Answers and views hang on it; it knows of neither. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Asked, elsewhere, NOTHING_ASKED } from './asked.ts';
import type { Route } from './routes.ts';

/** `push`: a step that the reader can go back from; `replace`: a place moved to within one step. */
export type Step = 'push' | 'replace';

export interface AskedState {
  readonly asked: Asked;
  /** How the last change is written into the browser's history; null when it came from there. */
  readonly step: Step | null;
}

export type AskedStore = StoreApi<AskedState> & {
  /** Change what is asked. */
  readonly ask: (change: Partial<Asked>, step: Step) => void;
  readonly go: (route: Route) => void;
  /** Take what a link says, without writing it into the history again. */
  readonly take: (asked: Asked) => void;
};

export function createAskedStore(asked: Asked = NOTHING_ASKED): AskedStore {
  const store = createStore<AskedState>()(() => ({ asked, step: null }));
  return Object.assign(store, {
    ask: (change: Partial<Asked>, step: Step) =>
      store.setState(({ asked: before }) => ({ asked: { ...before, ...change }, step })),
    go: (route: Route) =>
      store.setState(({ asked: before }) => ({ asked: elsewhere(before, route), step: 'push' })),
    take: (next: Asked) => store.setState({ asked: next, step: null }),
  });
}
