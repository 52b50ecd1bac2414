import { use } from 'react';
import { FormattedMessage } from 'react-intl';
import { QuestionName, useQuestionName } from '../../asking/question-name.tsx';
import { fetchCase, fetchStories } from '../../cases/fetch-data.ts';
import { BackToCase } from '../../parts/back-to-case.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { QuestionNav } from '../question/question-nav.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { AccountList } from './account-list.tsx';
import { ClaimsLead } from './claims-lead.tsx';
import '../../style/answer.css';
import '../../style/account.css';

/** Which texts make claims about a case, to be put to the test. */
export default function ClaimsScreen({ id }: ScreenProps) {
  const file = use(fetchCase(id ?? ''));
  const { accounts } = use(fetchStories());
  useTitle(useQuestionName('claims'));
  const shown = accounts.filter((account) => account.cases.some((c) => c.id === id));
  return (
    <article className="question">
      <BackToCase file={file} />
      <h1>
        <QuestionName of="claims" />
      </h1>
      <QuestionNav id={file.data.id} />
      <ClaimsLead />
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
