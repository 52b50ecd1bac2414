/**
 * One install: the tarball of `npm run package`, installed as a user installs it, without a network and
 * with nothing built beforehand, under a path that many programs stumble over, never written to again.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { folderHash } from '../scripts/lib/provenance.mjs';
import { runtimePackages } from '../scripts/lib/runtime-packages.mjs';
import { type Ended, interregnum, ROOT, temporaryFolder } from './cli.ts';
import { INSTALL, PACK } from './install-steps.ts';

const MOST_BYTES = 25_000_000;
/** Half a minute is usual. */
const SLOW_MACHINE_MS = 600_000;
vi.setConfig({ testTimeout: SLOW_MACHINE_MS, hookTimeout: SLOW_MACHINE_MS });

const folder = temporaryFolder();
const prefix = join(folder.path, 'Königreich 中 ، a b');
const work = join(folder.path, 'somewhere else');
const isWindows = process.platform === 'win32';
const home = join(prefix, ...(isWindows ? [] : ['lib']), 'node_modules', 'interregnum');
const command = isWindows ? join(prefix, 'interregnum.cmd') : join(prefix, 'bin', 'interregnum');
let tarball: string;

function ended(
  program: string,
  args: readonly string[],
  cwd: string,
  shell = false,
): Promise<Ended> {
  const child = spawn(program, args, { cwd, shell, env: { ...process.env, NO_COLOR: '1' } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const installed = (...args: string[]): Promise<Ended> => ended(command, args, work, isWindows);

/** Everything under a folder may, or may not, be written to. */
function setWritable(path: string, writable: boolean): void {
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) setWritable(join(path, entry.name), writable);
  chmodSync(path, writable ? 0o755 : 0o555);
}

/** How many files there are, and when one of them was last written to or renamed. */
function touched(path: string): { readonly files: number; readonly lastMs: number } {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const times = files.map((file) => statSync(join(path, file)).ctimeMs);
  return { files: files.length, lastMs: times.reduce((a, b) => Math.max(a, b), 0) };
}

beforeAll(async () => {
  mkdirSync(work);
  const script = join(ROOT, 'scripts', 'package.mjs');
  const made = await ended(process.execPath, [script, ...PACK, folder.path], ROOT);
  expect(made.code, made.stderr).toBe(0);
  tarball = made.stdout.trim();
  const places = ['--prefix', prefix, '--cache', join(folder.path, 'no cache'), tarball];
  const done = await ended('npm', [...INSTALL, ...places], work, isWindows);
  expect(done.code, done.stderr).toBe(0);
  setWritable(home, false);
});
afterAll(() => {
  if (existsSync(home)) setWritable(home, true);
  folder.remove();
});

describe('the tarball', () => {
  test('is small, and holds no test, no source map and no trace of where it was made', () => {
    expect(statSync(tarball).size).toBeLessThan(MOST_BYTES);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(1000);
    expect(
      files.filter((f) => /interregnum[\\/].*\.test\.|\.map$|\.tsbuildinfo$|\.node$/.test(f)),
    ).toEqual([]);
    const manifest = readFileSync(join(home, 'package.json'), 'utf8');
    expect(manifest).not.toContain(ROOT);
  });

  test('is ready to publish, and its manifest asks for nothing that it does not carry', () => {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: 'interregnum',
      license: 'MIT',
      engines: { node: '>=20' },
      repository: { type: 'git' },
      funding: { url: expect.any(String) },
      keywords: expect.arrayContaining(['simulation']),
    });
    expect(manifest.private ?? manifest.scripts?.postinstall).toBeUndefined();
    expect(manifest.bundleDependencies).toEqual(Object.keys(manifest.dependencies));
    for (const name of manifest.bundleDependencies)
      expect(existsSync(join(home, 'node_modules', name, 'package.json')), name).toBe(true);
  });

  test('says what it was made from, and whose work it carries under which licence', () => {
    const { bundled, folders, version } = JSON.parse(
      readFileSync(join(home, 'provenance.json'), 'utf8'),
    );
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    expect(folders.cases).toBe(folderHash(join(home, 'cases')));
    expect(folderHash(join(home, 'accounts'))).toBe(folderHash(join(ROOT, 'accounts')));
    const licences = new Set(bundled.map((b: { license: string }) => b.license));
    // BDS as spelt by its author
    const known = [
      'MIT',
      'ISC',
      'Apache-2.0',
      'BSD-3-Clause',
      'BDS-3-Clause',
      'BlueOak-1.0.0',
      'Unlicense',
    ];
    expect([...licences].filter((l) => !known.includes(l as string))).toEqual([]);
  });

  test('holds what its pages link to', () => {
    const pages = ['README.md', ...readdirSync(join(home, 'docs')).map((f) => join('docs', f))];
    const gone = pages
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        [
          ...readFileSync(join(home, page), 'utf8')
            .replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '')
            .matchAll(/\]\(([^)\s#]+)/g),
        ]
          .map((m) => m[1]!)
          .filter((link) => !/^(https?|mailto):/.test(link))
          .filter((link) => !existsSync(join(home, dirname(page), link)))
          .map((link) => `${page}: ${link}`),
      );
    expect(gone.filter((g) => !/packages\/|scripts\/|tests\//.test(g))).toEqual([]);
  });
});

describe('the library, typed', () => {
  const PROGRAM = `import { ask, readCase, runEnsemble } from 'interregnum';
const mali = await readCase('mali-2012');
const { resultHash, document } = await runEnsemble(mali, { runs: 10 });
const { answer } = await ask('why', mali);
export const told: readonly string[] = [resultHash, document.sentence ?? '', answer.sentence];
`;
  const compiled = (text: string, ...how: string[]): Promise<Ended> => {
    const home = join(prefix, ...(isWindows ? [] : ['lib']));
    writeFileSync(join(home, 'program.mts'), text);
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [tsc, '--noEmit', '--strict', '--target', 'es2022', ...how, 'program.mts'];
    return ended(process.execPath, args, home);
  };

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('compiles with every check of a strict user, module %s', async (module, resolution) => {
    const how = ['--module', module, '--moduleResolution', resolution];
    expect(await compiled(PROGRAM, ...how)).toMatchObject({ code: 0, stdout: '' });
    const wrong = await compiled(PROGRAM.replace('runs: 10', "runs: 'ten'"), ...how);
    expect(wrong.stdout).toMatch(/^program\.mts\(3,.*not assignable/);
  });
});

describe('what is needed at run time', () => {
  const locked = {
    'packages/one': { dependencies: { '@own/two': '1', a: '1' } },
    'node_modules/@own/two': { resolved: 'packages/two', link: true },
    'packages/two': { dependencies: { b: '1' } },
    'packages/two/node_modules/b': { version: '2' },
    'node_modules/b': { version: '1' },
    'node_modules/a': { optionalDependencies: { native: '1', absent: '1' } },
    'node_modules/native': { os: ['linux'] },
    'node_modules/never': {},
  };

  test('is looked for as Node does; what is for one system only is left out', () => {
    expect(runtimePackages(locked, ['packages/one'])).toEqual({
      workspaces: ['packages/one', 'packages/two'],
      installed: ['node_modules/a', 'packages/two/node_modules/b'],
      leftOut: ['absent', 'native'],
    });
  });

  test('and missed when it is not there', () => {
    const broken = { 'packages/one': { dependencies: { a: '1' } } };
    expect(() => runtimePackages(broken, ['packages/one'])).toThrow(/packages\/one needs a/);
  });
});

describe('the installed command', () => {
  test('does the main job from another folder, with the bits of the clone, writing only there', async () => {
    const before = touched(home);
    const args = ['run', 'afghanistan-2021', '--runs', '12', '--json'];
    const [own, clone] = await Promise.all([
      installed(...args),
      interregnum([...args, '--out', join(folder.path, 'of the clone')], work),
    ]);
    expect(own).toMatchObject({ code: 0 });
    const hash = (text: string): string => JSON.parse(text).result_hash;
    expect(hash(own.stdout)).toBe(hash(clone.stdout));
    expect(readdirSync(work)).toEqual(['out']);
    expect(existsSync(join(work, JSON.parse(own.stdout).files.briefing))).toBe(true);
    expect(touched(home)).toEqual(before);
  });

  test('has the cases, accounts and chains, and says how to go on as it was called', async () => {
    const { stdout } = await installed('cases');
    expect(stdout).toContain('south-vietnam-1975');
    expect(stdout).toContain('Next: interregnum run CASE');
    expect((await installed('check', 'article-2021')).code).toBe(0);
    expect((await installed('chain', '--help')).code).toBe(0);
  });

  test('without the page and the site says so, and writes no page of the documentation', async () => {
    for (const name of ['app', 'docs']) {
      const left = await installed(name, '--no-open');
      expect(left).toMatchObject({ code: 2, stdout: '' });
      expect(left.stderr).toMatch(/not part of this installation/);
    }
    const score = await installed('score', '--write-page');
    expect(score).toMatchObject({ code: 2 });
    expect(score.stderr).toMatch(/in a clone of the project only/);
  });
});

describe('where somebody took the cases, accounts and chains away', () => {
  beforeAll(() => {
    chmodSync(home, 0o755);
    for (const name of ['cases', 'accounts', 'chains'])
      renameSync(join(home, name), join(folder.path, name));
    cpSync(join(ROOT, 'packages', 'case', 'fixtures', 'small'), join(work, 'small'), {
      recursive: true,
    });
  });

  test.each([
    [['score'], /No case ships here, and the simple rules .* are learnt from those that ship/],
    [['score', './small'], /No case ships here/],
    [['warn'], /No case ships here, so warn needs to be told which/],
    [['calibrate'], /No case ships here, so calibrate needs to be told which/],
    [['claims', 'x'], /There is no account x\. No account ships here; give a file/],
    [['check', 'x'], /no case ships here; or the path of a folder/],
    [['chain'], /No chain ships here; give the path of a chain file/],
  ])('%j says what is not there, and lists nothing empty', async (args, message) => {
    const { code, stdout, stderr } = await installed(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/bug|: ;|: \.|, ,/);
  });

  test('a case of one’s own is checked, run and watched', async () => {
    expect((await installed('cases')).stdout).toMatch(/No case ships here/);
    expect((await installed('check', 'small')).code).toBe(0);
    expect((await installed('run', './small', '--runs', '5')).code).toBe(0);
    expect((await installed('warn', './small', '--runs', '20')).code).toBe(0);
  });
});
