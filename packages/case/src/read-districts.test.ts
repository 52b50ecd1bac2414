/** The optional tier below the regions: what is read, what is refused, and that nothing else moves. */
import { expect, test } from 'vitest';
import { readObservedDistricts } from './observed-districts.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { smallCase } from './testing/small-case.ts';

const HEADER =
  'id,name,region_id,is_centre,population_k,road_km_to_centre,affinity_challenger,affinity_incumbent,p_held_0,p_contested_0,kind,source';
const DISTRICTS = [
  'A0,Town,FA,1,50,0,0.3,0.4,0,0,estimated,x',
  'A1,Hill,FA,0,20,40,0.3,0.4,0.2,0.5,estimated,x',
  'B0,Port,FB,1,50,0,0.3,0.4,0,0,estimated,x',
];
const LINKS = ['A0,A1,40', 'A1,B0,60'];
const OUTCOME = ['A1,news,2030-03-01,,f', 'B0,undated,,,'];

function files(
  districts: readonly string[] = DISTRICTS,
  links: readonly string[] = LINKS,
  outcome: readonly string[] = OUTCOME,
  counts: readonly string[] = ['2030-03-01,us,1,1,3'],
): CaseFiles {
  const table = (header: string, rows: readonly string[]): string =>
    `${[header, ...rows].join('\n')}\n`;
  return smallCase()
    .set('districts.csv', table(HEADER, districts))
    .set('district_links.csv', table('district_a,district_b,km', links))
    .set('district_outcome.csv', table('district_id,basis,date,date_latest,licence', outcome))
    .set('district_counts.csv', table('date,assessor,lost,contested,total', counts));
}

test('are read with their links, ranges and kinds', () => {
  const { data, problems } = readCase(files());
  expect(problems).toEqual([]);
  expect(data!.districts!.districts.map((d) => d.id)).toEqual(['A0', 'A1', 'B0']);
  const hill = data!.districts!.districts[1]!;
  expect(hill.populationPersons.value).toBe(20_000);
  expect(hill.heldShare).toMatchObject({ value: 0.2, kind: 'estimated' });
  expect(hill.heldShare.high).toBeCloseTo(0.35, 12);
  expect(data!.districts!.links).toHaveLength(2);
});

test('leave the case the case it was: its hash does not move, theirs does', () => {
  const bare = readCase(smallCase()).data!;
  const one = readCase(files()).data!;
  const other = readCase(files(DISTRICTS.map((d) => d.replace('0.2,0.5', '0.3,0.5')))).data!;
  expect(one.hash).toBe(bare.hash);
  expect(bare.districts).toBeUndefined();
  expect(bare.missing).toEqual(one.missing);
  expect(one.districts!.hash).not.toBe(other.districts!.hash);
  expect(other.hash).toBe(bare.hash);
});

const FAULTS: readonly (readonly [string, CaseFiles, string])[] = [
  [
    'unknown-region',
    files([...DISTRICTS, 'C0,x,FQ,1,1,0,0.3,0.4,0,0,,x'], [...LINKS, 'A0,C0,9']),
    'there is no region FQ',
  ],
  ['unknown-district', files(DISTRICTS, [...LINKS, 'A1,A9,10']), 'there is no district A9'],
  ['district-centre', files(DISTRICTS.map((d) => d.replace('FB,1', 'FB,0'))), 'FB has 0 districts'],
  ['district-alone', files(DISTRICTS, ['A0,A1,40']), 'joins B0 to another'],
  ['self-link', files(DISTRICTS, [...LINKS, 'A1,A1,10']), 'A1 is linked to itself'],
  ['duplicate-link', files(DISTRICTS, [...LINKS, 'A1,A0,10']), 'written twice'],
  ['duplicate-id', files([...DISTRICTS, DISTRICTS[1]!]), 'id A1 is written twice'],
  [
    'out-of-range',
    files(DISTRICTS.map((d) => d.replace('0.2,0.5', '0.7,0.5'))),
    'at most 1 together',
  ],
];

test.each(FAULTS)('%s is refused', (_, broken, says) => {
  const { data, problems } = readCase(broken);
  expect(data).toBeNull();
  expect(problems.map((p) => formatProblem(p)).join('\n')).toContain(says);
});

test('what became of them is read apart, undated ones without a day', () => {
  const data = readCase(files()).data!;
  const { observed, problems } = readObservedDistricts(files(), data);
  expect(problems).toEqual([]);
  expect(observed!.districts.map((d) => [d.district, d.basis, d.day === null])).toEqual([
    ['A1', 'news', false],
    ['B0', 'undated', true],
  ]);
  expect(observed!.counts[0]).toMatchObject({ assessor: 'us', lost: 1, total: 3 });
  expect(readObservedDistricts(smallCase(), readCase(smallCase()).data!).observed).toBeNull();
});

test.each([
  ['an undated one with a date', ['A1,undated,2030-03-01,,f'], 'must be blank'],
  ['a dated one without', ['A1,news,,,f'], 'must be given'],
  ['a stranger', ['A7,news,2030-03-01,,f'], 'there is no district A7'],
  ['one twice', ['A1,undated,,,', 'A1,undated,,,'], 'written twice'],
])('%s is refused', (_, outcome, says) => {
  const broken = files(DISTRICTS, LINKS, outcome);
  const { observed, problems } = readObservedDistricts(broken, readCase(broken).data!);
  expect(observed).toBeNull();
  expect(problems.map((p) => formatProblem(p)).join('\n')).toContain(says);
});

test('more lost than there are is refused', () => {
  const broken = files(DISTRICTS, LINKS, OUTCOME, ['2030-03-01,us,4,0,3']);
  expect(readObservedDistricts(broken, readCase(broken).data!).observed).toBeNull();
});
