import { expect, test } from 'vitest';
import { formatProblem } from './problems.ts';
import { parseScenario } from './scenario.ts';

const HEAD = 'schema: interregnum.scenario/1\ntitle: No air\ndescription: >\n  What if?\n';
const says = (text: string): string[] => parseScenario(text, 's.yaml').problems.map(formatProblem);

test('a scenario file', () => {
  const text = `${HEAD}edits:\n  - path: patrons[Overland/air].level\n    value: x0.5\n    from: 2000-02-01\n    to: 2000-03-01\n    why: half the sorties\n  - path: events[return]\n    value: remove\n    why: nobody comes\n`;
  expect(parseScenario(text, 's.yaml')).toEqual({
    problems: [],
    scenario: {
      title: 'No air',
      description: 'What if?',
      switchedOn: [],
      edits: [
        {
          path: 'patrons[Overland/air].level',
          value: 'x0.5',
          from: '2000-02-01',
          to: '2000-03-01',
          why: 'half the sorties',
          at: { file: 's.yaml', line: 6, column: 11 },
        },
        {
          path: 'events[return]',
          value: 'remove',
          why: 'nobody comes',
          at: { file: 's.yaml', line: 11, column: 11 },
        },
      ],
    },
  });
});

test('a byte order mark and CRLF do no harm', () => {
  const text = `\ufeff${HEAD}edits: []\n`.replace(/\n/g, '\r\n');
  expect(parseScenario(text, 's.yaml').scenario?.title).toBe('No air');
});

const edits = (...lines: string[]): string => `${HEAD}edits:\n  - ${lines.join('\n    ')}\n`;

test.each([
  [
    'schema',
    'schema: other/1\nedits: []',
    's.yaml:1:9: schema is not a value it can have: other/1; allowed: interregnum.scenario/1',
  ],
  [
    'unknown-field',
    `${HEAD}edit: []\nedits: []`,
    's.yaml:5:7: there is no field edit; allowed: schema, title, description, with, edits; did you mean edits?',
  ],
  ['edits missing', HEAD, 's.yaml:1:1: edits is not a list'],
  [
    'bad-edit',
    edits('path: regions', 'value: 1', 'why: x'),
    's.yaml:6:11: not an edit: regions; allowed: TABLE[KEY].COLUMN, TABLE[KEY] or case.FIELD',
  ],
  [
    'bad-edit-value',
    edits('path: case.horizon_days', 'value: [1]', 'why: x'),
    's.yaml:7:12: not a value for case.horizon_days: 1; allowed: a number, x0.5, +3, a word, remove, or for a new event its fields',
  ],
  [
    'not-a-date',
    edits('path: case.horizon_days', 'value: 1', 'from: 2000-02-30', 'why: x'),
    's.yaml:8:11: from is not a date: 2000-02-30; allowed: YYYY-MM-DD',
  ],
  [
    'missing-field',
    edits('path: case.horizon_days', 'value: 1'),
    's.yaml:6:5: why is missing; allowed: one sentence',
  ],
  ['not-an-object', '- 1', 's.yaml:1:1: s.yaml is not a map'],
])('%s', (_, text, message) => {
  const result = parseScenario(text, 's.yaml');
  expect(result.problems.map(formatProblem)).toEqual([message]);
  expect(result.scenario).toBeNull();
});

