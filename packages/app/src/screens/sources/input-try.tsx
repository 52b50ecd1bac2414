import { FormattedMessage, useIntl } from 'react-intl';
import { changes, editOf, type InputRow, SIGNIFICANT } from '../../inputs/inputs.ts';
import { encodeLink } from '../../link/codec.ts';
import { elsewhere } from '../../state/asked.ts';
import { useAsked } from '../../state/use-asked.ts';

interface InputTryProps {
  readonly row: InputRow;
  /** Of the case. */
  readonly id: string;
}

/** Links that play the case with the low and the high end of a number's range. */
export function InputTry({ row, id }: InputTryProps) {
  const intl = useIntl();
  const asked = useAsked((a) => a);
  const { low, high, value } = row.quantity;
  const ends = [low, high].filter((end) => end !== value && end >= row.min && end <= row.max);
  const shown = (end: number): string => intl.formatNumber(end, SIGNIFICANT);
  const linkTo = (end: number): string =>
    encodeLink({
      ...elsewhere(asked, { screen: 'play', id }),
      edits: [...asked.edits.filter((e) => !changes(row, e)), editOf(row, end)],
      panel: 'change',
    });
  return ends.map((end) => (
    <a
      key={end}
      className="try"
      href={linkTo(end)}
      aria-label={intl.formatMessage(
        {
          id: 'sources.try-name',
          defaultMessage: 'Try {value}: {name}, {what}',
          description: 'Name of a link that plays the case with another number',
        },
        { value: shown(end), name: row.name, what: row.what },
      )}
    >
      <FormattedMessage
        id="sources.try"
        defaultMessage="Try {value}"
        description="Link that plays the case with another number"
        values={{ value: shown(end) }}
      />
    </a>
  ));
}
