/**
 * Input that used to be misread without a word: each with the value it ought to have, or with a
 * warning that names the place and what to do.
 */
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { readingInWords } from './news.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { changed, smallCase, withFile } from './testing/small-case.ts';

function said(files: CaseFiles): string[] {
  return readCase(files).problems.map(formatProblem);
}
const EFFECT = ', "effect": "weakens"';
const KIND = '"kind": "patron_withdrawal_announced"';
const withoutEffect = changed('case.json', EFFECT, '');

describe('events', () => {
  test('the sign that is written is the sign that is played', () => {
    const turned = changed('case.json', EFFECT, ', "effect": "strengthens"');
    const signs = (files: CaseFiles): number[] =>
      compileWorld(readCase(files).data!, { hindcast: true }).events.map((e) => e.sign);
    expect(said(turned)).toEqual([]);
    expect(signs(smallCase())).toEqual([1, -1]);
    expect(signs(turned)).toEqual([-1, -1]);
  });

  test('a reading that is written out is the same case; another is another', () => {
    const hash = (files: CaseFiles): string => readCase(files).data!.hash;
    expect(hash(withoutEffect)).toBe(hash(smallCase()));
    expect(hash(changed('case.json', EFFECT, ', "effect": "none"'))).not.toBe(hash(smallCase()));
  });

  test('event-reading: without an effect the reading by kind is said', () => {
    expect(said(withoutEffect)).toEqual([
      'case.json:15:15: warning: the event withdrawal (patron_withdrawal_announced) states no effect: read as bad news of outside support for the incumbent; allowed: effect strengthens, weakens, none',
    ]);
  });

  test('a kind that no rule reads is said, with the nearest that one does', () => {
    const [first] = said(changed('case.json', KIND, '"kind": "ceasefire"', withoutEffect));
    expect(first).toMatch(/withdrawal \(ceasefire\) states no effect: told, and read by no rule/);
    const near = changed('case.json', KIND, '"kind": "masacre"', withoutEffect);
    expect(said(near)[0]).toMatch(/did you mean massacre\?$/);
  });

  test('event-unread: an effect of a kind that no rule reads changes nothing, and that is said', () => {
    expect(said(changed('case.json', KIND, '"kind": "uprising"'))[0]).toMatch(
      /case\.json:\d+:\d+: warning: no rule reads events of kind uprising, so that withdrawal weakens its side changes nothing; allowed: effect none, or a kind such as/,
    );
  });

  test('an effect that is none of the three is an error with the nearest', () => {
    expect(said(changed('case.json', EFFECT, ', "effect": "weaken"'))[0]).toMatch(
      /effect is not a value it can have: weaken; allowed: strengthens, weakens, none; did you mean weakens\?/,
    );
  });

  test('the reading in words', () => {
    const event = (kind: string, value: number) =>
      ({ kind, side: 'challenger', magnitude: { value } }) as const;
    expect(readingInWords(event('aid_cut', 0.5))).toBe(
      'read as bad news of outside support for the challenger',
    );
    expect(readingInWords(event('patron_entry', 0.5))).toMatch(/^read as good news/);
    expect(readingInWords(event('offensive', 0.5))).toBe('told, and read by no rule');
    for (const [kind, instead] of [
      ['ceasefire', /: it does not say until when and how far it is kept \(until, kept\)/],
      ['cease_fire_holds', /: it does not say until when/],
      ['city_retaken', /: a centre that is lost stays lost/],
      ['infighting', /: challengers are one bloc/],
    ] as const)
      expect(readingInWords(event(kind, 0.5))).toMatch(instead);
    expect(readingInWords({ ...event('aid_cut', 0.5), effect: 'none' })).toBe(
      'told, and read by no rule',
    );
  });
});

describe('people', () => {
  test('people-many: persons where thousands are asked for', () => {
    const inPersons = changed('regions.csv', ',2000,0.5', ',2000000,0.5');
    expect(said(inPersons)[0]).toMatch(
      /^regions\.csv:1:25: warning: population_k sums to \d+ million persons, more than any country has; is it written in persons\?; allowed: thousands of persons$/,
    );
  });

  test('people-unarmed: persons of a small country, seen by how few are armed', () => {
    const files = changed('regions.csv', ',2000,0.5', ',900000,0.5');
    expect(said(files)[0]).toMatch(
      /one armed man for every \d+ of \d+ million persons; is population_k written/,
    );
  });

  test('people-armed: more armed men than people', () => {
    const files = changed('regions.csv', ',800,0.2', ',5,0.2');
    expect(said(files).some((line) => /FB has 8000 armed men for 5000 persons/.test(line))).toBe(
      true,
    );
  });
});

