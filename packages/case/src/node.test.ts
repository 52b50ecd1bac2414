import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ALIASES } from './aliases.ts';
import { findCase, listCases, readCaseFolder, readSourceFolder } from './node.ts';
import { formatProblem } from './problems.ts';
import { readCase } from './read.ts';
import { SMALL_FOLDER, smallCase } from './testing/small-case.ts';

const root = mkdtempSync(join(tmpdir(), 'interregnum-case-'));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(root, 'f-'));
  cpSync(fileURLToPath(SMALL_FOLDER), folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function says(): Promise<string[]> {
  return (await readCaseFolder(folder)).problems.map(formatProblem);
}

test('a folder as text: tables and JSON, nothing else', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'x');
  writeFileSync(join(folder, '.hidden.json'), 'x');
  const { files, problems } = await readCaseFolder(folder);
  expect(problems).toEqual([]);
  expect(files).toEqual(smallCase());
  expect(readCase(files).problems).toEqual([]);
});

test('no-folder', async () => {
  const path = join(folder, 'nowhere');
  const { problems } = await readCaseFolder(path);
  expect(problems.map((p) => p.code)).toEqual(['no-folder']);
});

test('link-refused: links are not followed, not even to the same folder', async () => {
  rmSync(join(folder, 'links.csv'));
  symlinkSync(join(folder, 'forces.csv'), join(folder, 'links.csv'));
  expect(await says()).toEqual(['links.csv:1:1: links.csv is a link; links are never followed']);
});

test('not-regular: a pipe must not hang', async () => {
  rmSync(join(folder, 'links.csv'));
  execFileSync('mkfifo', [join(folder, 'links.csv')]);
  mkdirSync(join(folder, 'forces2.csv'));
  expect(await says()).toEqual([
    'forces2.csv:1:1: forces2.csv is not a regular file',
    'links.csv:1:1: links.csv is not a regular file',
  ]);
});

test('too-large: refused by size, before it is read', async () => {
  truncateSync(join(folder, 'links.csv'), 64 * 1024 * 1024 + 1);
  expect(await says()).toEqual([
    'links.csv:1:1: links.csv is larger than this program reads; allowed: at most 64 MB',
  ]);
});

test('what is named nowhere is not opened, however much of it there is', async () => {
  for (let i = 0; i < 100; i++) {
    const path = join(folder, `photographs-${i}.json`);
    writeFileSync(path, '');
    truncateSync(path, 64 * 1024 * 1024);
  }
  writeFileSync(join(folder, 'Forces.csv'), 'nearly');
  const begun = performance.now();
  const { files, problems } = await readCaseFolder(folder);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(problems).toEqual([]);
  expect(files).toEqual(new Map([...smallCase(), ['Forces.csv', 'nearly']]));
  const { problems: passedOn } = await readSourceFolder(folder);
  expect(passedOn[0]).toMatchObject({ allowed: 'at most 128 MB in all the files of a case' });
});

test('the files of a case have a bound together, wherever datapackage.json says they are', async () => {
  const resources = ['links', 'forces', 'rights', 'notes'].map((name) => ({
    name,
    path: `data/${name}.csv`,
  }));
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ name: 'x', resources }));
  mkdirSync(join(folder, 'data'));
  for (const { path } of resources) {
    writeFileSync(join(folder, path), '');
    truncateSync(join(folder, path), 60 * 1024 * 1024);
  }
  expect(await says()).toEqual([
    'data/rights.csv:1:1: data/rights.csv is larger than this program reads; allowed: at most 128 MB in all the files of a case',
  ]);
});

test('a table of another name counts where datapackage.json gives it', async () => {
  const listing = { name: 'x', resources: [{ name: 'links', path: 'roads.csv' }] };
  writeFileSync(join(folder, 'roads.csv'), 'roads');
  expect((await readCaseFolder(folder)).files.has('roads.csv')).toBe(false);
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(listing));
  expect((await readCaseFolder(folder)).files.get('roads.csv')).toBe('roads');
});

test('too-many-files', async () => {
  for (let i = 0; i < 201; i++) writeFileSync(join(folder, `x${i}.csv`), '');
  const { problems } = await readCaseFolder(folder);
  expect(problems.map((p) => p.code)).toEqual(['too-many-files']);
});

test('not-utf8: with the place of the first bad byte', async () => {
  const text = readFileSync(join(folder, 'links.csv'), 'latin1').replace(
    'made up',
    'fait \xe0 la main',
  );
  writeFileSync(join(folder, 'links.csv'), text, 'latin1');
  expect(await says()).toEqual([
    'links.csv:2:18: links.csv is not UTF-8 text; allowed: UTF-8; to convert it: interregnum new NAME --from FOLDER',
  ]);
});