test.each([
  [
    'alias bomb',
    `a: &a [x]\n${[...'bcdefgh'].map((k, i) => `${k}: &${k} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}`,
  ],
  ['self alias', 'a: &a [*a]'],
  ['merge key', 'x: &x {a: 1}\ny:\n  <<: *x'],
])('hostile YAML: %s', (_, text) => {
  expect(says(text)).toEqual(['s.yaml:1:1: not YAML: aliases are not accepted']);
});

test.each([
  ['flow nesting', '['.repeat(100_000)],
  ['block nesting', '- '.repeat(100_000)],
  ['map nesting', '{a: '.repeat(1000)],
])('too deep: %s', (_, text) => {
  const start = performance.now();
  expect(says(text)).toEqual([
    's.yaml:1:1: nested more deeply than any case needs; allowed: at most 32 levels',
  ]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('too large', () => {
  expect(says('#'.repeat(300_000))).toEqual([
    's.yaml:1:1: s.yaml is larger than this program reads; allowed: at most 256 kB',
  ]);
});

test('not-yaml', () => {
  expect(says('a: [1')[0]).toMatch(/^s\.yaml:1:\d+: not YAML: /);
});

test('prototype keys are fields like any other', () => {
  expect(says('__proto__: {edits: []}\nschema: interregnum.scenario/1')).toContain(
    's.yaml:1:12: there is no field __proto__; allowed: schema, title, description, with, edits',
  );
});

test('a new event as a map of its fields reads as the same in one line; mechanisms it needs', () => {
  const asMap = `${HEAD}with: [amnesty]\nedits:\n  - path: events[broken]\n    value:\n      add: amnesty_broken\n      side: challenger\n      magnitude: 0.5\n      date: 2000-02-01\n    why: a test\n`;
  const { scenario, problems } = parseScenario(asMap, 's.yaml');
  expect(problems).toEqual([]);
  expect(scenario?.switchedOn).toEqual(['amnesty']);
  expect(scenario?.edits[0]?.value).toBe('add amnesty_broken challenger 0.5 on 2000-02-01');
});

const addition = (fields: string): string =>
  `${HEAD}edits:\n  - path: events[x]\n    value: ${fields}\n    why: a test\n`;
test.each([
  [
    'an unknown kind, at its place',
    addition('{add: amnesty_brokn, side: challenger, magnitude: 1, date: 2000-02-01}'),
    /^s\.yaml:7:18: add is not a value it can have: amnesty_brokn; .*did you mean amnesty_broken\?$/,
  ],
  [
    'a magnitude out of range',
    addition('{add: massacre, side: challenger, magnitude: 2, date: 2000-02-01}'),
    /magnitude is not a value it can have: 2; allowed: more than 0, at most 1$/,
  ],
  [
    'a day that is none',
    addition('{add: massacre, side: challenger, magnitude: 1, date: 2000-02-31}'),
    /date is not a value it can have: 2000-02-31; allowed: YYYY-MM-DD$/,
  ],
  [
    'a field too few',
    addition('{add: massacre, side: challenger, date: 2000-02-01}'),
    /magnitude is missing/,
  ],
  [
    'unknown-mechanism',
    `${HEAD}with: [amnsty]\nedits: []\n`,
    /^s\.yaml:5:8: there is no mechanism amnsty; .*did you mean amnesty\?$/,
  ],
])('%s', (_, text, message) => {
  expect(says(text)[0]).toMatch(message);
});

test('a quarter of a megabyte of keys is refused at once, and says how many may be', () => {
  const keys = Array.from({ length: 25_000 }, (_, k) => `k${k}: 0`).join('\n');
  const begun = performance.now();
  expect(says(keys)).toEqual([
    's.yaml:1:1: 25000 fields stand in one place; allowed: at most 2000',
  ]);
  expect(says(Array.from({ length: 2000 }, (_, k) => `k${k}: 0`).join('\n')).length).toBeLessThan(
    1002,
  );
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test('duplicate-key: named where it stands the second time', () => {
  expect(says('title: a\nedits: []\ntitle: b')).toEqual([
    's.yaml:3:1: the key title is written twice',
  ]);
});

test('an object that has no text is a fault, not a crash', () => {
  const none = '{toString: 1}';
  for (const field of ['schema', 'title', 'description', 'with', 'edits']) {
    const root: Record<string, string> = { title: 'a', edits: '[]', [field]: none };
    const text = Object.entries(root).map(([key, value]) => `${key}: ${value}`);
    expect(says(text.join('\n')).length, field).toBeGreaterThan(0);
  }
  for (const field of ['path', 'value', 'from', 'to', 'why']) {
    const edit: Record<string, string> = { path: 'case.horizon_days', value: '5', [field]: none };
    const fields = Object.entries(edit).map(([key, value]) => `${key}: ${value}`);
    const found = says(`title: a\nedits:\n  - {${fields.join(', ')}}`);
    expect(found.length, field).toBeGreaterThan(0);
  }
});

test('too-long: a title or a description without end', () => {
  const text = (title: string, description: string): string =>
    `schema: interregnum.scenario/1\ntitle: ${title}\ndescription: ${description}\nedits:\n  - {path: case.horizon_days, value: 50, why: a}`;
  expect(says(text('W'.repeat(200), 'w'.repeat(5000)))).toEqual([]);
  expect(says(text('W'.repeat(201), 'w'.repeat(5001)))).toEqual([
    's.yaml:2:8: title is 201 characters long; allowed: at most 200',
    's.yaml:3:14: description is 5001 characters long; allowed: at most 5000',
  ]);
});
