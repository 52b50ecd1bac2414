import { FormattedMessage } from 'react-intl';
import { useLanguage } from '../../language/language-provider.tsx';
import { encodeLink } from '../../link/codec.ts';
import { useAsked } from '../../state/use-asked.ts';

/** On paper alone, under the screen: how far to trust it, and where it is. */
export function PrintFoot() {
  const { sentences } = useLanguage();
  const link = useAsked((asked) => encodeLink(asked));
  return (
    <footer className="print-foot">
      <p>{sentences.verdict()}</p>
      <p>
        <FormattedMessage
          id="print.link"
          defaultMessage="Every number with its source, and the same answer again: {link}"
          description="Under a printed screen"
          values={{ link: <bdi dir="ltr">{document.baseURI.replace(/#.*$/, '') + link}</bdi> }}
        />
      </p>
    </footer>
  );
}
