import { type FanInput, type FigureOptions, fan, fanCsv, fanPlace } from '@interregnum/figures';
import { useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { fanOf } from '../../answers/figures.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { FigureBlock, type Layout } from '../../parts/figure-block.tsx';
import { useAsked } from '../../state/use-asked.ts';
import { usePlay } from './play-context.ts';

/** Centres held over time: bands of all histories, what happened over them, the chosen one over both. */
export function FanPanel() {
  const { study, state, summary } = usePlay();
  const input = useMemo(
    () =>
      summary === null ? null : fanOf({ data: study.data, observed: study.observed, summary }),
    [study, summary],
  );
  const draw = useCallback(
    (options: FigureOptions) => (input === null ? '' : fan(input, options)),
    [input],
  );
  return (
    <section className={state.isOld ? 'panel fan is-waiting' : 'panel fan'}>
      <h2>
        <FormattedMessage
          id="fan.title"
          defaultMessage="Centres held, day by day"
          description="Heading over the fan chart"
        />
      </h2>
      <FigureBlock
        name="centres-held"
        isWaiting={input === null}
        draw={draw}
        csv={() => (input === null ? '' : fanCsv(input))}
        over={(layout) => (input === null ? null : <Over input={input} layout={layout} />)}
      />
    </section>
  );
}

/** The day of the clock, and the course of the history that is shown. */
function Over({ input, layout }: { readonly input: FanInput; readonly layout: Layout }) {
  const { answer } = usePlay();
  const history = useAsked((asked) => asked.history);
  const place = fanPlace(input, { id: 'over', layout });
  const fate = history === null ? null : (answer?.fates.of(history) ?? null);
  const { left, right, top, bottom, toDay } = place;
  const steps = input.days.map((day) => {
    const held = fate === null ? 0 : fate.fallDay.filter((d) => d === -1 || d > day).length;
    const x = left + ((right - left) * day) / toDay;
    return `${x.toFixed(1)} ${(bottom - ((bottom - top) * held) / Math.max(1, input.total)).toFixed(1)}`;
  });
  return (
    <svg
      className="over"
      viewBox={`0 0 ${layout === 'wide' ? 720 : 340} ${Math.ceil(bottom)}`}
      aria-hidden="true"
    >
      {fate === null ? null : <polyline className="history-line" points={steps.join(' ')} />}
      <DayLine plot={place} />
    </svg>
  );
}
