import type { MapInput } from '@interregnum/figures';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { mapTableCsv } from '../../answers/map-table.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useDay } from '../../timeline/use-timeline.ts';

interface MapTableProps {
  readonly model: MapInput;
  /** The case as it was; null where nothing is changed. */
  readonly before: MapInput | null;
}

/** The table behind the maps, for the day shown; with a change, what it makes of each region. */
export function MapTable({ model, before }: MapTableProps) {
  const id = useId();
  const day = useDay();
  const [shown, setShown] = useState(false);
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
        <Button
          className="link-button"
          onPress={() =>
            saveFile(`regions-day-${day}.csv`, mapTableCsv(model, before, day), 'text/csv')
          }
        >
          CSV
        </Button>
      </p>
      <div id={id}>{shown ? <DataTable csv={mapTableCsv(model, before, day)} /> : null}</div>
    </>
  );
}
