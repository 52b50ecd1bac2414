import { useEffect } from 'react';

/** Title of the window, read out when a screen is reached. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Interregnum' : `${title} · Interregnum`;
  }, [title]);
}
