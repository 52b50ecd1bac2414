import { FormattedMessage, useIntl } from 'react-intl';
import { CASE_QUESTIONS } from '../../asking/question.ts';
import { QuestionName } from '../../asking/question-name.tsx';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

/** From one question about a case to the others, with the same changes in all of them. */
export function QuestionNav({ id }: { readonly id: string }) {
  const intl = useIntl();
  const asked = useAsked((a) => a);
  const to = (screen: typeof asked.route.screen): string =>
    encodeLink(elsewhere(asked, { screen, id }));
  return (
    <nav
      className="question-nav"
      aria-label={intl.formatMessage({
        id: 'ask.nav',
        defaultMessage: 'Questions about this case',
        description: 'Name of the list of links',
      })}
    >
      {CASE_QUESTIONS.map((of) => (
        <a key={of} href={to(of)} aria-current={asked.route.screen === of ? 'page' : undefined}>
          <QuestionName of={of} />
        </a>
      ))}
      <a href={to('claims')} aria-current={asked.route.screen === 'claims' ? 'page' : undefined}>
        <QuestionName of="claims" />
      </a>
      <a href={to('sources')}>
        <FormattedMessage
          id="sources.title"
          defaultMessage="Sources"
          description="Heading of a screen, and the link to it"
        />
      </a>
    </nav>
  );
}
