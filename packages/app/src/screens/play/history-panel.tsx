import type { Step } from '@interregnum/questions';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { tellHistory } from '../../answers/history.ts';
import { useTelling } from '../../answers/use-telling.ts';
import { LOCALES } from '../../language/locales.ts';
import { useServices } from '../../services.ts';
import type { Language } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';
import { useDay } from '../../timeline/use-timeline.ts';
import { usePlay } from './play-context.ts';

/** Steps that are background to the others. */
const QUIET: ReadonlySet<string> = new Set(['patronLevel', 'news']);

/** One history in words, on the same clock. */
export default function HistoryPanel() {
  const { study, answer } = usePlay();
  const history = useAsked((asked) => asked.history);
  const known = history !== null && answer !== null && answer.fates.of(history) !== null;
  const { language, say } = useTelling(known);
  const told = useMemo(
    () => (known ? tellHistory(study, history, say) : null),
    [known, study, history, say],
  );
  if (history === null) return null;
  if (told === null)
    return (
      <section className="panel">
        <p className="quiet">
          {answer === null || answer.resultHash === null ? (
            <FormattedMessage
              id="history.waiting"
              defaultMessage="History {run, number} has not been played yet."
              description="A history that a link asks for"
              values={{ run: history }}
            />
          ) : (
            <FormattedMessage
              id="history.beyond"
              defaultMessage="There is no history {run, number} among the {runs, number} played."
              description="A history that a link asks for"
              values={{ run: history, runs: answer.runs }}
            />
          )}
        </p>
      </section>
    );
  return (
    <section className="panel told">
      <h2>
        <FormattedMessage
          id="history.title"
          defaultMessage="History {run, number}, told"
          description="Heading over one simulated history"
          values={{ run: history }}
        />
      </h2>
      <p className="quiet">
        <FormattedMessage
          id="history.label"
          defaultMessage="One simulated history among many: a model result, not an observation, except for news and support, which are inputs."
          description="Under the heading of a simulated history"
        />
      </p>
      <p lang={language} dir={LOCALES[language].dir}>
        {told.summary.join(' ')}
      </p>
      <Steps steps={told.steps} language={language} />
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly Step[];
  readonly language: Language;
}

function Steps({ steps, language }: StepsProps) {
  const intl = useIntl();
  const { timeline } = useServices();
  const { dates } = usePlay();
  const day = useDay();
  const list = useRef<HTMLOListElement>(null);
  const after = steps.findIndex((step) => step.day > day);
  const now = (after < 0 ? steps.length : after) - 1;
  useEffect(() => {
    const box = list.current;
    const item = box?.children[now];
    if (box === null || !(item instanceof HTMLElement)) return;
    // Only the list scrolls, never the page under the reader's eyes.
    box.scrollTop = item.offsetTop - box.clientHeight / 2;
  }, [now]);
  return (
    <ol
      className="steps"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reached by keyboard
      tabIndex={0}
      aria-label={intl.formatMessage({
        id: 'history.steps',
        defaultMessage: 'What happens in this history, day by day',
        description: 'Name of the list',
      })}
    >
      {steps.map((step, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of one telling, which never move
          key={i}
          className={`${i <= now ? 'is-past' : ''} ${QUIET.has(step.kind) ? 'quiet' : ''}`}
          aria-current={i === now ? 'step' : undefined}
        >
          <Button className="link-button" onPress={() => timeline.to(step.day)}>
            {dates.long(step.day)}
          </Button>{' '}
          <span lang={language} dir={LOCALES[language].dir}>
            {QUIET.has(step.kind) ? step.text : <strong>{step.text}</strong>}{' '}
            {step.causes
              .filter((cause) => cause.term !== 'news')
              .map((cause) => cause.text)
              .join(' ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