describe('tables from a spreadsheet', () => {
  test('columns without name and content are dropped, however many', () => {
    const links = smallCase().get('links.csv')!;
    const wide = links
      .trimEnd()
      .split('\n')
      .map((line) => `${line},,`)
      .join('\n');
    const read = readCase(withFile('links.csv', wide));
    expect(read.problems).toEqual([]);
    expect(read.data!.hash).toBe(readCase(smallCase()).data!.hash);
  });

  test('blank headers over content are still a fault', () => {
    const [header, ...rows] = smallCase().get('links.csv')!.trimEnd().split('\n');
    const wide = [`${header},,`, ...rows.map((row) => `${row},1,2`)].join('\n');
    expect(said(withFile('links.csv', wide))[0]).toMatch(
      /^links\.csv:1:\d+: the column without a name is written twice$/,
    );
  });

  test('5% of a share is 0.05, of a number of men 5', () => {
    const share = changed('regions.csv', '0.1,0.2,0.6,', '5%,0.2,0.6,');
    expect(said(share)[0]).toMatch(/did you mean 0\.05\?$/);
    const men = changed('regions.csv', '0.05,10,16', '0.05,10%,16');
    expect(said(men)[0]).toMatch(/did you mean 10\?$/);
  });

  test('misnamed-file: a table under nearly its name is read by nobody, and that is said', () => {
    const files = new Map(smallCase());
    files.set('outcomes.csv', files.get('outcome.csv')!);
    files.delete('outcome.csv');
    expect(said(files)).toEqual([
      'outcomes.csv:1:1: warning: outcomes.csv is a file that this program does not read; did you mean outcome.csv?',
    ]);
  });
});

test('several challengers are one bloc, and the case says so', () => {
  const two = changed('case.json', '["Fictitious Front"]', '["Fictitious Front", "Rivals"]');
  expect(readCase(two).data!.assumptions).toContain(
    'case.json names 2 challengers; the rules play them as one bloc that does not fight itself',
  );
  expect(readCase(smallCase()).data!.assumptions.join()).not.toContain('one bloc');
});

describe('maps', () => {
  type Ring = readonly (readonly [number, number])[];
  /** A square of half a degree about a point. */
  const square = (x: number, y: number): Ring => [
    [x - 0.25, y - 0.25],
    [x - 0.25, y + 0.25],
    [x + 0.25, y + 0.25],
    [x + 0.25, y - 0.25],
    [x - 0.25, y - 0.25],
  ];
  const { regions } = readCase(smallCase()).data!;
  const map = (ringOf: (x: number, y: number) => Ring, idOf = (id: string) => ({ id })): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: regions.map((r) => ({
        type: 'Feature',
        properties: idOf(r.id),
        geometry: { type: 'Polygon', coordinates: [ringOf(r.longitude, r.latitude)] },
      })),
    });
  const read = (text: string) => readCase(withFile('map.geojson', text));

  test('a sound one raises nothing', () => {
    expect(read(map(square)).problems).toEqual([]);
  });

  test('map-swapped: latitude and longitude have changed places', () => {
    expect(
      said(
        withFile(
          'map.geojson',
          map((x, y) => square(y, x)),
        ),
      ),
    ).toEqual([
      'map.geojson:1:1: warning: the centres lie in the map only with latitude and longitude swapped; allowed: longitude first in the map; lat and lon in their columns in regions.csv',
    ]);
  });

  test('map-twice: two features of one region', () => {
    const text = JSON.parse(map(square));
    text.features.push(text.features[0]);
    const { problems, data } = read(JSON.stringify(text));
    expect(problems.map(formatProblem)).toEqual([
      `map.geojson:1:1: warning: the map has ${regions[0]!.id} twice; all are drawn`,
    ]);
    expect((data!.map as FeatureCollection).features).toHaveLength(regions.length + 1);
  });

  test('metres are not degrees', () => {
    const { problems, data } = read(map((x, y) => square(x * 111_000, y * 111_000)));
    expect(problems[0]!.message).toMatch(/beyond degrees, so it is projected/);
    expect(data!.map).toBeNull();
  });

  test('no property id: the one that holds the ids is named', () => {
    const text = map(square, (id) => ({ shapeName: `Land ${id}`, shapeISO: id }) as never);
    expect(read(text).problems[0]!.message).toBe(
      'the map cannot be used: no feature has a property id; its property shapeISO holds FA, FB, FC',
    );
  });

  test('longitudes that run on past the date line come round', () => {
    const east = map((x, y) => square(x + 160, y));
    const { data } = read(east);
    const xs = (data!.map as FeatureCollection<Polygon>).features.flatMap((f) =>
      f.geometry.coordinates[0]!.map(([x]) => x!),
    );
    expect(Math.max(...xs)).toBeLessThanOrEqual(180);
    expect(Math.min(...xs)).toBeLessThan(-170);
  });
});
