/** Which parameters a study is played with, and that it says what they have seen. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';
import { madeUpPosterior } from './made-up-posterior.ts';

const folder = temporaryFolder();
const FILE = 'fit.json';
beforeAll(async () => {
  writeFileSync(join(folder.path, FILE), madeUpPosterior());
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

async function answered(given: string, ...more: string[]) {
  const args = ['run', given, '--runs', '6', '--json', ...more];
  const { code, stdout, stderr } = await interregnum(args, folder.path);
  expect(code).toBe(0);
  // of a case whose end is not recorded that much is always said, and no more
  expect(stderr).toMatch(/^(Warning: the end of this conflict is not recorded.*\n)?$/);
  return JSON.parse(stdout);
}

describe('a posterior file', () => {
  test('a case it was fitted on takes the fold that left its country out', async () => {
    const { parameters, scores } = await answered('afghanistan-2021', '--parameters', FILE);
    expect(parameters).toMatchObject({
      source: FILE,
      label: 'left out',
      vectors: 3,
      trained_on: ['ethiopia-2021', 'mali-2012'],
      left_out: ['afghanistan-1989', 'afghanistan-2021'],
      fitted: '2026-11-20',
      notes: ['They were fitted with doubt off, unlike here.'],
    });
    expect(parameters.hash).toBe(JSON.parse(madeUpPosterior()).sha256);
    expect(scores[0]).toMatchObject({ kind: 'model', label: 'left out' });
  });

  test('of the posterior that ships, a mechanism younger than the fit is no difference from it', async () => {
    const { parameters } = await answered('mali-2012');
    expect(parameters.source).toBe('shipped posterior');
    expect(parameters.notes.filter((note: string) => /with ,/.test(note))).toEqual([]);
  });

  test('one alone in its country takes its own fold; one never fitted on is blind', async () => {
    const alone = await answered('mali-2012', '--parameters', FILE);
    expect(alone.parameters.label).toBe('left out');
    expect(alone.parameters.trained_on).not.toContain('mali-2012');
    expect(alone.parameters.trained_on).toHaveLength(3);
    const blind = await answered('./small-2030', '--parameters', FILE);
    expect(blind.parameters).toMatchObject({ label: 'blind', vectors: 3 });
    expect(blind.parameters.trained_on).toHaveLength(4);
  });

  test('changes the result, has a folder of its own, and stands in study and briefing', async () => {
    const args = ['./small-2030', '--out', 'fitted', '--parameters', FILE];
    const fitted = await answered(...(args as [string]));
    const byHand = await answered('./small-2030', '--parameters', 'hand-set');
    expect(fitted.result_hash).not.toBe(byHand.result_hash);
    const study = JSON.parse(readFileSync(join(folder.path, 'fitted', 'study.json'), 'utf8'));
    expect(study.parameters).toEqual(fitted.parameters);
    expect(study.command).toContain(`--parameters ${FILE}`);
    const page = readFileSync(join(folder.path, fitted.files.briefing), 'utf8');
    expect(page).toContain('one of 3 vectors of them, fitted on 4 histories');
    expect(page).not.toContain('hand-set');
    const other = await interregnum(
      ['run', './small-2030', '--runs', '6', '--out', 'fitted', '--parameters', 'hand-set'],
      folder.path,
    );
    expect(other.code).toBe(2);
    expect(other.stderr).toMatch(/another study \(other parameters\)/);
  });

  test('a trace is of the same run', async () => {
    const args = ['trace', 'mali-2012', '--run', '2', '--parameters', FILE];
    const { code, stdout } = await interregnum([...args, '--json'], folder.path);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).parameters).toMatchObject({ label: 'left out', vectors: 3 });
    const told = await interregnum(args, folder.path);
    expect(told.stdout.replaceAll('\n', ' ')).toMatch(/3 vectors fitted on 3 histories \(afghan/);
  });

  test.each([
    ['not there', 'none.json', null, /no parameter file none\.json/],
    ['not JSON', 'text.json', 'hello', /text\.json is no sound posterior file: not JSON/],
    ['changed', 'changed.json', madeUpPosterior().replace('2026-11-20', '2026-11-21'), /changed/],
    ['of another kind', 'kind.json', '{"schema":"x"}', /kind\.json is no sound posterior file/],
  ])('%s: ends with 2 and one plain line', async (_, name, text, message) => {
    if (text !== null) writeFileSync(join(folder.path, name), text);
    const args = ['run', './small-2030', '--runs', '5', '--parameters', name];
    const { code, stdout, stderr } = await interregnum(args, folder.path);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('without a flag', () => {
  const shipped = join(ROOT, 'packages', 'analysis', 'posterior.json');

  test('the posterior that ships, or hand-set numbers that say who set them', async () => {
    const { parameters } = await answered('afghanistan-2021');
    if (existsSync(shipped)) {
      expect(parameters).toMatchObject({ source: 'shipped posterior', label: 'left out' });
      expect(parameters.trained_on.join()).not.toContain('afghanistan');
    } else expect(parameters).toMatchObject({ source: 'hand-set', label: 'not fitted' });
  });

  test('hand-set says so on the terminal and in the briefing', async () => {
    const args = ['run', 'afghanistan-2021', '--runs', '5', '--scores', '--parameters', 'hand-set'];
    const { stdout } = await interregnum(args, folder.path, { COLUMNS: '80' });
    const words =
      /hand-set; whoever set them had seen an early prototype fitted to Afghanistan 2021/;
    expect(stdout.replaceAll('\n', ' ')).toMatch(words);
    expect(stdout).toMatch(/^the model .* not fitted$/m);
    const [, file] = /^Briefing +(\S+)/m.exec(stdout) ?? [];
    const page = readFileSync(join(folder.path, file ?? ''), 'utf8');
    expect(page).toMatch(words);
  });
});
