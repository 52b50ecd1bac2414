import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCells } from '../csv.ts';
import { makePackage } from '../package/index.ts';
import { formatProblem } from '../problems.ts';
import { readCase, toFillIn } from '../read.ts';
import { type CountryFile, countryRegions } from './country-regions.ts';
import { NO_DRAFTS } from './drafts.ts';
import { emptyCase } from './empty-case.ts';
import { blankCase } from './start-case.ts';

const boundaries = (code: string): CountryFile =>
  JSON.parse(
    readFileSync(new URL(`../../../../boundaries/${code}.json`, import.meta.url), 'utf8'),
  ) as CountryFile;

const begun = (code: string, capital: number | null = 0): Map<string, string> =>
  emptyCase({
    id: code,
    country: code,
    origin: '2027-01-01',
    horizonDays: 120,
    capital,
    terrain: 'mixed',
    regions: countryRegions(boundaries(code)),
    source: 'made up for a test',
    drafts: NO_DRAFTS,
  });

/** Cells of a table by column. */
function columnsOf(files: ReadonlyMap<string, string>, name: string): Map<string, string[]> {
  const { cells } = parseCells(name, files.get(name)!);
  const [header = [], ...rows] = cells;
  return new Map(header.map(({ text }, i) => [text, rows.map((row) => row[i]!.text)]));
}

/** Write a cell of every row, or of the first only. */
function filled(
  files: Map<string, string>,
  name: string,
  values: Readonly<Record<string, string>>,
  firstOnly = false,
): void {
  const { cells } = parseCells(name, files.get(name)!);
  const header = cells[0]!.map((c) => c.text);
  const rows = cells
    .slice(1)
    .map((row, r) =>
      row.map((c, i) => (firstOnly && r > 0 ? c.text : (values[header[i]!] ?? c.text))),
    );
  const quoted = (text: string): string => (/[",]/.test(text) ? `"${text}"` : text);
  files.set(name, [header, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join(''));
}

test('of Angola regions, roads and map are there, and no number that nobody gave', () => {
  const files = begun('ago');
  const regions = columnsOf(files, 'regions.csv');
  for (const column of ['population_k', 'affinity_challenger', 'garrison_effective_k', 'militia_k'])
    expect(new Set(regions.get(column)), column).toEqual(new Set(['']));
  const luanda = regions.get('name')!.indexOf('Luanda');
  expect(Number(regions.get('area_km2')![luanda])).toBeGreaterThan(1000);
  // 1,246,700 km² in the statistics of the United Nations
  const area = regions.get('area_km2')!.reduce((sum, v) => sum + Number(v), 0);
  expect(area).toBeGreaterThan(1_230_000);
  expect(area).toBeLessThan(1_270_000);
  expect(new Set(columnsOf(files, 'links.csv').get('source'))).toEqual(
    new Set(['assumed: great circle times 1.3 (terrain class mixed)']),
  );
  const blank = [...regions].flatMap(([column, cells]) =>
    cells.flatMap((text, i) => (text === '' ? [`${regions.get('id')![i]}.${column}`] : [])),
  );
  const listed = columnsOf(files, 'to_fill.csv');
  const lines = new Set(listed.get('key')!.map((key, i) => `${key}.${listed.get('column')![i]}`));
  for (const cell of blank.filter((c) => !/\.note$/.test(c)))
    expect(lines.has(cell) || lines.has(cell.replace(/^.*\./, '*.')), cell).toBe(true);
  expect(listed.get('reason')).not.toContain('');
  expect(listed.get('hint')).not.toContain('');
});

test('it cannot be run before what an answer rests on is there, and then it can', () => {
  const files = begun('ago', 6);
  const before = readCase(files);
  expect(before.data).toBeNull();
  expect(before.problems.map((p) => p.code)).toContain('not-filled');
  expect(before.problems.map(formatProblem)).toContainEqual(
    expect.stringMatching(
      /^regions\.csv:1:\d+: affinity_challenger is blank in every row, and to_fill\.csv/,
    ),
  );
  const needed = toFillIn(files).filter((cell) => cell.isNeeded);
  expect(needed.map((n) => `${n.table}.${n.column}`).sort()).toEqual([
    'forces.effective_mid_k',
    'patrons.level',
    'regions.affinity_challenger',
    'regions.affinity_incumbent',
    'regions.challenger_force_k',
    'regions.garrison_effective_k',
    'regions.insurgent_control_0',
    'regions.population_k',
  ]);
  filled(
    files,
    'regions.csv',
    {
      population_k: '500',
      affinity_challenger: '0.2',
      affinity_incumbent: '0.5',
      insurgent_control_0: '0.1',
    },
    true,
  );
  filled(files, 'forces.csv', { effective_mid_k: '20' });
  filled(files, 'patrons.csv', { level: '0.8' });
  const after = readCase(files);
  expect(after.problems.filter((p) => p.severity === 'error').map(formatProblem)).toEqual([]);
  expect(toFillIn(files).filter((cell) => cell.isNeeded)).toEqual([]);
  // men of the total by population, as the stated rule has it
  const men = after.data!.regions.reduce((sum, r) => sum + r.garrisonMen.value, 0);
  expect(men).toBeCloseTo(20_000, 6);
  expect(after.data!.missing).toHaveProperty('regions.garrison_effective_k');
});

test('the licence of the map stands in its package, and none is stated for what a person fills', () => {
  const chosen = { country: 'Angola', capital: 0, origin: '2027-01-01' };
  const packed = makePackage(blankCase({ file: boundaries('ago'), ...chosen }));
  const { licenses, resources } = JSON.parse(packed.get('datapackage.json')!);
  expect(licenses.map((l: { name: string }) => l.name)).toEqual(['notspecified']);
  const map = resources.find((r: { name: string }) => r.name === 'map');
  expect(map.licenses[0]).toMatchObject({ name: 'other-pd' });
  expect(map.sources[0].title).toMatch(/^Made with Natural Earth/);
  expect(packed.get('README.md')).toContain('that of the map stands there');
  const own = makePackage(begun('ago'));
  expect(own.get('datapackage.json')).not.toContain('other-pd');
  expect(own.get('README.md')).not.toContain('that of the map');
});

test('without a capital it says so, and a package of it says the same', () => {
  const files = begun('tza', null);
  expect(readCase(files).problems.map((p) => p.code)).toEqual(
    expect.arrayContaining(['blank', 'no-capital']),
  );
  const packed = makePackage(files);
  expect(readCase(packed).problems.map((p) => p.message)).toEqual(
    readCase(files).problems.map((p) => p.message),
  );
  expect(toFillIn(packed)).toEqual(toFillIn(files));
});

test('a line that is deleted lets the stated rule fill its cell', () => {
  const files = begun('ago', 6);
  const text = files.get('to_fill.csv')!;
  const without = text.split('\n').filter((line) => !line.includes(',affinity_challenger,'));
  files.set('to_fill.csv', without.join('\n'));
  const messages = readCase(files).problems.map((p) => p.message);
  expect(messages.some((m) => m.startsWith('affinity_challenger is blank'))).toBe(false);
  expect(messages.some((m) => m.startsWith('affinity_incumbent is blank'))).toBe(true);
});

test.each(['idn', 'rus', 'fji', 'gbr', 'ncl'])('of %s every region can be reached', (code) => {
  const problems = readCase(begun(code)).problems.map((p) => p.code);
  expect(problems).not.toContain('unreachable-region');
  expect(
    problems.filter((c) => /^(short-link|long-link|map-|bad-map|duplicate|misspelt)/.test(c)),
  ).toEqual([]);
});
