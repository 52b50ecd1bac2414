import { expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { notFinite } from './testing/not-finite.ts';
import { changed, smallCase, withFile } from './testing/small-case.ts';
import type { CaseData } from './types.ts';

function read(files: CaseFiles): CaseData {
  const { data, problems } = readCase(files);
  expect(problems.map(formatProblem)).toEqual([]);
  return data!;
}

const small = read(smallCase());
const region = (d: CaseData, id: string) => d.regions.find((r) => r.id === id)!;

/** Drop columns from a table. */
function dropping(file: string, ...columns: string[]): CaseFiles {
  const files = smallCase();
  // good enough for the fixture: its only quoted comma stands right of every column dropped here
  const lines = files
    .get(file)!
    .trimEnd()
    .split('\n')
    .map((l) => l.split(','));
  const drop = columns.map((c) => lines[0]!.indexOf(c));
  return files.set(
    file,
    lines.map((l) => l.filter((_, i) => !drop.includes(i)).join(',')).join('\n'),
  );
}

/** Blank the cells of one column in some rows of regions.csv (by id). */
function blanking(column: string, ...ids: string[]): CaseFiles {
  const files = smallCase();
  const lines = files.get('regions.csv')!.split('\n');
  const at = lines[0]!.split(',').indexOf(column);
  const text = lines.map((l) => {
    const cells = l.split(',');
    if (ids.includes(cells[0]!)) cells[at] = '';
    return cells.join(',');
  });
  return files.set('regions.csv', text.join('\n'));
}

test('a bare folder is read by its file names, and what is assumed is said', () => {
  expect(small).toMatchObject({
    id: 'fictitious-small',
    origin: '2000-01-01',
    horizonDays: 200,
    capital: 'FA',
    latentBlocks: [{ leader: 'Ravel network', regions: ['FD'] }],
  });
  expect(small.assumptions[0]).toMatch(/no datapackage\.json/);
  expect(Object.keys(small.missing).sort()).toEqual([
    'borders',
    'evacuations',
    'licences',
    'map',
    'provenance',
    'rights',
  ]);
});

test('every number carries unit, range, source, kind and place', () => {
  expect(region(small, 'FB').populationPersons).toEqual({
    value: 800_000,
    unit: 'persons',
    low: 560_000,
    high: 1_120_000,
    source: 'pop: census 1999',
    // a document is cited, and nobody says that it counted
    kind: 'assumed',
    at: { file: 'regions.csv', line: 3, column: 24 },
  });
  // the incumbent's placed men range from 15 to 25 thousand around 20
  const garrison = region(small, 'FB').garrisonMen;
  expect(garrison).toMatchObject({ low: 3000, high: 5000, kind: 'assumed' });
  expect(small.links[0]!.roadKm).toMatchObject({ low: 108, high: 132, unit: 'km' });
  expect(small.events[0]!.magnitude).toMatchObject({ low: 0.35, high: 0.65, kind: 'assumed' });
});

test('provenance.csv overrides the rules, row by row or for a whole column', () => {
  const d = read(
    withFile(
      'provenance.csv',
      'table,key,column,low,high,kind,source\n' +
        'regions,*,population_k,1,9000,estimated,a register\n' +
        'regions,FB,population_k,700,900,measured,a count\n' +
        'links,FA|FB,road_km,118,121,measured,an atlas\n' +
        'patrons,incumbent|Overland|money|1998-01-01|0,level,0.7,0.9,estimated,a budget\n' +
        'events,return,magnitude,0.3,0.5,estimated,a paper\n' +
        'forces,Front,effective_mid_k,5,12,estimated,a report\n',
    ),
  );
  const people = (id: string) => region(d, id).populationPersons;
  expect(people('FB')).toMatchObject({ low: 7e5, high: 9e5, kind: 'measured', source: 'a count' });
  expect(people('FC')).toMatchObject({ low: 1000, high: 9e6, kind: 'estimated' });
  expect(d.links[0]!.roadKm).toMatchObject({ low: 118, high: 121, source: 'an atlas' });
  expect(d.patrons[0]!.level).toMatchObject({ low: 0.7, high: 0.9 });
  expect(d.events[1]!.magnitude).toMatchObject({ low: 0.3, high: 0.5 });
  expect(d.forces[2]!.effectiveMen).toMatchObject({ low: 5000, high: 12_000 });
});

test('byte order mark, CRLF, extra columns and blank lines change nothing, not even the hash', () => {
  const files = new Map(
    [...smallCase()].map(([n, t]) => [n, `\ufeff${t.replace(/\n/g, '\r\n')}\r\n`]),
  );
  const lines = files.get('links.csv')!.split('\r\n');
  const wider = lines.map((l, i) => (l === '' ? l : `${l},${i === 0 ? 'surveyor' : 'nobody'}`));
  files.set('links.csv', `${wider.join('\r\n')}\r\n,,,,,\r\n`);
  const d = read(files);
  expect(d.hash).toBe(small.hash);
  expect(compileWorld(d)).toEqual(compileWorld(small));
});

test('the hash follows the inputs: not the file order, but any value', () => {
  expect(read(new Map([...smallCase()].reverse())).hash).toBe(small.hash);
  expect(small.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(read(changed('links.csv', 'FA,FB,120', 'FA,FB,121')).hash).not.toBe(small.hash);
  expect(read(changed('outcome.csv', 'FB,fell,100', 'FB,fell,101')).hash).toBe(small.hash);
});

test('right-to-left names, quotes and line breaks inside cells', () => {
  const d = read(changed('regions.csv', 'FB,Birch,Birchby', '"FB","ننگرهار ""شرقی""","Birch\nby"'));
  expect(region(d, 'FB').name).toBe('ننگرهار "شرقی"');
  expect(region(d, 'FB').capital).toBe('Birch\nby');
  expect(region(d, 'FC').populationPersons.at.line).toBe(5);
});

test('a case of only the columns that must be there', () => {
  let files = dropping(
    'regions.csv',
    'pop_weight',
    'road_km_to_capital',
    'terrain_rugged',
    'garrison_nominal_k',
    'militia_k',
    'militia_leader',
    'precontrolled_by',
    'holdout_identity',
    'challenger_force_k',
    'sanctuary_border',
    'groups',
  );
  for (const name of ['episodes.csv', 'outcome.csv', 'outcome_case.json']) {
    files = new Map([...files].filter(([n]) => n !== name));
  }
  const d = read(files);
  const fb = region(d, 'FB');
  expect(fb.roadKmToCapital).toMatchObject({ value: 120, kind: 'assumed' });
  expect(region(d, 'FE').roadKmToCapital.value).toBe(370);
  // forces.csv: 20 of 36 thousand effective
  expect(fb.garrisonNominalMen.value).toBeCloseTo(7200, 6);
  const total = d.regions.reduce((s, r) => s + r.challengerMen.value, 0);
  expect(total).toBeCloseTo(10_000, 6);
  expect(fb.challengerMen.value).toBeCloseTo(
    (10_000 * 0.8 * 0.3) / (0.1 + 0.24 + 0.3 + 0.08 + 0.18),
    6,
  );
  expect(d.regions.reduce((s, r) => s + r.militiaMen.value, 0)).toBeCloseTo(6000, 6);
  expect(fb.terrainRuggedness.value).toBe(0.5);
  expect(fb.sanctuaryBorder.value).toBe(0);
  expect(d.missing['regions.challenger_force_k']).toBe('not given');
  expect(d.assumptions.filter((a) => a.startsWith('regions.csv, '))).toHaveLength(6);
  expect(notFinite(compileWorld(d))).toEqual([]);
});

test.each([
  ['population_k', 'populationPersons', 800_000],
  ['road_km_to_capital', 'roadKmToCapital', 120],
  ['terrain_rugged', 'terrainRuggedness', 0.5],
  ['affinity_challenger', 'affinityChallenger', 0.35],
  ['affinity_incumbent', 'affinityIncumbent', 0.35],
  ['insurgent_control_0', 'ruralControl', 0.4125],
  ['garrison_nominal_k', 'garrisonNominalMen', 7200],
  ['challenger_force_k', 'challengerMen', 2000],
  ['militia_k', 'militiaMen', 0],
  ['sanctuary_border', 'sanctuaryBorder', 0],
] as const)('a blank %s is missing with a reason, never 0 by accident', (column, field, value) => {
  const files = blanking(column, 'FB');
  const { data, problems } = readCase(files);
  // leaving out militia or people unbalances sums that the fixture states
  const errors = problems.filter((p) => p.severity === 'error');
  if (column === 'militia_k') {
    expect(errors.map((p) => p.code)).toEqual(['force-sum']);
    return;
  }
  expect(errors).toEqual([]);
  const q = region(data!, 'FB')[field];
  expect(q.value).toBeCloseTo(value, 6);
  expect(q.kind).toBe('assumed');
  expect(q.source).toMatch(new RegExp(`${column}: blank in FB; taken as`));
  expect(data!.missing[`regions.${column}`]).toBe('blank in FB');
  expect(data!.assumptions.some((a) => a.includes(`${column}: blank in FB`))).toBe(true);
});

test('a blank garrison comes from the nominal strength', () => {
  const d = read(blanking('garrison_effective_k', 'FB'));
  expect(region(d, 'FB').garrisonMen.value).toBeCloseTo((8000 * 20) / 36, 6);
});

test('patrons without flags: what became known after the origin was realised later', () => {
  const d = read(dropping('patrons.csv', 'exogenous_after_origin'));
  expect(d.patrons.map((p) => p.realised)).toEqual(small.patrons.map((p) => p.realised));
  expect(d.assumptions.join()).toContain('no column exogenous_after_origin');
});

test('an open end and blank known_by', () => {
  const d = read(
    changed(
      'patrons.csv',
      'arms,1999-01-01,2000-12-31,0.5,made up,coded,1999-01-01,0',
      'arms,1999-01-01,,0.5,made up,coded,,0',
    ),
  );
  const row = d.patrons.at(-1)!;
  expect(row.toDay).toBeGreaterThan(20_000);
  expect(row.knownDay).toBeLessThanOrEqual(0);
});

test('a data package: resources by name, in subfolders, with licences and a map', () => {
  const files = smallCase();
  const links = files.get('links.csv')!;
  files.delete('links.csv');
  files.set('data/roads.csv', links);
  const features = small.regions.map((r) => ({
    type: 'Feature',
    properties: { id: r.id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [20, 10],
          [20, 11],
          [21, 11],
          [20, 10],
        ],
      ],
    },
  }));
  files.set('shapes.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  files.set(
    'datapackage.json',
    JSON.stringify({
      name: 'fictitious-small',
      licenses: [
        {
          name: 'CC0-1.0',
          title: 'CC0',
          path: 'https://creativecommons.org/publicdomain/zero/1.0/',
        },
      ],
      resources: [
        {
          name: 'links',
          path: 'data/roads.csv',
          licenses: [{ name: 'MIT' }],
          sources: [{ title: 'Nobody' }],
        },
        { name: 'map', path: 'shapes.geojson' },
      ],
    }),
  );
  const d = read(files);
  expect(d.links).toHaveLength(5);
  expect(d.links[0]!.roadKm.at.file).toBe('data/roads.csv');
  expect(d.map!.features).toHaveLength(5);
  expect(d.licences).toEqual([
    {
      table: '*',
      name: 'CC0',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      attribution: '',
    },
    { table: 'links', name: 'MIT', path: '', attribution: 'Nobody' },
  ]);
  expect(d.hash).toBe(small.hash);
});

