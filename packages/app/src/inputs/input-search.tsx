import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { found, type InputRow } from './inputs.ts';

/** What was searched last, by list: whoever tries a number and comes back goes on from there. */
const searched = new Map<string, string>();

/** Shown at first, and more with each press. */
const PAGE = 25;

interface InputSearchProps {
  /** Which list it is, to find again what was searched in it. */
  readonly list: string;
  readonly rows: readonly InputRow[];
  readonly item: (row: InputRow) => ReactNode;
}

/** All numbers of a case, found by words. */
export function InputSearch({ list, rows, item }: InputSearchProps) {
  const intl = useIntl();
  const [words, setWords] = useState(searched.get(list) ?? '');
  const [most, setMost] = useState(PAGE);
  const sought = useDeferredValue(words);
  const hits = useMemo(() => found(rows, sought), [rows, sought]);
  return (
    <div className="input-search">
      <input
        type="search"
        value={words}
        placeholder={intl.formatMessage({
          id: 'input.search-hint',
          defaultMessage: 'A place, a patron, a kind of number…',
          description: 'Inside the empty search field over the inputs of a case',
        })}
        aria-label={intl.formatMessage({
          id: 'input.search',
          defaultMessage: 'Search the inputs',
          description: 'Name of the search field over the inputs of a case',
        })}
        onChange={(event) => {
          setWords(event.target.value);
          searched.set(list, event.target.value);
          setMost(PAGE);
        }}
      />
      <p className="quiet" role="status">
        <FormattedMessage
          id="input.count"
          defaultMessage="{found, plural, one {# number} other {# numbers}} of {all, number}"
          description="How many inputs were found"
          values={{ found: hits.length, all: rows.length }}
        />
      </p>
      <ul className="input-list">{hits.slice(0, most).map((row) => item(row))}</ul>
      {hits.length <= most ? null : (
        <Button className="button" onPress={() => setMost(most + PAGE)}>
          <FormattedMessage
            id="input.more"
            defaultMessage="Show more"
            description="Button under a list of inputs"
          />
        </Button>
      )}
    </div>
  );
}
