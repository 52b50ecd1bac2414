/** How far a question is, with a way to stop it; how much was played, with a way to more. */
import { Button } from 'react-aria-components';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { StopButton } from '../parts/stop-button.tsx';
import type { Played } from './question.ts';
import type { AskedQuestion } from './use-question.ts';

interface QuestionProgressProps {
  readonly asked: AskedQuestion;
  /** Asks the same at the size of the command; null where that is the size. */
  readonly onFull: (() => void) | null;
}

export function QuestionProgress({ asked, onFull }: QuestionProgressProps) {
  const { state, stop, again } = asked;
  switch (state?.status) {
    case undefined:
    case 'waiting':
    case 'playing':
      return (
        <div className="question-state">
          <progress value={state?.share ?? undefined} max={1} aria-hidden="true" />
          <span className="quiet">
            <Left share={state?.share ?? null} seconds={state?.secondsLeft ?? null} />
          </span>
          <StopButton onPress={stop} />
        </div>
      );
    case 'stopped':
      return (
        <div className="question-state">
          <span>
            <FormattedMessage
              id="asking.stopped"
              defaultMessage="Stopped; nothing is kept of it."
              description="The reader stopped the work on an answer"
            />
          </span>
          <AskAgain onPress={again} />
        </div>
      );
    case 'failed':
      return (
        <div className="notice" role="alert">
          <p lang="en" dir="ltr" className="lines">
            {state.message}
          </p>
          <AskAgain onPress={again} />
        </div>
      );
    case 'found':
      return state.played === null ? null : <PlayedLine played={state.played} onFull={onFull} />;
  }
}

function AskAgain({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button className="button" onPress={onPress}>
      <FormattedMessage
        id="asking.again"
        defaultMessage="Ask again"
        description="Button: begins the work on an answer again"
      />
    </Button>
  );
}

interface LeftProps {
  readonly share: number | null;
  readonly seconds: number | null;
}

export function Left({ share, seconds }: LeftProps) {
  if (share === null || seconds === null)
    return (
      <FormattedMessage
        id="asking.begins"
        defaultMessage="Being played on your machine; you can read on elsewhere meanwhile."
        description="The work on an answer has begun"
      />
    );
  return (
    <FormattedMessage
      id="asking.left"
      defaultMessage="{share} played on your machine, about {seconds, plural, one {# second} other {# seconds}} left; you can read on elsewhere meanwhile."
      description="How far the work on an answer is"
      values={{
        share: <FormattedNumber value={share} style="percent" />,
        seconds: Math.max(1, Math.round(seconds)),
      }}
    />
  );
}

interface PlayedLineProps extends Pick<QuestionProgressProps, 'onFull'> {
  readonly played: Played;
}

/** How much was played, and by the command. */
function PlayedLine({ played, onFull }: PlayedLineProps) {
  if (onFull === null || played.here === played.command) return null;
  return (
    <div className="question-state">
      <span className="quiet">
        <PlayedWords {...played} />
      </span>
      <Button className="button" onPress={onFull}>
        <FormattedMessage
          id="asking.full"
          defaultMessage="Play as many as the command"
          description="Button: asks the same with as many histories as the command line plays"
        />
      </Button>
    </div>
  );
}

function PlayedWords({ unit, here, command }: Played) {
  switch (unit) {
    case 'histories':
      return (
        <FormattedMessage
          id="asking.histories"
          defaultMessage="{here, plural, one {# history} other {# histories}} here; the command plays {command, number}, which takes longer."
          description="How much was played for an answer"
          values={{ here, command }}
        />
      );
    case 'pairs':
      return (
        <FormattedMessage
          id="asking.pairs"
          defaultMessage="{here, plural, one {# pair} other {# pairs}} of histories here; the command plays {command, number}, which takes longer."
          description="How much was played for an answer"
          values={{ here, command }}
        />
      );
    case 'points':
      return (
        <FormattedMessage
          id="asking.points"
          defaultMessage="A design of {here, plural, one {# row} other {# rows}} here; the command’s has {command, number}, which takes longer."
          description="How much was played for an answer: rows of the design of a sensitivity study"
          values={{ here, command }}
        />
      );
    case 'histories-a-world':
      return (
        <FormattedMessage
          id="asking.histories-a-world"
          defaultMessage="{here, plural, one {# history} other {# histories}} of each world here; the command plays {command, number}, which takes longer. A verdict near its threshold may differ."
          description="How much was played for the claims of an account"
          values={{ here, command }}
        />
      );
  }
}
