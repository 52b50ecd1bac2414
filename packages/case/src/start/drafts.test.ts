import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foreignTable } from '../convert/foreign-table.ts';
import { dayIn } from './conflict-layouts.ts';
import { draftConflict } from './contested.ts';
import { type CountryFile, countryRegions } from './country-regions.ts';
import { RegionNames } from './names.ts';
import { draftPeople, type PeopleDraft } from './people.ts';
import { readEvents } from './read-events.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/start/${name}`, import.meta.url));
const textOf = (name: string): string => new TextDecoder().decode(fixture(name));
const ANGOLA = countryRegions(
  JSON.parse(
    readFileSync(new URL('../../../../boundaries/ago.json', import.meta.url), 'utf8'),
  ) as CountryFile,
);
const at = (name: string): number => ANGOLA.places.findIndex((p) => p.name === name);

async function people(bytes: Uint8Array, column?: string): Promise<PeopleDraft> {
  const read = await foreignTable('people.csv', bytes);
  if ('code' in read) throw new Error(read.message);
  return draftPeople(read.table, ANGOLA.places, { column, commas: read.commas });
}
const table = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

describe('population', () => {
  test('of a table with a title, semicolons, thousands set off by points and a byte order mark', async () => {
    const { drafts, unmatched } = await people(fixture('people-messy.csv'), 'População 2026');
    const cells = drafts.cells.get('population_k')!;
    expect(cells[at('Luanda')]).toMatchObject({
      text: '7200.123',
      low: '5040.086',
      high: '10080.172',
    });
    expect(cells[at('Uíge')]!.text).toBe('1500.123');
    expect(cells[at('Cuando Cubango')]).toBeUndefined();
    expect(unmatched).toEqual([
      'people.csv:15: no region is called Kuando Kubango; nearest: Cuando Cubango',
      'people.csv:21: no region is called Total',
      'people.csv has no number for Cuando Cubango',
    ]);
  });

  test('by code, and in thousands where the header says so', async () => {
    const { drafts } = await people(table('code,pop_k', 'AO.LU,7200', 'ao-bi,1500.5'));
    const cells = drafts.cells.get('population_k')!;
    expect([cells[at('Luanda')]!.text, cells[at('Bié')]!.text]).toEqual(['7200', '1500.5']);
  });

  test('in millions where the header says so; what is few for the unit that was taken is doubted', async () => {
    const millions = await people(table('name,pop (millions)', 'Luanda,7.2', 'Bié,1.5'));
    expect(millions.drafts.cells.get('population_k')![at('Luanda')]).toMatchObject({
      text: '7200',
      source: 'estimated: people.csv, pop (millions), read as millions',
    });
    expect(millions.doubts).toEqual([]);
    const persons = await people(table('name,pop', 'Luanda,7200', 'Bié,1500'));
    expect(persons.doubts[0]).toMatch(
      /^people\.csv: 8,700 people in all are few: pop was read as persons;/,
    );
    expect(persons.said.join(' ')).toContain('pop, read as persons, by name');
  });

  test('codes that say other regions than the names beside them are doubted, or refused', async () => {
    const rows = ['AO.LU,Luanda,900000', 'AO.BI,Bié,800000', 'AO.UI,Bié,700000'];
    const { doubts } = await people(table('code,name,pop', ...rows));
    expect(doubts).toEqual([
      'people.csv: code and name tell of different regions in 1 of 3 rows, first in line 4 (“AO.UI” is Uíge, “Bié” is Bié); code counts',
    ]);
    const shifted = table('code,name,pop', 'AO.LU,Bié,900000', 'AO.BI,Uíge,1', 'AO.UI,Luanda,1');
    await expect(people(shifted)).rejects.toThrow(/in 3 of 3 rows.*Drop the column code for name/);
  });

  test.each([
    [['name,pop_2010,pop_2020', 'Luanda,5,6'], /several columns can be people, pop_2010, pop_2020/],
    [['name,pop', 'Luanda,5', 'Bié,6', 'luanda,7'], /Luanda stands in lines 2 and 4/],
    [['name,pop', 'Lisboa,5'], /no column holds names or codes of the regions, such as/],
    [['name;pop', 'Luanda;1.234', 'Bié;2.345'], /can be 1\.234 or 1234/],
    [['name,what', 'Luanda,many'], /no column of numbers/],
  ])('%j is refused', async (lines, says) => {
    await expect(people(table(...lines))).rejects.toThrow(says);
  });

  test('names of units are no part of a name, and a name of two regions means neither', () => {
    const names = new RegionNames([
      { id: 'R1', name: 'Bié', latitude: 0, longitude: 0 },
      { id: 'R2', name: 'San José', latitude: 0, longitude: 0 },
      { id: 'R3', name: 'San Jose', latitude: 0, longitude: 0 },
    ]);
    expect(names.find('BIE Province')).toEqual({ at: 0 });
    expect(names.find('r3')).toEqual({ at: 2 });
    expect(names.find('San José').at).toBe(-1);
  });
});

