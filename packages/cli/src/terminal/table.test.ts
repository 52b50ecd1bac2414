import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { type Column, columnWidths, table } from './table.ts';

interface Row {
  readonly name: string;
  readonly n: number;
  readonly note: string;
}
const rows: readonly Row[] = [
  { name: 'Maidan Wardak', n: 7, note: 'bargain, after three weeks of talks' },
  { name: 'Ḩājjī کابل', n: 1000, note: '' },
];
const columns: readonly Column<Row>[] = [
  { title: 'Region', text: (r) => r.name, give: 1, least: 8 },
  { title: 'Runs', align: 'right', text: (r) => String(r.n) },
  { title: 'Note', text: (r) => r.note, give: 2, least: 6 },
];
const plain = picocolors.createColors(false);

describe('table', () => {
  test('lines up columns and keeps every line within the terminal', () => {
    for (const width of [40, 60, 80, 200]) {
      const lines = table(columns, rows, { columns: width, style: plain });
      expect(lines).toHaveLength(3);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
    }
    const [title, first] = table(columns, rows, { columns: 80, style: plain });
    expect(title).toBe('Region         Runs  Note');
    expect(first).toBe('Maidan Wardak     7  bargain, after three weeks of talks');
  });

  test('shortens the column that gives most first, never one that does not give', () => {
    expect(columnWidths(columns, rows, 30)).toEqual([13, 4, 9]);
    expect(columnWidths(columns, rows, 24)).toEqual([10, 4, 6]);
    expect(columnWidths(columns, rows, 5)).toEqual([8, 4, 6]);
  });

  test('shows no control characters of a case', () => {
    const lines = table(columns, [{ name: 'a\u001b[2Jb\nc', n: 1, note: '' }], {
      columns: 80,
      style: plain,
    });
    expect(lines[1]).toMatch(/^a�\[2Jb�c/);
  });
});
