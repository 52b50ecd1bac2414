/** Building blocks of the page. */
import { type Child, parseCsv } from '@interregnum/figures';
import { download, type Html, h, raw, table } from '../html.ts';

/** A titled part of the page; `id` is what the list of contents points at. */
export function section(id: string, title: string, ...children: Child[]): Html {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-h` },
    h('h2', { id: `${id}-h` }, title),
    ...children,
  );
}

export interface FigureBlock {
  readonly id: string;
  /** The figure for a desk and the one for a phone. */
  readonly wide: string;
  readonly narrow: string;
  readonly caption: string;
  readonly csv: string;
  /** Rows of the table in the page, when it has fewer than the file. */
  readonly pick?: (row: readonly string[], index: number) => boolean;
  /** Said where the table leaves rows out. */
  readonly picked?: string;
}

/** A figure with its text alternative in sight, its data as a table and as a file. */
export function figureBlock(block: FigureBlock): Html {
  return h(
    'figure',
    { id: `${block.id}-figure` },
    h('div', { class: 'wide' }, raw(block.wide)),
    h('div', { class: 'narrow' }, raw(block.narrow)),
    h('figcaption', {}, block.caption),
    dataBlock(block),
  );
}

/** Data of a figure as a table and as a file, folded. */
export function dataBlock(block: Pick<FigureBlock, 'id' | 'csv' | 'pick' | 'picked'>): Html {
  const [header = [], ...rows] = parseCsv(block.csv);
  const shown = block.pick ? rows.filter(block.pick) : rows;
  const numeric = header.map((_, i) =>
    rows.every((r) => (r[i] ?? '') === '' || /^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/.test(r[i] ?? '')),
  );
  return h(
    'details',
    { class: 'data' },
    h('summary', {}, 'Numbers behind this figure'),
    h('p', {}, download(block.csv, `${block.id}.csv`, `Save all ${rows.length} rows as CSV`)),
    table(
      shown.length < rows.length
        ? `Data: ${block.id}, ${block.picked ?? 'shortened'}`
        : `Data: ${block.id}`,
      header.map((head, i) => ({
        head: head.replaceAll('_', ' '),
        cell: (row: readonly string[]) => row[i] ?? '',
        numeric: numeric[i] ?? false,
      })),
      shown,
    ),
  );
}

/** A command as anybody can type it: in a clone and elsewhere npx finds the program. */
export function commandBlock(command: string, label: string): Html {
  return h(
    'pre',
    { tabindex: 0, role: 'region', 'aria-label': label },
    h('code', {}, `npx ${command}`),
  );
}
