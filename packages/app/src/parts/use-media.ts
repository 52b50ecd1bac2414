import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Too narrow for levers beside what they move. */
export const useNarrow = (): boolean => useMedia('(max-width: 1019px)');

export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
