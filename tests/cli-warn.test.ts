/** `warn`: what told collapse from survival, over cases. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATORS } from '@interregnum/analysis';
import { listCases } from '@interregnum/case/node';
import { WARN_ENGLISH } from '@interregnum/questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const CASES = ['afghanistan-2021', 'south-vietnam-1975', 'yemen-2014', 'zaire-1996'];
const warn = (...args: string[]) => interregnum(['warn', ...args], folder.path, { COLUMNS: '80' });

beforeAll(() => {
  writeFileSync(
    join(folder.path, 'have.csv'),
    'ruralControl,lostShare,supply\r\n0.1,0,1\r\n0.7,0.5,\r\n',
  );
  writeFileSync(join(folder.path, 'bad.csv'), 'ruralControl,lostShare\n0.1,much\n');
});
afterAll(() => folder.remove());

describe('warn --json', () => {
  const valid = schemaOf('warn-1');
  let document: ReturnType<typeof JSON.parse>;
  beforeAll(async () => {
    const args = [...CASES, '--runs', '40', '--have', 'have.csv', '--out', 'kept', '--json'];
    const { code, stdout } = await start(['warn', ...args], folder.path).ended;
    expect(code).toBe(0);
    document = JSON.parse(stdout);
  }, 120_000);

  test('is of the published schema, which is not satisfied by anything', () => {
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, telling: [{}] })).toBe(false);
    expect(document.cases.map((c: { case: string }) => c.case)).toEqual(CASES);
  });

  test('no case is played with parameters that have seen it', () => {
    for (const { parameters } of document.cases)
      expect(['left out', 'blind', 'not fitted']).toContain(parameters.label);
  });

  test('an input tells nothing apart in the same week, by construction', () => {
    for (const id of ['arrears', 'patronSupport', 'days']) {
      const at = document.telling.find(
        (t: { indicator: string; horizon_days: number }) =>
          t.indicator === id && t.horizon_days === 90,
      );
      expect(at.same_week).toMatchObject({ mean: 0.5, low: 0.5, high: 0.5 });
    }
  });

  test('every row of values has its chance, an empty cell is left out', () => {
    const [calm, bad] = document.placed;
    expect(calm.having).toHaveLength(3);
    expect(bad.having).toEqual([
      { indicator: 'ruralControl', value: 0.7 },
      { indicator: 'lostShare', value: 0.5 },
    ]);
    const at90 = (placed: typeof calm) => placed.chances.at(-1).chance.value;
    expect(at90(bad)).toBeGreaterThan(at90(calm));
    expect(bad.paragraph).toMatch(/shares of model histories, not of regimes that existed/);
  });

  test('the answer is kept with its figure, in the form of the briefing', () => {
    const kept = JSON.parse(readFileSync(join(folder.path, 'kept/answers/warn.json'), 'utf8'));
    expect(kept).toMatchObject({ schema: 'interregnum.answer/2', question: 'warn', case: '' });
    expect(kept.command).toMatch(/^interregnum warn afghanistan-2021 .*--have have\.csv/);
    expect(existsSync(join(folder.path, 'kept/answers/warn.indicators.svg'))).toBe(true);
  });
});

test('on a terminal of 80 columns, with intervals; nothing is wider', async () => {
  const { code, stdout } = await warn(...CASES, '--runs', '30');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^rural control +\S+ +[\d.]+ +[\d.]+ +[\d.]+ +0\.\d+ to [\d.]+/m);
  expect(stdout).toMatch(/Model results, not observations/);
  for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
}, 120_000);

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const started = start(['warn', '--runs', '2000'], folder.path);
  const runs = 2000 * (await listCases(join(ROOT, 'cases'))).length;
  await started.said(new RegExp(`of ${runs.toLocaleString('en')} runs`));
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(
    new RegExp(
      `Stopped after [\\d,]+ of ${runs.toLocaleString('en')} runs\\. A warning is not kept`,
    ),
  );
});

test('the documentation lists every indicator with what can be measured', async () => {
  const page = readFileSync(join(ROOT, 'docs/questions.md'), 'utf8');
  for (const { id, unit, kind } of INDICATORS) {
    const { label, proxy } = WARN_ENGLISH.indicator(id);
    expect(page).toContain(`| \`${id}\` | ${label} | ${unit} | ${kind} | `);
    expect(page).toContain(`| ${proxy} |`);
  }
});

describe('what cannot be asked ends with 2 and says why', () => {
  test.concurrent.each([
    ['an indicator there is not', ['--have', 'ruralControll=0.5'], /mean ruralControl\?/],
    ['a value that is none', ['--have', 'supply=most'], /value of supply must be a number/],
    ['one given twice', ['--have', 'supply=1,supply=0'], /supply is given twice/],
    ['a file that is not there', ['--have', 'none.csv'], /there is no file/],
    ['a bad cell', ['--have', 'bad.csv'], /bad\.csv:2:5: the value of lostShare/],
    ['a case twice', ['chad-2008', 'chad-2008'], /asked for twice/],
    ['too few runs', ['--runs', '5'], /--runs must be .* from 20/],
    ['an unknown case', ['chad-2009'], /chad-2008/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await warn(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
