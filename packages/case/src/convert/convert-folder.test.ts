/** Folders as Excel, LibreOffice and QGIS leave them, in several lands. */
import { expect, test } from 'vitest';
import { makePackage } from '../package/make-package.ts';
import { formatProblem } from '../problems.ts';
import { readCase } from '../read.ts';
import { smallCase } from '../testing/small-case.ts';
import { type ConvertOptions, convertFolder } from './convert-folder.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian = true): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
/** Letters of the first 256 code points only. */
const oneByte = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

const small = (): Map<string, Uint8Array> =>
  new Map([...smallCase()].map(([name, text]) => [name, utf8(text)]));

async function convert(files: ReadonlyMap<string, Uint8Array>, options?: ConvertOptions) {
  const made = await convertFolder(files, options);
  return {
    files: made.files,
    says: made.problems.map(formatProblem),
    did: Object.fromEntries(made.converted.map((c) => [c.from, c.did])),
  };
}

/** One table of the case in other words; what comes of it, and what is said. */
async function table(name: string, bytes: Uint8Array, options?: ConvertOptions) {
  const { files, says, did } = await convert(new Map([[name, bytes]]), options);
  return { text: files.get(name.replace(/\.\w+$/, '.csv')), says, did: did[name] ?? [] };
}

const packaged = makePackage(smallCase());
/** Cells of a CSV text; the small case has one quoted cell. */
const cellsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!))
    .map((cells) => cells.slice(0, -1));

/** A table as a spreadsheet of another land writes it. */
function foreign(text: string, delimiter: string, decimal: string, lineEnd: string): string {
  return cellsOf(text)
    .map((cells) =>
      cells
        .map((c) => (/^-?\d+\.\d+$/.test(c) ? c.replace('.', decimal) : c))
        .map((c) => (c.includes(delimiter) && !c.startsWith('"') ? `"${c}"` : c))
        .concat('', '')
        .join(delimiter),
    )
    .concat(delimiter.repeat(3))
    .join(lineEnd)
    .concat(lineEnd);
}

test.each<[string, (text: string) => Uint8Array, string]>([
  ['French Excel, CSV UTF-8', (t) => utf8(`\ufeff${foreign(t, ';', ',', '\r\n')}`), '.csv'],
  ['German Excel, CSV', (t) => oneByte(foreign(t, ';', ',', '\r\n')), '.csv'],
  ['Excel, Unicode text', (t) => utf16(`\ufeff${foreign(t, '\t', ',', '\r\n')}`), '.txt'],
  ['with the line sep=;', (t) => utf8(`sep=;\r\n${foreign(t, ';', '.', '\r\n')}`), '.csv'],
  ['QGIS, tabs', (t) => utf8(foreign(t, '\t', '.', '\n')), '.tsv'],
  ['LibreOffice, bars, old Mac', (t) => utf8(foreign(t, '|', '.', '\r')), '.csv'],
  ['UTF-16, big end first, no mark', (t) => utf16(foreign(t, ';', ',', '\n'), false), '.csv'],
  ['American Excel', (t) => utf8(`\ufeff${foreign(t, ',', '.', '\r\n')}`), '.csv'],
])('%s: the same package as from plain tables', async (_, write, ending) => {
  const files = new Map<string, Uint8Array>();
  for (const [name, text] of smallCase())
    files.set(name.replace('.csv', ending), name.endsWith('.csv') ? write(text) : utf8(text));
  const { files: texts, says } = await convert(files);
  expect(says).toEqual([]);
  expect(makePackage(texts)).toEqual(packaged);
});

test('what is in the form of a case already is not touched, and nothing is said', async () => {
  const { files, says, did } = await convert(small());
  expect(says).toEqual([]);
  expect(did).toEqual({});
  expect(files).toEqual(smallCase());
});

