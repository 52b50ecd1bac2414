import type { ConvertedFile } from '@interregnum/case/convert';
import { FormattedMessage } from 'react-intl';

/** What was done to each file, in the words of `interregnum new --from`. */
export function ConvertedList({ converted }: { readonly converted: readonly ConvertedFile[] }) {
  if (converted.length === 0) return null;
  return (
    <details className="line">
      <summary>
        <FormattedMessage
          id="bring.did"
          defaultMessage="What was done to {files, plural, one {# file} other {# files}} so that they could be read"
          description="A line that opens: conversions of files, which are told in English"
          values={{ files: converted.length }}
        />
      </summary>
      <ul className="licences" lang="en" dir="ltr">
        {converted.map(({ from, to, did }) => (
          <li key={`${from}|${to}`}>
            <bdi>{from}</bdi>
            {to === null || to === from ? null : (
              <>
                {' → '}
                <bdi>{to}</bdi>
              </>
            )}
            {did.length === 0 ? null : `: ${did.join('; ')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
