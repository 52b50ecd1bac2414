/**
 * Arrows go from cell to cell, so that a table of hundreds of cells is one stop of the Tab key (the
 * grid pattern of the ARIA Authoring Practices Guide). Within a cell the caret moves until its ends.
 */
import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The caret stays inside the text: a step sideways is its own. */
function isInside(field: Element, columns: number): boolean {
  if (columns === 0 || !(field instanceof HTMLInputElement)) return false;
  const { selectionStart: from, selectionEnd: to, value } = field;
  if (from === null || to === null || (from === 0 && to === value.length)) return false;
  return columns < 0 ? from > 0 : to < value.length;
}

const stopsIn = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('input, button'),
];

export function stepInTable(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const field = event.target as HTMLElement;
  const row = field.closest('tr');
  if (step === undefined || row === null || event.ctrlKey || event.altKey || event.metaKey) return;
  const [rows, columns] = step;
  if (isInside(field, columns)) return;
  const all = [...event.currentTarget.querySelectorAll('tr')].filter((r) => stopsIn(r).length > 0);
  const next = all[all.indexOf(row) + rows];
  const at = stopsIn(row).indexOf(field) + columns;
  const stop = next === undefined ? undefined : stopsIn(next)[at];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
}
