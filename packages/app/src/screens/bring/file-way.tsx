import { type DragEvent, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { chosenFiles, droppedFiles } from '../../bring/intake/dropped-files.ts';
import type { GivenFile } from '../../bring/intake/given.ts';
import { useBench } from './use-bring.ts';
import { useReplacing } from './use-replacing.ts';

/** A folder, a zip or single files: dropped, or chosen with a button. */
export function FileWay() {
  const bench = useBench();
  const mayReplace = useReplacing();
  const [isOver, setOver] = useState(false);
  const open = (given: readonly GivenFile[]): void => {
    if (given.length > 0 && mayReplace()) void bench.change('open', given);
  };
  const hold = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    open(await droppedFiles(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: who cannot drop has the buttons inside
    <section
      className={isOver ? 'way drop-zone is-over' : 'way drop-zone'}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        <FormattedMessage
          id="bring.drop"
          defaultMessage="Drop a folder or a zip here"
          description="Heading of the place where files are dropped"
        />
      </h2>
      <p className="quiet">
        <FormattedMessage
          id="bring.drop-hint"
          defaultMessage="A data package, or tables as your spreadsheet writes them: CSV, tabs, Excel workbooks."
          description="Under the heading of the place where files are dropped"
        />
      </p>
      <div className="row">
        <FileTrigger allowsMultiple onSelect={(files) => open(chosenFiles(files ?? []))}>
          <Button className="button primary">
            <FormattedMessage
              id="bring.choose-files"
              defaultMessage="Choose a zip or files"
              description="Button"
            />
          </Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={(files) => open(chosenFiles(files ?? []))}>
          <Button className="button">
            <FormattedMessage
              id="bring.choose-folder"
              defaultMessage="Choose a folder"
              description="Button"
            />
          </Button>
        </FileTrigger>
      </div>
    </section>
  );
}
