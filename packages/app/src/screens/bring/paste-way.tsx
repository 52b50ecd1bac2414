import { TABLES, type TableName } from '@interregnum/case';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { MOST_PASTED_CHARACTERS } from '../../bring/bounds.ts';
import { useBench } from './use-bring.ts';

const NAMES = Object.keys(TABLES) as TableName[];

/** One table, pasted from a spreadsheet: joins the case there is, or begins one. */
export function PasteWay() {
  const bench = useBench();
  const id = useId();
  const [table, setTable] = useState<string>('regions');
  const [text, setText] = useState('');
  const isLong = text.length > MOST_PASTED_CHARACTERS;
  return (
    <section className="way">
      <h2>
        <FormattedMessage
          id="bring.paste"
          defaultMessage="Paste a table"
          description="Heading over a field for text"
        />
      </h2>
      <label htmlFor={`${id}-which`}>
        <FormattedMessage
          id="bring.paste-which"
          defaultMessage="Which table it is"
          description="Name of a choice of tables"
        />
      </label>
      <select
        id={`${id}-which`}
        value={table}
        dir="ltr"
        onChange={(event) => setTable(event.target.value)}
      >
        {NAMES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p className="quiet" lang="en" dir="ltr">
        {TABLES[table as TableName].description}
      </p>
      <label htmlFor={`${id}-text`}>
        <FormattedMessage
          id="bring.paste-text"
          defaultMessage="The table with its header, as it was copied"
          description="Name of a field for text"
        />
      </label>
      <textarea
        id={`${id}-text`}
        className="code-field"
        rows={4}
        dir="ltr"
        spellCheck={false}
        value={text}
        aria-invalid={isLong}
        onChange={(event) => setText(event.target.value)}
      />
      {isLong ? (
        <p className="field-fault" role="alert">
          <FormattedMessage
            id="bring.paste-long"
            defaultMessage="This is more than {most, number} characters. Save it as a file and choose that."
            description="A pasted text is too long"
            values={{ most: MOST_PASTED_CHARACTERS }}
          />
        </p>
      ) : null}
      <p>
        <Button
          className="button"
          isDisabled={isLong || text.trim() === ''}
          onPress={() => void bench.change('paste', { table, text })}
        >
          <FormattedMessage
            id="bring.paste-take"
            defaultMessage="Take the table"
            description="Button under a field for a pasted table"
          />
        </Button>
      </p>
    </section>
  );
}
