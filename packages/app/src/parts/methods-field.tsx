import { useIntl } from 'react-intl';
import { CopyField } from './copy-field.tsx';

/** How an answer was made, as a paragraph for a paper: in English, whatever the page is in. */
export function MethodsField({ text }: { readonly text: string }) {
  const intl = useIntl();
  return (
    <CopyField
      label={intl.formatMessage({
        id: 'methods.paragraph',
        defaultMessage: 'Methods paragraph for a paper, in English',
        description: 'Name of a text to copy: how what is shown was made',
      })}
      text={text}
    />
  );
}
