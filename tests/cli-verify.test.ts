/** `verify`: a kept run played again, here and as if on another machine, sound and tampered with. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const elsewhere = join(folder.path, 'another machine');
afterAll(() => folder.remove());

const file = join(folder.path, 'out', 'small-1-8', 'run.json');
/** A file alone does not say where a case of one's own lies. */
const OWN = ['--case', './small'];
const kept = () => JSON.parse(readFileSync(file, 'utf8'));

/** The kept answer with some of it changed, as a file of its own. */
function changed(name: string, change: object): string {
  writeFileSync(join(folder.path, name), JSON.stringify({ ...kept(), ...change }));
  return name;
}

beforeAll(async () => {
  cpSync(join(ROOT, 'packages', 'case', 'fixtures', 'small'), join(folder.path, 'small'), {
    recursive: true,
  });
  mkdirSync(elsewhere);
  const args = [
    './small',
    '--runs',
    '8',
    '--set',
    'regions[*].militia_k=x2',
    '--without',
    'amnesty',
  ];
  const out = ['--announced-only', '--with', 'massing', '--out', 'out/small-1-8'];
  expect((await interregnum(['run', ...args, ...out], folder.path)).code).toBe(0);
});

describe('a sound run', () => {
  test('is the same by its folder, its file and its hash, edits and switches included', async () => {
    const hash: string = kept().result_hash;
    for (const given of [
      'out/small-1-8',
      'out/small-1-8/run.json',
      hash,
      `${hash.slice(0, 16)}…`,
    ]) {
      const { code, stdout } = await interregnum(['verify', given], folder.path);
      expect(stdout.replace(/\s+/g, ' ')).toMatch(
        /^The same: 8 runs of .*, seed 1, give [0-9a-f]{16}… here too, and the numbers in run\.json are theirs\./,
      );
      expect(code).toBe(0);
    }
  });

  test('is the same on another machine, which has the file and the case', async () => {
    cpSync(file, join(elsewhere, 'theirs.json'));
    const alone = await interregnum(['verify', 'theirs.json'], elsewhere);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('--case FOLDER');
    const args = ['verify', 'theirs.json', '--case', '../small', '--json'];
    const { code, stdout } = await interregnum(args, elsewhere);
    expect(code).toBe(0);
    expect(schemaOf('verify-1')(JSON.parse(stdout))).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      same: true,
      differs: [],
      played_hash: kept().result_hash,
    });
  });
});

describe('what is not the same is named', () => {
  test('numbers that are not those of the runs, though the hash is', async () => {
    const { regime, regions } = kept();
    for (const [k, change] of [
      { regime: { ...regime, p_fall: 1 } },
      { regions: regions.slice(1) },
      { civilians: null },
    ].entries()) {
      const given = changed(`numbers-${k}.json`, change);
      const { code, stdout } = await interregnum(['verify', given, ...OWN], folder.path);
      expect(code).toBe(1);
      expect(stdout.replace(/\s+/g, ' ')).toMatch(/here too, but .*numbers in the kept file/);
    }
  });

  test('two results that begin alike, by their folders', async () => {
    const { result_hash } = kept();
    const other = `${result_hash.slice(0, 60)}${result_hash.endsWith('0000') ? '1111' : '0000'}`;
    mkdirSync(join(folder.path, 'out', 'other'));
    writeFileSync(
      join(folder.path, 'out', 'other', 'run.json'),
      JSON.stringify({ ...kept(), result_hash: other }),
    );
    const both = await interregnum(['verify', result_hash.slice(0, 12)], folder.path);
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(both.stderr).toMatch(/2 results here begin with .*small-1-8/);
    const one = await interregnum(['verify', other, ...OWN], folder.path);
    expect(one.stdout.replace(/\s+/g, ' ')).toContain(
      `give ${result_hash} here; ${other} was kept`,
    );
    expect((await interregnum(['verify', ''], folder.path)).stderr).toMatch(/Give the folder/);
  });

  test('an altered result, and nothing else', async () => {
    const given = changed('altered.json', { result_hash: 'ab'.repeat(32) });
    const { code, stdout } = await interregnum(['verify', given, ...OWN], folder.path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Not the same: /);
    expect(stdout).toContain('the kept file was altered');
  });

  test.each([
    ['rules', { rules_hash: 'cd'.repeat(32) }],
    ['engine', { engine: '0.0.1' }],
    ['parameters', { parameters: () => ({ ...kept().parameters, hash: 'ef'.repeat(32) }) }],
  ])('%s', async (part, change) => {
    const values = Object.entries(change).map(([k, v]) => [k, typeof v === 'function' ? v() : v]);
    const given = changed(`${part}.json`, {
      ...Object.fromEntries(values),
      result_hash: '1'.repeat(64),
    });
    const { code, stdout } = await interregnum(['verify', given, ...OWN, '--json'], folder.path);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).differs.map((d: { part: string }) => d.part)).toEqual([part]);
    const said = await interregnum(['verify', given, ...OWN], folder.path);
    expect(said.stdout).toMatch(new RegExp(`the ${part}:.*\\(kept\\s.*,\\s+here\\s.*\\)`, 's'));
  });

  test('the case, when a table was changed since', async () => {
    cpSync(join(folder.path, 'small'), join(folder.path, 'mended'), { recursive: true });
    const regions = join(folder.path, 'mended', 'regions.csv');
    const [head = '', ...rows] = readFileSync(regions, 'utf8').split('\n');
    const column = head.split(',').indexOf('insurgent_control_0');
    expect(column).toBeGreaterThan(0);
    const cells = rows[0]!.split(',');
    cells[column] = '0.06';
    writeFileSync(regions, [head, cells.join(','), ...rows.slice(1)].join('\n'));
    const args = ['verify', 'out/small-1-8', '--case', './mended', '--json'];
    const { stdout } = await interregnum(args, folder.path);
    expect(JSON.parse(stdout).differs.map((d: { part: string }) => d.part)).toEqual(['case']);
  });
});

test.each([
  ['nothing-here', /There is no run nothing-here\. Give the folder of a run/],
  ['small', /small holds no finished run/],
  ['small/case.json', /is not the answer of a run/],
  ['0123456789', /No run here has a result that begins with 0123456789/],
])('%s is refused in plain words', async (given, message) => {
  const { code, stdout, stderr } = await interregnum(['verify', given], folder.path);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
