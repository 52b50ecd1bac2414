import { Suspense, use, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { fetchTour } from '../../cases/fetch-data.ts';
import { inLanguage } from '../../language/in-language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { LanguageWords } from '../../language/language-words.tsx';
import { BackHome } from '../../parts/back-home.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useAsked, useAskedStore } from '../../state/use-asked.ts';
import type { ScreenProps } from '../screen-props.ts';
import { TourEnd } from './tour-end.tsx';
import { TourInEnglish } from './tour-in-english.tsx';
import { TourStepView } from './tour-step.tsx';
import '../../style/tour.css';

/** A tour: guess, then see. */
export default function TourScreen({ id }: ScreenProps) {
  const tour = use(fetchTour(id ?? ''));
  const { locale } = useLanguage();
  const store = useAskedStore();
  const last = tour.steps.length;
  const number = useAsked((asked) => Math.min(asked.step, last));
  const [guesses, setGuesses] = useState<ReadonlyMap<number, number>>(new Map());
  const { title } = tour;
  useTitle(inLanguage(title, locale.language).words);
  const step = tour.steps[number - 1]!;
  const guessed = guesses.get(number) ?? null;
  const to = (next: number): void => store.ask({ step: next }, 'push');
  return (
    <article className="tour">
      <BackHome />
      <h1>
        <LanguageWords text={title} />
      </h1>
      <p className="lead">
        <LanguageWords text={tour.lead} />
      </p>
      <TourInEnglish text={title} />
      <TourStepView
        step={step}
        number={number}
        of={last}
        guessed={guessed}
        onGuess={(value) => setGuesses(new Map([...guesses, [number, value]]))}
      />
      <p className="tour-steps">
        {number > 1 ? (
          <Button className="button" onPress={() => to(number - 1)}>
            <FormattedMessage
              id="tour.back"
              defaultMessage="Back"
              description="Button: the step of a tour before this"
            />
          </Button>
        ) : null}
        {number < last ? (
          <Button
            className={guessed === null ? 'button' : 'button primary'}
            onPress={() => to(number + 1)}
          >
            <FormattedMessage
              id="tour.next"
              defaultMessage="Next"
              description="Button: the step of a tour after this"
            />
          </Button>
        ) : null}
      </p>
      {number === last ? (
        <Suspense fallback={<Loading />}>
          <TourEnd id={tour.id} />
        </Suspense>
      ) : null}
    </article>
  );
}