test('a TopoJSON map', () => {
  const topology = {
    type: 'Topology',
    arcs: [],
    objects: {
      regions: {
        type: 'GeometryCollection',
        geometries: small.regions.map((r, i) => ({
          type: 'Point',
          coordinates: [i, i],
          properties: { id: r.id },
        })),
      },
    },
  };
  const d = read(withFile('map.topojson', JSON.stringify(topology)));
  expect(d.map!.features.map((f) => f.properties!.id)).toEqual(['FA', 'FB', 'FC', 'FD', 'FE']);
});

test('nothing at all', () => {
  const { data, problems } = readCase(new Map());
  expect(data).toBeNull();
  expect(problems.map(formatProblem)).toEqual([
    'case.json:1:1: case.json is missing',
    'links.csv:1:1: links.csv is missing',
    'patrons.csv:1:1: patrons.csv is missing',
    'regions.csv:1:1: regions.csv is missing',
  ]);
});

test('what real tables bring along: 1.0 for 1, forces outside the contest, no patron at all', () => {
  let files = changed(
    'regions.csv',
    'FA,Alder,Alderton,10,20,2000,0.5,1,',
    'FA,Alder,Alderton,10,20,2000,0.5,1.0,',
  );
  files = changed('links.csv', 'FA,FB,120,1,', 'FA,FB,120,1.0,', files);
  files = changed(
    'forces.csv',
    'incumbent,Army',
    'peacekeepers,Observers,1,1,1,1,0,x,coded\nincumbent,Army',
    files,
  );
  const none = smallCase().get('patrons.csv')!.split('\n')[0]!;
  const d = read(new Map(files).set('patrons.csv', `${none}\n`));
  expect(region(d, 'FA').isCapital).toBe(true);
  expect(d.links[0]!.quality).toBe(1);
  expect(d.forces[0]!.side).toBe('peacekeepers');
  expect(d.missing.patrons).toBe('patrons.csv has no rows');
  expect(Math.max(...compileWorld(d).support[0].money.actual)).toBe(0);
});
