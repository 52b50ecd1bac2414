import { use, useEffect, useMemo, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { openBase, openStudy } from '../../answers/study.ts';
import { useAnswer } from '../../answers/use-answer.ts';
import { fetchCase, fetchParameters } from '../../cases/fetch-data.ts';
import type { TourStep } from '../../cases/tour.ts';
import { LanguageWords } from '../../language/language-words.tsx';
import { encodeLink } from '../../link/codec.ts';
import { DEFAULT_RUNS, elsewhere, NOTHING_ASKED } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';
import { GuessForm } from './guess-form.tsx';
import { Reveal } from './reveal.tsx';

interface TourStepViewProps {
  readonly step: TourStep;
  readonly number: number;
  readonly of: number;
  /** null before the reader has guessed. */
  readonly guessed: number | null;
  readonly onGuess: (value: number) => void;
}

/** One step: the question, the guess, what it is. */
export function TourStepView({ step, number, of, guessed, onGuess }: TourStepViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(number);
  useEffect(() => {
    // On to the next step, the reader begins at its question.
    if (before.current !== number) heading.current?.focus();
    before.current = number;
  }, [number]);
  return (
    <section className="tour-step">
      <h2 ref={heading} tabIndex={-1}>
        <span className="quiet">
          <FormattedMessage
            id="tour.step"
            defaultMessage="{number, number} of {of, number}"
            description="Which step of a tour"
            values={{ number, of }}
          />
        </span>{' '}
        <LanguageWords text={step.ask} />
      </h2>
      <Played key={number} step={step} guessed={guessed} onGuess={onGuess} />
    </section>
  );
}

function Played({
  step,
  guessed,
  onGuess,
}: Pick<TourStepViewProps, 'step' | 'guessed' | 'onGuess'>) {
  const file = use(fetchCase(step.case));
  const { parameters } = use(fetchParameters(file.parameters.file));
  const link = useAsked((asked) =>
    encodeLink({
      ...elsewhere(asked, { screen: 'play', id: step.case }),
      scenario: step.scenario ?? null,
      edits: step.set ?? [],
    }),
  );
  const { study, base } = useMemo(() => {
    const { scenario = null, set: edits = [] } = step;
    const asked = { scenario, edits, seed: NOTHING_ASKED.seed };
    const unchanged = openBase(file, parameters, { ...asked, edits: [] });
    const isChanged = scenario !== null || edits.length > 0;
    return isChanged
      ? { study: openStudy(file, parameters, asked), base: unchanged }
      : { study: unchanged, base: null };
  }, [step, file, parameters]);
  // Played while the reader thinks, and as many as Play has: its number a minute later is the same.
  const state = useAnswer(study, base, DEFAULT_RUNS);
  if (guessed === null) return <GuessForm guess={step.guess} onGuess={onGuess} />;
  return (
    <>
      <Reveal step={step} guessed={guessed} study={study} state={state} />
      <p>
        <a href={link}>
          <FormattedMessage
            id="tour.open"
            defaultMessage="Open this and play with it"
            description="Link from a step of a tour to the case it is about"
          />
        </a>
      </p>
    </>
  );
}
