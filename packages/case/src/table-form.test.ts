/** Tables in the form their package states: French, tabs, no header; and what is not read of it. */
import { expect, test } from 'vitest';
import { makePackage } from './package/make-package.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { smallCase } from './testing/small-case.ts';

type Json = Readonly<Record<string, unknown>>;

/** The small case with one table written by `write` and described by `resource`. */
function packaged(name: string, text: string, resource: Json): CaseFiles {
  const package_ = { name: 'x', resources: [{ name, path: `${name}.csv`, ...resource }] };
  return smallCase()
    .set(`${name}.csv`, text)
    .set('datapackage.json', JSON.stringify(package_, null, 1));
}

const plain = readCase(smallCase()).data!;
const said = (files: CaseFiles): string[] =>
  readCase(files)
    .problems.filter((p) => p.severity === 'error')
    .map(formatProblem);
const numbers = (names: readonly string[], form: Json): Json => ({
  schema: { fields: names.map((name) => ({ name, type: 'number', ...form })) },
});

const LINKS = smallCase().get('links.csv')!;
const FORCES = smallCase().get('forces.csv')!;
/** Its one quoted cell has a comma, which would only be in the way here. */
const REGIONS = smallCase()
  .get('regions.csv')!
  .replace(/"[^"]*"/g, '');
/** A table as a French Excel writes it. */
const french = (text: string): string =>
  `\ufeff${text
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .map((c) => (/^-?\d+\.\d+$/.test(c) ? c.replace('.', ',') : /;/.test(c) ? `"${c}"` : c))
        .join(';'),
    )
    .join('\r\n')}`;

test('semicolons, decimal commas, a byte order mark and CRLF, as the package says', () => {
  const text = french(REGIONS);
  expect(text).toMatch(/;0,5;/);
  const columns = REGIONS.split('\n')[0]!
    .split(',')
    .filter((c) => /_k$|_0$|^pop_|^aff|^terr|^sanct/.test(c));
  const files = packaged('regions', text, {
    dialect: { delimiter: ';', lineTerminator: '\r\n' },
    ...numbers(columns, { decimalChar: ',' }),
  });
  expect(said(files)).toEqual([]);
  const values = (read: typeof plain): unknown =>
    JSON.parse(JSON.stringify(read.regions, (key, value) => (key === 'at' ? undefined : value)));
  const bare = smallCase().set('regions.csv', REGIONS);
  expect(values(readCase(files).data!)).toEqual(values(readCase(bare).data!));
  // and the package made from it is in plain form and says nothing of a dialect
  const made = makePackage(files);
  expect(made.get('regions.csv')).toBe(makePackage(bare).get('regions.csv'));
  expect(made.get('datapackage.json')).not.toMatch(/dialect|decimalChar/);
});

test.each([
  ['tabs', '\t'],
  ['bars', '|'],
  ['spaces', ' '],
])('columns divided by %s', (_, delimiter) => {
  const text = LINKS.replaceAll(' ', '_').replaceAll(',', delimiter);
  const files = packaged('links', text, { dialect: { delimiter } });
  expect(said(files)).toEqual([]);
  expect(readCase(files).data!.links.map((l) => l.roadKm.value)).toEqual(
    plain.links.map((l) => l.roadKm.value),
  );
});

test('the deeper form of the Python tools, version 5', () => {
  const files = packaged('links', LINKS.replaceAll(',', ';'), {
    dialect: { csv: { delimiter: ';' } },
  });
  expect(said(files)).toEqual([]);
  expect(readCase(files).data!.links).toHaveLength(plain.links.length);
});

test('no header, other quotes, remarks, grouped thousands, other words for yes, no and missing', () => {
  const header = FORCES.split('\n')[0]!.split(',');
  const [side, mid, placed, nominal] = ['side', 'effective_mid_k', 'placed', 'nominal_k'].map((c) =>
    header.indexOf(c),
  );
  expect(Math.min(side!, mid!, placed!, nominal!)).toBeGreaterThanOrEqual(0);
  const cells = header.map(() => '');
  cells[header.indexOf('actor')] = "'Army, main; ''old'''";
  cells[side!] = 'challenger_reserve';
  cells[mid!] = '1.234,5';
  cells[nominal!] = '-99';
  cells[placed!] = 'non';
  const files = packaged('forces', `# a remark\n${cells.join(';')}\n`, {
    dialect: { delimiter: ';', quoteChar: "'", header: false, commentChar: '#' },
    schema: {
      missingValues: ['', '-99'],
      fields: header.map((name) =>
        name === 'placed'
          ? { name, type: 'boolean', trueValues: ['oui'], falseValues: ['non'] }
          : /_k$/.test(name)
            ? { name, type: 'number', decimalChar: ',', groupChar: '.' }
            : { name, type: 'string' },
      ),
    },
  });
  expect(
    said(files).filter((line) => line.startsWith('forces') || line.startsWith('data')),
  ).toEqual([]);
  const alone = readCase(files);
  expect(alone.data!.forces).toMatchObject([
    { actor: "Army, main; 'old'", placed: false, nominalMen: 1_234_500 },
  ]);
});

