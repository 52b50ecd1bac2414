import { type ReactNode, useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { KindWord } from '../parts/kind-word.tsx';
import { Linked } from '../parts/linked.tsx';
import { type InputRow, SIGNIFICANT } from './inputs.ts';

interface InputItemProps {
  readonly row: InputRow;
  /** Beside the number: what can be done with it. */
  readonly children?: ReactNode;
}

/** One number: what it is, its range, how it came about, where from. */
export function InputItem({ row, children }: InputItemProps) {
  const { quantity } = row;
  const intl = useIntl();
  const shown = (value: number): string => intl.formatNumber(value, SIGNIFICANT);
  return (
    <li className="input-item">
      <p lang="en">
        <strong dir="auto">{row.name}</strong> · {row.what}
      </p>
      <p>
        <strong>{shown(quantity.value)}</strong> <span lang="en">{quantity.unit}</span>{' '}
        {quantity.low === quantity.high ? null : (
          <span className="quiet">
            <FormattedMessage
              id="input.range"
              defaultMessage="({low} to {high})"
              description="Range of an input"
              values={{ low: shown(quantity.low), high: shown(quantity.high) }}
            />
          </span>
        )}{' '}
        <KindWord kind={quantity.kind} /> {children}
      </p>
      <p className="quiet source" lang="en" dir="auto">
        <Linked text={quantity.source} />
      </p>
    </li>
  );
}

interface NumberFieldProps {
  readonly row: InputRow;
  /** What is set now. */
  readonly value: number;
  readonly onSet: (value: number) => void;
}

/** A number to write: taken when the reader leaves it or presses Enter. */
export function NumberField({ row, value, onSet }: NumberFieldProps) {
  const intl = useIntl();
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const wanted = Number(text);
  const isAllowed =
    text.trim() !== '' && Number.isFinite(wanted) && wanted >= row.min && wanted <= row.max;
  const take = (): void => {
    if (isAllowed && wanted !== value) onSet(wanted);
  };
  return (
    <>
      <input
        className="number-field"
        inputMode="decimal"
        dir="ltr"
        value={text}
        aria-invalid={!isAllowed}
        aria-label={intl.formatMessage(
          {
            id: 'input.set',
            defaultMessage: 'Set: {name}, {what}',
            description: 'Name of the field for a number of the case',
          },
          { name: row.name, what: row.what },
        )}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {isAllowed ? null : (
        <span className="field-fault" role="alert">
          {row.max >= 1e9 ? (
            <FormattedMessage
              id="input.least"
              defaultMessage="Allowed: {min, number} or more"
              description="Fault of a number that was written"
              values={{ min: row.min }}
            />
          ) : (
            <FormattedMessage
              id="input.between"
              defaultMessage="Allowed: {min, number} to {max, number}"
              description="Fault of a number that was written"
              values={{ min: row.min, max: row.max }}
            />
          )}
        </span>
      )}
    </>
  );
}
