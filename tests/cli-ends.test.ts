/** How a command ends when it cannot answer: its exit code, its one document, its plain words. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const BIN = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');
const ENV = { ...process.env, NO_COLOR: '1' };
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

const posix = process.platform !== 'win32';
const sh = (line: string, ...args: string[]) =>
  spawnSync('sh', ['-c', line, process.execPath, BIN, ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    env: ENV,
  });

describe('an error with --json', () => {
  const valid = schemaOf('error-1');
  const ended = async (...args: string[]) => {
    const { code, stdout, stderr } = await interregnum([...args, '--json'], folder.path);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document.exit_code).toBe(code);
    expect(stderr).toContain(document.message.split('\n')[0]);
    return document;
  };

  test.each([
    ['an unknown case', ['run', 'nope']],
    ['a missing argument', ['run']],
    ['an unknown flag', ['run', SMALL, '--nope']],
    ['an unknown command', ['nope']],
    ['a folder that is somebody’s', ['run', SMALL, '--out', '.']],
    ['no log', ['forecast', '--score-log', 'none.jsonl']],
  ])('(%s) is one document of the schema', async (_, args) => {
    expect(await ended(...args)).toMatchObject({ code: 'bad-input', exit_code: 2, place: null });
  });

  test('says where the first fault stands, as the user would write it', async () => {
    const path = join(folder.path, 'broken');
    mkdirSync(path);
    for (const name of ['case.json', 'regions.csv', 'links.csv', 'patrons.csv'])
      writeFileSync(join(path, name), readFileSync(join(folder.path, 'small-2030', name)));
    const links = readFileSync(join(path, 'links.csv'), 'utf8');
    writeFileSync(join(path, 'links.csv'), links.replace(/^EX1,/m, 'EX9,'));
    for (const given of ['./broken', join(folder.path, 'broken'), 'broken/'])
      expect((await ended('run', given)).place).toEqual({
        file: `${given.replace(/\/$/, '')}/links.csv`,
        line: 2,
        column: 1,
      });
    const set = await ended('run', SMALL, '--set', 'nonsense');
    expect(set.place).toEqual({ file: '--set', line: 1, column: 1 });
  });

  test('is not printed after an answer', async () => {
    const args = ['--as-of', '2030-03-01', '--runs', '100', '--register', 'log.jsonl', '--json'];
    writeFileSync(join(folder.path, 'log.jsonl.lock'), '');
    const { code, stdout, stderr } = await interregnum(['forecast', SMALL, ...args], folder.path);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).schema).toBe('interregnum.forecast/1');
    expect(stderr).toMatch(/Somebody is adding/);
  });

  test('the schema can refuse', () => {
    expect(valid({ schema: 'interregnum.error/1', code: 'x' })).toBe(false);
  });
});

describe('what the system refuses is never called a bug', () => {
  const long = 'a'.repeat(5000);
  test.each([
    ['check', [long]],
    ['run', [long]],
    ['run', [SMALL, '--runs', '5', '--out', long]],
    ['run', [SMALL, '--scenario', long]],
    ['run', [SMALL, '--set', long]],
    ['run', [SMALL, '--parameters', long]],
    ['trace', [SMALL, '--run', long]],
    ['compare', [SMALL, '--set', 'case.horizon_days=50', '--out', long]],
    ['why', [SMALL, '--factors', long]],
    ['warn', ['--have', long]],
    ['claims', [long]],
    ['chain', [long]],
    ['forecast', ['--score-log', long]],
    ['forecast', [SMALL, '--as-of', '2030-03-01', '--register', long]],
    ['new', ['x', '--from', long]],
    ['new', [long]],
    [long, []],
  ] as const)('%.10s with an argument of 5,000 characters (%#)', async (command, args) => {
    const { code, stdout, stderr } = await interregnum([command, ...args], folder.path);
    expect(stderr).not.toMatch(/bug|fault:/);
    expect(stderr.length).toBeLessThan(4000);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('hundreds of long edits are refused with the bound, not by the page that shows them', async () => {
    const set = `case.horizon_days=50${' '.repeat(900)}`;
    const sets = Array.from({ length: 300 }, () => ['--set', set]).flat();
    const { code, stderr } = await interregnum(['compare', SMALL, ...sets], folder.path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/All --set together are 276000 characters long; allowed: at most 10000/);
  });

  test.runIf(posix)('a working folder that was deleted', () => {
    const gone = sh('mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"', 'cases', '--json');
    expect(gone.status).toBe(2);
    expect(gone.stderr).toMatch(/the folder you are in is no longer there/);
    expect(JSON.parse(gone.stdout)).toMatchObject({ code: 'system', place: null });
  });

  test.runIf(process.platform === 'linux')('a full disk under stdout is said', () => {
    for (const args of [['cases'], ['cases', '--json'], ['check', SMALL]]) {
      const { status, stderr } = sh('exec "$0" "$@" > /dev/full', ...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/The answer could not be written\. No space left on the device\./);
    }
  });
});

describe.runIf(posix)('a signal', () => {
  test('while runs are played ends with 130 or 143 and keeps them', async () => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const out = `stopped-${code}`;
      const args = ['run', SMALL, '--runs', '100000', '--out', out, '--json'];
      const started = start(args, folder.path);
      await started.said(/runs, about|of 100,000 runs/);
      started.child.kill(signal);
      const ended = await started.ended;
      expect(ended.code).toBe(code);
      expect(ended.stderr).toMatch(/they are kept in stopped-\d+\.\nTo go on: .*--resume/);
      const document = JSON.parse(ended.stdout);
      expect(document).toMatchObject({ code: 'interrupted', exit_code: code });
    }
  }, 60_000);

  test('where nothing is played is the system’s to answer, which a shell calls 143', () => {
    const { stdout } = sh(
      '"$0" "$@" & sleep 0.2; kill -TERM $!; wait $!; echo "ended $?"',
      'cases',
    );
    expect(stdout).toBe('ended 143\n');
  });
});

describe('a Node that is too old', () => {
  const older = (version: string) => {
    const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    return spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(code)}`, BIN, 'cases'],
      { encoding: 'utf8', env: ENV },
    );
  };

  test('is told so, whether or not the program is built', () => {
    const { status, stdout, stderr } = older('16.20.2');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^interregnum: Interregnum needs Node 20 or newer; this is Node 16\.20\.2\./,
    );
    expect(older('20.0.0').status).toBe(0);
  });

  test.each(['interregnum.mjs', 'node-version.mjs'])(
    'understands %s: nothing in it has to be rewritten for Node 12.17',
    (name) => {
      const text = readFileSync(join(ROOT, 'packages', 'cli', 'bin', name), 'utf8');
      const as = (target: string): string =>
        transformSync(text, { target, format: 'esm', supported: { 'dynamic-import': true } }).code;
      expect(as('node12.17')).toBe(as('esnext'));
      expect(text).not.toMatch(/from 'node:|^await /m);
    },
  );
});

describe('a name from right to left', () => {
  const DEIR = 'دير الزور';
  test('is isolated on a terminal, in every document as it is written', async () => {
    cpSync(join(folder.path, 'small-2030'), join(folder.path, 'east'), { recursive: true });
    const regions = join(folder.path, 'east', 'regions.csv');
    const text = readFileSync(regions, 'utf8');
    const named = text.replace(/^EX1,[^,]*,/m, `EX1,${DEIR},`);
    expect(named).not.toBe(text);
    writeFileSync(regions, named);
    const args = ['run', './east', '--runs', '20', '--out', 'east-out'];
    const shown = await interregnum(args, folder.path);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain(`\u2068${DEIR}\u2069`);
    expect(shown.stdout).not.toMatch(new RegExp(`(?<!\u2068)${DEIR}`));
    const { stdout } = await interregnum([...args, '--resume', '--json'], folder.path);
    expect(stdout).toContain(DEIR);
    expect(stdout).not.toMatch(/[\u2066-\u2069]/);
    const page = readFileSync(join(folder.path, 'east-out', 'briefing.html'), 'utf8');
    const body = page
      .slice(page.indexOf('<main'))
      .replace(/<script.*?<\/script>|<svg.*?<\/svg>/gs, '');
    expect(body).toContain(`<bdi>${DEIR}</bdi>`);
    expect(body.replaceAll(`<bdi>${DEIR}</bdi>`, '').replace(/<[^>]*>/g, '')).not.toContain(DEIR);
  });
});
