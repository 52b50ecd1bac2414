/** Broken input of every kind: always an answer, in time, and a world without NaN where it is accepted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWorld } from './compile.ts';
import { parseEdit } from './edit-path.ts';
import { applyEdits } from './edits.ts';
import { parseJson } from './json.ts';
import { readObserved } from './observed.ts';
import { formatProblem } from './problems.ts';
import { type CaseFiles, readCase } from './read.ts';
import { parseScenario } from './scenario.ts';
import { notFinite } from './testing/not-finite.ts';
import { smallCase } from './testing/small-case.ts';

/** Generous: the machine may be busy; a hang takes forever. */
const TIME_LIMIT_MS = 3000;

function holds(files: CaseFiles): void {
  const start = performance.now();
  const { data, problems } = readCase(files);
  const errors = problems.filter((p) => p.severity === 'error');
  expect(data === null).toBe(errors.length > 0);
  for (const p of problems) expect(formatProblem(p)).toMatch(/^[^\n]+:\d+:\d+: [^\n]+$/);
  if (data) {
    expect(notFinite(compileWorld(data))).toEqual([]);
    expect(notFinite(compileWorld(data, { hindcast: false }))).toEqual([]);
    readObserved(files, data);
  }
  expect(performance.now() - start).toBeLessThan(TIME_LIMIT_MS);
}

const base = smallCase();
const names = [...base.keys()];
const nasty = fc.constantFrom(
  '',
  '-1',
  '1e999',
  '-1e308',
  '1e308',
  'NaN',
  'Infinity',
  '0',
  '1',
  '2',
  '"',
  '""',
  ',',
  '\n',
  '\r',
  '\ufeff',
  '\u202e',
  '\0',
  '=1+1',
  '__proto__',
  'constructor',
  'FA',
  'FE',
  'challenger',
  'third',
  '2000-02-30',
  '0001-01-01',
  '9999-12-31',
  '1000-01-01',
  '1999-12-31',
  '\ud800',
  '۱۲',
  'x'.repeat(5000),
);
const junk = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 }));

test('characters replaced, inserted or cut anywhere', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(6), junk), { minLength: 1, maxLength: 4 }),
      (name, edits) => {
        let text = base.get(name)!;
        for (const [place, length, insert] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + insert + text.slice(at + length);
        }
        holds(new Map(base).set(name, text));
      },
    ),
    { numRuns: 200 },
  );
});

test('cells replaced', () => {
  const tables = names.filter((n) => n.endsWith('.csv') && n !== 'README.md');
  fc.assert(
    fc.property(
      fc.constantFrom(...tables),
      fc.array(fc.tuple(fc.nat(100), fc.nat(100), junk), { minLength: 1, maxLength: 3 }),
      (name, edits) => {
        const rows = base
          .get(name)!
          .split('\n')
          .map((l) => l.split(','));
        for (const [r, c, value] of edits) {
          const row = rows[r % rows.length]!;
          row[c % row.length] = value;
        }
        holds(new Map(base).set(name, rows.map((r) => r.join(',')).join('\n')));
      },
    ),
    { numRuns: 200 },
  );
});

test('rows and files dropped, doubled, emptied', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.nat(40), { maxLength: 12 }),
      (name, keep) => {
        const lines = base.get(name)!.split('\n');
        holds(new Map(base).set(name, keep.map((i) => lines[i % lines.length]!).join('\n')));
        holds(new Map([...base].filter(([n]) => n !== name)));
      },
    ),
    { numRuns: 60 },
  );
});

test('any JSON as case.json, datapackage.json or a map', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('case.json', 'datapackage.json', 'map.geojson', 'outcome_case.json'),
      fc.json({ maxDepth: 6 }),
      (name, text) => holds(new Map(base).set(name, text)),
    ),
    { numRuns: 120 },
  );
});

test('fields of case.json of any type', () => {
  const meta = JSON.parse(base.get('case.json')!) as Record<string, unknown>;
  const fields = [...Object.keys(meta), '__proto__', 'patrons'];
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      const text = JSON.stringify({ ...meta, [field]: value });
      holds(new Map(base).set('case.json', text));
    }),
    { numRuns: 200, examples: [['id', ' ']] },
  );
});

test('edits and scenarios of any text: an answer, never a throw', () => {
  const data = readCase(base).data!;
  const path = fc.constantFrom(
    'regions[FB].garrison_effective_k',
    'regions[*].population_k',
    'patrons[*].level',
    'patrons[*/air].realised@..2000-05-01',
    'events[*].magnitude',
    'links[*].road_km',
    'case.horizon_days',
    'events[*]',
    'links[*]',
    'forces[*].effective_mid_k',
  );
  const value = fc.oneof(
    junk,
    fc.double().map(String),
    fc.double().map((x) => `x${x}`),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(path, value).map(([p, v]) => `${p}=${v}`),
      ),
      (text) => {
        const { edit, problems } = parseEdit(text);
        expect(edit === null).toBe(problems.length > 0);
        if (edit) {
          const result = applyEdits(data, [edit]);
          expect(result.data === null).toBe(result.problems.some((p) => p.severity === 'error'));
          if (result.data) expect(notFinite(compileWorld(result.data))).toEqual([]);
        }
        const scenario = parseScenario(text, 's.yaml');
        expect(scenario.scenario === null).toBe(scenario.problems.length > 0);
        parseJson('x.json', text);
      },
    ),
    { numRuns: 300 },
  );
});

test('large tables of faults stay within seconds', () => {
  const rows = (n: number, row: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => row(i)).join('\n');
  const header = base.get('regions.csv')!.split('\n')[0]!;
  const region = (i: number): string => `R${i},x,x,1,1,1,0,0,0,0,0,0,0,1,1,0,,,0,1,0,,,coded`;
  const start = performance.now();
  readCase(new Map(base).set('regions.csv', `${header}\n${rows(2000, region)}`));
  readCase(
    new Map(base).set(
      'links.csv',
      `region_a,region_b,road_km,quality,basis\n${rows(20_000, (i) => `X${i},Y${i},1,1,x`)}`,
    ),
  );
  readCase(new Map(base).set('regions.csv', `${header}\n${rows(200_000, region)}`));
  readCase(new Map(base).set('case.json', `{"events": [${rows(20_000, () => '{},')}{}]}`));
  readCase(new Map(base).set('links.csv', '"'.repeat(3_000_000)));
  readCase(new Map(base).set('links.csv', ','.repeat(3_000_000)));
  readCase(new Map(base).set('links.csv', '\n'.repeat(3_000_000)));
  expect(performance.now() - start).toBeLessThan(30_000);
});
