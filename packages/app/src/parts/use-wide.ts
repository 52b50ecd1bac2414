import { type RefObject, useLayoutEffect, useState } from 'react';

/** From this width on a figure is drawn on its wide sheet (720 units) rather than its narrow (340). */
const WIDE_PX = 540;

export function useWide(box: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setWide(element.clientWidth >= WIDE_PX);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return wide;
}
