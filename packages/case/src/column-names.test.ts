/** Headers under names that people use: the right column is named, and no other. */
import { describe, expect, test } from 'vitest';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { changed, smallCase } from './testing/small-case.ts';

/** What is said of columns when one of a table is called otherwise. */
function said(file: string, from: string, to: string): string[] {
  const [header = '', ...rows] = smallCase().get(file)!.split('\n');
  const names = header.split(',').map((name) => (name === from ? to : name));
  const files = smallCase().set(file, [names.join(','), ...rows].join('\n'));
  return readCase(files)
    .problems.filter((p) => /column$/.test(p.code))
    .map((p) => formatProblem(p).replace(/^\S+ /, ''));
}

test.each([
  ['links.csv', 'road_km', ['km', 'distance', 'Road km', 'length_km', 'ROAD-KM', 'roadkm']],
  ['regions.csv', 'terrain_rugged', ['ruggedness', 'rugged', 'terrain']],
  ['regions.csv', 'garrison_nominal_k', ['nominal', 'garrison_nominal', 'garison_nominal_k']],
  ['regions.csv', 'challenger_force_k', ['fighters', 'Insurgents_k', 'challenger_forces']],
  ['regions.csv', 'militia_k', ['militia', 'militias_k']],
  ['regions.csv', 'groups', ['group', 'Groups']],
  ['patrons.csv', 'date_to', ['until', 'end', 'To', 'dateto']],
  ['forces.csv', 'effective_high_k', ['EFFECTIVE_HIGH_K', 'high', 'effective_hi_k']],
])('%s without %s, which may be left out: a warning names it', (file, column, others) => {
  for (const other of others)
    expect(said(file, column, other)).toEqual([
      `warning: the column ${other} is not one this program reads; did you mean ${column}?`,
    ]);
});

test.each([
  ['regions.csv', 'population_k', ['population', 'Inhabitants', 'pop_k', 'POPULATION_K']],
  ['regions.csv', 'lon', ['lng', 'longitude', 'Long', 'x']],
  ['regions.csv', 'lat', ['latitude', 'y']],
  ['regions.csv', 'garrison_effective_k', ['garrison', 'troops_k', 'garison_efective_k']],
  ['regions.csv', 'id', ['code', 'pcode', 'ID', 'region id']],
  ['links.csv', 'region_b', ['to', 'target', 'regionB']],
  ['patrons.csv', 'date_from', ['from', 'start', 'datefrom']],
  ['forces.csv', 'effective_mid_k', ['EFFECTIVE_MID_K', 'mid', 'effective_k']],
])('%s without %s, which must be there: an error names it', (file, column, others) => {
  for (const other of others)
    expect(said(file, column, other)).toEqual([
      `there is no column ${other}, and one that must be there is missing; did you mean ${column}?`,
    ]);
});

test('columns of no other name are welcome', () => {
  const [header = '', ...rows] = smallCase().get('links.csv')!.trimEnd().split('\n');
  const more = ['lanes', 'surface', 'checked_by', 'km2', 'colour', 'region_c'];
  const text = [`${header},${more.join(',')}`, ...rows.map((r) => r + ','.repeat(more.length))];
  const files = smallCase().set('links.csv', `${text.join('\n')}\n`);
  expect(readCase(files).problems.map(formatProblem)).toEqual([]);
});

test('headers in capitals: each column under its own name', () => {
  const [header = '', ...rows] = smallCase().get('forces.csv')!.split('\n');
  const files = smallCase().set('forces.csv', [header.toUpperCase(), ...rows].join('\n'));
  const pairs = readCase(files).problems.map(({ message, nearest }) => [
    message.match(/[A-Z_]{4,}/)?.[0],
    nearest,
  ]);
  expect(pairs).toEqual(header.split(',').map((name) => [name.toUpperCase(), name]));
});

test.each(['challenger_patron', 'incumbent_patron', 'challenger_reserve', 'third'])(
  'placed-nowhere: men of %s marked placed stand in no column of regions.csv',
  (side) => {
    const row = `\n${side},Ally,3,2,3,4,1,made up,coded\n`;
    const says = (text: string): string[] =>
      readCase(changed('forces.csv', '\nincumbent,', text)).problems.map(formatProblem);
    expect(says(`${row}incumbent,`)).toEqual([
      `forces.csv:2:${side.length + 15}: warning: Ally is marked placed, but no column of regions.csv holds men of ${side}: they are in no region; allowed: incumbent, incumbent_militia, challenger with placed 1, or placed 0`,
    ]);
    expect(says(`${row.replace(',1,made', ',0,made')}incumbent,`)).toEqual([]);
  },
);

describe('fields of case.json', () => {
  const says = (from: string, to: string): string[] =>
    readCase(changed('case.json', `"${from}":`, `"${to}":`))
      .problems.filter((p) => p.code === 'misspelt-field' || p.code === 'misnamed-field')
      .map((p) => formatProblem(p).replace(/^\S+ /, ''));

  test.each([
    ['challengers', 'challenger'],
    ['incumbent', 'Incumbent'],
    ['third_parties', 'thirdparties'],
    ['events', 'event'],
    ['effect', 'efect'],
    ['exogenous_after_origin', 'exogenous'],
    ['side', 'sides'],
  ])('%s under the name %s goes unread, and a warning says so', (name, other) => {
    expect(says(name, other)).toEqual([
      `warning: the field ${other} is not one this program reads; did you mean ${name}?`,
    ]);
  });

  test.each([
    ['horizon_days', 'horizon'],
    ['origin', 'Origin'],
    ['capital', 'capitol'],
    ['magnitude', 'magnitud'],
  ])('%s must be there: under the name %s it is an error', (name, other) => {
    expect(says(name, other)).toEqual([
      `there is no field ${other}, and one that must be there is missing; did you mean ${name}?`,
    ]);
  });

  test('fields of no other name are welcome', () => {
    const files = changed('case.json', '{', '{"blinding": "x", "patrons": [], "notes": 1,');
    expect(readCase(files).problems.map(formatProblem)).toEqual([]);
  });
});
