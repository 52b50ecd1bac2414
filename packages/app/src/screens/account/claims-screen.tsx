import { use } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { QuestionName } from '../../asking/question-name.tsx';
import { CaseName } from '../../cases/case-name.tsx';
import { fetchCase, fetchStories } from '../../cases/fetch-data.ts';
import { encodeLink } from '../../link/codec.ts';
import { useTitle } from '../../parts/use-title.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';
import { QuestionNav } from '../question/question-nav.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { AccountList } from './account-list.tsx';
import '../../style/answer.css';
import '../../style/account.css';

/** Which texts make claims about a case, to be put to the test. */
export default function ClaimsScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const { accounts } = use(fetchStories());
  const intl = useIntl();
  const play = useAsked((asked) => encodeLink(elsewhere(asked, { screen: 'play', id })));
  useTitle(
    intl.formatMessage({
      id: 'ask.claims',
      defaultMessage: 'Claims of accounts',
      description: 'Name of a question',
    }),
  );
  const shown = accounts.filter((account) => account.cases.some((c) => c.id === id));
  return (
    <article className="question">
      <p className="back">
        <a href={play}>
          <CaseName country={file.country} origin={file.data.origin} />
        </a>
      </p>
      <h1>
        <QuestionName of="claims" />
      </h1>
      <QuestionNav id={file.data.id} />
      <p className="lead">
        <FormattedMessage
          id="account.lead"
          defaultMessage="A text about a war makes claims. Each is put to the record, to the inputs and to the model: some were told to the model, some follow, some are contradicted, some stay open, some lie outside it."
          description="What the claims of an account are"
        />
      </p>
      {shown.length === 0 ? (
        <p>
          <FormattedMessage
            id="account.none"
            defaultMessage="No text that ships with this page makes claims about this case."
            description="Instead of a list of accounts"
          />
        </p>
      ) : (
        <AccountList accounts={shown} of={file.data.id} />
      )}
    </article>
  );
}
