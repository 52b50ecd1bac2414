import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useAskedStore } from '../../state/use-asked.ts';

/** Changes that the link asks for and the case does not take. */
export function EditFault({ problems }: { readonly problems: readonly string[] }) {
  const store = useAskedStore();
  return (
    <section className="notice" role="alert">
      <h1>
        <FormattedMessage
          id="fault.title"
          defaultMessage="This cannot be shown"
          description="Heading in place of a screen"
        />
      </h1>
      <p>
        <FormattedMessage
          id="fault.edits"
          defaultMessage="The link changes the case in a way it does not take:"
          description="Before a list of faults, which are in English"
        />
      </p>
      <ul lang="en" dir="ltr">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <Button className="button" onPress={() => store.ask({ scenario: null, edits: [] }, 'push')}>
        <FormattedMessage
          id="fault.unchanged"
          defaultMessage="Show the case as it was"
          description="Button under changes that the case does not take"
        />
      </Button>
    </section>
  );
}
