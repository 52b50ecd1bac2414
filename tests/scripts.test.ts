import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_TESTS, findBrowser } from '../scripts/lib/browser.mjs';
import { countTests } from '../scripts/lib/count-tests.mjs';
import { nodeTooOld } from '../scripts/lib/node-version.mjs';
import { buildIsCurrent, packagesAreCurrent } from '../scripts/lib/set-up.mjs';
import { ROOT, temporaryFolder } from './cli.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function write(path: string, text: string): string {
  const whole = join(folder.path, path);
  mkdirSync(join(whole, '..'), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

describe('the Node version', () => {
  test('20 and newer will do, older is turned away in one line', () => {
    expect(nodeTooOld('20.0.0')).toBeNull();
    expect(nodeTooOld('24.1.0')).toBeNull();
    expect(nodeTooOld('18.20.4')).toMatch(/^[^\n]*Node 20 or newer; this is Node 18\.20\.4[^\n]*$/);
  });
});

describe('packagesAreCurrent', () => {
  const locked = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-elsewhere': { version: '2.0.0', optional: true },
      'packages/own': { version: '0.1.0' },
    },
  };
  const installed = (version: string): string =>
    JSON.stringify({ packages: { 'node_modules/a': { version } } });

  test('is false before the first install', () => {
    write('package-lock.json', JSON.stringify(locked));
    expect(packagesAreCurrent(folder.path)).toBe(false);
  });

  test('is true when each locked version is there; optional ones may be missing', () => {
    write('package-lock.json', JSON.stringify(locked));
    write('node_modules/.package-lock.json', installed('1.0.0'));
    expect(packagesAreCurrent(folder.path)).toBe(true);
  });

  test('is false when the lockfile has moved on', () => {
    write('package-lock.json', JSON.stringify(locked));
    write('node_modules/.package-lock.json', installed('0.9.0'));
    expect(packagesAreCurrent(folder.path)).toBe(false);
  });
});

describe('buildIsCurrent', () => {
  test('follows the newest source', () => {
    const old = new Date(2020, 0, 1);
    const base = write('tsconfig.base.json', '{}');
    const source = write('packages/one/src/deep/a.ts', '');
    for (const path of [base, source]) utimesSync(path, old, old);
    expect(buildIsCurrent(folder.path)).toBe(false);
    write('packages/one/dist/.tsbuildinfo', '');
    expect(buildIsCurrent(folder.path)).toBe(true);
    const later = new Date(Date.now() + 60_000);
    utimesSync(source, later, later);
    expect(buildIsCurrent(folder.path)).toBe(false);
  });
});

describe('findBrowser', () => {
  test('takes CHROME_PATH when it can be run and nothing else then', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
    expect(findBrowser({ CHROME_PATH: join(folder.path, 'none') })).toBeNull();
  });
});

describe('browser tests', () => {
  test('are the files whose names say so: no other opens a browser', () => {
    const folders = ['packages', 'tests', 'bench'].map((name) => join(ROOT, name));
    const opening = folders
      .flatMap((top) =>
        readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => join(top, path)),
      )
      .filter((path) => path.endsWith('.test.ts') && !/[\\/](node_modules|dist)[\\/]/.test(path))
      .filter((path) => /^import .*'playwright-core'/m.test(readFileSync(path, 'utf8')));
    expect(BROWSER_TESTS).toBe('**/*-browser.test.ts');
    expect(opening.length).toBeGreaterThan(0);
    expect(opening.filter((path) => !path.endsWith('-browser.test.ts'))).toEqual([]);
  });
});

describe('countTests', () => {
  const file = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };

  test('counts tests, and a file that could not be loaded as one failure', () => {
    const counted = countTests({ ...report, testResults: [file] }, false);
    expect(counted).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts an error outside any test', () => {
    const counted = countTests({ ...report, numFailedTests: 0, testResults: [] }, false);
    expect(counted.failed).toBe(1);
  });
});

describe('what scripts take from the packages', () => {
  const scripts = readdirSync(join(ROOT, 'scripts')).filter((name) => name.endsWith('.mjs'));
  const imports = scripts.flatMap((name) => {
    const source = readFileSync(join(ROOT, 'scripts', name), 'utf8');
    return [...source.matchAll(/import \{([^}]*)\} from '(@interregnum\/[^']+)'/g)].map(
      ([, names = '', from = '']): [string, string, string[]] => [
        name,
        from,
        names
          .split(',')
          .map((one) => one.split(' as ')[0]!.trim())
          .filter((one) => one !== ''),
      ],
    );
  });

  test.each(imports)('%s: %s has it', async (_, from, names) => {
    const there = Object.keys(await import(from));
    expect(names.filter((name) => !there.includes(name))).toEqual([]);
  });

  test('is looked for in more than one of them', () => {
    expect(new Set(imports.map(([name]) => name)).size).toBeGreaterThan(3);
  });
});
