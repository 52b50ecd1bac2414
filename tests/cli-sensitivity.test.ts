/** `sensitivity`: what matters most, and what to find out first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FREE_NAMES } from '@interregnum/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const SIZE = ['--base', '32', '--paths', '4', '--runs', '3'];
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

const sensitivity = (...args: string[]) => interregnum(['sensitivity', ...args], folder.path);
const idsOf = (factors: readonly { id: string }[]): string[] => factors.map((f) => f.id);

describe('sensitivity --json', () => {
  const valid = schemaOf('sensitivity-1');

  test('is of the published schema, and the same again', async () => {
    const { code, stdout } = await sensitivity(SMALL, ...SIZE, '--json');
    expect(code).toBe(0);
    const { timing, ...document } = JSON.parse(stdout);
    valid({ timing, ...document });
    expect(valid.errors).toBeNull();
    expect(valid({ timing, ...document, sobol: {} })).toBe(false);
    const asked = ['sensitivity', SMALL, ...SIZE, '--json'];
    const again = JSON.parse((await start(asked, folder.path).ended).stdout);
    expect({ ...again, timing }).toEqual({ ...document, timing });
    const { screening, sobol } = document;
    expect(document.total_runs).toBe(3 * (screening.points + sobol.points));
    expect(sobol.points).toBe(32 * (2 + sobol.factors.length));
    expect(idsOf(sobol.factors)).toContain('parameters');
    const garrisons = screening.factors.find(
      (f: { id: string }) => f.id === 'regions.garrison_effective_k',
    );
    expect(garrisons.at[0]).toMatchObject({ file: 'regions.csv', line: 2 });
    expect(garrisons.low).toBeLessThan(garrisons.value);
    for (const o of sobol.outcomes)
      if (o.indices !== null) expect(o.indices).toHaveLength(sobol.factors.length);
  });

  test('what is set is no doubt any more; what is split moves region by region', async () => {
    const { stdout } = await sensitivity(
      ...[SMALL, ...SIZE, '--json', '--parameters', 'hand-set', '--factors', '4'],
      ...['--set', 'regions[*].militia_k=x1', '--split', 'regions.garrison_effective_k'],
    );
    const document = JSON.parse(stdout);
    expect(document.parameters_moved).toBe('none');
    expect(idsOf(document.without_range)).toContain('regions.militia_k');
    const ids = idsOf(document.screening.factors);
    expect(ids.filter((id) => /^regions\[.*\]\.garrison_effective_k$/.test(id)).length).toBe(5);
    expect(ids).not.toContain('regions.garrison_effective_k');
    expect(document.sobol.factors).toHaveLength(5);
    expect(document.sobol.factors.at(-1).kind).toBe('other inputs');
  });

  test('over the prior every parameter stands for itself', async () => {
    const { stdout } = await sensitivity(SMALL, ...SIZE, '--prior', '--json');
    const document = JSON.parse(stdout);
    expect(document.parameters_moved).toBe('prior');
    expect(idsOf(document.sobol.factors)).not.toContain('parameters');
    expect(
      document.screening.factors.filter((f: { kind: string }) => f.kind === 'parameter'),
    ).toHaveLength(FREE_NAMES.length);
  });
});

test('on a terminal of 80 columns: shares, what to find out first, and where it stands', async () => {
  const args = [
    'afghanistan-2021',
    '--base',
    '32',
    '--paths',
    '4',
    '--outcome',
    'displaced',
    '--parameters',
    'hand-set',
  ];
  const { code, stdout } = await interregnum(['sensitivity', ...args], folder.path, {
    COLUMNS: '80',
  });
  expect(code).toBe(0);
  for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  expect(stdout).toMatch(/^In doubt +Alone +95 % +In all +95 %$/m);
  expect(stdout).toMatch(/^What to find out first\n- \w/m);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toMatch(/\d+ % \(\d+ % to \d+ %\) of the variance of a single history is chance/);
  expect(text).toMatch(
    /Population: \d+ % \(−?\d+ % to \d+ %\) off the variance of the number of displaced/,
  );
  expect(text).toMatch(/Stands in regions\.csv from line 2, column population_k/);
  expect(text).toMatch(/model result|Inputs move between the low and high of the case’s tables/);
});

test('--out keeps the answer with both figures', async () => {
  const { code, stderr } = await sensitivity(SMALL, ...SIZE, '--out', 'study');
  expect({ code, said: /Answer: study.answers.sensitivity\.json/.test(stderr) }).toEqual({
    code: 0,
    said: true,
  });
  const read = (name: string): string =>
    readFileSync(join(folder.path, 'study', 'answers', name), 'utf8');
  const answer = JSON.parse(read('sensitivity.json'));
  expect(answer.command).toBe(`interregnum sensitivity ${SMALL} --runs 3 --base 32 --paths 4`);
  expect(read('sensitivity.shares.svg')).toMatch(/^<svg /);
  expect(read('sensitivity.screening.csv')).toMatch(/^factor,mu_star,/);
  expect(existsSync(join(folder.path, 'study', 'answers', 'sensitivity.document.json'))).toBe(true);
});

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const started = start(['sensitivity', 'afghanistan-2021', '--base', '4096'], folder.path);
  await started.said(/of 398,\d+ runs|of \d{3},\d{3} runs/);
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/Stopped after [\d,]+ of [\d,]+ runs\. A sensitivity study is not kept/);
});

describe('what cannot be asked ends with 2 and says why', () => {
  test.concurrent.each([
    ['rows that are no power of two', ['--base', '100'], /--base must be a power of two/],
    ['one run a point', ['--runs', '1'], /--runs must be .* from 2/],
    ['a group that is not there', ['--split', 'regions.militia'], /mean regions\.militia_k\?/],
    ['an outcome that is not there', ['--outcome', 'day'], /fell, regimeDays, regionsLost/],
    ['a folder of other things', ['--out', '.'], /holds files that are not a study/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await sensitivity(SMALL, ...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
