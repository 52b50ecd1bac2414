import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultFactors } from './default-factors.ts';
import { applyEdits } from './edits.ts';
import { parseFactors } from './factors.ts';
import { readCaseFolder } from './node.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import type { CaseData } from './types.ts';

const HEAD = 'schema: interregnum.factors/1\ntitle: Two\ndescription: What did it?\n';
const BARGAINS =
  '  - id: bargains\n    title: Bargains\n    why: nobody yields\n    mechanism: bargains\n';
const AIR =
  '  - id: air\n    title: Air\n    why: it stays\n    edits:\n      - path: patrons[Overland/air].level\n        value: 1\n        why: kept\n';
const FACTORS = `${HEAD}factors:\n${BARGAINS}${AIR}`;
const says = (text: string): string[] => parseFactors(text, 'f.yaml').problems.map(formatProblem);

test('a file of factors, and a published list', () => {
  const text = `${FACTORS}published:\n  - id: report\n    title: A report\n    source: https://example.org\n    read: the text\n    causes:\n      - name: Aircraft left\n        quote: they flew away\n        rank: 1\n        factors: [air]\n      - name: Bad luck\n        factors: []\n        missing: no input for luck\n`;
  const { file, problems } = parseFactors(text, 'f.yaml');
  expect(problems).toEqual([]);
  expect(file?.factors.map((f) => [f.id, f.mechanism, f.edits.length])).toEqual([
    ['bargains', 'bargains', 0],
    ['air', null, 1],
  ]);
  expect(file?.factors[1]?.edits[0]?.at).toEqual({ file: 'f.yaml', line: 13, column: 15 });
  expect(file?.published[0]?.causes).toEqual([
    { name: 'Aircraft left', quote: 'they flew away', rank: 1, factors: ['air'], missing: '' },
    { name: 'Bad luck', quote: '', rank: null, factors: [], missing: 'no input for luck' },
  ]);
});

async function readFolder(path: string): Promise<CaseData> {
  const { data } = readCase((await readCaseFolder(path)).files);
  if (data === null) throw new Error(`${path} is not a sound case`);
  return data;
}

const list = (...lines: string[]): string =>
  `${FACTORS}published:\n  - id: r\n    title: R\n    source: s\n    read: r\n    causes:\n      - ${lines.join('\n        ')}\n`;

test.each([
  ['schema', 'schema: other/1\n', /^f\.yaml:1:9: schema is not a value .*interregnum\.factors\/1$/],
  ['no list', HEAD, /^f\.yaml:1:1: factors is not a list$/],
  [
    'empty',
    `${HEAD}factors: []\n`,
    /^f\.yaml:4:10: number of factors is out of range: 0; allowed: 1 to 16$/,
  ],
  [
    'misspelt mechanism',
    FACTORS.replace('mechanism: bargains', 'mechanism: bargain'),
    /^f\.yaml:8:16: mechanism is not a value it can have: bargain; allowed: patronage.*did you mean bargains\?$/,
  ],
  [
    'misspelt field',
    FACTORS.replace('title: Air', 'titel: Air'),
    /^f\.yaml:10:12: there is no field titel; .*did you mean title\?$/,
  ],
  [
    'the same id',
    FACTORS.replace('id: air', 'id: bargains'),
    /^f\.yaml:9:9: id bargains is written twice, first in line 5$/,
  ],
  [
    'an id that is none',
    FACTORS.replace('id: air', 'id: Air Force'),
    /^f\.yaml:9:9: id cannot serve as an id/,
  ],
  [
    'edits and a mechanism',
    FACTORS.replace('edits:', 'mechanism: bargains\n    edits:'),
    /^f\.yaml:12:16: there is no field edits beside mechanism; allowed: either edits or mechanism$/,
  ],
  [
    'neither',
    FACTORS.replace('    mechanism: bargains\n', ''),
    /^f\.yaml:5:5: edits is missing; allowed: either/,
  ],
  ['no reason', FACTORS.replace('    why: nobody yields\n', ''), /^f\.yaml:5:5: why is missing/],
  [
    'an edit that is none',
    FACTORS.replace('patrons[Overland/air].level', 'air'),
    /^f\.yaml:13:15: not an edit: air/,
  ],
  [
    'no edits',
    FACTORS.replace(/edits:[\s\S]*/, 'edits: []\n'),
    /^f\.yaml:12:12: an edit is missing$/,
  ],
  [
    'the horizon',
    FACTORS.replace('patrons[Overland/air].level', 'case.horizon_days'),
    /^f\.yaml:13:15: path is not a value it can have: case.horizon_days; allowed: inputs other/,
  ],
  [
    'a factor that is not there',
    list('name: n', 'factors: [aire]'),
    /^f\.yaml:23:19: factors is not a value it can have: aire; allowed: bargains, air; did you mean air\?$/,
  ],
  ['no factor and no reason', list('name: n', 'factors: []'), /^f\.yaml:22:9: missing is missing/],
  [
    'a rank that is none',
    list('name: n', 'factors: [air]', 'rank: first'),
    /^f\.yaml:24:15: rank is not a whole number/,
  ],
  [
    'a long quotation',
    list('name: n', `quote: ${'word '.repeat(26)}`, 'factors: [air]'),
    /^f\.yaml:23:16: number of words quoted is out of range: 26; allowed: at most 25$/,
  ],
])('%s', (_, text, message) => {
  const said = says(text);
  expect(said[0]).toMatch(message);
  expect(parseFactors(text, 'f.yaml').file).toBeNull();
});

describe('the file that ships', () => {
  const path = 'cases/afghanistan-2021';
  const text = readFileSync(`${path}/factors.yaml`, 'utf8');

  test('is sound, its edits lead somewhere, at most eight', async () => {
    const { file, problems } = parseFactors(text, 'factors.yaml');
    expect(problems.map(formatProblem)).toEqual([]);
    expect(file?.factors.length).toBeLessThanOrEqual(8);
    const data = await readFolder(path);
    for (const factor of file?.factors ?? []) {
      const applied = applyEdits(data, factor.edits);
      expect(applied.problems.map(formatProblem)).toEqual([]);
    }
  });
});

describe('factors made from tables', () => {
  test.each(['afghanistan-2021', 'afghanistan-1989', 'yemen-2014', 'south-vietnam-1975'])(
    '%s: distinct, and every edit leads somewhere',
    async (id) => {
      const data = await readFolder(`cases/${id}`);
      const { factors } = defaultFactors(data);
      expect(new Set(factors.map((f) => f.id)).size).toBe(factors.length);
      expect(factors.map((f) => f.id)).toEqual(expect.arrayContaining(['bargains', 'leaders']));
      for (const factor of factors) {
        const applied = applyEdits(data, factor.edits);
        expect(applied.problems.map(formatProblem)).toEqual([]);
        expect(applied.data?.horizonDays).toBe(data.horizonDays);
      }
    },
  );
});
