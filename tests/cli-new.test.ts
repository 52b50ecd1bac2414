/** `new --from`: a case from the files that people have, and what is said of each. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const given = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder.path, 'given'), { recursive: true });
  writeFileSync(join(folder.path, 'given', name), content);
};
const written = (name: string): string => readFileSync(join(folder.path, 'mine', name), 'utf8');

test('tables of a French Excel become a sound case, and every change is said', async () => {
  await interregnum(['new', 'template'], folder.path);
  const template = join(folder.path, 'template');
  const tables = readdirSync(template).filter((n) => n.endsWith('.csv') && !n.startsWith('prov'));
  const plain = (name: string): string => readFileSync(join(template, name), 'utf8');
  for (const name of tables) {
    const text = plain(name)
      .replace(/(?<=^|,)([^,\n]*;[^,\n]*)(?=,|\n)/gm, '"$1"')
      .replace(/(?<=,)(\d+)\.(\d+)(?=[,\n])/g, '$1!$2')
      .replaceAll(',', ';')
      .replaceAll('!', ',')
      .replaceAll('\n', ';;\r\n');
    given(name, `\ufeff${text}`);
  }
  given('case.json', plain('case.json'));
  const { code, stdout, stderr } = await interregnum(
    ['new', 'mine', '--from', 'given'],
    folder.path,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^regions\.csv: semicolons between columns made commas; decimal/m);
  expect(stdout).toMatch(/^Sound: no errors, 0 warnings\.$/m);
  for (const name of tables) expect(written(name)).toBe(plain(name));
});

test('what could be read in two ways is refused, nothing is written, and the flag settles it', async () => {
  given('forces.csv', 'side;actor;effective_mid_k\nchallenger;Front;1.234\n');
  const args = ['new', 'mine', '--from', 'given'];
  const refused = await interregnum(args, folder.path);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(
    /nothing was written:\n {2}forces\.csv:2:18: effective_mid_k 1\.234 can be 1\.234 or 1234, .*--decimal comma/,
  );
  expect(readdirSync(folder.path)).toEqual(['given']);
  const settled = await interregnum([...args, '--decimal', 'comma', '--json'], folder.path);
  expect(settled.code).toBe(1); // there are no regions
  expect(JSON.parse(settled.stdout).converted).toEqual([
    {
      from: 'forces.csv',
      to: 'forces.csv',
      did: [
        'semicolons between columns made commas',
        'effective_mid_k 1.234 (line 2) read as 1234, as --decimal says',
      ],
    },
  ]);
  expect(written('forces.csv')).toContain('challenger,Front,1234\n');
});

test('a file instead of its folder, and a name with accents: the right one is proposed', async () => {
  given('tables.xlsx', 'any');
  const file = await interregnum(['new', 'mine', '--from', 'given/tables.xlsx'], folder.path);
  expect(file.code).toBe(2);
  expect(file.stderr).toMatch(/tables\.xlsx"? is a file; --from takes the folder .*given/);
  const name = await interregnum(['new', 'Été à Łódź 2030'], folder.path);
  expect(name.code).toBe(2);
  expect(name.stderr).toMatch(/Perhaps ete-a-lodz-2030\?/);
});

test.each([
  [['--from', 'given', '--decimal', 'coma'], /--decimal takes point or comma, .*mean comma\?/],
  [['--from', 'given', '--encoding', 'x'], /there is no encoding "?x"?; such as windows-1251/],
  [['--decimal', 'comma'], /say how the files of --from are written/],
])('a flag that cannot be meant: %j', async (flags, says) => {
  given('case.json', '{}');
  const { code, stderr } = await interregnum(['new', 'mine', ...flags], folder.path);
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
  expect(readdirSync(folder.path)).toEqual(['given']);
});

test('scenarios, factors and levers of the source case come along', async () => {
  const source = join(ROOT, 'cases', 'afghanistan-2021');
  const made = await interregnum(['new', 'mine', '--from', source], folder.path);
  expect(made.code).toBe(0);
  const names = readdirSync(join(source, 'scenarios')).filter((n) => n.endsWith('.yaml'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of ['factors.yaml', 'levers.yaml', ...names.map((n) => `scenarios/${n}`)])
    expect(written(name)).toBe(readFileSync(join(source, name), 'utf8'));
  // a scenario is a change of the case it came with, and still is one of the copy
  expect(made.stdout).toMatch(/^Sound: no errors/m);
});