const conflict = (name: string, origin: string, challengers: string[] = []) =>
  draftConflict(name, readEvents(textOf(name), challengers), ANGOLA, origin);
const rowsOf = (text: string): Map<string, string[]> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.split(',')[1]!, line.split(',')]),
  );

describe('events', () => {
  test('of GED: against the state and by rebels on civilians, in the year before the first day', () => {
    const { drafts, said } = conflict('ged-sample.csv', '2027-01-01');
    expect(drafts.challengers).toEqual(['Front of the Made Up', 'Made-Up League']);
    const fought = rowsOf(drafts.files.get('fought_by_region.csv')!);
    // two of Bié's villages twice, and one against civilians; that of 2025 is too old
    expect(fought.get('Bié')![2]).toBe('5');
    expect(fought.get('Uíge')![2]).toBe('0');
    expect(fought.get('Benguela')![2]).toBe('0');
    const cell = drafts.cells.get('insurgent_control_0')![at('Cabinda')]!;
    const reached = Number(fought.get('Cabinda')![5]);
    expect(reached).toBeGreaterThan(0.1);
    expect(Number(cell.text)).toBeCloseTo(0.3 * reached, 3);
    expect(Number(cell.low)).toBe(0);
    expect(Number(cell.high)).toBeGreaterThan(Number(cell.text));
    expect(cell.source).toBe(
      'estimated: UCDP GED events of the 365 days from 2026-01-02 to 2027-01-01, both counted: ground within 25 km contested, taken and not taken back controlled; controlled + 0.3 × contested; low and high from what was taken to all that was reached, at least ±0.15, within 0 and 1',
    );
    expect(said.join(' ')).toContain('at least ±0.15');
    expect(drafts.said.join(' ')).toContain('at least ±0.15');
    expect(said.join(' ')).toMatch(/Sundberg.*Left|Left.*Sundberg/);
    expect(said.join(' ')).toContain('Left out as not yet known on 2027-01-01: 1 event.');
  });

  test('of ACLED: what was taken and not taken back is controlled', () => {
    const { drafts, said } = conflict('acled-sample.csv', '2027-01-01');
    expect(drafts.challengers).toEqual(['FMU: Front of the Made Up']);
    const fought = rowsOf(drafts.files.get('fought_by_region.csv')!);
    expect(Number(fought.get('Moxico')![6])).toBeGreaterThan(0);
    expect(Number(fought.get('Huambo')![6])).toBe(0);
    expect(Number(fought.get('Huambo')![5])).toBeGreaterThan(0);
    // a strategic development, a protest and a militia are no fights with the challenger
    expect(fought.get('Moxico')![2]).toBe('2');
    expect(fought.get('Luanda')![2]).toBe('0');
    expect(said.join(' ')).toMatch(/Raleigh.*no passing on/);
  });

  test('one of several challengers, by its name', () => {
    const { drafts } = conflict('ged-sample.csv', '2027-01-01', ['made-up league']);
    expect(drafts.challengers).toEqual(['Made-Up League']);
  });

  test('refusals say what was expected', () => {
    expect(() => conflict('ged-sample.csv', '2020-01-01')).toThrow(
      /none of them in these regions from 2019-01-02 to 2020-01-01, both counted/,
    );
    expect(() => conflict('ged-sample.csv', '2027-01-01', ['Made-Up Leage'])).toThrow(
      /did you mean Made-Up League/,
    );
    expect(() => readEvents('date,lat,lon\n1,2,3\n', [])).toThrow(
      /its columns are date, lat, lon\. Events are read in the layout of UCDP GED \(type_of_violence,.* or ACLED \(event_date,/,
    );
    const lacking = textOf('ged-sample.csv').replace('where_prec', 'precision');
    expect(() => readEvents(lacking, [])).toThrow(/it looks like UCDP GED, but lacks where_prec/);
  });

  test('semicolons, days in words and a first line for Excel', () => {
    expect(
      ['2021-01-05 00:00:00.000', '5 January 2021', '05-Jan-2021', '2021-01-05T00:00'].map(dayIn),
    ).toEqual(['2021-01-05', '2021-01-05', '2021-01-05', '2021-01-05']);
    const rows = textOf('ged-sample.csv').trim().split(/\r?\n/);
    const odd = `sep=;\r\n${rows.map((row) => row.replaceAll(',', ';')).join('\r\n')}`;
    expect(readEvents(odd, []).fights.length).toBe(
      readEvents(textOf('ged-sample.csv'), []).fights.length,
    );
  });
});
