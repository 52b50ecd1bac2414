/** `score`: the model beside baselines and experts, on shipped cases and on the user's own. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCases } from '@interregnum/case/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { madeUpPosterior } from './made-up-posterior.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const QUICK = ['score', 'chad-2008', 'mali-2012', '--runs', '20'];
const score = (...args: string[]) => interregnum(args, folder.path);
/** Two shipped cases by the made-up fit: many a test compares with it. Regressions are trained for each. */
let fitted: Ended;
/** The same on a terminal of 80 columns, and kept. */
let told: Ended;

interface Row {
  readonly predictor: string;
  readonly kind: string;
  readonly label: string;
  readonly joint: number | null;
}

beforeAll(async () => {
  writeFileSync(join(folder.path, 'fit.json'), madeUpPosterior());
  cpSync(join(ROOT, 'cases', 'chad-2008'), join(folder.path, 'mine'), { recursive: true });
  expect((await score('new', 'small-2030')).code).toBe(0);
  const args = [...QUICK, '--parameters', 'fit.json'];
  fitted = await score(...args, '--json');
  told = await interregnum([...args, '--out', 'kept'], folder.path, { COLUMNS: '80' });
});
afterAll(() => folder.remove());

describe('score --json', () => {
  const valid = schemaOf('score-1');

  test('is of the published schema, hand-set and fitted', async () => {
    const first = await score(...QUICK, '--parameters', 'hand-set', '--json');
    const byHand = JSON.parse(first.stdout);
    expect(first.code).toBe(0);
    valid(byHand);
    expect(valid.errors).toBeNull();
    expect(valid({ ...byHand, cases: [] })).toBe(false);
    expect(byHand.cases.map((c: { id: string }) => c.id)).toEqual(['chad-2008', 'mali-2012']);
    expect(byHand.subject).toBe('model-hand-set');
    expect(byHand.parameters).toMatchObject({ source: 'hand-set', fitted: null });

    const withFit = JSON.parse(fitted.stdout);
    valid(withFit);
    expect(valid.errors).toBeNull();
    expect(withFit.subject).toBe('model');
    const labelled = (k: number) =>
      withFit.cases[k].scores.find((r: Row) => r.predictor === 'model').label;
    // the made-up posterior was fitted on Mali and not on Chad
    expect([labelled(0), labelled(1)]).toEqual(['blind', 'left out']);
    for (const { scores } of withFit.cases as { scores: Row[] }[]) {
      const kinds = new Set(scores.map((r) => r.kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['model', 'baseline', 'oracle']));
      expect(scores.find((r) => r.predictor === 'logistic-hazard')?.label).toBe('left out');
    }
  });

  test('a copy of a shipped case is forecast as the shipped one, without it', async () => {
    const args = ['--runs', '20', '--parameters', 'fit.json', '--json'];
    const mine = await score('score', './mine', ...args);
    const rows = (text: string): Row[] => JSON.parse(text).cases[0].scores;
    expect(rows(mine.stdout)).toEqual(rows(fitted.stdout));
  });

  test('a renamed copy is not trained on its twin', async () => {
    const args = ['--runs', '20', '--parameters', 'fit.json', '--json'];
    const path = join(folder.path, 'renamed');
    cpSync(join(ROOT, 'cases', 'mali-2012'), path, { recursive: true });
    for (const file of ['case.json', 'datapackage.json'])
      writeFileSync(
        join(path, file),
        readFileSync(join(path, file), 'utf8').replaceAll('mali-2012', 'elsewhere-1900'),
      );
    const renamed = await score('score', './renamed', ...args);
    const rows = (text: string) => {
      const scored = JSON.parse(text).cases as { id: string; within: string; scores: Row[] }[];
      return scored.at(-1);
    };
    expect(rows(renamed.stdout)).toMatchObject({ id: 'elsewhere-1900', within: 'mali-2012' });
    expect(rows(renamed.stdout)?.scores).toEqual(rows(fitted.stdout)?.scores);
  });

  test('a case within another can be asked for alone; its experts stand beside it', async () => {
    const args = ['score', 'afghanistan-1992', '--runs', '10', '--json'];
    const { code, stdout } = await start(args, folder.path).ended;
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.cases[0]).toMatchObject({ id: 'afghanistan-1992', within: 'afghanistan-1989' });
    valid(document);
    expect(valid.errors).toBeNull();
  });
});

describe('score on a terminal', () => {
  test('says how good, against whom and what the numbers mean, in 80 columns', () => {
    const { code, stdout } = told;
    expect(code).toBe(0);
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toMatch(
      /^How good is the model\? On 21 histories it had never seen the model was no better than a simple rule\. In \d of 2 histories asked for here \(the capital fell in 0\)/,
    );
    expect(text).toMatch(
      /joint score J is [\d.]+ \([\d.]+ on the 1 left out, [\d.]+ on the 1 blind\), 90 % interval/,
    );
    expect(text).toContain('forecasts without skill get 1.7 to 3.1');
    expect(stdout).toMatch(/^the model +left out +[\d.]+/m);
    expect(stdout).toMatch(/^hazard regress[^\d]* left out +[\d.]+/m);
    expect(stdout).toMatch(/^chad-2008 +blind +[\d.]+ .* held$/m);
    // sentence first, tables next, method last
    const order = ['In ', 'Against simple rules', 'Case by case', 'Labels: ', 'Cite as: '];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((x, y) => x - y));
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('one case is told as one trial', async () => {
    const { stdout } = await score('score', 'chad-2008', '--runs', '20');
    expect(stdout).toMatch(
      /^How good is the model\?\nChad 2008.*: in \d+ % of the model’s histories/,
    );
    expect(stdout).toMatch(/One case is\s+one trial/);
    expect(stdout).not.toMatch(/90 % interval/);
  });
});

test('--out keeps the answer and its document, the same as was printed before', () => {
  const kept = (name: string) =>
    JSON.parse(readFileSync(join(folder.path, 'kept/answers', name), 'utf8'));
  expect(kept('score.json')).toMatchObject({
    schema: 'interregnum.answer/2',
    command: 'interregnum score chad-2008 mali-2012 --runs 20 --parameters fit.json',
  });
  const { timing: _, ...printed } = JSON.parse(fitted.stdout);
  expect(kept('score.document.json')).toMatchObject(printed);
});

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const started = start(['score', '--runs', '400'], folder.path);
  const { length } = await listCases(join(ROOT, 'cases'));
  // the first plain line of progress comes when a case is finished after five seconds
  await started.said(new RegExp(` of ${length} cases`));
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(
    new RegExp(`Stopped after \\d+ of ${length} cases\\. A score is not kept`),
  );
});

describe('what cannot be scored ends with 2 and one plain line', () => {
  test.concurrent.each([
    ['a case whose end is not known', ['score', './small-2030'], /not known, so nothing can be/],
    ['a case twice', ['score', 'chad-2008', './mine'], /asked for twice/],
    ['an unknown case', ['score', 'tchad-2008'], /did you mean chad-2008\?/i],
    ['a page of one case', ['score', 'chad-2008', '--write-page'], /name no case with it/],
    ['something else left out', ['score', '--leave-out', 'region'], /Allowed choices are case/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await score(...args);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
