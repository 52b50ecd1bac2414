import { use, useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fetchStories } from '../../cases/fetch-data.ts';
import { useTitle } from '../../parts/use-title.ts';
import { whenIdle } from '../../parts/when-idle.ts';
import { useServices } from '../../services.ts';
import { AccountList } from '../account/account-list.tsx';
import { TourList } from '../tour/tour-list.tsx';
import { OutlineKey } from './outline-key.tsx';
import { Start } from './start.tsx';
import { StoryCard } from './story-card.tsx';
import '../../style/account.css';
import '../../style/stories.css';
import { Trust } from './trust.tsx';

/** Which story? The cases in order of time, and what all this is and is not. */
export default function StoriesScreen() {
  const { stories, runs, accounts, tours } = use(fetchStories());
  const { answerer } = useServices();
  const intl = useIntl();
  useTitle(
    intl.formatMessage({
      id: 'stories.title',
      defaultMessage: 'How do regimes fall, and why do some not?',
      description: 'Heading of the first screen',
    }),
  );
  useEffect(() => {
    // Workers load while the reader reads, so that a case answers at once.
    whenIdle(answerer);
  }, [answerer]);
  return (
    <div className="stories">
      <h1>
        <FormattedMessage
          id="stories.title"
          defaultMessage="How do regimes fall, and why do some not?"
          description="Heading of the first screen"
        />
      </h1>
      <p className="lead">
        <FormattedMessage
          id="stories.lead"
          defaultMessage="Choose a country on a date. Your browser then plays {runs, number} possible histories of what came next, under one set of rules for all countries, and sets them beside what happened. It is a way to test explanations, not a forecast, and it takes no side."
          description="One sentence on what this is and what it is not"
          values={{ runs }}
        />
      </p>
      <Start />
      <Trust />
      <h2>
        <FormattedMessage
          id="stories.which"
          defaultMessage="Which story?"
          description="Heading over the cases"
        />
      </h2>
      <OutlineKey runs={runs} />
      <ul className="cards">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryCard story={story} runs={runs} />
          </li>
        ))}
      </ul>
      {tours.length === 0 ? null : (
        <section>
          <h2>
            <FormattedMessage
              id="stories.tours"
              defaultMessage="Guess first, then look"
              description="Heading over the tours: five questions, each with a guess before the answer"
            />
          </h2>
          <TourList tours={tours} />
        </section>
      )}
      {accounts.length === 0 ? null : (
        <section>
          <h2>
            <FormattedMessage
              id="stories.accounts"
              defaultMessage="Put an account to the test"
              description="Heading over the accounts: texts taken apart into claims"
            />
          </h2>
          <AccountList accounts={accounts} />
        </section>
      )}
    </div>
  );
}
