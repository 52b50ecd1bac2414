import { type FanInput, type FigureOptions, fan, fanCsv, fanPlace } from '@interregnum/figures';
import { useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { fanOf } from '../../answers/figures.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { FigureBlock } from '../../parts/figure-block.tsx';
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
      {state.base === null ? null : (
        <p className="quiet base-key">
          <svg viewBox="0 0 26 8" aria-hidden="true">
            <line className="base-line" x1="0" x2="26" y1="4" y2="4" />
          </svg>{' '}
          <FormattedMessage
            id="fan.base"
            defaultMessage="median of histories without the change"
            description="Legend of a line in the fan chart of a changed case"
          />
        </p>
      )}
      <FigureBlock
        name="centres-held"
        isWaiting={input === null}
        draw={draw}
        csv={() => (input === null ? '' : fanCsv(input))}
        over={(options) => (input === null ? null : <Over input={input} options={options} />)}
      />
    </section>
  );
}

/** The day of the clock, and the course of the history that is shown. */
function Over({ input, options }: { readonly input: FanInput; readonly options: FigureOptions }) {
  const { answer, state } = usePlay();
  const history = useAsked((asked) => asked.history);
  const place = fanPlace(input, options);
  const fate = history === null ? null : (answer?.fates.of(history) ?? null);
  const { left, right, top, bottom, toDay } = place;
  const at = (day: number, held: number): string => {
    const x = left + ((right - left) * day) / toDay;
    return `${x.toFixed(1)} ${(bottom - ((bottom - top) * held) / Math.max(1, input.total)).toFixed(1)}`;
  };
  const steps = input.days.map((day) =>
    at(day, fate === null ? 0 : fate.fallDay.filter((d) => d === -1 || d > day).length),
  );
  const base = useMemo(
    () => (state.base === null ? null : fanOf({ ...state.base.study, ...state.base.answer })),
    [state.base],
  );
  return (
    <svg
      className="over"
      viewBox={`0 0 ${options.layout === 'wide' ? 720 : 340} ${Math.ceil(bottom)}`}
      aria-hidden="true"
    >
      {base === null ? null : (
        <polyline
          className="base-line"
          points={base.days.map((day, i) => at(day, base.held.q50[i] ?? 0)).join(' ')}
        />
      )}
      {fate === null ? null : <polyline className="history-line" points={steps.join(' ')} />}
      <DayLine plot={place} />
    </svg>
  );
}