test('everything that was done is said', async () => {
  const text = 'sep=;\r\nRegion_A;region_b;road_km\r\nEX1;Nör\x80d;12,5\r\nEX1;EX3;1.234\r\n';
  expect(await table('links.csv', oneByte(text))).toEqual({
    text: 'region_a,region_b,road_km\nEX1,Nör€d,12.5\nEX1,EX3,1234\n',
    says: [],
    did: [
      'read as Windows-1252, which gives Nör€d; if that is wrong, say --encoding',
      'the line sep=; left out',
      'semicolons between columns made commas',
      'column Region_A called region_a',
      'decimal commas made points (12,5)',
      'road_km 1.234 (line 4) read as 1234, because of 12,5 in the same column',
    ],
  });
});

const FORCES = 'side;actor;nominal_k;effective_mid_k;placed\n';
const forces = (cells: string, options?: ConvertOptions) =>
  table('forces.csv', utf8(`${FORCES}${cells}\n`), options);

test.each([
  ['the other column tells', 'challenger;A;0,5;1.234;1', '0.5,1234', '0,5 in the same table'],
  ['points elsewhere', 'challenger;A;0.5;1.234;1', '0.5,1.234', '0.5 in the same table'],
  ['two groups tell', 'challenger;A;1.234.567;1.234;1', '1234567,1234', '1.234.567 in the same'],
  ['both marks tell', 'challenger;A;1,234.5;1,234;1', '1234.5,1234', '1,234.5 in the same'],
])('1.234 by what stands beside it: %s', async (_, row, numbers, why) => {
  const { text, says, did } = await forces(row);
  expect(says).toEqual([]);
  expect(text!.split('\n')[1]).toBe(`challenger,A,${numbers},1`);
  expect(did.join('; ')).toContain(why);
});

test.each(['1.234', '1,234', '12.000', '999,999'])(
  'ambiguous-number: nothing tells what %s is: refused with the flag that does',
  async (cell) => {
    const row = `challenger;A;;${cell};1`;
    const { says } = await forces(row);
    const whole = cell.replace(/[.,]/, '');
    const [point, comma] = cell.includes('.') ? [cell, whole] : [whole, cell.replace(',', '.')];
    expect(says).toEqual([
      `forces.csv:2:15: effective_mid_k ${cell} can be ${point} or ${comma}, and nothing tells which; allowed: --decimal point or --decimal comma`,
    ]);
    const as = async (decimal: 'point' | 'comma') =>
      (await forces(row, { decimal })).text!.split('\n')[1]!.split(',')[3];
    expect(await as('point')).toBe(point);
    expect(await as('comma')).toBe(comma);
  },
);

test('both marks in one column leave what could be either to its user', async () => {
  const rows = 'challenger;A;;0,5;1\nchallenger;B;;0.5;1\nchallenger;C;;1.500;1';
  expect((await forces(rows)).says).toEqual([expect.stringMatching(/^forces\.csv:4:15: .*1\.500/)]);
  const settled = await forces(rows, { decimal: 'comma' });
  expect(settled.text!.split('\n').slice(1, 4)).toEqual([
    'challenger,A,,0.5,1',
    'challenger,B,,0.5,1',
    'challenger,C,,1500,1',
  ]);
});

test('the range of a column tells', async () => {
  const text = 'id;lat;lon;terrain_rugged\nA;34.555;-69.210;0.125\n';
  const { text: made, says } = await table('regions.csv', utf8(text));
  expect(says).toEqual([]);
  expect(made).toBe('id,lat,lon,terrain_rugged\nA,34.555,-69.210,0.125\n');
});

test('numbers set off by spaces, percentages, quoted numbers, words for yes and no, dates', async () => {
  const rows = 'challenger;A;1 234,5;"1\u202f000";oui\nchallenger;B;2\u00a0000;3;NON';
  expect((await forces(rows)).text!.split('\n').slice(1, 3)).toEqual([
    'challenger,A,1234.5,1000,1',
    'challenger,B,2000,3,0',
  ]);
  const patrons = 'side;patron;channel;date_from;date_to;level\n';
  const dates = await table(
    'patrons.csv',
    utf8(`${patrons}incumbent;A;air;01/02/2030;31/12/2030;5 %\nincumbent;A;arms;2030.3.1;;12,5%\n`),
  );
  expect(dates.text!.split('\n').slice(1, 3)).toEqual([
    'incumbent,A,air,01/02/2030,2030-12-31,0.05',
    'incumbent,A,arms,2030-03-01,,0.125',
  ]);
  // one column tells nothing of another: each has its own origin
  expect(dates.did).toContain(
    'date_from 01/02/2030 left as it is: nothing tells the day from the month',
  );
  expect(dates.did).toContain('date_to 31/12/2030 read as 2030-12-31, day first');
});

