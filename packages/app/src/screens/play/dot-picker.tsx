import { type DotsInput, dotPlaces } from '@interregnum/figures';
import { useId, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { DayLine } from '../../parts/day-line.tsx';
import type { Layout } from '../../parts/figure-block.tsx';
import { nearestInDirection, nearestWithin, type Point } from '../../parts/nearest.ts';
import { usePlay } from './play-context.ts';

interface DotPickerProps {
  readonly input: DotsInput;
  /** The run behind each dot. */
  readonly runs: readonly number[];
  readonly layout: Layout;
  /** Run of the history that is shown. */
  readonly chosen: number | null;
  readonly onChoose: (run: number | null) => void;
}

/** A finger is not as fine as a dot: the nearest within this many pixels is meant. */
const REACH_PX = 24;

/** A layer over the dots: one is chosen by mouse, finger or keyboard. */
export function DotPicker({ input, runs, layout, chosen, onChoose }: DotPickerProps) {
  const intl = useIntl();
  const base = useId();
  const { dates } = usePlay();
  const [active, setActive] = useState<number | null>(null);
  const places = useMemo(() => dotPlaces(input, { id: 'over', layout }), [input, layout]);
  const width = layout === 'wide' ? 720 : 340;
  // The figure's own height below the plot is not needed here: both begin at the top.
  const height = Math.ceil(places.bottom);
  const picked = chosen === null ? -1 : runs.indexOf(chosen);
  const at = active ?? (picked < 0 ? null : picked);

  const near = (event: React.MouseEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const to: Point = {
      x: (event.clientX - box.left) * scale,
      y: (event.clientY - box.top) * scale,
    };
    return nearestWithin(places.dots, to, REACH_PX * scale);
  };
  const choose = (index: number | null): void => {
    const run = index === null ? undefined : runs[index];
    if (run !== undefined) onChoose(run === chosen ? null : run);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = at ?? 0;
    if (event.key === 'Enter' || event.key === ' ') choose(from);
    else if (event.key === 'Escape') onChoose(null);
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(places.dots.length - 1);
    else {
      const to = nearestInDirection(places.dots, from, event.key);
      if (to === null) return;
      setActive(at === null ? from : to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const words = (index: number): string => {
    const day = places.dots[index]?.day ?? null;
    const which = { run: runs[index] ?? 0, place: index + 1 };
    return day === null
      ? intl.formatMessage(
          {
            id: 'dots.held',
            defaultMessage:
              'History {run, number}, {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of 100 by date: did not fall',
            description: 'Name of one dot: its history’s number, its place in the order of dates',
          },
          which,
        )
      : intl.formatMessage(
          {
            id: 'dots.fell',
            defaultMessage:
              'History {run, number}, {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of 100 by date: falls on {date}',
            description: 'Name of one dot: its history’s number, its place in the order of dates',
          },
          { ...which, date: dates.both(day) },
        );
  };
  return (
    <>
      <div
        className="picker dot-picker"
        dir="ltr"
        role="listbox"
        tabIndex={0}
        aria-label={intl.formatMessage({
          id: 'dots.list',
          defaultMessage: 'A hundred histories',
          description: 'Name of the list that the arrows walk through',
        })}
        aria-activedescendant={at === null ? undefined : `${base}-${at}`}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') setActive(near(event));
        }}
        onPointerLeave={() => setActive(null)}
        onClick={(event) => choose(near(event))}
      >
        <svg viewBox={`0 0 ${width} ${height}`} role="none">
          {places.dots.map((dot, i) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: the i-th dot is the i-th quantile
              key={i}
              id={`${base}-${i}`}
              role="option"
              aria-label={words(i)}
              aria-selected={i === picked}
              className={i === picked ? 'dot is-chosen' : i === at ? 'dot is-active' : 'dot'}
              cx={dot.x}
              cy={dot.y}
              r={i === picked || i === at ? dot.r * 1.5 : dot.r}
            />
          ))}
          <DayLine plot={places} />
        </svg>
      </div>
      <p className="tip" aria-hidden="true">
        {at === null ? '\u00a0' : words(at)}
      </p>
    </>
  );
}
