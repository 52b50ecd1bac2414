import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { DataTable } from './data-table.tsx';
import { saveFile } from './save-file.ts';

interface TableFilesProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly csv: () => string;
  /** Buttons for what else can be taken. */
  readonly children?: ReactNode;
}

/** The table behind what is drawn, opened by a button, and the same as a file. */
export function TableFiles({ name, csv, children }: TableFilesProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <p className="files">
        <Button
          className="link-button"
          aria-expanded={shown}
          aria-controls={id}
          onPress={() => setShown(!shown)}
        >
          {shown ? (
            <FormattedMessage
              id="figure.table-hide"
              defaultMessage="Hide the table"
              description="Button under a figure"
            />
          ) : (
            <FormattedMessage
              id="figure.table"
              defaultMessage="As a table"
              description="Button under a figure"
            />
          )}
        </Button>
        <Button className="link-button" onPress={() => saveFile(`${name}.csv`, csv(), 'text/csv')}>
          CSV
        </Button>
        {children}
      </p>
      <div id={id}>{shown ? <DataTable csv={csv()} /> : null}</div>
    </>
  );
}
