import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../csv.ts';
import { writeCsv } from './write-csv.ts';

test('quotes only where a cell needs it', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['1', 'x, "y"'],
        ['', 'z'],
      ],
    ),
  ).toBe('a,b\n1,"x, ""y"""\n,z\n');
});

test('what is written is read back the same', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((s) => s.replace(/\r\n?/g, '\n').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('k'), cell)), (rows) => {
      const { table, problems } = parseTable('t.csv', writeCsv(['key', 'value'], rows));
      expect(problems).toEqual([]);
      expect(table!.rows.map((r) => r.cell('value')!.text)).toEqual(rows.map((r) => r[1]));
    }),
  );
});
