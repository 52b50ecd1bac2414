import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReducedMotion } from '../../parts/use-media.ts';
import { useServices } from '../../services.ts';
import { MONTH_DAYS } from '../../timeline/timeline.ts';
import { usePlayButton, useTimeline } from '../../timeline/use-timeline.ts';
import { ClockTicks } from './clock-ticks.tsx';
import { usePlay } from './play-context.ts';

/** The one clock: play, scrub, step. Time runs from left to right in every language. */
export function Clock() {
  const { dates } = usePlay();
  const { timeline } = useServices();
  const { day, lastDay } = useTimeline();
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    // React's onChange is the browser's input; the browser's change comes when the hand lets go.
    const end = (): void => timeline.endDrag();
    element.addEventListener('change', end);
    return () => element.removeEventListener('change', end);
  }, [timeline]);
  return (
    <section
      className="clock"
      aria-label={intl.formatMessage({
        id: 'clock.label',
        defaultMessage: 'Clock of all figures',
        description: 'Name of the bar with the timeline',
      })}
    >
      <PlayButton />
      <div className="track" dir="ltr">
        <ClockTicks />
        <input
          ref={input}
          type="range"
          min={0}
          max={lastDay}
          step={1}
          value={day}
          aria-label={intl.formatMessage({
            id: 'clock.date',
            defaultMessage: 'Date',
            description: 'Name of the timeline’s handle',
          })}
          aria-valuetext={dates.both(day)}
          onPointerDown={() => timeline.startDrag()}
          onPointerUp={() => timeline.endDrag()}
          onKeyDown={(event) => {
            const days =
              event.key === 'PageUp' ? MONTH_DAYS : event.key === 'PageDown' ? -MONTH_DAYS : 0;
            if (days === 0) return;
            event.preventDefault();
            timeline.step(days);
          }}
          onChange={(event) => timeline.to(Number(event.target.value))}
        />
      </div>
      <p className="date">
        <time>{dates.long(day)}</time>
        {dates.solar(day) === null ? null : <span className="solar">{dates.solar(day)}</span>}
      </p>
    </section>
  );
}

function PlayButton() {
  const { playing } = useTimeline();
  const { toggle } = usePlayButton();
  const reduced = useReducedMotion();
  return (
    <Button className="button primary" onPress={toggle}>
      {playing ? (
        <FormattedMessage
          id="clock.pause"
          defaultMessage="Pause"
          description="Button of the timeline"
        />
      ) : reduced ? (
        <FormattedMessage
          id="clock.month"
          defaultMessage="Next month"
          description="Button of the timeline where less motion is asked for"
        />
      ) : (
        <FormattedMessage
          id="clock.play"
          defaultMessage="Play"
          description="Button of the timeline"
        />
      )}
    </Button>
  );
}
