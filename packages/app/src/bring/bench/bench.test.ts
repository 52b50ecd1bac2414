/** A case on the bench: brought in any form, mended cell by cell, saved as a package; hostile ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, readCase, templateCase } from '@interregnum/case';
import type { CountryFile } from '@interregnum/case/start';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import { namedPosterior, parametersFor } from '@interregnum/questions';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GivenFile } from '../intake/given.ts';
import { Bench } from './bench.ts';

const template = templateCase('my-republic-2030');
const given = (files: Iterable<readonly [string, string | Uint8Array<ArrayBuffer>]>): GivenFile[] =>
  [...files].map(([path, text]) => ({ path, blob: new Blob([text]) }));
const zipped = (files: Readonly<Record<string, string>>, path = 'case.zip'): GivenFile[] => [
  {
    path,
    blob: new Blob([
      zipSync(Object.fromEntries(Object.entries(files).map(([p, t]) => [p, strToU8(t)]))),
    ]),
  },
];
const inFolder = (folder: string): Record<string, string> =>
  Object.fromEntries([...template].map(([path, text]) => [`${folder}/${path}`, text]));
const country = (code: string): CountryFile =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../../../boundaries/${code}.json`), 'utf8'),
  );
const unsaved = (zip: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [
      path.replace(/^[^/]+\//, ''),
      strFromU8(bytes),
    ]),
  );

describe('what is brought', () => {
  it.each([
    ['the files of a folder', given(template)],
    ['a folder as a browser gives it', given(Object.entries(inFolder('my-case')))],
    ['a zip', zipped(Object.fromEntries(template))],
    ['a zip of a folder in a folder', zipped(inFolder('downloads/my-case'))],
    [
      'a zip of Windows, with what systems leave behind',
      zipped({
        ...Object.fromEntries([...template].map(([p, t]) => [`my-case\\${p}`, t])),
        '__MACOSX/._regions.csv': 'x',
        'my-case\\Thumbs.db': 'x',
      }),
    ],
  ])('%s is the same sound case', async (_, files) => {
    const view = await new Bench().open(files);
    expect(view.problems).toEqual([]);
    expect(view).toMatchObject({ sound: true, id: 'my-republic-2030', errors: 0 });
    expect(view.files[1]).toEqual({ name: 'case.json', kind: 'text', rows: null });
    expect(view.files[0]).toEqual({ name: 'regions.csv', kind: 'table', rows: 5 });
  });

  it('tables of any spreadsheet are converted, and what was done is said', async () => {
    const files = new Map(template);
    files.delete('datapackage.json');
    files.delete('provenance.csv');
    files.delete('links.csv');
    files.set(
      'Links.txt',
      'region_a;region_b;road_km\nEX1;EX2;125,5\nEX1;EX3;120\nEX1;EX4;130\nEX3;EX5;130\n',
    );
    const view = await new Bench().open(given(files));
    expect(view.problems).toEqual([]);
    expect(view.converted).toEqual([
      {
        from: 'Links.txt',
        to: 'links.csv',
        did: ['semicolons between columns made commas', 'decimal commas made points (125,5)'],
      },
    ]);
  });

  it('a number that could be two is a fault until its user settles it', async () => {
    const files = new Map(template);
    files.delete('datapackage.json');
    files.set('links.csv', 'region_a;region_b;road_km\nEX1;EX2;1.250\n');
    const bench = new Bench();
    const view = await bench.open(given(files));
    expect(view.isAmbiguous).toBe(true);
    expect(view.problems.map(formatProblem)[0]).toMatch(/^links\.csv:2:9: road_km 1\.250 can be/);
    expect((await bench.again({ decimal: 'comma' })).isAmbiguous).toBe(false);
    expect(bench.table('links.csv', 0)?.rows[0]?.cells.map((c) => c.text)).toEqual([
      'EX1',
      'EX2',
      '1250',
    ]);
  });
});

describe('faults', () => {
  it('are those of check, found where they stand, and gone once the cell is mended', async () => {
    const files = new Map(template);
    files.set('regions.csv', files.get('regions.csv')!.replace(',1200,', ',many,'));
    const bench = new Bench();
    const view = await bench.open(given(files));
    expect(view.sound).toBe(false);
    expect(view.problems.map(formatProblem)).toEqual(readCase(files).problems.map(formatProblem));
    const [{ at }] = view.problems as [(typeof view.problems)[number]];
    const page = bench.tableAtLine(at.file, at.line)!;
    const row = page.rows.findIndex((r) => r.line === at.line);
    const column = page.columns.findIndex((c) => c.name === 'population_k');
    expect(page.rows[row]?.cells[column]).toEqual({ text: 'many', at: [at.line, at.column] });
    expect(page.columns[column]?.about).toBe('Population (thousand persons)');
    const mended = bench.setCell(at.file, row, column, '1200');
    expect(mended).toMatchObject({ sound: true, errors: 0 });
  });

  it('rows are added and left out, a header is renamed, and a text is written anew', async () => {
    const bench = new Bench();
    await bench.open(given(template));
    expect(bench.addRow('patrons.csv').sound).toBe(false);
    const page = bench.table('patrons.csv', 0)!;
    expect(page.total).toBe(7);
    expect(bench.removeRow('patrons.csv', 6).sound).toBe(true);
    expect(bench.setCell('links.csv', -1, 1, 'to_region').errors).toBe(1);
    expect(bench.setCell('links.csv', -1, 1, 'region_b').sound).toBe(true);
    expect(bench.setText('case.json', '{').errors).toBeGreaterThan(0);
    expect(bench.setText('case.json', template.get('case.json')!).sound).toBe(true);
  });

  it('of a table longer than one page are gone to by line', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `A${i},B,1`);
    const bench = new Bench();
    await bench.open(given([['links.csv', ['region_a,region_b,road_km', ...rows].join('\n')]]));
    expect(bench.table('links.csv', 0)?.rows.length).toBe(25);
    const page = bench.tableAtLine('links.csv', 41)!;
    expect([page.from, page.rows[0]?.line, page.total]).toEqual([25, 27, 60]);
  });
});

describe('saved', () => {
  it('it is a package that reads as the same case, and the same file each time', async () => {
    const bench = new Bench();
    await bench.open(given(template));
    const { name, zip } = bench.save();
    expect(name).toBe('my-republic-2030');
    const files = unsaved(zip);
    const read = readCase(files);
    expect(read.problems).toEqual([]);
    expect(read.data?.hash).toBe(readCase(template).data?.hash);
    expect(bench.save().zip).toEqual(zip);
  });
});

describe('played', () => {
  const posterior = readFileSync(
    join(import.meta.dirname, '../../../../analysis/posterior.json'),
    'utf8',
  );

  it('its levers come along, and their faults are told', async () => {
    const bench = new Bench();
    const levers = `schema: interregnum.levers/1
levers:
  - id: men
    question: How many men?
    path: regions[*].garrison_effective_k
    why: made up
    bands:
      - { name: All, stops: [x0.5, as it was, x2] }
`;
    const view = await bench.open(given(new Map(template).set('levers.yaml', levers)));
    expect(view).toMatchObject({ sound: true, errors: 0 });
    expect(bench.play(posterior)!.caseFile.levers?.map(({ id }) => id)).toEqual(['men']);
    expect(unsaved(bench.save().zip).get('levers.yaml')).toBe(levers);
    const faulty = bench.setText('levers.yaml', levers.replace('as it was', 'as it wass'));
    expect(faulty.problems[0]).toMatchObject({ code: 'lever-as-it-was', nearest: 'as it was' });
    expect(faulty.sound).toBe(false);
  });

  it('it has the parameters that the command takes, and no score', async () => {
    const bench = new Bench();
    await bench.open(given(template));
    const { id, caseFile, parameters } = bench.play(posterior)!;
    expect(id).toBe('own-my-republic-2030');
    expect(caseFile).toMatchObject({ brought: 'my-republic-2030', observed: null, scores: null });
    const read = readCase(template).data!;
    const named = namedPosterior(posterior, 'posterior.json', 'shipped posterior');
    const chosen = parametersFor(named, read, DEFAULT_SWITCHES);
    expect(parameters).toEqual(chosen.parameters);
    expect(caseFile.parameters.label).toBe('blind');
    expect(caseFile.data).toEqual({ ...read, id, hash: caseFile.data.hash });
    bench.setCell('regions.csv', 0, 0, 'nowhere');
    expect(bench.play(posterior)).toBeNull();
  });

  it('a zip that holds but a zip says that nothing of a case is in it', async () => {
    const bench = new Bench();
    const view = await bench.open(zipped({ 'inner.zip': 'PK' }));
    expect(view.problems.map((p) => p.code)).toEqual(['nothing-to-read']);
    expect(view.errors).toBe(1);
  });

  it('a map that would take long to draw is replaced by a schematic one, which is said', async () => {
    const map = JSON.parse(template.get('map.geojson')!);
    const [west, south] = map.features[0].geometry.coordinates[0][0];
    const round = Array.from({ length: 110_000 }, (_, i) => [
      west + Math.cos((i * Math.PI) / 55_000),
      south + Math.sin((i * Math.PI) / 55_000),
    ]);
    map.features[0].geometry.coordinates = [[...round, round[0]]];
    const bench = new Bench();
    await bench.open(given([...template, ['map.geojson', JSON.stringify(map)]]));
    const { data } = bench.play(posterior)!.caseFile;
    expect(JSON.stringify(data.map).length).toBeLessThan(100_000);
    expect(data.assumptions.join()).toContain('more than 100000 positions');
    const { geometry } = map.features[0];
    map.features[0].geometry = { type: 'GeometryCollection', geometries: [geometry] };
    await bench.open(given([...template, ['map.geojson', JSON.stringify(map)]]));
    const other = bench.play(posterior)!.caseFile.data;
    expect(other.assumptions.join()).toContain('more than 100000 positions');
    expect(bench.save().zip.length).toBeGreaterThan(500_000);
  });
});

describe('a start', () => {
  it.each(['ago', 'idn', 'usa', 'psx', 'rus'])(
    'from the boundaries of %s is sound, every number assumed',
    (code) => {
      const bench = new Bench();
      const chosen = {
        file: country(code),
        country: 'Some Country',
        capital: 1,
        origin: '2027-01-01',
        numbers: 'invented' as const,
      };
      const view = bench.start(chosen);
      expect(view.problems.filter((p) => p.severity === 'error').map(formatProblem)).toEqual([]);
      expect(view.sound).toBe(true);
      expect(view.id).toBe('some-country-2027');
      expect(view.kinds).toMatchObject({ measured: 0, estimated: 0 });
      expect(view.kinds!.assumed).toBeGreaterThan(20);
      expect(readCase(unsaved(bench.save().zip)).problems.map(formatProblem)).toEqual(
        view.problems.map(formatProblem),
      );
    },
  );

  it('with blank cells invents nothing, and says what to fill as the command does', () => {
    const bench = new Bench();
    const chosen = { file: country('ago'), country: 'Angola', capital: null, origin: '2027-01-01' };
    const view = bench.start({ ...chosen, numbers: 'blank' });
    expect(view.sound).toBe(false);
    const needed = view.toFill.filter((cell) => cell.isNeeded);
    expect(needed.map((cell) => `${cell.table}.${cell.column}`)).toContain('case.capital');
    const people = needed.find((cell) => cell.column === 'population_k')!;
    expect(people.keys).toHaveLength(people.of);
    const { file, line } = people.at!;
    const page = bench.tableAtLine(file, line)!;
    const column = page.columns.findIndex(({ name }) => name === 'population_k');
    const cell = page.rows.find((row) => row.line === line)!.cells[column]!;
    expect(cell).toMatchObject({ text: '', at: [line, people.at!.column] });
    const filled = bench.setCell(file, page.from, column, '250');
    expect(filled.toFill.some((c) => c.column === 'population_k' && c.isNeeded)).toBe(false);
  });

  it('borders that are shared are roads, longer than the great circle', () => {
    const bench = new Bench();
    bench.start({
      file: country('ago'),
      country: 'Angola',
      capital: 6,
      origin: '2027-01-01',
      numbers: 'invented',
    });
    const { data } = readCase(bench.files());
    expect(data?.regions.find((r) => r.isCapital)?.name).toBe('Luanda');
    const of = (name: string) => data!.regions.find((r) => r.name === name)!.id;
    const roads = data!.links.map((l) => [l.a, l.b].sort().join('|'));
    expect(roads).toContain([of('Luanda'), of('Bengo')].sort().join('|'));
    expect(roads).not.toContain([of('Luanda'), of('Moxico')].sort().join('|'));
    // Cabinda touches no other province
    expect(roads.filter((r) => r.split('|').includes(of('Cabinda'))).length).toBe(1);
  });

  it('one pasted table of regions is made whole when that is asked for', async () => {
    const bench = new Bench();
    const regions = template.get('regions.csv')!;
    const view = await bench.paste('regions', regions.replaceAll(',', '\t').replaceAll('"', ''));
    expect(view.sound).toBe(false);
    expect(view.canComplete).toBe(true);
    expect(view.problems.map((p) => p.code)).toContain('missing-file');
    const whole = bench.complete('2030-03-01');
    expect(whole.problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(whole.canComplete).toBe(false);
  });
});

describe('hostile', () => {
  const says = async (files: readonly GivenFile[]): Promise<string[]> =>
    (await new Bench().open(files)).problems.map(formatProblem);

  it.each([
    '../regions.csv',
    '/etc/regions.csv',
    'a/../../regions.csv',
    'C:\\regions.csv',
    '..\\regions.csv',
  ])('a zip with the path %s is refused as a whole', async (path) => {
    const view = await new Bench().open(zipped({ 'regions.csv': 'id\n', [path]: 'id\nA\n' }));
    expect(view.problems.map(formatProblem)).toEqual([
      expect.stringMatching(/does not stay inside the case folder; allowed: a relative path/),
    ]);
    expect(view.files).toEqual([]);
  });

  it('a bomb, a link, a file too large and too many files are refused before they cost anything', async () => {
    const bomb = zipSync({ 'regions.csv': new Uint8Array(80 * 1024 * 1024) });
    expect(await says([{ path: 'bomb.zip', blob: new Blob([bomb]) }])).toEqual([
      expect.stringMatching(/^bomb\.zip:1:1: .*unpacks to more than 64 MB/),
    ]);
    const link = zipSync({
      'case.json': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    });
    expect(await says([{ path: 'link.zip', blob: new Blob([link]) }])).toEqual([
      expect.stringMatching(/links are never followed/),
    ]);
    // never read: it only says its size
    const large = { size: 100 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await says([{ path: 'regions.csv', blob: large as unknown as Blob }])).toEqual([
      'regions.csv:1:1: regions.csv is larger than this program reads; allowed: at most 32 MB',
    ]);
    const many = Array.from({ length: 300 }, (_, i) => [`${i}.csv`, 'id\n'] as const);
    expect((await says(given(many)))[0]).toMatch(/more files than this program reads/);
  });

  it('a million rows are a fault and no more', async () => {
    const rows = `id,lat,lon\n${'A,1,1\n'.repeat(1_000_000)}`;
    const view = await new Bench().open(given([...template, ['regions.csv', rows]]));
    expect(view.problems.map((p) => p.code)).toContain('too-many-rows');
  });

  it('NUL and overrides of direction are shown as what they are; markup stays text', async () => {
    const files = new Map(template);
    files.delete('datapackage.json');
    const name = '<img src=x onerror=alert(1)>';
    files.set('regions.csv', files.get('regions.csv')!.replace('North,', `${name}\u0000\u202e,`));
    const bench = new Bench();
    const view = await bench.open(given(files));
    expect(view.converted).toEqual([
      {
        from: 'regions.csv',
        to: 'regions.csv',
        did: ['2 control characters and marks of direction shown as \ufffd'],
      },
    ]);
    expect(bench.table('regions.csv', 0)?.rows[1]?.cells[1]?.text).toBe(`${name}\ufffd\ufffd`);
  });

  it('faults beyond those shown are counted', async () => {
    const files = new Map(template);
    const rows = Array.from({ length: 500 }, (_, i) => `X${i},Y${i},1,2,,assumed: x`).join('\n');
    files.set('links.csv', `${files.get('links.csv')}${rows}\n`);
    const view = await new Bench().open(given(files));
    expect(view.problems.length).toBe(200);
    expect(view.errors + view.warnings).toBeGreaterThan(500);
  });
});
