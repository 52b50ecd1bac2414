/** Single keys that work anywhere on a screen, unless the reader switched them off. */
import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language-provider.tsx';

/** Keys as the browser names them, and what they do. */
export type Keys = readonly (readonly [key: string, act: (event: KeyboardEvent) => void])[];

/** Where a key already means something. */
const TAKEN =
  'input, select, textarea, button, a[href], summary, [role="listbox"], [role="slider"], [role="dialog"], [contenteditable]';

/** `?` means the same everywhere but where one writes: a slider takes none. */
const WRITTEN =
  'input:not([type="range"], [type="checkbox"], [type="radio"]), select, textarea, [role="dialog"]';

export function useKeys(keys: Keys): void {
  const { preferences } = useLanguage();
  const latest = useRef(keys);
  latest.current = keys;
  const isOn = preferences.keys;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      const act = latest.current.find(([key]) => key === event.key)?.[1];
      if (act === undefined || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const taken = event.key === '?' ? WRITTEN : TAKEN;
      if (target?.closest(taken)) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
