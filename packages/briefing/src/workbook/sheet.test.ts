import { expect, it } from 'vitest';
import { bounded, type Sheet, sheetColumn } from './sheet.ts';

const sheet = (rows: number): Sheet => ({
  name: 'Sources',
  columns: [sheetColumn('Value', 'number')],
  rows: Array.from({ length: rows }, (_, k) => [k]),
});

it('a sheet that is cut says so in its last row', () => {
  const cut = bounded(sheet(11), 10);
  expect(cut.rows).toHaveLength(11);
  expect(cut.rows[9]).toEqual([9]);
  expect(cut.rows[10]).toEqual([expect.stringMatching(/^Cut here: 10 of 11 rows are shown/)]);
});

it('a sheet that is not stays as it is', () => {
  expect(bounded(sheet(10), 10)).toEqual(sheet(10));
});
