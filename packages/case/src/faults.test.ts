/** Files, syntax and cells: one broken case per rule, with the exact message a researcher gets. */
import { expect, test } from 'vitest';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { changed, withFile, without } from './testing/small-case.ts';

const LINKS = 'region_a,region_b,road_km,quality,basis\n';
const regions = (from: string, to: string) => (): CaseFiles => changed('regions.csv', from, to);
const links = (from: string, to: string) => (): CaseFiles => changed('links.csv', from, to);
const patrons = (from: string, to: string) => (): CaseFiles => changed('patrons.csv', from, to);
const caseJson = (from: string, to: string) => (): CaseFiles => changed('case.json', from, to);
const file = (name: string, text: string) => (): CaseFiles => withFile(name, text);

/** What is broken -> what is said. */
const FAULTS: readonly (readonly [string, () => CaseFiles, ...string[]])[] = [
  // files and syntax
  ['missing-file', () => without('links.csv'), 'links.csv:1:1: links.csv is missing'],
  [
    'missing-file, other case',
    () => new Map([...without('links.csv'), ['Links.csv', LINKS]]),
    'links.csv:1:1: links.csv is missing; did you mean Links.csv?',
  ],
  [
    'missing-file, listed',
    file('datapackage.json', '{"name":"x","resources":[{"name":"rights","path":"rights.csv"}]}'),
    'rights.csv:1:1: rights.csv is missing',
  ],
  [
    'outside-folder',
    file('datapackage.json', '{"name":"x","resources":[{"name":"links","path":"../links.csv"}]}'),
    'datapackage.json:1:49: the path ../links.csv does not stay inside the case folder; allowed: a relative path without ..',
  ],
  [
    'too-large',
    file('case.json', ' '.repeat(5_000_000)),
    'case.json:1:1: case.json is larger than this program reads; allowed: at most 1 MB',
  ],
  [
    'too-many-keys',
    caseJson('{', `{${Array.from({ length: 85_000 }, (_, i) => `"k${i}":0,`).join('')}`),
    'case.json:1:1: 85010 fields stand in one place; allowed: at most 2000',
  ],
  [
    'too-long, a name',
    regions('Elmstead', 'W'.repeat(20_000)),
    'regions.csv:6:8: capital is 20000 characters long; allowed: at most 200',
  ],
  [
    'too-long, a note',
    regions('"quoted, with a comma"', 'w'.repeat(5001)),
    'regions.csv:6:95: note is 5001 characters long; allowed: at most 5000',
  ],
  [
    'too-long, a patron',
    patrons('incumbent,Overland,money', `incumbent,${'W'.repeat(201)},money`),
    'patrons.csv:2:11: patron is 201 characters long; allowed: at most 200',
  ],
  [
    'too-long, a channel',
    patrons('Overland,money', `Overland,${'m'.repeat(30_000)}`),
    'patrons.csv:2:20: channel is 30000 characters long; allowed: at most 200',
  ],
  [
    'too-long, in case.json',
    caseJson('"title": "', `"title": "${'W'.repeat(201)}`),
    'case.json:3:12: title is 227 characters long; allowed: at most 200',
  ],
  [
    'too-long, a challenger',
    caseJson('["Fictitious Front"]', JSON.stringify(['F'.repeat(201)])),
    'case.json:8:18: challengers is 201 characters long; allowed: at most 200',
  ],
  [
    'not-a-date, an object that has no text',
    caseJson('"origin": "2000-01-01"', '"origin": {"toString": 1, "valueOf": 2}'),
    'case.json:4:13: origin is not a date: an object; allowed: YYYY-MM-DD',
  ],
  [
    'too-many-rows',
    file('links.csv', LINKS + 'FA,FB,120,1,x\n'.repeat(20_001)),
    'links.csv:1:1: links.csv has more rows than this program reads; allowed: at most 20000',
  ],
  [
    'not-csv, open quote',
    regions('"quoted, with a comma"', '"quoted, with a comma'),
    'regions.csv:6:1: not a CSV table: a quoted cell is never closed',
  ],
  [
    'not-csv, text after a quote',
    regions('"quoted, with a comma"', '"quoted" with'),
    'regions.csv:6:1: not a CSV table: text follows a closing quote; double the quotes inside a quoted cell',
  ],
  [
    'wrong-separator',
    file('links.csv', 'region_a;region_b;road_km\nFA;FB;3\n'),
    'links.csv:1:1: the columns are separated by semicolons; allowed: commas; to convert it: interregnum new NAME --from FOLDER',
  ],
  [
    'not-json',
    caseJson('"horizon_days": 200,', '"horizon_days": 200'),
    'case.json:6:3: not JSON: unexpected "',
  ],
  [
    'not-json, cut short',
    file('case.json', '{"id": "x"'),
    'case.json:1:11: not JSON: unexpected the end of the file',
  ],
  [
    'too-deep',
    file('case.json', '['.repeat(50) + ']'.repeat(50)),
    'case.json:1:33: nested more deeply than any case needs; allowed: at most 32 levels',
  ],
  [
    'duplicate-key',
    caseJson('"horizon_days": 200,', '"horizon_days": 200, "horizon_days": 3,'),
    'case.json:5:24: the key horizon_days is written twice',
  ],
  ['not-an-object', file('case.json', '[1]'), 'case.json:1:1: case.json is not an object'],
  [
    'not-an-object, names',
    caseJson('["Fictitious Front"]', '"Fictitious Front"'),
    'case.json:8:18: challengers is not a list of names',
  ],
  [
    'misnamed-field',
    caseJson('"horizon_days"', '"horizon_day"'),
    'case.json:5:18: there is no field horizon_day, and one that must be there is missing; did you mean horizon_days?',
  ],
  ['missing-field', caseJson('"horizon_days"', '"x"'), 'case.json:1:1: horizon_days is missing'],
  // tables and cells
  ['empty-table', file('links.csv', LINKS), 'links.csv:1:1: links.csv has no rows'],
  ['missing-column', links('region_b', 'zzz'), 'links.csv:1:1: the column region_b is missing'],
  [
    'misnamed-column',
    regions('garrison_effective_k', 'garison_effective_k'),
    'regions.csv:1:153: there is no column garison_effective_k, and one that must be there is missing; did you mean garrison_effective_k?',
  ],
  [
    'duplicate-column',
    links('quality,basis', 'basis,basis'),
    'links.csv:1:33: the column basis is written twice',
  ],
  [
    'misspelt-column',
    regions('militia_leader', 'militia_leaders'),
    'regions.csv:1:203: warning: the column militia_leaders is not one this program reads; did you mean militia_leader?',
  ],
  [
    'ragged-row',
    regions('"quoted, with a comma"', 'quoted, with a comma'),
    'regions.csv:6:1: the row has 25 cells, the header has 24; allowed: a comma inside a cell only in quotes',
  ],
  ['blank', regions('Birchby,10,21', 'Birchby,,21'), 'regions.csv:3:18: lat is blank'],
  [
    'not-a-number, decimal comma',
    regions(',4,8,2,', ',"4,2",8,2,'),
    'regions.csv:3:54: garrison_effective_k is not a number: 4,2; allowed: 0 or more thousand men; did you mean 4.2?',
  ],
  [
    'not-a-number, Persian digits',
    regions(',4,8,2,', ',۴٫۲,8,2,'),
    'regions.csv:3:54: garrison_effective_k is not a number: ۴٫۲; allowed: 0 or more thousand men; did you mean 4.2?',
  ],
  [
    'not-a-number, quoted in JSON',
    caseJson('"horizon_days": 200', '"horizon_days": "200"'),
    'case.json:5:19: horizon_days is not a number: "200"; allowed: 1 to 20000; did you mean 200?',
  ],
  [
    'not-finite, NaN',
    regions(',4,8,2,', ',NaN,8,2,'),
    'regions.csv:3:54: garrison_effective_k is not a finite number: NaN; allowed: 0 or more thousand men',
  ],
  [
    'not-finite, 1e999',
    regions(',4,8,2,', ',1e999,8,2,'),
    'regions.csv:3:54: garrison_effective_k is not a finite number: 1e999; allowed: 0 or more thousand men',
  ],
  [
    'not-finite in JSON',
    caseJson('"horizon_days": 200', '"horizon_days": 1e999'),
    'case.json:5:19: horizon_days is not a finite number: Infinity; allowed: 1 to 20000',
  ],
  [
    'not-an-integer',
    caseJson('"horizon_days": 200', '"horizon_days": 200.5'),
    'case.json:5:19: horizon_days is not a whole number: 200.5',
  ],
  [
    'negative',
    regions(',4,8,2,', ',-4,8,2,'),
    'regions.csv:3:54: garrison_effective_k is negative: -4; allowed: 0 or more thousand men',
  ],
  [
    'out-of-range',
    regions('0.3,0.3,0.4,0.3', '0.3,1.3,0.4,0.3'),
    'regions.csv:3:42: affinity_challenger is out of range: 1.3; allowed: 0 to 1 share',
  ],
  [
    'out-of-range, horizon',
    caseJson('"horizon_days": 200', '"horizon_days": 20001'),
    'case.json:5:19: horizon_days is out of range: 20001; allowed: 1 to 20000',
  ],
  [
    'out-of-range, a road of no length',
    links('FA,FB,120', 'FA,FB,0'),
    'links.csv:2:7: road_km is out of range: 0; allowed: more than 0 km',
  ],
  [
    'not-a-date',
    patrons('2000-02-29', '2000-02-30'),
    'patrons.csv:3:35: date_to is not a date: 2000-02-30; allowed: YYYY-MM-DD',
  ],
  [
    'not-a-date, other order',
    patrons('2000-02-29', '2000/2/29'),
    'patrons.csv:3:35: date_to is not a date: 2000/2/29; allowed: YYYY-MM-DD; did you mean 2000-02-29?',
  ],
  [
    'not-a-date in JSON',
    caseJson('"origin": "2000-01-01"', '"origin": "2000-13-01"'),
    'case.json:4:13: origin is not a date: 2000-13-01; allowed: YYYY-MM-DD',
  ],
  [
    'not-allowed',
    regions(',challenger,0,2,1,', ',chalenger,0,2,1,'),
    'regions.csv:6:61: precontrolled_by is not a value it can have: chalenger; allowed: challenger, third; did you mean challenger?',
  ],
  [
    'not-allowed, with a bidirectional override',
    patrons('challenger,Farland', '\u202echallenger,Farland'),
    'patrons.csv:7:1: side is not a value it can have: \ufffdchallenger; allowed: incumbent, challenger; did you mean challenger?',
  ],
  [
    'bad-id',
    regions('FB,Birch,', '__proto__,Birch,'),
    "regions.csv:3:1: id cannot serve as an id: __proto__; allowed: letters, digits, space and _ . : ' -, 1 to 64, starting with a letter or digit",
  ],
  [
    'formula',
    regions(',Ravel network,', ',=HYPERLINK(1),'),
    'regions.csv:3:60: warning: militia_leader begins like a spreadsheet formula; it is read as text: =HYPERLINK(1)',
  ],
  [
    'bad-groups',
    regions('Birch .7; Alder .3', 'Birch .7; Alder'),
    'regions.csv:3:81: groups are not written as shares: Alder; allowed: name and share 0 to 1, joined by ";", each name once, as in Tajik .45; Pashtun .27',
  ],
  [
    'same-name',
    regions('FB,Birch,', 'FB,Alder,'),
    'regions.csv:3:4: warning: FB is called Alder, as line 2 is; only their ids tell them apart',
  ],
  [
    'groups-sum',
    regions('Birch .7; Alder .3', 'Birch .7'),
    'regions.csv:3:81: warning: the group shares of FB sum to 0.70',
  ],
];

for (const [name, files, ...says] of FAULTS) {
  test(name, () => {
    const { data, problems } = readCase(files());
    expect(problems.map(formatProblem)).toEqual(says);
    expect(data === null).toBe(problems.some((p) => p.severity === 'error'));
  });
}
