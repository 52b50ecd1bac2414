import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Guess } from '../../cases/tour.ts';
import { LanguageWords } from '../../language/language-words.tsx';

interface GuessFormProps {
  readonly guess: Guess;
  /** A choice from 1, or so many of 100. */
  readonly onGuess: (value: number) => void;
}

const HALF = 50;

/** What the reader thinks, before anything is shown. */
export function GuessForm({ guess, onGuess }: GuessFormProps) {
  const [value, setValue] = useState<number | null>(guess.of === 'record' ? null : HALF);
  const id = useId();
  return (
    <form
      className="guess"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onGuess(value);
      }}
    >
      {guess.of === 'record' ? (
        <fieldset>
          <legend className="only-read">
            <FormattedMessage
              id="tour.guess"
              defaultMessage="Your guess"
              description="Name of the choices of a question in a tour"
            />
          </legend>
          {guess.choices.map((choice, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: choices of one step, which never move
            <label key={i} className="choice">
              <input
                type="radio"
                name={id}
                checked={value === i + 1}
                onChange={() => setValue(i + 1)}
              />
              <LanguageWords text={choice} />
            </label>
          ))}
        </fieldset>
      ) : (
        <label className="of-hundred">
          <FormattedMessage
            id="tour.of-hundred"
            defaultMessage="Your guess: {n} of 100"
            description="Label of a slider from 0 to 100 in a tour"
            values={{
              n: (
                <strong>
                  <FormattedNumber value={value ?? HALF} />
                </strong>
              ),
            }}
          />
          <input
            type="range"
            min={0}
            max={100}
            value={value ?? HALF}
            onChange={(event) => setValue(Number(event.target.value))}
          />
        </label>
      )}
      <Button className="button primary" type="submit" isDisabled={value === null}>
        <FormattedMessage
          id="tour.reveal"
          defaultMessage="That is my guess; show me"
          description="Button of a question in a tour"
        />
      </Button>
    </form>
  );
}
