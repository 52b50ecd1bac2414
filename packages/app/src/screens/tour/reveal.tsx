import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { AnswerState } from '../../answers/answerer.ts';
import { factsOf, switchedOnIn } from '../../answers/facts.ts';
import { pairedFates } from '../../answers/paired.ts';
import type { Study } from '../../answers/study.ts';
import type { TourStep } from '../../cases/tour.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { LanguageWords } from '../../language/language-words.tsx';
import { PlayFailure } from '../../parts/play-failure.tsx';
import { deciding } from '../../sentences/deciding.ts';

interface RevealProps {
  readonly step: TourStep;
  /** A choice from 1, or so many of 100. */
  readonly guessed: number;
  readonly study: Study;
  readonly state: AnswerState;
}

/** What was guessed, and what it is. */
export function Reveal({ step, guessed, study, state }: RevealProps) {
  const { guess } = step;
  return (
    <div className="reveal" role="status">
      {guess.of === 'record' ? (
        <ul>
          {guess.choices.map((choice, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: choices of one step, which never move
            <li key={i} className={i + 1 === guess.right ? 'is-right' : ''}>
              <LanguageWords text={choice} />{' '}
              <Marks is={i + 1} right={guess.right} guessed={guessed} />
            </li>
          ))}
        </ul>
      ) : (
        <Played of={guess.of} guessed={guessed} study={study} state={state} />
      )}
      <p>
        <LanguageWords text={step.told} />
      </p>
    </div>
  );
}

interface MarksProps {
  readonly is: number;
  readonly right: number;
  readonly guessed: number;
}

function Marks({ is, right, guessed }: MarksProps) {
  return (
    <>
      {is === right ? (
        <strong className="mark">
          <FormattedMessage
            id="tour.right"
            defaultMessage="so it was"
            description="Mark of the right choice in a tour"
          />
        </strong>
      ) : null}{' '}
      {is === guessed ? (
        <span className="mark">
          <FormattedMessage
            id="tour.guessed"
            defaultMessage="your guess"
            description="Mark of the reader’s choice in a tour"
          />
        </span>
      ) : null}
    </>
  );
}

interface PlayedProps extends Pick<RevealProps, 'guessed' | 'study' | 'state'> {
  readonly of: 'histories' | 'pairs';
}

/** The model's own number, from what is played while one looks. */
function Played({ of, guessed, study, state }: PlayedProps) {
  const { sentences } = useLanguage();
  const told = of === 'histories' ? ofHistories(study, state) : ofPairs(state);
  if (state.failure !== null) return <PlayFailure message={state.failure} />;
  // One number, when all are played; a guess beside one that still moves would say little.
  if (told === null || state.isPlaying)
    return (
      <p className="quiet">
        {state.current === null ? (
          <FormattedMessage
            id="answer.waiting"
            defaultMessage="The first histories are being played…"
            description="In place of the answer until it comes"
          />
        ) : (
          <FormattedMessage
            id="answer.progress"
            defaultMessage="{done} of {wanted, plural, one {# history} other {# histories}} played on your machine"
            description="How many histories stand behind the answer"
            values={{
              done: <FormattedNumber value={state.current.answer.runs} />,
              wanted: state.wanted ?? 0,
            }}
          />
        )}
      </p>
    );
  return (
    <>
      <Scale guessed={guessed} model={told.hundred} />
      <p className="sentence">
        {told.facts === null ? null : sentences.answer(told.facts)}
        {told.pairs === null ? null : sentences.change(told.pairs, switchedOnIn(study))}
      </p>
      <p className="quiet">
        <FormattedMessage
          id="embed.honest"
          defaultMessage="A model’s result, not an observation."
          description="Under a screen that is shown within another page"
        />{' '}
        {sentences.verdict()}
      </p>
    </>
  );
}

function ofHistories(study: Study, { current }: AnswerState) {
  if (current === null) return null;
  const { summary } = current.answer;
  const fell = summary.runs - summary.regime.neverCount;
  const facts = factsOf(study, summary);
  return { hundred: Math.round((100 * fell) / summary.runs), facts, pairs: null };
}

function ofPairs({ current, base }: AnswerState) {
  if (current === null || base === null) return null;
  const runs = Math.min(current.answer.runs, base.answer.runs);
  const pairs = pairedFates(base.answer.fates, current.answer.fates, runs);
  if (pairs === null) return null;
  const { share } = deciding(pairs.fate, pairs.pairs);
  return { hundred: Math.round(100 * share), facts: null, pairs };
}

interface ScaleProps {
  readonly guessed: number;
  readonly model: number;
}

/** Guess and model on one line from none to all; the words say the same. */
function Scale({ guessed, model }: ScaleProps) {
  return (
    <div className="scale">
      <p>
        <FormattedMessage
          id="tour.numbers"
          defaultMessage="You said {guessed, number} of 100; the model has {model, number}."
          description="A guess beside the model’s number, in a tour"
          values={{ guessed, model }}
        />
      </p>
      <svg viewBox="0 0 1040 44" aria-hidden="true">
        <line className="scale-line" x1="20" x2="1020" y1="22" y2="22" />
        <line className="scale-end" x1="20" x2="20" y1="12" y2="32" />
        <line className="scale-end" x1="1020" x2="1020" y1="12" y2="32" />
        <circle className="scale-guess" cx={20 + 10 * guessed} cy="22" r="12" />
        <circle className="scale-model" cx={20 + 10 * model} cy="22" r="12" />
      </svg>
    </div>
  );
}
