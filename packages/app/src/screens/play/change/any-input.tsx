import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { InputItem, NumberField } from '../../../inputs/input-item.tsx';
import { InputSearch } from '../../../inputs/input-search.tsx';
import { changes, editOf, type InputRow, inputsOf } from '../../../inputs/inputs.ts';
import { usePlay } from '../play-context.ts';

interface AnyInputProps {
  readonly edits: readonly string[];
  readonly onPut: (edits: readonly string[]) => void;
}

/** Any number of the case, to be found and set. */
export function AnyInput({ edits, onPut }: AnyInputProps) {
  const { study } = usePlay();
  const { data } = study.file;
  // Some thousand rows, made when somebody looks.
  const [isOpen, setOpen] = useState(false);
  const rows = useMemo(() => (isOpen ? inputsOf(data) : []), [isOpen, data]);
  const setTo = (row: InputRow): number | null => {
    const edit = edits.find((e) => changes(row, e));
    const value = edit === undefined ? Number.NaN : Number(edit.slice(row.path.length + 1));
    return Number.isFinite(value) ? value * row.scale : null;
  };
  const put = (row: InputRow, value: number): void => {
    const rest = edits.filter((e) => !changes(row, e));
    onPut(value === row.quantity.value ? rest : [...rest, editOf(row, value)]);
  };
  return (
    <details className="line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>
          <FormattedMessage
            id="change.any"
            defaultMessage="Any number of this case"
            description="Heading over the searchable list of all inputs"
          />
        </strong>
      </summary>
      {isOpen ? (
        <InputSearch
          list={`change ${data.id}`}
          rows={rows}
          item={(row) => (
            <InputItem key={row.path} row={row}>
              <NumberField
                row={row}
                value={setTo(row) ?? row.quantity.value}
                onSet={(value) => put(row, value)}
              />
            </InputItem>
          )}
        />
      ) : null}
    </details>
  );
}
