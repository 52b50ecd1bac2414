import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BenchView } from '../../bring/bench/view.ts';
import { useBench } from './use-bring.ts';

/** Of texts that are not Unicode; what `--encoding` takes, by how often it is met. */
const ENCODINGS = [
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'iso-8859-2',
  'gb18030',
  'shift_jis',
] as const;

/** What could be read in two ways, and only its user can settle: `--decimal` and `--encoding`. */
export function Settle({ view }: { readonly view: BenchView }) {
  const bench = useBench();
  const intl = useIntl();
  const id = useId();
  if (!view.isAmbiguous) return null;
  return (
    <div className="settle">
      <label htmlFor={`${id}-decimal`}>
        <FormattedMessage
          id="bring.decimal"
          defaultMessage="What 1.234 means in these files"
          description="Name of a choice, for numbers that can be read in two ways"
        />
      </label>
      <select
        id={`${id}-decimal`}
        defaultValue=""
        onChange={({ target: { value } }) => {
          if (value === 'point' || value === 'comma')
            void bench.change('again', { decimal: value });
        }}
      >
        <option value="">–</option>
        <option value="point">
          {intl.formatMessage({
            id: 'bring.decimal-point',
            defaultMessage: 'a little more than one: the point is decimal',
            description: 'Choice of how a number is read',
          })}
        </option>
        <option value="comma">
          {intl.formatMessage({
            id: 'bring.decimal-comma',
            defaultMessage: 'more than a thousand: the comma is decimal',
            description: 'Choice of how a number is read',
          })}
        </option>
      </select>
      <label htmlFor={`${id}-encoding`}>
        <FormattedMessage
          id="bring.encoding"
          defaultMessage="How texts are encoded that are not Unicode"
          description="Name of a choice of encodings"
        />
      </label>
      <select
        id={`${id}-encoding`}
        defaultValue=""
        dir="ltr"
        onChange={({ target: { value } }) => {
          if (value !== '') void bench.change('again', { encoding: value });
        }}
      >
        <option value="">–</option>
        {ENCODINGS.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
