import type { CaseLever } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';
import { LanguageWords } from '../../../language/language-words.tsx';

/** Where the bounds of a lever of the case's file come from, and its bands. */
export function NamedWhy({ lever }: { readonly lever: CaseLever }) {
  return (
    <details className="lever-why">
      <summary>
        <FormattedMessage
          id="lever.why"
          defaultMessage="Why these places"
          description="Under a lever: opens where the places it can be moved to come from"
        />
      </summary>
      <p>
        <LanguageWords text={lever.why} />
      </p>
      <ul>
        {lever.bands.map(({ name, why }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name and never move
          <li key={i}>
            <strong>
              <LanguageWords text={name} />
            </strong>
            {why === null ? null : (
              <>
                {': '}
                <LanguageWords text={why} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
