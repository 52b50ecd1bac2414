/** Account files: what is read, every fault with its place, and that nothing hostile gets through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAccount } from './account/index.ts';
import { numbersAt } from './account/table-path.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { smallCase } from './testing/small-case.ts';

const HEAD = `schema: interregnum.account/1
id: small
title: A small account
text: {title: T, author: A, date: 2000-01-01, citation: C}
case: small-2000
sources:
  - {key: book, citation: A book, mark: recalled}
facts:
  - {id: men, what: Men, value: 5, low: 4, high: 6, unit: men, kind: measured, source: book}
`;
const CLAIM = `claims:
  - id: 1
    quote: it fell
    place: paragraph 1
    type: event
    role: output
    tests:
      - {kind: output, asks: Does it fall, share: {day: collapse}, expect: {above: 0.5}}
    evidence:
      - {says: It did, source: book}
`;
const says = (text: string): string[] => parseAccount(text, 'a.yaml').problems.map(formatProblem);
const withTest = (line: string, role = 'input'): string =>
  HEAD +
  CLAIM.replace('role: output', `role: ${role}`).replace(
    / {6}- \{kind: output.*\n/,
    `      - ${line}\n`,
  );

test('an account', () => {
  const { account, problems } = parseAccount(HEAD + CLAIM, 'a.yaml');
  expect(problems).toEqual([]);
  expect(account).toMatchObject({ id: 'small', facts: [{ id: 'men', low: 4 }] });
  expect(account?.claims[0]).toMatchObject({
    id: '1',
    quote: 'it fell',
    role: 'output',
    tests: [
      {
        kind: 'output',
        case: { value: 'small-2000' },
        statistic: { of: 'share', condition: { of: 'day', day: { kind: 'collapse' } } },
        expect: { low: 0.5, high: Number.POSITIVE_INFINITY, open: true },
      },
    ],
  });
});

test.each([
  [
    'another schema',
    'schema: x/1\n',
    'a.yaml:1:9: schema is not a value it can have: x/1; allowed: interregnum.account/1',
  ],
  ['an alias', `${HEAD}claims: &a [*a]\n`, 'not YAML'],
  [
    'a field that is none',
    HEAD + CLAIM.replace('place', 'palce'),
    'there is no field palce; allowed: id, quote',
  ],
  ['a field that is missing', HEAD + CLAIM.replace(/ {4}place.*\n/, ''), 'place is missing'],
  [
    'long-quote',
    HEAD + CLAIM.replace('it fell', 'one two three four five '.repeat(6)),
    'the quote has 30 words; allowed: at most 25 words',
  ],
  [
    'exactly-one',
    HEAD + CLAIM.replace('    place', '    paraphrase: x\n    place'),
    'exactly one of several fields must be written; found: quote, paraphrase',
  ],
  [
    'a role that is none',
    HEAD + CLAIM.replace('role: output', 'role: outptu'),
    'did you mean output?',
  ],
  [
    'unknown-source',
    HEAD + CLAIM.replace('It did, source: book', 'It did, source: bok'),
    'there is no source bok; allowed: book; did you mean book?',
  ],
  [
    'unknown-fact',
    withTest('{kind: input, asks: x, sum: "fact[man]", expect: {above: 1}}'),
    'there is no fact man; allowed: men; did you mean men?',
  ],
  [
    'an unknown series',
    withTest('{kind: series, asks: x, series: s, expect: {above: 1}}'),
    'there is no fact s',
  ],
  [
    'the same id twice',
    `${HEAD}${CLAIM}${CLAIM.replace('claims:\n', '')}`,
    'id 1 is written twice',
  ],
  [
    'role-test',
    HEAD + CLAIM.replace('role: output', 'role: input'),
    'a claim of the role input cannot be decided by these tests: output; allowed: input, observed, series',
  ],
  [
    'an output without runs',
    withTest('{kind: input, asks: x, sum: 1, expect: {above: 1}}', 'output'),
    'a claim of the role output cannot be decided by these tests: input',
  ],
  [
    'a kind that is none',
    withTest('{kind: inptu, asks: x, sum: 1, expect: {above: 1}}'),
    'kind is not a value it can have: inptu; allowed: input',
  ],
  [
    'a field of another kind',
    withTest('{kind: input, asks: x, sum: 1, mean: regimeDays, expect: {above: 1}}'),
    'there is no field mean',
  ],
  ['no expectation', withTest('{kind: input, asks: x, sum: 1}'), 'expect is missing'],
  [
    'ends the wrong way',
    withTest('{kind: input, asks: x, sum: 1, expect: {between: [2, 1]}}'),
    'the lower end first',
  ],
  [
    'a day that is none',
    withTest('{kind: input, asks: x, day: capitol, expect: {above: 1}}'),
    'did you mean capital?',
  ],
  [
    'a path that is none',
    withTest('{kind: input, asks: x, sum: "regions", expect: {above: 1}}'),
    'sum is not a value it can have: regions',
  ],
  [
    'a quantity that is none',
    withTest('{kind: output, asks: x, mean: regimeDay, expect: {above: 1}}', 'output'),
    'did you mean regimeDays?',
  ],
  [
    'a mechanism that is none',
    withTest(
      '{kind: mechanism, asks: x, mean: regimeDays, change: {without: [bargain]}, expect: {above: 1}}',
      'mechanism',
    ),
    'did you mean bargains?',
  ],
  [
    'an edit that is none',
    withTest(
      '{kind: counterfactual, asks: x, mean: regimeDays, change: {edits: [nonsense]}, expect: {above: 1}}',
      'mechanism',
    ),
    'not an edit: nonsense',
  ],
  [
    'a change of nothing',
    withTest(
      '{kind: counterfactual, asks: x, mean: regimeDays, change: {}, expect: {above: 1}}',
      'mechanism',
    ),
    'found: none; allowed: scenario, edits',
  ],
  ['a low above its high', (HEAD + CLAIM).replace('low: 4', 'low: 7'), 'low 7 is above high 6'],
  ['no claims', `${HEAD}claims: []\n`, 'a list of 1 to 500 claims'],
  [
    'a bad id',
    (HEAD + CLAIM).replace('id: small', 'id: ../../etc'),
    'id cannot serve as an id: ../../etc',
  ],
])('%s', (_, text, message) => {
  const all = says(text);
  expect(all.join('\n')).toContain(message);
  expect(parseAccount(text, 'a.yaml').account).toBeNull();
  for (const line of all) expect(line).toMatch(/^a\.yaml:\d+:\d+: /);
});

describe('numbers of a case by their paths', () => {
  const data = readCase(smallCase()).data!;
  const at = { file: 'a.yaml', line: 1, column: 1 };
  const read = (value: string, date: string | null = null) => numbersAt(data, { value, at }, date);

  test('the unit of the table, with low and high', () => {
    const { numbers, problem } = read('regions[*].garrison_effective_k');
    expect(problem).toBeNull();
    expect(numbers).toHaveLength(data.regions.length);
    expect(numbers[0]!.value).toBeCloseTo(data.regions[0]!.garrisonMen.value / 1000);
    expect(numbers[0]!.low).toBeLessThanOrEqual(numbers[0]!.value);
    expect(numbers[0]!.unit).toBe('thousand men');
  });

  test.each([
    ['outcome[*].day', null, 'there is no table outcome'],
    ['regions[nowhere].population_k', null, 'no row of regions matches nowhere'],
    ['regions[*].population', null, 'did you mean population_k?'],
    ['regions[*].population_k', '2000-01-01', 'only patrons have dated values'],
    ['patrons[*].level', null, 'the date of the level is missing'],
    ['patrons[*].level', '1900-01-01', 'patrons.csv says nothing of 1900-01-01'],
  ])('%s %s', (path, date, message) => {
    const { numbers, problem } = read(path, date);
    expect(numbers).toEqual([]);
    expect(formatProblem(problem!)).toContain(message);
    if (message.includes('says nothing')) expect(problem!.code).toBe('nothing-to-read');
  });
});

describe('hostile files', () => {
  const lines = (HEAD + CLAIM).split('\n');
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      '- ',
      '*a',
      '&a',
      '<<: *a',
      '__proto__: x',
      '"',
      '\u202e',
      '\u0000',
      '!!js/function x',
      'fact[',
      'NaN',
      '1e999',
      '2000-13-99',
      '../../x',
    ),
    fc.string({ maxLength: 12 }),
  );

  test('any line broken in any way: an answer, in time, with places', () => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), piece, fc.nat(60), (k, text, column) => {
        const line = lines[k]!;
        const broken = [...lines];
        broken[k] = line.slice(0, column) + text + line.slice(column + 1);
        const { account, problems } = parseAccount(broken.join('\n'), 'a.yaml');
        const errors = problems.filter((p) => p.severity === 'error');
        expect(account === null).toBe(errors.length > 0);
        for (const p of problems) expect(formatProblem(p)).toMatch(/^a\.yaml:\d+:\d+: [^\n]+$/);
      }),
      { numRuns: 300 },
    );
  });

  test('a field of the prototype is no field', () => {
    expect(says(`${HEAD}constructor: 1\n${CLAIM}`).join()).toContain(
      'there is no field constructor',
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
