import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { TablePage } from '../../bring/bench/view.ts';
import { ROWS_AT_ONCE } from '../../bring/bounds.ts';
import { useBench } from './use-bring.ts';

interface TableFootProps {
  readonly page: TablePage;
  readonly onFrom: (row: number) => void;
}

/** Which rows are shown, others, and one more. */
export function TableFoot({ page, onFrom }: TableFootProps) {
  const bench = useBench();
  const { file, from, total } = page;
  const last = Math.min(from + ROWS_AT_ONCE, total);
  return (
    <>
      <p className="quiet">
        <FormattedMessage
          id="bring.arrows"
          defaultMessage="Arrow keys go from cell to cell; Enter takes a change, Escape puts it back."
          description="Under a table whose cells can be changed"
        />
      </p>
      <div className="row">
        <Button
          className="button"
          isDisabled={from === 0}
          onPress={() => onFrom(from - ROWS_AT_ONCE)}
        >
          <FormattedMessage
            id="bring.before"
            defaultMessage="Rows before"
            description="Button under a table"
          />
        </Button>
        <Button className="button" isDisabled={last >= total} onPress={() => onFrom(last)}>
          <FormattedMessage
            id="bring.after"
            defaultMessage="Rows after"
            description="Button under a table"
          />
        </Button>
        <Button className="button" onPress={() => void bench.change('addRow', { file })}>
          <FormattedMessage
            id="bring.add-row"
            defaultMessage="Add a row"
            description="Button under a table"
          />
        </Button>
        <span className="quiet">
          <FormattedMessage
            id="bring.rows"
            defaultMessage="{from, number} to {to, number} of {all, plural, one {# row} other {# rows}}"
            description="Which rows of a table are shown"
            values={{ from: total === 0 ? 0 : from + 1, to: last, all: total }}
          />
        </span>
      </div>
    </>
  );
}
