import { useId } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Lever, stopOf } from '../../../levers/lever.ts';
import { usePlay } from '../play-context.ts';
import { LeverQuestion } from './lever-question.tsx';
import { hasValue, stopValue, stopWords } from './lever-words.ts';

interface LeverRowProps {
  readonly lever: Lever;
  readonly edits: readonly string[];
  readonly onMove: (to: number) => void;
}

/** One lever: its question, where it stands, where it stood in history. */
export function LeverRow({ lever, edits, onMove }: LeverRowProps) {
  const intl = useIntl();
  const { dates } = usePlay();
  const id = useId();
  const at = stopOf(lever, edits);
  const shown = at ?? lever.asItWas;
  const isMoved = at !== lever.asItWas;
  const words =
    at === null
      ? intl.formatMessage({
          id: 'lever.other',
          defaultMessage: 'changed in another way, see below',
          description: 'A lever whose input the link changes to something between its places',
        })
      : stopWords(lever, at, intl, dates);
  const last = Math.max(1, lever.stops.length - 1);
  return (
    <li className={isMoved ? 'lever is-moved' : 'lever'}>
      <label htmlFor={id}>
        <LeverQuestion about={lever.about} />
      </label>
      <p className="lever-value" aria-hidden="true">
        {words}
      </p>
      <div className="lever-track" dir="ltr">
        <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
          <rect className="igf-ink" x={(lever.asItWas / last) * 1000 - 2} width={4} height={12} />
        </svg>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={shown}
          aria-valuetext={words}
          onChange={(event) => onMove(Number(event.target.value))}
        />
      </div>
      <p className="lever-was">
        <span className="quiet">
          {hasValue(lever) ? (
            <FormattedMessage
              id="lever.was"
              defaultMessage="▲ as it was: {value}"
              description="Under a lever: where it stood in history, which the mark on it shows"
              values={{ value: stopValue(lever, lever.asItWas, intl, dates) }}
            />
          ) : (
            <FormattedMessage
              id="lever.was-plain"
              defaultMessage="▲ as it was"
              description="Under a lever: the mark on it shows where it stood in history"
            />
          )}
        </span>
        {isMoved ? (
          <Button className="link-button" onPress={() => onMove(lever.asItWas)}>
            <FormattedMessage
              id="lever.reset"
              defaultMessage="Put back"
              description="Button: this lever to where it stood in history"
            />
          </Button>
        ) : null}
      </p>
    </li>
  );
}
