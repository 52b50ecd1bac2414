/** A figure with the table behind it and its files. Drawn for the width it has. */
import type { FigureOptions } from '@interregnum/figures';
import { type ReactNode, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import type { MorePhrases } from '../language/figure-words.ts';
import { useFigureSpeaker, useLanguage } from '../language/language-provider.tsx';
import { saveFile } from './save-file.ts';
import { savePng } from './save-png.ts';
import { Svg } from './svg.tsx';
import { TableFiles } from './table-files.tsx';
import { useDrawingId } from './use-drawing-id.ts';
import { useWide } from './use-wide.ts';
import '../style/figure.css';

export type Layout = NonNullable<FigureOptions['layout']>;

interface FigureBlockProps {
  /** Name of the files, and what ids in the page begin with. */
  readonly name: string;
  readonly draw: (options: FigureOptions) => string;
  readonly csv: () => string;
  /** What it says that the figures of Play do not. */
  readonly phrases?: MorePhrases | undefined;
  /** Lies over the figure, on the same sheet. */
  readonly over?: (options: FigureOptions) => ReactNode;
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
  phrases,
  over,
  isWaiting = false,
  isDescribed = false,
  children,
}: FigureBlockProps) {
  const box = useRef<HTMLDivElement>(null);
  // Figures describe themselves in English; in another language their table does it.
  const isRead = useLanguage().locale.language === 'en' && !isDescribed;
  const layout: Layout = useWide(box) ? 'wide' : 'narrow';
  const id = useDrawingId(name);
  const { speak, said } = useFigureSpeaker(phrases);
  const svg = useMemo(
    () => (isWaiting ? '' : speak(draw, { id, layout, heading: false, data: false })),
    [draw, speak, id, layout, isWaiting],
  );
  return (
    <div className="figure-block">
      <div className={isWaiting ? 'figure-box is-empty' : 'figure-box'} ref={box}>
        {isWaiting ? null : <Svg svg={svg} hidden={!isRead} />}
        {isWaiting ? null : over?.({ ...said, id, layout })}
      </div>
      {isRead || isDescribed || isWaiting ? null : (
        <p className="only-read">
          <FormattedMessage
            id="figure.in-table"
            defaultMessage="What this figure shows stands as numbers in its table, which a button below opens."
            description="Read out in place of a figure, whose own description is in English"
          />
        </p>
      )}
      {children}
      {isWaiting ? null : <Files name={name} draw={draw} csv={csv} phrases={phrases} />}
    </div>
  );
}

function Files({
  name,
  draw,
  csv,
  phrases,
}: Pick<FigureBlockProps, 'name' | 'draw' | 'csv' | 'phrases'>) {
  const { speak } = useFigureSpeaker(phrases);
  const file = (): string => speak(draw, { id: name, layout: 'wide' });
  return (
    <TableFiles name={name} csv={csv}>
      <Button
        className="link-button"
        onPress={() => saveFile(`${name}.svg`, file(), 'image/svg+xml')}
      >
        SVG
      </Button>
      <Button className="link-button" onPress={() => void savePng(`${name}.png`, file())}>
        PNG
      </Button>
    </TableFiles>
  );
}
