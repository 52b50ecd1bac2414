import type { TableFormat } from '@interregnum/ensemble/tables';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import type { Settled } from '../../../answers/settled.ts';
import { saveBlob } from '../../../parts/save-file.ts';
import { StopButton } from '../../../parts/stop-button.tsx';
import { useAskedStore } from '../../../state/use-asked.ts';
import { startTables, type TablesBeingMade } from '../../../taking/start-tables.ts';

/** Tables of more runs than these are beyond the memory of a phone. */
const MOST_RUNS = 2_000;

type Work =
  | { readonly status: 'none' }
  | { readonly status: 'making'; readonly share: number }
  | { readonly status: 'failed'; readonly message: string };

/** Every run as a row, in the tables of the command. */
export function TableButtons({ settled }: { readonly settled: Settled | null }) {
  const store = useAskedStore();
  const [work, setWork] = useState<Work>({ status: 'none' });
  const made = useRef<TablesBeingMade | null>(null);
  useEffect(() => () => made.current?.stop(), []);
  const isTooMany = settled !== null && settled.answer.runs > MOST_RUNS;
  const isOff = settled === null || isTooMany;
  const isMaking = work.status === 'making';

  const make = async (format: TableFormat): Promise<void> => {
    if (settled === null) return;
    const { study, answer } = settled;
    const { scenario, edits, seed } = store.getState().asked;
    setWork({ status: 'making', share: 0 });
    const wanted = {
      file: study.file,
      parameters: study.input.parameters,
      asked: { scenario, edits, seed },
      runs: answer.runs,
      resultHash: answer.resultHash,
      format,
    };
    made.current = startTables(wanted, (share) => setWork({ status: 'making', share }));
    try {
      const zip = await made.current.zip;
      const name = `${study.file.brought ?? study.data.id}-tables-${format}.zip`;
      saveBlob(name, new Blob([zip], { type: 'application/zip' }));
      setWork({ status: 'none' });
    } catch (error) {
      setWork({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const stop = (): void => {
    made.current?.stop();
    setWork({ status: 'none' });
  };
  return (
    <div className="take-files">
      <div className="row">
        <Button
          className="button"
          isDisabled={isOff}
          isPending={isMaking}
          onPress={() => make('parquet')}
        >
          <FormattedMessage
            id="take.parquet"
            defaultMessage="Save all histories as Parquet"
            description="Button: a zip of tables"
          />
        </Button>
        <Button
          className="button"
          isDisabled={isOff}
          isPending={isMaking}
          onPress={() => make('csv')}
        >
          <FormattedMessage
            id="take.csv"
            defaultMessage="Save all histories as CSV"
            description="Button: a zip of tables"
          />
        </Button>
        {isMaking ? <StopButton onPress={stop} /> : null}
      </div>
      <p role="status">
        {work.status === 'making' ? (
          <FormattedMessage
            id="take.making"
            defaultMessage="Played again for the tables: {share}"
            description="How far the work on the tables is"
            values={{ share: <FormattedNumber value={work.share} style="percent" /> }}
          />
        ) : work.status === 'failed' ? (
          <FormattedMessage
            id="take.failed"
            defaultMessage="The tables could not be made: {message}"
            description="The work on the tables failed"
            values={{ message: <bdi lang="en">{work.message}</bdi> }}
          />
        ) : null}
      </p>
      <p className="quiet">
        {isTooMany ? (
          <FormattedMessage
            id="take.too-many"
            defaultMessage="Of more than {most, number} histories the command makes the tables: a browser has not the room."
            description="In place of the tables, of a study with very many histories"
            values={{ most: MOST_RUNS }}
          />
        ) : (
          <FormattedMessage
            id="take.tables-hint"
            defaultMessage="A zip with the tables of the command: runs, falls, regions, weeks, displacement, rights, and datapackage.json, which says what every column is."
            description="Under the buttons that save the tables"
          />
        )}
      </p>
    </div>
  );
}
