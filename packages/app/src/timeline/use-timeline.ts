import { useSyncExternalStore } from 'react';
import { useServices } from '../services.ts';
import { useAskedStore } from '../state/use-asked.ts';
import type { TimelineState } from './timeline.ts';

export function useTimeline(): TimelineState {
  const { timeline } = useServices();
  return useSyncExternalStore(timeline.subscribe, timeline.getState);
}

/** The day that every figure shows. */
export function useDay(): number {
  const { timeline } = useServices();
  return useSyncExternalStore(timeline.subscribe, () => timeline.getState().day);
}

/** Play and pause; the first time from the first day, whatever day the page opened on. */
export function usePlayButton(): { readonly toggle: () => void } {
  const { timeline } = useServices();
  const store = useAskedStore();
  return {
    toggle: () => {
      if (!timeline.getState().playing && store.getState().asked.day === null) timeline.toStart();
      timeline.toggle();
    },
  };
}
