import { type Account, formatProblem, parseAccount } from '@interregnum/case';
import { use, useCallback, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Material, QuestionOfAccount } from '../../asking/question.ts';
import { PlayedLine, QuestionProgress } from '../../asking/question-progress.tsx';
import { useQuestion } from '../../asking/use-question.ts';
import { useSize } from '../../asking/use-size.ts';
import { fetchAccount, fetchCase, fetchParameters } from '../../cases/fetch-data.ts';
import type { AccountFile } from '../../cases/page-data.ts';
import { AnswerView, InEnglish } from '../../parts/answer-view.tsx';
import { BackHome } from '../../parts/back-home.tsx';
import { Linked } from '../../parts/linked.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { ScreenProps } from '../screen-props.ts';
import { ClaimItem } from './claim-item.tsx';
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
  const { state } = asked;
  const found = state?.found ?? null;
  return (
    <article className="question account">
      <BackHome />
      <h1 lang="en" dir="ltr">
        {account.title}
      </h1>
      <TextOf account={account} />
      <p className="lead">
        <FormattedMessage
          id="account.lead"
          defaultMessage="A text about a war makes claims. Each is put to the record, to the inputs and to the model: some were told to the model, some follow, some are contradicted, some stay open, some lie outside it."
          description="What the claims of an account are"
        />
      </p>
      <QuestionProgress {...asked} />
      {state?.status !== 'found' || state.played === null ? null : (
        <PlayedLine played={state.played} onFull={size === 'full' ? null : playFull} />
      )}
      {found === null ? null : (
        <p className="sentence" lang="en" dir="ltr" role="status">
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
      <InEnglish />
      <ol className="claims">
        {account.claims.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
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
          <AnswerView answer={found.answer} />
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
    const playable = files.map(async (file) => {
      const { parameters } = await fetchParameters(file.parameters.file);
      return { file, parameters };
    });
    return { account, cases: await Promise.all(playable) };
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
