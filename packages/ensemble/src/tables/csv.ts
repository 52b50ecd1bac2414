/**
 * CSV after RFC 4180, UTF-8 with a byte order mark so that spreadsheets read names right. Text that
 * a spreadsheet would run as a formula (it begins with = + - @, tab or carriage return) gets a
 * leading apostrophe, as OWASP advises; numbers stay numbers, minus signs included.
 */
import type { Cell, Column } from './table.ts';

export const BYTE_ORDER_MARK = '\uFEFF';

export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvHeader(columns: readonly Column[]): string {
  return `${BYTE_ORDER_MARK}${columns.map((c) => csvCell(c.name)).join(',')}\r\n`;
}

/** @param columns cells by column, all of one length */
export function csvRows(columns: readonly (readonly Cell[])[]): string {
  const rows = columns[0]?.length ?? 0;
  let text = '';
  for (let r = 0; r < rows; r++) text += `${columns.map((c) => csvCell(c[r]!)).join(',')}\r\n`;
  return text;
}
