/** The district tier by the command: played, tabulated, scored, and absent where a case has none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const CASE = 'afghanistan-2021';

describe('run --districts', () => {
  test('counts districts by week and keeps a table of them', async () => {
    const args = ['run', CASE, '--districts', '--runs', '12', '--csv', '--json', '--out', 'out'];
    const { code, stdout } = await interregnum(args, folder.path);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    const valid = schemaOf('run-1');
    valid(document);
    expect(valid.errors).toBeNull();
    const { districts } = document;
    expect(districts.count).toBe(398);
    expect(districts.lost_by_week.q50[0]).toBeGreaterThan(55);
    expect(districts.lost_by_week.q50[0]).toBeLessThan(95);
    for (const { lost, lost_at_origin } of districts.regions)
      expect(lost).toBeGreaterThanOrEqual(lost_at_origin);
    const rows = readFileSync(join(folder.path, 'out', 'tables', 'districts.csv'), 'utf8');
    expect(rows.split('\n').filter(Boolean)).toHaveLength(1 + 12 * 398);
  });

  test('plays the same case: its hash does not move, and without districts nothing does', async () => {
    const plain = async (): Promise<Record<string, unknown>> => {
      const { stdout } = await interregnum(['run', CASE, '--runs', '5', '--json'], folder.path);
      return JSON.parse(stdout);
    };
    const document = await plain();
    expect(document.districts).toBeUndefined();
    const { stdout } = await interregnum(
      ['run', CASE, '--districts', '--runs', '5', '--json', '--out', 'tier'],
      folder.path,
    );
    const tiered = JSON.parse(stdout);
    expect(tiered.case_hash).toBe(document.case_hash);
    expect(tiered.result_hash).not.toBe(document.result_hash);
  });

  test('says so where a case has none', async () => {
    const { code, stderr } = await interregnum(['run', 'mali-2012', '--districts'], folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('mali-2012 has no districts to play');
  });
});

describe('score --districts', () => {
  test('is of the published schema, with simple keys beside the model', async () => {
    const args = ['score', CASE, '--districts', '--runs', '20', '--json'];
    const { code, stdout } = await interregnum(args, folder.path);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    const valid = schemaOf('score-districts-1');
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, predictors: [{}] })).toBe(false);
    expect(document.outposts_by_basis).toEqual({ news: 103, compiled: 68, by: 4, undated: 189 });
    const of = (id: string) => document.predictors.find((p: { id: string }) => p.id === id);
    // computed apart from this program, in the study that the tier comes from
    expect(of('region_control').kendall_tau).toBeCloseTo(0.19, 1);
    expect(of('flag').kendall_tau).toBeCloseTo(0.13, 1);
    expect(of('far_from_centre').kendall_tau).toBeCloseTo(-0.13, 1);
    expect(document.parameters.left_out).toContain(CASE);
  });

  test('asks for one case, in 80 columns', async () => {
    const { code, stderr } = await interregnum(['score', '--districts'], folder.path);
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain('name just one');
    const args = ['score', CASE, '--districts', '--runs', '20'];
    const { stdout } = await interregnum(args, folder.path, { COLUMNS: '80' });
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

test('the page is of the case and the districts that ship', () => {
  const page = readFileSync(join(ROOT, 'docs', 'districts.md'), 'utf8');
  expect(page).toMatch(/^<!-- Made from: rules \w+, case \w+, districts \w+, posterior \w+ -->$/m);
  expect(page).toContain('The dates are a selection by the press');
});
