/** Workbooks: what is read of them, what is said, and hostile ones that must cost nothing. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { convertFolder } from './convert-folder.ts';
import { rowsXml, type TestCell, workbookFile } from './testing/workbook-file.ts';
import { lookAtSheet } from './workbook-sheet.ts';

const HEADER = ['region_a', 'region_b', 'road_km', 'quality', 'basis', 'source'];

async function converted(bytes: Uint8Array, name = 'tables.xlsx') {
  const made = await convertFolder(new Map([[name, bytes]]));
  const did = made.converted.flatMap((c) => c.did);
  return { ...made, did, says: made.problems.map(formatProblem) };
}
const links = (rows: readonly (readonly TestCell[])[], after?: string): Uint8Array =>
  workbookFile([{ name: 'links', rows: rowsXml(rows), ...(after ? { after } : {}) }]);

test('sheets by name, a lone sheet by the name of its file, others left out and said', async () => {
  const rows = rowsXml([HEADER, ['EX1', 'EX2', 125.5, 2, 'measured, twice', null]]);
  const text =
    'region_a,region_b,road_km,quality,basis,source\nEX1,EX2,125.5,2,"measured, twice",\n';
  const two = await converted(
    workbookFile([
      { name: ' Links ', rows },
      { name: 'Notes & more', rows },
      { name: 'region', rows },
    ]),
  );
  expect(two.files).toEqual(new Map([['links.csv', text]]));
  expect(two.converted).toEqual([
    { from: 'tables.xlsx[ Links ]', to: 'links.csv', did: [] },
    { from: 'tables.xlsx[Notes & more]', to: null, did: ['no table is called so'] },
    { from: 'tables.xlsx[region]', to: null, did: ['no table is called so; perhaps regions'] },
  ]);
  const one = await converted(workbookFile([{ name: 'Sheet1', rows }]), 'LINKS.xlsx');
  expect(one.files.get('links.csv')).toBe(text);
});

test('numbers as Excel shows them, shares from percentages, truths, dates of both calendars', async () => {
  const rows = rowsXml([
    ['side', 'patron', 'channel', 'date_from', 'date_to', 'level', 'exogenous_after_origin'],
    ['incumbent', 'Ally', 'air', '<c r="D2" s="1"><v>47543</v></c>', 47543, 0.1 + 0.2, false],
    ['incumbent', 'Ally', 'money', '2030-03-01', null, '<c r="F3" s="2"><v>0.05</v></c>', true],
  ]);
  const { files, did, says } = await converted(workbookFile([{ name: 'patrons', rows }]));
  expect(says).toEqual([]);
  expect(files.get('patrons.csv')!.split('\n').slice(1, 3)).toEqual([
    'incumbent,Ally,air,2030-03-01,2030-03-01,0.3,0',
    'incumbent,Ally,money,2030-03-01,,0.05,1',
  ]);
  expect(did).toEqual(['date_to 47543 read as 2030-03-01, as days since 1900']);
  const old = await converted(workbookFile([{ name: 'patrons', rows }], true));
  expect(old.files.get('patrons.csv')).toMatch(/2034-03-02,2034-03-02/);
  expect(old.did).toEqual(['date_to 47543 read as 2034-03-02, as days since 1904']);
});

test('formulas, merged cells, #N/A, titles, blank rows and columns: read, and said', async () => {
  const { files, did, says } = await converted(
    links(
      [
        ['Roads of Exampleland'],
        [],
        [null, ...HEADER],
        [null, 'EX1', 'EX2', '<c r="D4"><f>60*2</f><v>120</v></c>', 2],
        [],
        [null, 'EX2', 'EX3', '<c r="D6" t="e"><v>#N/A</v></c>', 3],
      ],
      '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>',
    ),
  );
  expect(says).toEqual([]);
  expect(files.get('links.csv')).toBe(
    'region_a,region_b,road_km,quality,basis,source\nEX1,EX2,120,2,,\nEX2,EX3,,3,,\n',
  );
  expect(did).toEqual([
    '1 formula read as the last results stored',
    '1 times #N/A read as blank',
    'merged cells A1:F1: the value counts for the first, the others are blank',
    '1 row above the header left out',
  ]);
});

test('unnamed-column: a merged header leaves columns without names, which is a fault where they hold something', async () => {
  const rows = [
    ['region_a', 'region_b', 'road_km', null],
    ['EX1', 'EX2', 120, 7],
  ];
  const { says } = await converted(
    links(rows, '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>'),
  );
  expect(says).toEqual(['tables.xlsx[links]:2:4: a column without a name holds 7']);
});

test.each([
  ['a formula without a result', '<c r="C2"><f>A1+1</f></c>', 'a formula without a result'],
  ['an error', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
])('bad-cell: %s, with its place', async (_, cell, what) => {
  const { says } = await converted(links([HEADER, ['EX1', 'EX2', cell]]));
  expect(says).toEqual([`tables.xlsx[links]:2:3: the cell holds ${what}`]);
});

test('table-twice: the same table in a file and in a sheet', async () => {
  const text = new TextEncoder().encode(`${HEADER.join(',')}\nEX1,EX2,120,2,,\n`);
  const made = await convertFolder(
    new Map([
      ['links.csv', text],
      ['t.xlsx', links([HEADER, ['EX1', 'EX2', 120]])],
    ]),
  );
  expect(made.problems.map(formatProblem)).toEqual([
    't.xlsx[links]:1:1: t.xlsx[links] and another file both give links.csv',
  ]);
});

const damaged = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice();
  copy.fill(0x55, copy.length / 4, copy.length / 2);
  return copy;
};
const cell = (address: string): Uint8Array => links([[`<c r="${address}"><v>1</v></c>`]]);

test.each<[string, () => Uint8Array, RegExp]>([
  ['no zip', () => new Uint8Array([1, 2, 3, 4]), /it is no \.xlsx file/],
  ['a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /it has a password/],
  [
    'a sheet that is no sheet',
    () => workbookFile([{ name: 'links', rows: '' }], false, 'sheetDate'),
    /its sheet links holds no table/,
  ],
  ['cut short', () => links([HEADER]).slice(0, 300), /cannot be read/],
  ['damaged', () => damaged(links([HEADER])), /cannot be read/],
  ['a far row', () => cell('A1048576'), /beyond row 100000/],
  ['a far column', () => cell('XFD1'), /beyond column 1000/],
  [
    'a wide and long sheet',
    () => links([[cellAt('A90000'), cellAt('ZZ90000')]]),
    /spans more than/,
  ],
  ['a cell without an address', () => links([['<c ><v>1</v></c>']]), /has no address/],
  [
    'an address that hides',
    () => links([['<c s=">" r=XFD1048576><v>1</v></c>']]),
    /not written as a spreadsheet writes/,
  ],
  [
    'sheets of one name',
    () =>
      workbookFile([
        { name: 'links', rows: '' },
        { name: 'links', rows: '' },
      ]),
    /two sheets called links/,
  ],
  [
    'many sheets',
    () => workbookFile(Array.from({ length: 101 }, (_, i) => ({ name: `s${i}`, rows: '' }))),
    /more than 100 sheets/,
  ],
  [
    'many parts',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`p${i}.xml`, new Uint8Array(1)])),
      ),
    /more than 500 parts/,
  ],
])('bad-workbook: %s', async (_, make, reason) => {
  const { files, says } = await converted(make());
  expect(says).toHaveLength(1);
  expect(says[0]).toMatch(/^tables\.xlsx:1:1: the workbook tables\.xlsx cannot be read: /);
  expect(says[0]).toMatch(reason);
  expect(files.size).toBe(0);
});

function cellAt(address: string): string {
  return `<c r="${address}"><v>1</v></c>`;
}

test('a zip bomb is stopped on the way, whatever size it states', async () => {
  const bomb = zipSync(
    { 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) },
    { level: 1 },
  );
  expect(bomb.length).toBeLessThan(1024 * 1024);
  // sizes stated in the local header and in the directory: a few bytes only
  const view = new DataView(bomb.buffer);
  view.setUint32(22, 5, true);
  const directory = view.getUint32(bomb.length - 6, true);
  view.setUint32(directory + 24, 5, true);
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const { says } = await converted(bomb);
  expect(says[0]).toMatch(/it unpacks to more than 32 MB/);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test.each([
  ['cells that never end', '<c r="A1">'],
  ['cells without attributes', '<c/>'],
  ['spaces', `<c${' '.repeat(1000)}`],
  ['half attributes', '<c a="'],
  ['names that go on', `<${'x'.repeat(1000)}:`],
  ['results that never end', `<c r="A1"><v>${'1'.repeat(1000)}`],
])('ten megabytes of %s are looked through once', (_, piece) => {
  const xml = `<sheetData>${piece.repeat(1e7 / piece.length)}`;
  const begun = performance.now();
  lookAtSheet(xml);
  expect(performance.now() - begun).toBeLessThan(6000);
});
