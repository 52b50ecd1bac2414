import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Asked } from './asked.ts';
import type { AskedStore } from './store.ts';

export const AskedContext = createContext<AskedStore | null>(null);

export function useAskedStore(): AskedStore {
  const store = useContext(AskedContext);
  if (store === null) throw new Error('no store is provided');
  return store;
}

/** A part of what is asked; the view is drawn again when it changes. */
export function useAsked<T>(select: (asked: Asked) => T): T {
  return useStore(useAskedStore(), (state) => select(state.asked));
}
