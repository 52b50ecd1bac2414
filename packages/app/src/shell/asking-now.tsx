import { useSyncExternalStore } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { QuestionName } from '../asking/question-name.tsx';
import type { QuestionState } from '../asking/questioner.ts';
import { pathOfLink } from '../link/codec.ts';
import { useServices } from '../services.ts';
import { pathOf } from '../state/routes.ts';
import { useAsked } from '../state/use-asked.ts';

/** Questions that are answered while the reader is elsewhere, and answers they have not seen. */
export function AskingNow() {
  const { questioner } = useServices();
  const all = useSyncExternalStore(questioner.subscribe, questioner.getAll);
  const here = useAsked(({ route }) => pathOf(route));
  const shown = all.filter((state) => !state.isSeen && pathOfLink(state.link) !== here);
  return (
    <div className="asking-now" role="status">
      {shown.map((state) => (
        <p key={`${state.link} ${JSON.stringify(state.question)}`}>
          <a href={state.link}>
            <QuestionName of={state.question.ask} />
            {' · '}
            <bdi>{state.about}</bdi>
          </a>{' '}
          <span className="quiet" aria-hidden={state.status === 'playing'}>
            <How {...state} />
          </span>
        </p>
      ))}
    </div>
  );
}

function How({ status, share }: QuestionState) {
  if (status === 'found')
    return (
      <FormattedMessage
        id="asking.now-found"
        defaultMessage="is answered"
        description="After the name of a question that was played in the background"
      />
    );
  if (status === 'failed')
    return (
      <FormattedMessage
        id="asking.now-failed"
        defaultMessage="could not be answered"
        description="After the name of a question that was played in the background"
      />
    );
  if (share === null)
    return (
      <FormattedMessage
        id="asking.now-waits"
        defaultMessage="is waiting for its turn"
        description="After the name of a question that is played in the background"
      />
    );
  return (
    <FormattedMessage
      id="asking.now-share"
      defaultMessage="is being played: {share}"
      description="After the name of a question that is played in the background"
      values={{ share: <FormattedNumber value={share} style="percent" /> }}
    />
  );
}
