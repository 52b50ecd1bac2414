import { expect, test } from 'vitest';
import { parseTable } from './csv.ts';

const cells = (text: string) =>
  parseTable('t.csv', text).table!.rows.map((r) => ['a', 'b'].map((c) => r.cell(c)!.text));
const places = (text: string) =>
  parseTable('t.csv', text).table!.rows.map((r) =>
    ['a', 'b'].map((c) => {
      const { line, column } = r.cell(c)!.at;
      return `${line}:${column}`;
    }),
  );

test('cells are trimmed, quotes undone', () => {
  expect(cells('a,b\n 1 ,"x ""y"", z"\n')).toEqual([['1', 'x "y", z']]);
});

test('line and column of every cell, across quotes, newlines, blank lines and CRLF', () => {
  const text = '\ufeffa,b\r\n\r\n"1, 2",3\r\n"x\r\ny",z\r\n4,5';
  expect(cells(text)).toEqual([
    ['1, 2', '3'],
    ['x\ny', 'z'],
    ['4', '5'],
  ]);
  expect(places(text)).toEqual([
    ['3:1', '3:8'],
    ['4:1', '5:4'],
    ['6:1', '6:3'],
  ]);
});

test('rows of nothing are not rows; a missing column has no cell', () => {
  const { table } = parseTable('t.csv', 'a,b\n,\n1,2\n');
  expect(table!.rows).toHaveLength(1);
  expect(table!.rows[0]!.cell('c')).toBeUndefined();
  expect(table!.rows[0]!.cell('__proto__')).toBeUndefined();
});

test('the same text in two rows keeps two places', () => {
  expect(places('a,b\n1,1\n1,1\n')).toEqual([
    ['2:1', '2:3'],
    ['3:1', '3:3'],
  ]);
});

test('a quote inside an unquoted cell is named', () => {
  const { table, problems } = parseTable('t.csv', 'a,b\n1,5" gun\n');
  expect(table).toBeNull();
  expect(problems).toMatchObject([
    {
      code: 'not-csv',
      at: { line: 2 },
      message:
        'not a CSV table: a quote stands inside an unquoted cell; quote the cell and double the quote',
    },
  ]);
});

test('a row without end stops at 1 MB', () => {
  const { problems } = parseTable('t.csv', `a,b\n"${'x'.repeat(2_000_000)}`);
  expect(problems[0]!.message).toBe(
    'not a CSV table: a row is longer than 1 MB, perhaps because a quoted cell is never closed',
  );
});
