import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useAsked, useAskedStore } from '../../../state/use-asked.ts';
import { usePlay } from '../play-context.ts';

/** Named changes that ship with the case, one tap each. */
export function ScenarioList() {
  const { study } = usePlay();
  const store = useAskedStore();
  const chosen = useAsked((asked) => asked.scenario);
  const { scenarios } = study.file;
  if (scenarios.length === 0) return null;
  const { scenario } = study;
  return (
    <section className="scenarios">
      <h3>
        <FormattedMessage
          id="change.scenarios"
          defaultMessage="What if…"
          description="Heading over the named changes of a case"
        />{' '}
        <span className="quiet">
          <FormattedMessage
            id="change.scenarios-count"
            defaultMessage="{count, number} to choose from"
            description="Beside “What if…”: how many named changes there are"
            values={{ count: scenarios.length }}
          />
        </span>
      </h3>
      <ul className="row" lang="en">
        {scenarios.map(({ name, title }) => (
          <li key={name}>
            <Button
              className={name === chosen ? 'button is-chosen' : 'button'}
              aria-pressed={name === chosen}
              onPress={() => store.ask({ scenario: name === chosen ? null : name }, 'push')}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
      {scenario === null ? null : (
        <div className="scenario">
          <p lang="en" dir="auto">
            {scenario.description}
          </p>
          <p className="quiet">
            <FormattedMessage
              id="change.on-top"
              defaultMessage="Levers work on top of it; those whose input it changes say so."
              description="Under the description of a chosen scenario"
            />
          </p>
        </div>
      )}
    </section>
  );
}
