/** `check` and `new`: starting a case and finding what is wrong with it. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A copy of the shipped case with one file changed. */
function broken(file: string, change: (text: string) => string): string {
  const copy = join(folder.path, 'copy');
  cpSync(join(ROOT, 'cases', 'afghanistan-2021'), copy, { recursive: true });
  const path = join(copy, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return copy;
}

describe('check', () => {
  test('the shipped case is sound', async () => {
    const { code, stdout, stderr } = await start(['check', 'afghanistan-2021']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/34 regions/);
    expect(stdout).toMatch(/^Sound: no errors, \d+ warnings?\.$/m);
  });

  test('--statement says what the inputs are, of a case of one’s own as of one that ships', async () => {
    const shipped = await interregnum(['check', 'mali-2012', '--statement'], folder.path);
    expect(shipped).toMatchObject({ code: 0, stderr: '' });
    const written = readFileSync(join(ROOT, 'cases/mali-2012/DATA-STATEMENT.md'), 'utf8');
    expect(shipped.stdout).toBe(written.replaceAll('\r\n', '\n'));
    expect(shipped.stdout).toMatch(/joint score here is J \d\.\d\d/);

    cpSync(join(ROOT, 'cases', 'mali-2012'), join(folder.path, 'own'), { recursive: true });
    const own = await interregnum(['check', 'own', '--statement', '--json'], folder.path);
    const document = JSON.parse(own.stdout);
    expect(schemaOf('check-1')(document)).toBe(true);
    expect(document.statement).toContain('not on the scoreboard');
    expect(document.statement).not.toMatch(/J \d/);
  });

  test('--statement of a case that is not sound names its faults; an account has none', async () => {
    broken('regions.csv', (text) => text.replace(/^(AF06,.*?,.*?,.*?,.*?,)[\d.]+/m, '$1-5'));
    const { code, stdout } = await interregnum(['check', 'copy', '--statement'], folder.path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Not sound: \d+ errors?/m);
    const account = await interregnum(['check', 'article-2021', '--statement'], folder.path);
    expect(account).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('an account has none'),
    });
  });

  test('a fault is named with file, line, column and what is allowed; exit code 1', async () => {
    broken('regions.csv', (text) => text.replace(/^(AF06,.*?,.*?,.*?,.*?,)[\d.]+/m, '$1-5'));
    const { code, stdout, stderr } = await interregnum(['check', 'copy'], folder.path);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^copy\/regions\.csv:7:\d+: .*negative.*-5/m);
    expect(stdout).toMatch(/^Not sound: \d+ errors?/m);
  });

  test('--json lists the problems and stdout holds nothing else', async () => {
    broken('links.csv', (text) => text.replace('AF01,AF06', 'AF01,AF006'));
    const { code, stdout, stderr } = await interregnum(['check', './copy', '--json'], folder.path);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const document = JSON.parse(stdout);
    const valid = schemaOf('check-1');
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, problems: [{}] })).toBe(false);
    expect(document).toMatchObject({ schema: 'interregnum.check/1', sound: false, numbers: null });
    expect(document.problems[0]).toMatchObject({
      severity: 'error',
      code: 'unknown-region',
      at: { file: 'links.csv', line: 2 },
      nearest: 'AF06',
    });
  });

  test('faults of what lies beside the tables are faults of the case', async () => {
    const copy = broken('factors.yaml', (text) => text.replace('patrons[', 'patron['));
    const levers = join(copy, 'levers.yaml');
    writeFileSync(levers, readFileSync(levers, 'utf8').replace('[as it was]', '[as it wass]'));
    const scenario = join(copy, 'scenarios', 'contractors-stay.yaml');
    writeFileSync(
      scenario,
      readFileSync(scenario, 'utf8').replace('US contractors', 'US contractor'),
    );
    const { code, stdout } = await interregnum(['check', 'copy'], folder.path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^copy\/factors\.yaml:\d+:\d+: /m);
    expect(stdout).toMatch(/^copy\/levers\.yaml:\d+:\d+: 0 stops .*did you mean as it was\?$/m);
    expect(stdout).toMatch(/^copy\/scenarios\/contractors-stay\.yaml:\d+:\d+: /m);
  });

  test('a fault in the observed tables is a fault of the case', async () => {
    broken('outcome.csv', (text) => text.replace(/^AF34,fell,114/m, 'AF34,fell,soon'));
    const { code, stdout } = await interregnum(['check', 'copy'], folder.path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^copy\/outcome\.csv:\d+:\d+: /m);
  });

  test('run refuses a case that is not sound, in plain words', async () => {
    broken('case.json', (text) => text.replace('"2021-04-14"', '"2021-04-31"'));
    const { code, stdout, stderr } = await interregnum(['run', 'copy'], folder.path);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/cannot be used:\n {2}copy\/case\.json:\d+:\d+: /);
    expect(stderr).toMatch(/interregnum check copy/);
    expect(existsSync(join(folder.path, 'out'))).toBe(false);
  });
});

describe('new', () => {
  test('writes a template that checks and runs', async () => {
    const made = await interregnum(['new', 'my-country-2030'], folder.path);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^Sound: no errors/m);
    const run = await interregnum(['run', './my-country-2030', '--runs', '10'], folder.path);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/What\s+happened\s+is\s+not\s+known\./);
    expect(run.stdout).toMatch(/^North .* not known$/m);
  });

  test('never overwrites', async () => {
    writeFileSync(join(folder.path, 'taken'), 'mine');
    const { code, stderr } = await interregnum(['new', 'taken'], folder.path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/already, and nothing is overwritten/);
    expect(readFileSync(join(folder.path, 'taken'), 'utf8')).toBe('mine');
  });

  test.each(['../escape', '/absolute', 'Upper', 'a b', '..', '-x-', 'a/b'])(
    'refuses the name %j',
    async (name) => {
      const { code } = await interregnum(['new', '--', name], folder.path);
      expect(code).toBe(2);
      expect(readdirSync(folder.path)).toEqual([]);
    },
  );

  test('completes bare tables to a data package, --json', async () => {
    const bare = join(folder.path, 'bare');
    cpSync(join(ROOT, 'cases', 'afghanistan-2021'), bare, {
      recursive: true,
      filter: (path) => !/datapackage\.json|provenance\.csv$/.test(path),
    });
    const args = ['new', 'second', '--from', 'bare', '--json'];
    const { code, stdout, stderr } = await interregnum(args, folder.path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    expect(document.files).toContain('datapackage.json');
    expect(document.check).toMatchObject({ sound: true, case: 'second' });
    expect(existsSync(join(bare, 'datapackage.json'))).toBe(false);
  });
});
