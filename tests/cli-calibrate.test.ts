/** `calibrate`: a posterior from a few vectors, and what an interruption leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPosterior } from '@interregnum/analysis';
import { afterAll, describe, expect, test } from 'vitest';
import { interregnum, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const CASES = ['chad-2008', 'ethiopia-2021'];
const QUICK = ['--vectors', '150', '--runs', '2', '--share', '0.1'];
const args = (...more: string[]): string[] => ['calibrate', ...CASES, ...QUICK, ...more];
const calibrate = (...more: string[]) => interregnum(args(...more), folder.path);
const folds = (out: string) =>
  readPosterior(readFileSync(join(folder.path, out, 'posterior.json'), 'utf8')).folds;

describe('calibrate', () => {
  test('writes a posterior that run and score take, and says what was learnt', async () => {
    const { code, stdout, stderr } = await start(args('--out', 'fit', '--json'), folder.path).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    const valid = schemaOf('calibrate-2');
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, learnt: {} })).toBe(false);
    expect(document).toMatchObject({ posterior: join('fit', 'posterior.json'), cases: CASES });
    expect(folds('fit').map((f) => f.name)).toEqual([...CASES, 'none']);
    const played = await interregnum(
      ['run', 'chad-2008', '--runs', '5', '--json', '--parameters', document.posterior],
      folder.path,
    );
    expect(JSON.parse(played.stdout).parameters).toMatchObject({
      label: 'left out',
      trained_on: ['ethiopia-2021'],
      hash: document.sha256,
    });
  });

  test('interrupted it ends with 130; its own words go on to the same vectors', async () => {
    const started = start(args('--out', 'stopped', '--workers', '1'), folder.path);
    const bank = join(folder.path, 'stopped', 'bank');
    const finished = (): number =>
      existsSync(bank)
        ? readdirSync(bank, { recursive: true }).filter((f) => String(f).endsWith('.json')).length
        : 0;
    while (finished() < 1 && started.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    started.child.kill('SIGINT');
    const { code, stdout, stderr } = await started.ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(existsSync(join(folder.path, 'stopped', 'posterior.json'))).toBe(false);
    const again = /^To go on: (?:npx )?interregnum (.+)$/m.exec(stderr)?.[1]?.split(' ') ?? [];
    expect(again).toContain('--resume');
    const resumed = await interregnum([...again, '--json'], folder.path);
    expect(resumed.code).toBe(0);
    expect(JSON.parse(resumed.stdout).resumed_vectors).toBeGreaterThan(0);
    expect((await calibrate('--out', 'whole', '--json')).code).toBe(0);
    expect(folds('stopped')).toEqual(folds('whole'));
  });

  test('an earlier calibration is not thrown away, nor a folder of other files used', async () => {
    mkdirSync(join(folder.path, 'before', 'bank'), { recursive: true });
    const before = await calibrate('--out', 'before');
    expect(before).toMatchObject({ code: 2, stdout: '' });
    expect(before.stderr).toMatch(/holds an earlier calibration\. Go on with it by --resume/);
    mkdirSync(join(folder.path, 'mine'));
    writeFileSync(join(folder.path, 'mine', 'notes.txt'), 'mine');
    const mine = await calibrate('--out', 'mine', '--resume');
    expect(mine).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(join(folder.path, 'mine'))).toEqual(['notes.txt']);
  });

  test.concurrent.each([
    ['one case', ['calibrate', 'chad-2008'], /at least two cases/],
    ['few vectors', args('--vectors', '3'), /--vectors must be a whole number from 50/],
    ['no share', args('--share', '0'), /--share must be a number from 0.0001 to 1/],
  ])('%s ends with 2', async (_, given, message) => {
    const { code, stdout, stderr } = await interregnum(given, folder.path);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
