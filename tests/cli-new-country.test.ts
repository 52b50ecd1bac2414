/** `new --country`: a case of a country that nobody coded, from boundaries, people and events. */
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
  const checked = await interregnum(['check', 'mine', '--json'], folder.path);
  expect(checked.code).toBe(1);
  const { to_fill: rows } = JSON.parse(checked.stdout);
  expect(rows.filter((r: { needed: boolean }) => r.needed)).toHaveLength(6);
  const shares = rows.flatMap((r: { share: number | null }) => (r.share === null ? [] : [r.share]));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  folder.remove();
});
