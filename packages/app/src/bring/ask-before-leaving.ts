/** A case that was brought lives in the page alone: who closes or reloads it is asked first. */
import type { StoreApi } from 'zustand/vanilla';
import type { BenchView } from './bench/view.ts';

interface AtStake {
  readonly view: BenchView | null;
  /** The edition that is somewhere else too; null: none is. */
  readonly safe: number | null;
}

export const wouldLose = ({ view, safe }: AtStake): boolean =>
  view !== null && view.files.length > 0 && view.edition !== safe;

/** The browser asks in its own words. Heard only while something is at stake: a listener keeps pages out of its cache. */
export function askBeforeLeaving<S extends AtStake>(
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  store: StoreApi<S>,
): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  store.subscribe((state) => {
    if (wouldLose(state)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}
