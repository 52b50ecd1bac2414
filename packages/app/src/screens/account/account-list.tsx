import { FormattedMessage } from 'react-intl';
import type { AccountLine } from '../../cases/page-data.ts';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

interface AccountListProps {
  readonly accounts: readonly AccountLine[];
  /** Counts the claims that ask this case; all where none is named. */
  readonly of?: string;
}

export function AccountList({ accounts, of }: AccountListProps) {
  const asked = useAsked((a) => a);
  return (
    <ul className="account-list">
      {accounts.map((account) => (
        <li key={account.id}>
          <a href={encodeLink(elsewhere(asked, { screen: 'account', id: account.id }))}>
            <bdi lang="en">{account.title}</bdi>
          </a>
          <p className="quiet">
            <FormattedMessage
              id="account.claims"
              defaultMessage="{claims, plural, one {# claim} other {# claims}} by {author}"
              description="Under the title of an account: a text taken apart into claims"
              values={{
                claims: account.cases.find((c) => c.id === of)?.claims ?? account.claims,
                author: <bdi lang="en">{account.author}</bdi>,
              }}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
