import { useEffect } from 'react';
import { dayOfEnd } from '../../answers/facts.ts';
import type { Study } from '../../answers/study.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { useServices } from '../../services.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import { MONTH_DAYS } from '../../timeline/timeline.ts';
import { usePlayButton } from '../../timeline/use-timeline.ts';

/** Sets the clock to the case and to the day that is asked, and lets the keys move it. */
export function useCourse({ data, observed }: Study): void {
  const { timeline } = useServices();
  const store = useAskedStore();
  const { horizonDays } = data;
  const opening = dayOfEnd(data, observed);
  const day = useAsked((asked) => asked.day) ?? opening;
  useEffect(() => {
    const { lastDay, day: shown, playing } = timeline.getState();
    // What is asked follows the clock while it moves; only a link or another case moves the clock.
    if (lastDay === horizonDays && (shown === day || playing)) return;
    timeline.set(horizonDays, day);
  }, [timeline, horizonDays, day]);
  const { toggle } = usePlayButton();
  const step = (days: number) => (event: KeyboardEvent) =>
    timeline.step(event.shiftKey ? days * MONTH_DAYS : days);
  useKeys([
    [' ', toggle],
    ['ArrowRight', step(1)],
    ['ArrowLeft', step(-1)],
    ['Home', () => timeline.toStart()],
    ['End', () => timeline.toEnd()],
    ['Escape', () => store.ask({ region: null, history: null }, 'push')],
  ]);
}
