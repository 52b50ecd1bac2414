import { type DotsInput, dots, dotsCsv } from '@interregnum/figures';
import { useCallback, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { dotsOf } from '../../answers/figures.ts';
import { HUNDRED } from '../../answers/hundred.ts';
import { FigureBlock } from '../../parts/figure-block.tsx';
import { focusBefore } from '../../parts/focus-before.ts';
import { useServices } from '../../services.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import { DotPicker } from './dot-picker.tsx';
import { usePlay } from './play-context.ts';

/** Steps through the hundred so that one history is unlike the one before. */
const STRIDE = 37;

/** A hundred histories by the date of their end; each can be played. */
export function DotsPanel() {
  const { study, state, answer, summary } = usePlay();
  const store = useAskedStore();
  const { timeline } = useServices();
  const history = useAsked((asked) => asked.history);
  // Fewer than a hundred would show one history several times.
  const enough = answer !== null && answer.runs >= HUNDRED;
  const shown = useMemo(
    () =>
      !enough || summary === null
        ? null
        : dotsOf(
            { data: study.data, observed: study.observed, summary },
            answer.fates,
            answer.runs,
          ),
    [enough, summary, study, answer],
  );
  const input: DotsInput | null = shown?.input ?? null;
  const draw = useCallback(
    (options: Parameters<typeof dots>[1]) => (input === null ? '' : dots(input, options)),
    [input],
  );
  const choose = (run: number | null): void => {
    store.ask({ history: run }, 'push');
    if (run === null) return;
    timeline.toStart();
    timeline.play();
  };
  const another = (): void => {
    const runs = shown?.runs ?? [];
    const at = history === null ? 0 : Math.max(0, runs.indexOf(history));
    choose(runs[(at + STRIDE) % Math.max(1, runs.length)] ?? null);
  };
  return (
    <section className={state.isOld ? 'panel is-waiting' : 'panel'}>
      <h2>
        <FormattedMessage
          id="dots.title"
          defaultMessage="A hundred histories, by the day the regime ends"
          description="Heading over the dots"
        />
      </h2>
      <p className="quiet">
        <FormattedMessage
          id="dots.hint"
          defaultMessage="Press a dot: the map plays that history, and it is told below."
          description="Under the heading of the dots"
        />
      </p>
      <FigureBlock
        name="histories"
        isWaiting={input === null}
        isDescribed
        draw={draw}
        csv={() => (input === null ? '' : dotsCsv(input))}
        over={({ layout }) =>
          shown === null ? null : (
            <DotPicker
              input={shown.input}
              runs={shown.runs}
              layout={layout ?? 'wide'}
              chosen={history}
              onChoose={choose}
            />
          )
        }
      >
        <p className="row">
          <Button className="button" isDisabled={shown === null} onPress={another}>
            <FormattedMessage
              id="dots.another"
              defaultMessage="Show me another history"
              description="Button under the dots"
            />
          </Button>
          <Button
            className="button"
            isDisabled={history === null}
            onPress={({ target }) => {
              choose(null);
              focusBefore(target);
            }}
          >
            <FormattedMessage
              id="dots.all"
              defaultMessage="All of them"
              description="Button under the dots: back from one history to all"
            />
          </Button>
        </p>
      </FigureBlock>
    </section>
  );
}
