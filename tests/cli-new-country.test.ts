/** `new --country`: a case of a country that nobody coded, from boundaries, people and events. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';

test('a country is begun, what is missing is led through, and what is wrong is refused', async () => {
  const folder = temporaryFolder();
  const sample = (name: string): string => join(ROOT, 'packages/case/fixtures/start', name);
  const start = ['new', 'mine', '--country', 'Angola', '--origin', '2027-01-01'];
  const refused = await interregnum([...start, '--capital', 'Luand'], folder.path);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/no region is called "Luand".*Did you mean Luanda\?/);
  const tables = ['--events', sample('ged-sample.csv'), '--population', sample('people-messy.csv')];
  const made = await interregnum(
    [...start, '--capital', 'Luanda', '--people', 'População 2026', ...tables],
    folder.path,
  );
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/Cite: Sundberg/);
  expect(made.stdout).toMatch(/no region is called Kuando Kubango; nearest:\s+Cuando Cubango/);
  const packed = readFileSync(join(folder.path, 'mine', 'datapackage.json'), 'utf8');
  expect(packed).toMatch(/"other-pd"[\s\S]*Made with Natural Earth/);
  const checked = await interregnum(['check', 'mine', '--json'], folder.path);
  expect(checked.code).toBe(1);
  const { to_fill: rows } = JSON.parse(checked.stdout);
  expect(rows.filter((r: { needed: boolean }) => r.needed)).toHaveLength(6);
  const shares = rows.flatMap((r: { share: number | null }) => (r.share === null ? [] : [r.share]));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  folder.remove();
});

test('rows of events that are not read are said, and no first day is blamed for them', async () => {
  const folder = temporaryFolder();
  const sample = join(ROOT, 'packages/case/fixtures/start/ged-sample.csv');
  const rows = readFileSync(sample, 'utf8').trim().split('\n');
  const begin = (name: string, text: string) => {
    writeFileSync(join(folder.path, `${name}.csv`), text);
    const flags = ['--country', 'AGO', '--origin', '2027-01-01', '--events', `${name}.csv`];
    return interregnum(['new', name, ...flags, '--json'], folder.path);
  };
  const inWords = rows[1]!.replaceAll('2026-03-02 00:00:00.000', '02 mars 2026');
  const some = await begin('some', [...rows, inWords, rows[2]].join('\n'));
  const said = JSON.parse(some.stdout).said.join(' ');
  expect(said).toContain(`first line ${rows.length + 1}, date_end “02 mars 2026”`);
  expect(said).toContain(`stands there already (first line ${rows.length + 2}, id “2”)`);
  expect(said).toContain('from 2026-01-02 to 2027-01-01, both counted');
  const readme = readFileSync(join(folder.path, 'some', 'README.md'), 'utf8');
  expect(readme).toContain('“02 mars 2026”');
  expect(readme).toContain('at least ±0.15');
  const none = await begin('none', [rows[0], inWords].join('\n'));
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('no row of it can be counted: 1 row whose date is not read');
  expect(none.stderr).not.toContain('--origin');
  folder.remove();
});

test('people in a unit that nobody said, and codes beside other names, are doubted in words', async () => {
  const folder = temporaryFolder();
  const begin = (name: string, ...lines: string[]) => {
    writeFileSync(join(folder.path, `${name}.csv`), lines.join('\n'));
    const flags = ['--country', 'AGO', '--population', `${name}.csv`];
    return interregnum(['new', name, ...flags], folder.path);
  };
  const few = await begin('few', 'code,name,pop', 'AO.LU,Luanda,7200', 'AO.BI,Bié,1500');
  expect(few.code).toBe(0);
  expect(few.stdout.replace(/\s+/g, ' ')).toContain(
    'Doubtful: few.csv: 8,700 people in all are few: pop was read as persons',
  );
  const shifted = await begin('shifted', 'code,name,pop', 'AO.LU,Bié,7200', 'AO.BI,Luanda,1500');
  expect(shifted.code).toBe(2);
  expect(shifted.stderr).toMatch(/in 2 of 2 rows, first in line 2.*Drop the column code/);
  folder.remove();
});
