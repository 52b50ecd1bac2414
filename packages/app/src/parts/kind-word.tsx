import type { Quantity } from '@interregnum/case';
import { FormattedMessage } from 'react-intl';

/** How a number came about. */
export function KindWord({ kind }: { readonly kind: Quantity['kind'] }) {
  const words = {
    measured: (
      <FormattedMessage
        id="kind.measured"
        defaultMessage="measured"
        description="How a number came about"
      />
    ),
    estimated: (
      <FormattedMessage
        id="kind.estimated"
        defaultMessage="estimated"
        description="How a number came about"
      />
    ),
    assumed: (
      <FormattedMessage
        id="kind.assumed"
        defaultMessage="assumed"
        description="How a number came about"
      />
    ),
  };
  return <span className={`kind kind-${kind}`}>{words[kind]}</span>;
}
