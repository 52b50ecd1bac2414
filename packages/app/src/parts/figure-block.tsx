/** A figure with the table behind it and its files. Drawn for the width it has. */
import type { FigureOptions } from '@interregnum/figures';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useFigureSpeaker } from '../language/language-provider.tsx';
import { DataTable } from './data-table.tsx';
import { saveFile } from './save-file.ts';
import { savePng } from './save-png.ts';
import { Svg } from './svg.tsx';
import { useWide } from './use-wide.ts';
import '../style/figure.css';

export type Layout = NonNullable<FigureOptions['layout']>;

interface FigureBlockProps {
  /** Name of the files, and what ids in the page begin with. */
  readonly name: string;
  readonly draw: (options: FigureOptions) => string;
  readonly csv: () => string;
  /** Lies over the figure, on the same sheet. */
  readonly over?: (layout: Layout) => ReactNode;
  /** The figure is not drawn yet; its place is kept. */
  readonly isWaiting?: boolean;
  /** Words beside it say what it shows, so that it need not be read out. */
  readonly isDescribed?: boolean;
  readonly children?: ReactNode;
}

export function FigureBlock({
  name,
  draw,
  csv,
  over,
  isWaiting = false,
  isDescribed = false,
  children,
}: FigureBlockProps) {
  const box = useRef<HTMLDivElement>(null);
  const layout: Layout = useWide(box) ? 'wide' : 'narrow';
  const id = `${name}${useId().replace(/[^A-Za-z0-9]/g, '')}`;
  const speak = useFigureSpeaker();
  const svg = useMemo(
    () => (isWaiting ? '' : speak(draw({ id, layout, heading: false, data: false }))),
    [draw, speak, id, layout, isWaiting],
  );
  return (
    <div className="figure-block">
      <div className={isWaiting ? 'figure-box is-empty' : 'figure-box'} ref={box}>
        {isWaiting ? null : <Svg svg={svg} hidden={isDescribed} />}
        {isWaiting ? null : over?.(layout)}
      </div>
      {children}
      {isWaiting ? null : <Files name={name} draw={draw} csv={csv} />}
    </div>
  );
}

function Files({ name, draw, csv }: Pick<FigureBlockProps, 'name' | 'draw' | 'csv'>) {
  const speak = useFigureSpeaker();
  const [shown, setShown] = useState(false);
  const tableId = useId();
  const file = (): string => speak(draw({ id: name, layout: 'wide' }));
  return (
    <>
      <p className="files">
        <Button
          className="link-button"
          aria-expanded={shown}
          aria-controls={tableId}
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
        <Button
          className="link-button"
          onPress={() => saveFile(`${name}.svg`, file(), 'image/svg+xml')}
        >
          SVG
        </Button>
        <Button className="link-button" onPress={() => void savePng(`${name}.png`, file())}>
          PNG
        </Button>
      </p>
      <div id={tableId}>{shown ? <DataTable csv={csv()} /> : null}</div>
    </>
  );
}
