import { useEffect, useRef } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { factsOf } from '../../answers/facts.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { PlayFailure } from '../../parts/play-failure.tsx';
import { useNarrow } from '../../parts/use-media.ts';
import { useAsked } from '../../state/use-asked.ts';
import { ChangeButton } from './change/change-button.tsx';
import { PairSentence } from './pair-sentence.tsx';
import { usePlay } from './play-context.ts';
import { ScoreButton } from './score-button.tsx';
import { TakeButton } from './take/take-button.tsx';

/** The answer in one sentence, number first, with how many histories stand behind it. */
export function AnswerBlock() {
  const { study, state, summary } = usePlay();
  const { sentences } = useLanguage();
  const of = state.current?.study ?? study;
  const facts = summary === null ? null : factsOf(of, summary);
  const sentence = facts === null ? null : sentences.answer(facts);
  const lead = facts === null || facts.change === null ? '' : sentences.with(facts.change);
  const box = useRef<HTMLElement>(null);
  const isNarrow = useNarrow();
  const isOverDrawer = useAsked((asked) => asked.panel === 'change') && isNarrow;
  // With the drawer open the sentence and the maps under it have the rest of the window.
  useEffect(() => {
    if (isOverDrawer) box.current?.scrollIntoView();
  }, [isOverDrawer]);
  const settled = !state.isPlaying && !state.isOld && sentence !== null;
  return (
    <section className="answer" ref={box}>
      <p className={sentence === null ? 'sentence is-empty' : 'sentence'}>
        {sentence !== null ? (
          <>
            <span className="lead-in">{lead}</span>
            {sentence.slice(lead.length)}
          </>
        ) : (
          <FormattedMessage
            id="answer.waiting"
            defaultMessage="The first histories are being played…"
            description="In place of the answer until it comes"
          />
        )}
      </p>
      <p className="only-read" aria-live="polite">
        {settled ? sentence : ''}
      </p>
      <PairSentence />
      <Progress />
      {state.failure === null ? null : <PlayFailure message={state.failure} />}
      <div className="row">
        <ScoreButton />
        <ChangeButton />
        <TakeButton />
      </div>
    </section>
  );
}

function Progress() {
  const { state, answer } = usePlay();
  const done = state.isOld ? 0 : (answer?.runs ?? 0);
  const wanted = state.wanted ?? 0;
  return (
    <p className="progress">
      <progress value={done} max={Math.max(1, wanted)} aria-hidden="true" />
      <span className="quiet">
        <FormattedMessage
          id="answer.progress"
          defaultMessage="{done} of {wanted, plural, one {# history} other {# histories}} played on your machine"
          description="How many histories stand behind the answer"
          values={{ done: <FormattedNumber value={done} />, wanted }}
        />
        {answer?.resultHash == null || state.isOld ? null : (
          <>
            {' · '}
            <FormattedMessage
              id="answer.hash"
              defaultMessage="result {hash}"
              description="First figures of the hash of the result, the same as the command line’s"
              values={{
                hash: (
                  <code dir="ltr" data-result-hash={answer.resultHash}>
                    {answer.resultHash.slice(0, 8)}
                  </code>
                ),
              }}
            />
          </>
        )}
      </span>
    </p>
  );
}
