import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatProblem, nearestOf, PROBLEM_CODES, problem } from './problems.ts';

const at = { file: 'f.csv', line: 3, column: 7 };

test('one line: place, what is wrong, what is allowed, what was meant', () => {
  const p = problem('unknown-region', at, { value: 'FX' }, { allowed: 'FA, FB', nearest: 'FA' });
  expect(formatProblem(p)).toBe(
    'f.csv:3:7: there is no region FX; allowed: FA, FB; did you mean FA?',
  );
});

test('input cannot break out of its message', () => {
  const p = problem('unknown-region', at, { value: `a\nb\u202e${'x'.repeat(200)}` });
  expect(p.message).toBe(`there is no region a\ufffdb\ufffd${'x'.repeat(76)}…`);
});

test.each([
  ['garison', ['population_k', 'garrison_effective_k'], 'garrison_effective_k'],
  ['incumbant', ['incumbent', 'challenger'], 'incumbent'],
  ['AF1', ['AF01', 'AF34'], 'AF01'],
  ['Zaranj', ['AF01', 'AF34'], undefined],
  ['', ['a'], undefined],
])('nearest to "%s"', (written, candidates, nearest) => {
  expect(nearestOf(written, candidates)).toBe(nearest);
});

test('every code is provoked by some test', () => {
  const folder = new URL('.', import.meta.url);
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((n) => n.endsWith('.test.ts') && n !== 'problems.test.ts')
    .map((n) => readFileSync(new URL(n, folder), 'utf8'))
    .join('\n');
  expect(PROBLEM_CODES.filter((code) => !tests.includes(code))).toEqual([]);
});
