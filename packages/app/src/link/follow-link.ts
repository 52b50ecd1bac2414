/** Keeps the address bar and what is asked the same, in both directions. */
import type { AskedStore } from '../state/store.ts';
import { decodeLink, encodeLink } from './codec.ts';

/** The part of a browser's window that is used. */
export type LinkWindow = Pick<
  Window,
  | 'location'
  | 'history'
  | 'addEventListener'
  | 'removeEventListener'
  | 'setTimeout'
  | 'clearTimeout'
>;

/** A place that moves (the day while one scrubs) is written when it rests: browsers limit how often. */
const REST_MS = 250;

export interface FollowOptions {
  readonly store: AskedStore;
  readonly window: LinkWindow;
}

/** @returns a function that stops following */
export function followLink({ store, window }: FollowOptions): () => void {
  let waiting: number | undefined;
  const read = (): void => {
    window.clearTimeout(waiting);
    const { asked, faults } = decodeLink(window.location.hash);
    store.take(asked, faults);
  };
  const replace = (): void => {
    window.history.replaceState(null, '', encodeLink(store.getState().asked));
  };
  const unsubscribe = store.subscribe(({ asked, step }) => {
    window.clearTimeout(waiting);
    if (step === 'push') {
      const link = encodeLink(asked);
      if (link !== window.location.hash) window.history.pushState(null, '', link);
    } else if (step === 'replace') waiting = window.setTimeout(replace, REST_MS);
  });
  // Back, forward and a link typed by hand all come as popstate.
  window.addEventListener('popstate', read);
  read();
  return () => {
    window.clearTimeout(waiting);
    window.removeEventListener('popstate', read);
    unsubscribe();
  };
}
