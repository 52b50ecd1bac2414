/** Rules across rows and tables: one broken case per rule, with the exact message. */
import { expect, test } from 'vitest';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { changed, withFile } from './testing/small-case.ts';

const PROVENANCE = 'table,key,column,low,high,kind,source\n';
const FIELD_OF_EVENT = '"exogenous_after_origin": false';
function mapOf(...ids: string[]): string {
  const features = ids.map((id) => ({
    type: 'Feature',
    properties: { id },
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
  return JSON.stringify({ type: 'FeatureCollection', features });
}
function noneHeld(): CaseFiles {
  const steps: [string, string][] = [
    ['10,16,0,,,0', '10,16,0,,challenger,0'],
    ['Ravel network,,', 'Ravel network,third,'],
    ['local commanders,,', 'local commanders,third,'],
    ['uprising forces,,', 'uprising forces,third,'],
  ];
  return steps.reduce<CaseFiles | undefined>(
    (files, [from, to]) => changed('regions.csv', from, to, files),
    undefined,
  )!;
}
const regions = (from: string, to: string) => (): CaseFiles => changed('regions.csv', from, to);
const links = (from: string, to: string) => (): CaseFiles => changed('links.csv', from, to);
const patrons = (from: string, to: string) => (): CaseFiles => changed('patrons.csv', from, to);
const forces = (from: string, to: string) => (): CaseFiles => changed('forces.csv', from, to);
const caseJson = (from: string, to: string) => (): CaseFiles => changed('case.json', from, to);
const file = (name: string, text: string) => (): CaseFiles => withFile(name, text);

/** What is broken -> what is said. */
const FAULTS: readonly (readonly [string, () => CaseFiles, ...string[]])[] = [
  // regions and links
  [
    'duplicate-id',
    regions('FB,Birch,', 'FA,Birch,'),
    'regions.csv:3:1: id FA is written twice, first in line 2',
  ],
  [
    'duplicate-id, event',
    caseJson('"id": "return"', '"id": "withdrawal"'),
    'case.json:23:13: event id withdrawal is written twice, first in line 12',
  ],
  [
    'unknown-region',
    links('FA,FB,', 'FA,FBB,'),
    'links.csv:2:4: there is no region FBB; allowed: FA, FB, FC, FD, FE; did you mean FB?',
  ],
  [
    'unknown-region, capital',
    caseJson('"capital": "FA"', '"capital": "Aldertown"'),
    'case.json:6:14: there is no region Aldertown; allowed: FA, FB, FC, FD, FE',
  ],
  [
    'unknown-region, goal',
    caseJson('"capital": "FA",', '"capital": "FA", "challenger_goal_regions": ["FB", "FFC"],'),
    'case.json:6:47: there is no region FFC; allowed: FA, FB, FC, FD, FE; did you mean FC?',
  ],
  [
    'self-link',
    links('FD,FE,120,3,made up', 'FD,FE,120,3,made up\nFD,FD,1,3,made up'),
    'links.csv:7:7: FD is linked to itself',
  ],
  [
    'duplicate-link',
    links('FC,FD,125,3,made up', 'FC,FD,125,3,made up\nFD,FC,125,3,made up'),
    'links.csv:6:7: the link FD-FC is written twice, first in line 5',
  ],
  [
    'short-link',
    links('FA,FB,120', 'FA,FB,20'),
    'links.csv:2:7: the road FA-FB is 20 km, shorter than the great circle of 110 km; allowed: 110 km or more',
  ],
  [
    'long-link',
    links('FA,FB,120', 'FA,FB,820'),
    'links.csv:2:7: warning: the road FA-FB is 820 km, the great circle 110 km',
  ],
  [
    'unreachable-region',
    links('FD,FE,120,3,made up\n', ''),
    'regions.csv:6:1: FE cannot be reached from the capital over links.csv; allowed: at least one row in links.csv that joins it to the rest',
  ],
  [
    'no-capital',
    regions(',1,0,0.1,', ',0,0,0.1,'),
    'regions.csv:1:49: no region is marked is_capital; allowed: exactly one row with is_capital 1',
  ],
  [
    'two-capitals',
    regions('0.2,0,120,', '0.2,1,120,'),
    'regions.csv:3:1: a second region is marked is_capital: FB; allowed: exactly one row with is_capital 1',
  ],
  [
    'capital-mismatch',
    caseJson('"capital": "FA"', '"capital": "FB"'),
    'case.json:6:14: case.json names FB the capital, regions.csv marks FA',
  ],
  [
    'capital-lost',
    regions('10,16,0,,,0', '10,16,0,,challenger,0'),
    'case.json:6:14: warning: the capital FA is precontrolled: the regime starts without it',
  ],
  [
    'nothing-held',
    noneHeld,
    'case.json:6:14: warning: the capital FA is precontrolled: the regime starts without it',
    'regions.csv:1:218: the incumbent holds no region at the origin',
  ],
  [
    'pop-weight',
    regions('2000,0.5,', '2000,0.6,'),
    'regions.csv:1:38: pop_weight sums to 1.100; allowed: 1 within 0.01',
  ],
  [
    'effective-above-nominal',
    regions(',4,8,2,', ',4,3,2,'),
    'regions.csv:1:174: garrison_nominal_k sums to 31.0 thousand, forces.csv places 36.0 thousand; allowed: sums within 10 %',
    'regions.csv:3:54: garrison_effective_k 4 is above the nominal 3; allowed: at most 3',
  ],
  [
    'affinity-sum',
    regions('0.1,0.2,0.6,0.05', '0.1,0.6,0.6,0.05'),
    'regions.csv:2:42: warning: the affinities of FA sum to 1.20; allowed: at most 1.1',
  ],
  [
    'no-source',
    regions('comma",pop: census 1999; garrison: coded', 'comma",'),
    'regions.csv:6:118: warning: FE has no source; taken as assumed',
  ],
  // forces
  [
    'force-order',
    forces('15,20,25', '25,20,25'),
    'forces.csv:2:22: low, mid and high of Army are not in order: 25, 20, 25',
  ],
  [
    'force-sum',
    forces('15,20,25', '15,30,35'),
    'regions.csv:1:153: garrison_effective_k sums to 20.0 thousand, forces.csv places 30.0 thousand; allowed: sums within 10 %',
  ],
  [
    'not-allowed, a side that may be a slip',
    forces('challenger,Front', 'chalenger,Front'),
    'forces.csv:4:1: side is not a value it can have: chalenger; allowed: incumbent, incumbent_militia, incumbent_reserve, incumbent_patron, challenger, challenger_reserve, challenger_patron, third, third_party; did you mean challenger?',
  ],
  [
    'clipped',
    caseJson('"magnitude": 0.5', '"magnitude": 3'),
    'case.json:17:20: warning: magnitude 3 lies outside its range; taken as 1; allowed: -1 to 1',
  ],
  // provenance
  [
    'range-order',
    file('provenance.csv', `${PROVENANCE}regions,FA,militia_k,3,1,assumed,x\n`),
    'provenance.csv:2:22: low 3 is above high 1',
  ],
  [
    'outside-range',
    file('provenance.csv', `${PROVENANCE}regions,FA,population_k,3,5,assumed,x\n`),
    'regions.csv:2:25: warning: the value 2000 of regions FA population_k lies outside its range 3 to 5',
  ],
  [
    'unknown-target',
    file('provenance.csv', `${PROVENANCE}regions,FAA,militia_k,0,1,assumed,x\n`),
    'provenance.csv:2:9: warning: provenance names a row of regions that is not there: FAA; did you mean FA?',
  ],
  // patrons and events
  [
    'dates-out-of-order',
    patrons('2000-02-29', '1997-02-20'),
    'patrons.csv:3:35: date_to 1997-02-20 lies before date_from 1998-01-01',
  ],
  [
    'dates-out-of-order, event',
    caseJson('"date_effective": "2000-03-01"', '"date_effective": "1999-03-01"'),
    'case.json:14:25: date_effective 1999-03-01 lies before date_known 1999-12-01',
  ],
  [
    'leak, patron',
    patrons('coded,1999-12-01,0', 'coded,2000-02-01,0'),
    'patrons.csv:4:46: the air row of Overland from 2000-03-01 became known on 2000-02-01, after the origin 2000-01-01; allowed: a day by the origin, or exogenous_after_origin 1',
  ],
  [
    'leak, event',
    caseJson('"date_known": "1999-12-01"', '"date_known": "2000-01-02"'),
    'case.json:20:33: the event withdrawal became known on 2000-01-02, after the origin 2000-01-01; allowed: a day by the origin, or exogenous_after_origin true',
  ],
  [
    'leak, airlift',
    file(
      'evacuations.csv',
      'region_id,capacity_persons_per_day,duration_days,last_date,source,kind,low,high,known_by\nFA,1000,10,,coded,assumed,500,2000,2000-02-01\n',
    ),
    'evacuations.csv:2:36: the airlift from FA became known on 2000-02-01, after the origin 2000-01-01; allowed: what was public by the origin',
  ],
  [
    'known-but-exogenous',
    caseJson(FIELD_OF_EVENT, '"exogenous_after_origin": true'),
    'case.json:20:33: warning: the event withdrawal is marked exogenous_after_origin but was known by the origin',
  ],
  [
    'ends-before-origin',
    patrons('2000-02-01,2000-04-30', '1999-02-01,1999-04-30'),
    'patrons.csv:5:46: the air row of Overland from 1999-02-01 is marked exogenous_after_origin but ends before the origin',
  ],
  [
    'overlapping-announced',
    patrons('2000-02-29', '2000-04-20'),
    'patrons.csv:4:46: the air row of Overland from 2000-03-01 overlaps the announced row of line 3',
  ],
  [
    'overlapping-realised',
    patrons(
      'challenger,Farland',
      'incumbent,Overland,air,2000-04-01,2000-04-10,0.1,x,coded,2000-04-01,1\nchallenger,Farland',
    ),
    'patrons.csv:7:46: warning: the air row of Overland from 2000-04-01 overlaps the realised row of line 5; the later start counts',
  ],
  [
    'no-announced-row',
    patrons(
      'arms,1999-01-01,2000-12-31,0.5,made up,coded,1999-01-01,0',
      'arms,2000-02-01,2000-12-31,0.5,made up,coded,2000-02-01,1',
    ),
    'patrons.csv:7:47: warning: arms from Farland is realised but never announced: taken as 0 at the origin',
  ],
  [
    'path-ends-early',
    patrons('arms,1999-01-01,2000-12-31', 'arms,1999-01-01,2000-03-31'),
    'patrons.csv:7:47: warning: arms from Farland: the announced path ends on 2000-03-31, before the horizon; 0 from then on',
  ],
  [
    'path-gap',
    patrons('2000-03-01,2000-12-31', '2000-03-11,2000-12-31'),
    'patrons.csv:4:46: warning: air from Overland: nothing is announced between 2000-02-29 and 2000-03-11; 0 in between',
  ],
  [
    'unknown-channel',
    patrons('Farland,arms', 'Farland,armz'),
    'patrons.csv:7:47: warning: the channel armz is not a known one; read as recognition; allowed: money, air, lift_logistics, troops, arms, recognition; did you mean arms?',
  ],
  // optional tables and the map
  [
    'unknown-group',
    file(
      'rights.csv',
      'holder,group,level,low,high,source,kind\nchallenger,Birhc,2,1,3,coded,assumed\n',
    ),
    'rights.csv:2:12: warning: no region lists the group Birhc, so nobody belongs to it; did you mean Birch?',
  ],
  [
    'bad-map',
    file('map.geojson', '{}'),
    'map.geojson:1:1: warning: the map cannot be used: it is neither a FeatureCollection nor a topology; allowed: a GeoJSON FeatureCollection or a TopoJSON topology',
  ],
  [
    'map-unknown, map-region',
    file('map.geojson', mapOf('FA', 'FB', 'FC', 'FX')),
    'map.geojson:1:1: warning: the map shows FX, which is not a region',
    'map.geojson:1:1: warning: the map does not show FD, FE',
  ],
  // ground without an id is no stranger
  [
    'map-region',
    file('map.geojson', mapOf('FA', 'FB', 'FC', 'FD', '')),
    'map.geojson:1:1: warning: the map does not show FE',
  ],
];

for (const [name, files, ...says] of FAULTS) {
  test(name, () => {
    const { data, problems } = readCase(files());
    expect(problems.map(formatProblem)).toEqual(says);
    expect(data === null).toBe(problems.some((p) => p.severity === 'error'));
  });
}

test('a road whose length is blank is called blank, not shorter than a line nobody wrote', () => {
  const far = changed('regions.csv', 'FB,Birch,Birchby,10,21', 'FB,Birch,Birchby,10,24');
  const { problems } = readCase(changed('links.csv', 'FA,FB,120', 'FA,FB,', far));
  expect(problems.map(formatProblem)).toContain(
    'links.csv:2:7: road_km is blank; allowed: 439 km or more',
  );
  expect(problems.some((p) => p.code === 'short-link' && p.at.line === 2)).toBe(false);
});
