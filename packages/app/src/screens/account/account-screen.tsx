import { type Account, formatProblem, parseAccount } from '@interregnum/case';
import { use, useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { playable } from '../../asking/playable.ts';
import type { Material, QuestionOfAccount } from '../../asking/question.ts';
import { QuestionProgress } from '../../asking/question-progress.tsx';
import { useQuestion } from '../../asking/use-question.ts';
import { useSize } from '../../asking/use-size.ts';
import { fetchAccount, fetchCase } from '../../cases/fetch-data.ts';
import type { AccountFile } from '../../cases/page-data.ts';
import { LOCALES } from '../../language/locales.ts';
import { AnswerView, InEnglish } from '../../parts/answer-view.tsx';
import { BackHome } from '../../parts/back-home.tsx';
import { Linked } from '../../parts/linked.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ClaimItem } from './claim-item.tsx';
import { ClaimsLead } from './claims-lead.tsx';
import '../../style/answer.css';
import '../../style/account.css';

/** The claims of a text, in its order, each with its verdict and the test that decided it. */
export default function AccountScreen({ id }: ScreenProps) {
  const file = use(fetchAccount(id ?? ''));
  const account = useMemo(() => accountOf(file), [file]);
  useTitle(account.title);
  const material = useMaterial(account, file);
  const [size, playFull] = useSize(account.id);
  const question = useMemo(
    (): QuestionOfAccount => ({ ask: 'claims', id: account.id, claims: null, size }),
    [account, size],
  );
  const asked = useQuestion(question, account.title, material);
  const found = asked.state?.found ?? null;
  return (
    <article className="question account">
      <BackHome />
      <h1 lang="en" dir="ltr">
        {account.title}
      </h1>
      <TextOf account={account} />
      <ClaimsLead />
      <QuestionProgress asked={asked} onFull={size === 'full' ? null : playFull} />
      {found === null ? null : (
        <p
          className="sentence"
          lang={found.language}
          dir={LOCALES[found.language].dir}
          role="status"
        >
          {found.answer.sentence}
        </p>
      )}
      <h2>
        <FormattedMessage
          id="account.in-order"
          defaultMessage="Its claims, in the order of the text"
          description="Heading over the claims of an account"
        />
      </h2>
      {found === null ? null : <InEnglish language={found.language} />}
      <ol className="claims">
        {account.claims.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            language={found?.language ?? 'en'}
            found={found?.claims.find((c) => c.id === claim.id) ?? null}
          />
        ))}
      </ol>
      {found === null ? null : (
        <details className="all-claims">
          <summary>
            <FormattedMessage
              id="account.all"
              defaultMessage="All claims by their verdicts, as the command shows them"
              description="Opens the answer about all claims of an account"
            />
          </summary>
          <AnswerView answer={found.answer} language={found.language} />
        </details>
      )}
    </article>
  );
}

/** The build has checked it, so a fault is one of the page. */
function accountOf({ text }: AccountFile): Account {
  const { account, problems } = parseAccount(text, 'account.yaml');
  if (account === null) throw new Error(problems.map(formatProblem).join('\n'));
  return account;
}

function useMaterial(account: Account, { cases }: AccountFile): () => Promise<Material> {
  return useCallback(async () => {
    const files = await Promise.all(cases.map(fetchCase));
    return { account, cases: await Promise.all(files.map(playable)) };
  }, [account, cases]);
}

/** Whose text it is and where it stands; the text itself is not here. */
function TextOf({ account: { text, description } }: { readonly account: Account }) {
  return (
    <div lang="en" dir="ltr" className="text-of">
      <p>
        <Linked text={[text.citation, text.url].filter(Boolean).join(', ')} />
      </p>
      <p className="block-note">{description}</p>
    </div>
  );
}