test('dates in the pattern that the field states', () => {
  const PATRONS = smallCase().get('patrons.csv')!;
  const text = PATRONS.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1');
  expect(text).not.toBe(PATRONS);
  const dates = ['date_from', 'date_to', 'known_by'].filter((d) => PATRONS.includes(d));
  const schema = {
    schema: { fields: dates.map((name) => ({ name, type: 'date', format: '%d/%m/%Y' })) },
  };
  const files = packaged('patrons', text, schema);
  expect(said(files)).toEqual([]);
  expect(readCase(files).data!.patrons.map((p) => [p.fromDay, p.toDay])).toEqual(
    plain.patrons.map((p) => [p.fromDay, p.toDay]),
  );
});

test('a cell that does not fit the form is a fault, never read by guessing', () => {
  const km = LINKS.split('\n')[1]!.split(',')[2]!;
  const at = (cell: string): CaseFiles =>
    packaged('links', LINKS.replaceAll(',', ';').replace(`;${km};`, `;${cell};`), {
      dialect: { delimiter: ';' },
      ...numbers(['road_km'], { decimalChar: ',' }),
    });
  expect(readCase(at(`${km},5`)).data!.links[0]!.roadKm.value).toBe(Number(km) + 0.5);
  const fault = (cell: string): string =>
    `road_km is not a number: ${cell}; allowed: a number such as 234,5, as datapackage.json says`;
  for (const cell of ['1.234', '1 234', '1.234,5', '12,5 km'])
    expect(said(at(cell))).toEqual([expect.stringContaining(fault(cell))]);
});

test.each<[Json, string]>([
  [{ dialect: { delimiter: ';;' } }, 'dialect.delimiter'],
  [{ dialect: { doubleQuote: false } }, 'dialect.doubleQuote'],
  [{ dialect: { escapeChar: '\\' } }, 'dialect.escapeChar'],
  [{ dialect: { lineTerminator: '~' } }, 'dialect.lineTerminator'],
  [{ dialect: { header: 'yes' } }, 'dialect.header'],
  [{ dialect: { header: false } }, 'dialect.header'],
  [{ dialect: { delimiter: '"' } }, 'dialect.delimiter'],
  [{ dialect: 'dialect.json' }, 'dialect'],
  [{ schema: 'schema.json' }, 'schema'],
  [{ schema: { missingValues: 'NA' } }, 'schema.missingValues'],
  [numbers(['road_km'], { bareNumber: false }), 'schema.fields.0.bareNumber'],
  [numbers(['road_km'], { decimalChar: ',', groupChar: ',' }), 'schema.fields.0.groupChar'],
  [numbers(['road_km'], { decimalChar: 'ab' }), 'schema.fields.0.decimalChar'],
  [
    { schema: { fields: [{ name: 'quality', type: 'date', format: 'any' }] } },
    'schema.fields.0.format',
  ],
  [{ path: ['links.csv', 'more.csv'] }, 'path'],
])('what is not read is said with its place: %j', (resource, field) => {
  const files = packaged('links', LINKS, resource);
  const text = files.get('datapackage.json')!;
  const faults = readCase(files).problems.filter((p) => p.code === 'unread-form');
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  expect(fault!.at.file).toBe('datapackage.json');
  const last = field.split('.').at(-1)!;
  expect(text.split('\n')[fault!.at.line - 1]).toContain(`"${last}":`);
  expect(fault!.message).toMatch(new RegExp(`does not read ${last} `));
});

test('another encoding, with the way to convert it', () => {
  const files = packaged('links', LINKS, { encoding: 'windows-1252' });
  expect(readCase(files).problems.filter((p) => p.code === 'unread-encoding')).toMatchObject([
    { at: { file: 'datapackage.json', line: 7 }, allowed: expect.stringContaining('new NAME') },
  ]);
  expect(said(packaged('links', LINKS, { encoding: 'UTF-8' }))).toEqual([]);
});

test('a field of a dialect that nobody knows, and a described column that is not there', () => {
  expect(said(packaged('links', LINKS, { dialect: { delimeter: ';' } }))).toEqual([
    expect.stringMatching(
      /datapackage\.json:\d+:\d+: there is no field delimeter.*mean delimiter\?/,
    ),
  ]);
  const files = packaged('links', LINKS, numbers(['Road_KM'], { decimalChar: ',' }));
  expect(said(files)).toContainEqual('links.csv:1:1: the column Road_KM is missing');
});

test('a line that tells Excel what divides the columns is no row', () => {
  expect(readCase(smallCase().set('links.csv', `sep=,\r\n${LINKS}`)).data!.hash).toBe(plain.hash);
  expect(said(smallCase().set('links.csv', `sep=;\r\n${LINKS.replaceAll(',', ';')}`))).toEqual([
    'links.csv:1:1: the columns are separated by semicolons; allowed: commas; to convert it: interregnum new NAME --from FOLDER',
  ]);
});
