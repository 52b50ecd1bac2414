/** The blocks of an answer as HTML: the briefing's one renderer of them. */
import { drawFigure, figureCsv } from '@interregnum/figures';
import { cellText, isRight, type Table } from '@interregnum/questions';
import { soundSvg } from './answers/sound-svg.ts';
import type { Drawing, ShownBlock } from './answers/stored.ts';
import { type Html, h, linked, raw, table } from './html.ts';
import { both } from './sections/course.ts';
import { dataBlock, figureBlock } from './sections/section.ts';

const MOST_ROWS = 200;
const LONG = {
  pick: (_: readonly string[], row: number): boolean => row < MOST_ROWS,
  picked: `the first ${MOST_ROWS} rows`,
} as const;

/** A drawing read from a file stands in the page only where it is nothing but a drawing. */
function drawingHtml(id: string, { name, svg, csv, caption }: Drawing): Html | null {
  const sound = soundSvg(svg, `${id}-`);
  if (sound === null) return null;
  const block = `${id}-${name}`;
  return h(
    'figure',
    { id: `${block}-figure` },
    h('div', { class: 'drawing', role: 'region', 'aria-label': caption, tabindex: 0 }, raw(sound)),
    h('figcaption', {}, caption),
    dataBlock({ id: block, csv, ...LONG }),
  );
}

function tableHtml({ title, columns, rows }: Table): Html {
  return table(
    title,
    columns.map((column, k) => ({
      head: column.unit === undefined ? column.title : `${column.title}, ${column.unit}`,
      cell: (row: Table['rows'][number]) => cellText(column, row[k] ?? null),
      numeric: isRight(column),
    })),
    rows,
  );
}

/** @param id of the answer in the page; it begins every id inside */
export function blockHtml(id: string, block: ShownBlock): Html | null {
  switch (block.block) {
    case 'heading':
      return h('h4', {}, block.text);
    case 'paragraph':
      return h('p', {}, linked(block.text));
    case 'list':
      return h('ul', {}, ...block.items.map((item) => h('li', {}, linked(item))));
    case 'command':
      return h('p', { class: 'hash' }, h('code', {}, `npx ${block.text}`));
    case 'note':
      return h('p', { class: 'note' }, linked(block.text));
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureBlock({
        ...both(`${id}-${block.name}`, (options) => drawFigure(block.figure, options)),
        caption: block.caption,
        csv: figureCsv(block.figure),
        ...LONG,
      });
    case 'drawing':
      return drawingHtml(id, block);
  }
}