test('a comma table with quoted decimal commas', async () => {
  const text = 'id,lat,lon,terrain_rugged\nA,"34,5","69,25","0,6"\n';
  const { text: made, did } = await table('regions.csv', utf8(text));
  expect(made).toBe('id,lat,lon,terrain_rugged\nA,34.5,69.25,0.6\n');
  expect(did).toEqual(['decimal commas made points (34,5)']);
});

test('rows cut short and cells beyond the header are faults, of another form or not', async () => {
  const short = await table('links.csv', utf8('region_a;region_b;road_km\nA;B\nA;C;1;2\n'));
  expect(short.says).toEqual([
    'links.csv:2:1: the row has 2 cells, the header has 3',
    'links.csv:3:7: a column without a name holds 2',
  ]);
  // in the form of a case it is passed on, for check to explain
  const plain = 'region_a,region_b,road_km\nA,B\n';
  expect(await table('links.csv', utf8(plain))).toEqual({ text: plain, says: [], did: [] });
});

test('texts that are not Unicode: by name, or not-text where no letters come of them', async () => {
  const cyrillic = Uint8Array.from([
    ...utf8('id;name;lat;lon\nA;'),
    0xca,
    0xe8,
    0xe5,
    0xe2,
    0x3b,
    0x31,
    0x3b,
    0x32,
  ]);
  const named = await table('regions.csv', cyrillic, { encoding: 'windows-1251' });
  expect(named.text).toContain('A,Киев,1,2');
  expect(named.did[0]).toBe('read as windows-1251');
  expect((await table('regions.csv', cyrillic)).did[0]).toMatch(/Windows-1252, which gives Êèåâ;/);
  const nothing = await table('regions.csv', Uint8Array.from([0x69, 0x64, 0x81, 0x0a]));
  expect(nothing.says).toEqual([
    'regions.csv:1:1: regions.csv is no text in an encoding that can be told; allowed: UTF-8, UTF-16, Windows-1252, or what --encoding names',
  ]);
  const odd = await table('regions.csv', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]));
  expect(odd.says[0]).toMatch(/UTF-16 without half characters/);
});

test('a package that describes its tables is read as it says', async () => {
  const files = small()
    .set('links.csv', oneByte('region_a;region_b;road_km\nFA;FB;12,5\nFA;\xe9;1.234\n'))
    .set(
      'datapackage.json',
      utf8(
        JSON.stringify({
          name: 'x',
          resources: [
            {
              name: 'links',
              path: 'links.csv',
              encoding: 'iso-8859-15',
              dialect: { delimiter: ';' },
              schema: { fields: [{ name: 'road_km', type: 'number', decimalChar: ',' }] },
            },
          ],
        }),
      ),
    );
  const { says, did } = await convert(files);
  expect(did['links.csv']).toEqual([
    'read as iso-8859-15',
    'read as datapackage.json describes it',
  ]);
  expect(says).toEqual([
    'links.csv:3:6: road_km is not a value it can have: 1.234; allowed: a number such as 234,5, as datapackage.json says',
  ]);
});

test('scenarios and factors are passed on as they are', async () => {
  const { files } = await convert(
    small().set('scenarios/stay.yaml', utf8('schema: x\n')).set('factors.yaml', utf8('a: 1\n')),
  );
  const made = makePackage(files);
  expect(made.get('scenarios/stay.yaml')).toBe('schema: x\n');
  expect(made.get('factors.yaml')).toBe('a: 1\n');
  expect(readCase(made).data?.hash).toBe(readCase(packaged).data?.hash);
});
