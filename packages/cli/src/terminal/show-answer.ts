/** The blocks of an answer on a terminal: its one renderer of them. Figures are for pages and files. */
import {
  type Answer,
  type Block,
  cellText,
  isRight,
  safe,
  type Table,
} from '@interregnum/questions';
import { seconds as took } from '@interregnum/words';
import { typed } from '../study-flags.ts';
import type { Host } from './host.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const ITEM = '- ';

function tableLines({ columns, rows }: Table, host: Host): string[] {
  return table(
    columns.map((column, k) => ({
      title: safe(column.unit === undefined ? column.title : `${column.title}, ${column.unit}`),
      align: isRight(column) ? 'right' : 'left',
      text: (row: Table['rows'][number]) => cellText(column, row[k] ?? null),
      give: column.give ?? 0,
      least: column.least ?? 6,
    })),
    rows,
    host,
  );
}

function blockLines(block: Block, host: Host): string[] {
  const { bold, dim } = host.style;
  switch (block.block) {
    case 'heading':
      return wrap(safe(block.text), host.columns).map((line) => bold(line));
    case 'paragraph':
      return wrap(safe(block.text), host.columns);
    case 'list':
      return block.items.flatMap((item) => wrap(`${ITEM}${safe(item)}`, host.columns, '  '));
    case 'command':
      // One line however long, so that it can be copied.
      return [dim(safe(typed(block.text, host)))];
    case 'note':
      return wrap(safe(block.text), host.columns).map((line) => dim(line));
    case 'table':
      return tableLines(block, host);
    case 'figure':
      return [];
  }
}

/** What needs no empty line before it: a note after a note or a table, what a heading stands over. */
function isClose(block: Block, before: Block | undefined): boolean {
  if (before?.block === 'heading') return true;
  if (block.block === 'list') return before?.block === 'paragraph';
  if (block.block === 'command') return before?.block === 'paragraph' || before?.block === 'list';
  return block.block === 'note' && (before?.block === 'note' || before?.block === 'table');
}

/** Blocks one below the other; figures are left out. */
export function blocksLines(blocks: readonly Block[], host: Host): string[] {
  const shown = blocks.filter((block) => block.block !== 'figure');
  return shown.flatMap((block, k) => [
    ...(isClose(block, shown[k - 1]) ? [] : ['']),
    ...blockLines(block, host),
  ]);
}

/** @param seconds it took, the runs included */
export function showAnswer(answer: Answer, seconds: number, host: Host): string[] {
  const { bold, dim } = host.style;
  const quiet = (text: string): string[] => wrap(safe(text), host.columns).map((line) => dim(line));
  return [
    ...wrap(safe(answer.title), host.columns).map((line) => bold(line)),
    ...wrap(safe(answer.sentence), host.columns),
    ...blocksLines(answer.blocks, host),
    ...quiet(`Cite as: ${answer.cite}.`),
    ...quiet(`Again, in ${took(seconds)}: ${typed(answer.command, host)}`),
  ];
}