test('a package may name files in subfolders, but none outside and none through links', async () => {
  const listing = (path: string): string =>
    JSON.stringify({ name: 'x', resources: [{ name: 'links', path }] });
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'links.csv'), 'inside');
  writeFileSync(join(folder, 'datapackage.json'), listing('data/links.csv'));
  expect((await readCaseFolder(folder)).files.get('data/links.csv')).toBe('inside');
  writeFileSync(join(root, 'secret.csv'), 'secret');
  const paths = [
    '../secret.csv',
    join(root, 'secret.csv'),
    'data/../../secret.csv',
    '..\\secret.csv',
    'file:///etc/passwd',
    'https://example.org/x.csv',
  ];
  for (const path of paths) {
    writeFileSync(join(folder, 'datapackage.json'), listing(path));
    const { files } = await readCaseFolder(folder);
    expect([...files.values()]).not.toContain('secret');
    expect(readCase(files).problems.map((p) => p.code)).toContain('outside-folder');
  }
  symlinkSync(root, join(folder, 'out'));
  writeFileSync(join(folder, 'datapackage.json'), listing('out/secret.csv'));
  expect(await says()).toEqual([
    'out/secret.csv:1:1: out/secret.csv is a link; links are never followed',
  ]);
});

test('unreadable: said, not thrown', async () => {
  writeFileSync(
    join(folder, 'datapackage.json'),
    '{"name":"x","resources":[{"name":"rights","path":"data/rights.csv"}]}',
  );
  expect(await says()).toEqual(['data/rights.csv:1:1: data/rights.csv cannot be read: ENOENT']);
});

test('cases by shipped id, alias, path of the folder or of its case.json', async () => {
  const cases = join(folder, 'cases');
  const shipped = join(cases, 'afghanistan-2021');
  cpSync(fileURLToPath(SMALL_FOLDER), shipped, { recursive: true });
  expect(await listCases(cases)).toEqual(['afghanistan-2021']);
  expect(await findCase('afghanistan-2021', cases)).toEqual({ path: shipped });
  expect(await findCase('afg_2021', cases)).toEqual({ path: shipped });
  expect(await findCase(shipped, cases)).toEqual({ path: shipped });
  expect(await findCase(join(shipped, 'case.json'), cases)).toEqual({ path: shipped });
});

test('unknown-case: what is allowed and what was meant', async () => {
  const cases = join(folder, 'cases');
  cpSync(fileURLToPath(SMALL_FOLDER), join(cases, 'afghanistan-2021'), { recursive: true });
  expect(await findCase('afganistan-2021', cases)).toEqual({
    problem:
      'there is no case called afganistan-2021; allowed: afghanistan-2021; or the path of a folder; did you mean afghanistan-2021?',
    allowed: 'afghanistan-2021; or the path of a folder',
    nearest: 'afghanistan-2021',
  });
  for (const odd of ['', '..\0', 'constructor', '__proto__', 'x'.repeat(10_000)]) {
    expect(await findCase(odd, cases)).toHaveProperty('problem');
  }
});

test('aliases lead to distinct ids', () => {
  expect(new Set(Object.values(ALIASES)).size).toBe(Object.keys(ALIASES).length);
});

test('only node.ts opens files: what index.ts leads to bundles for a browser', () => {
  const seen = new Set<string>();
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const text = readFileSync(url, 'utf8');
    expect(text, url.pathname).not.toMatch(/from 'node:/);
    for (const [, path] of text.matchAll(/from '(\.[^']+)'/g)) visit(new URL(path!, url));
  };
  visit(new URL('index.ts', import.meta.url));
  expect(seen.size).toBeGreaterThan(20);
});

test('unread-spreadsheet: a workbook beside the tables is said, with the way to convert it', async () => {
  writeFileSync(join(folder, 'Tables.XLSX'), 'any');
  writeFileSync(join(folder, 'old.ods'), 'any');
  expect(await says()).toEqual([
    'Tables.XLSX:1:1: warning: Tables.XLSX is a spreadsheet, which this program does not read here; allowed: CSV; to convert it: interregnum new NAME --from FOLDER',
    'old.ods:1:1: warning: old.ods is a spreadsheet, which this program does not read here; allowed: CSV; to convert it: interregnum new NAME --from FOLDER',
  ]);
});

test('a source folder gives every table, scenario and list of factors as bytes', async () => {
  mkdirSync(join(folder, 'scenarios'));
  mkdirSync(join(folder, 'other'));
  const beside = ['factors.yaml', 'levers.yaml', 'scenarios/a.yaml'];
  const written = ['T.xlsx', 'acled.csv', 'links.tsv', ...beside];
  for (const name of [...written, 'scenarios/a.txt', 'other/b.csv', 'readme.md', 'x.ods', 'y.yaml'])
    writeFileSync(join(folder, name), name);
  symlinkSync(join(folder, 'readme.md'), join(folder, 'scenarios', 'link.yaml'));
  const { files, problems, unread } = await readSourceFolder(folder);
  expect([...files.keys()].sort()).toEqual([...smallCase().keys(), ...written].sort());
  expect(new TextDecoder().decode(files.get('scenarios/a.yaml'))).toBe('scenarios/a.yaml');
  expect(problems.map(formatProblem)).toEqual([
    'scenarios/link.yaml:1:1: scenarios/link.yaml is a link; links are never followed',
  ]);
  expect(unread).toEqual(['x.ods']);
});
