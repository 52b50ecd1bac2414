import { type FigureOptions, fan, fanCsv, fanPlace } from '@interregnum/figures';
import { useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { fanOf } from '../../answers/figures.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { FigureBlock } from '../../parts/figure-block.tsx';
import { useAsked } from '../../state/use-asked.ts';
import { usePlay } from './play-context.ts';

/** Centres held over time: bands of all histories, history drawn over them. */
export function FanPanel() {
  const { study, state, answer, summary } = usePlay();
  const history = useAsked((asked) => asked.history);
  const fate = history === null ? null : (answer?.fates.of(history) ?? null);
  const input = useMemo(() => {
    if (summary === null) return null;
    const all = fanOf({ data: study.data, observed: study.observed, summary });
    if (fate === null) return all;
    const held = all.days.map((day) => fate.fallDay.filter((d) => d === -1 || d > day).length);
    return { ...all, samples: [{ run: fate.run, held }] };
  }, [study, summary, fate]);
  const draw = useCallback(
    (options: FigureOptions) => (input === null ? '' : fan(input, options)),
    [input],
  );
  return (
    <section className={state.isOld ? 'panel is-waiting' : 'panel'}>
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
        over={(layout) =>
          input === null ? null : (
            <svg
              className="over"
              viewBox={`0 0 ${layout === 'wide' ? 720 : 340} ${Math.ceil(fanPlace(input, { id: 'over', layout }).bottom)}`}
              aria-hidden="true"
            >
              <DayLine plot={fanPlace(input, { id: 'over', layout })} />
            </svg>
          )
        }
      />
    </section>
  );
}
