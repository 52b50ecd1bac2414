import { useStore } from 'zustand';
import { type Bring, type BringState, theBring } from '../../bring/bring-store.ts';

/** A part of what is on the bench; the view is drawn again when it changes. */
export function useBring<T>(select: (state: BringState) => T): T {
  return useStore(theBring().store, select);
}

export const useBench = (): Bring => theBring();
