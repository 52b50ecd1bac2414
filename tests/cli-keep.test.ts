/** What was finished is never lost: full disks, torn files, refused and stopped commands. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const RUNS = '300';
let whole: string;

beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
  whole = (await answered('--out', 'whole')).result_hash;
}, 120_000);
afterAll(() => folder.remove());

const run = (...args: string[]) =>
  interregnum(['run', SMALL, '--runs', RUNS, ...args], folder.path);
const at = (...parts: string[]): string => join(folder.path, ...parts);
const chunksOf = (out: string): string[] =>
  existsSync(at(out, 'chunks'))
    ? readdirSync(at(out, 'chunks'))
        .filter((f) => f.endsWith('.chunk'))
        .sort()
    : [];

interface Answer {
  readonly result_hash: string;
  readonly timing: { readonly resumed_runs: number };
}

async function answered(...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(stderr).not.toMatch(/interregnum:/);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** A copy of the finished study, to be damaged. */
function copied(out: string): string {
  cpSync(at('whole'), at(out), { recursive: true });
  return out;
}

async function stopped(out: string, runs: string, ...more: string[]): Promise<void> {
  const before = chunksOf(out).length;
  const started = start(['run', SMALL, '--runs', runs, '--out', out, ...more], folder.path);
  while (chunksOf(out).length < before + 3 && started.child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 5));
  started.child.kill('SIGINT');
  expect((await started.ended).code).toBe(130);
}

describe('study.json', () => {
  test.each([
    ['empty', () => ''],
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['altered', (text: string) => text.replace('"seed": 1', '"seed": 7')],
  ])('%s is made again from the runs beside it', async (name, damage) => {
    const out = copied(`study-${name}`);
    const file = at(out, 'study.json');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, damage(sound));
    const again = await answered('--out', out, '--resume');
    expect(again).toMatchObject({ result_hash: whole, timing: { resumed_runs: Number(RUNS) } });
    expect(JSON.parse(readFileSync(file, 'utf8')).identity).toEqual(JSON.parse(sound).identity);
  });

  test('is missing and the runs are another study’s: nothing is mixed', async () => {
    const out = copied('study-other');
    rmSync(at(out, 'study.json'));
    const { code, stderr } = await run('--seed', '2', '--out', out);
    expect(code).toBe(2);
    expect(stderr).toMatch(/study-other holds another study \(seed 1, not 2\)/);
    expect(chunksOf(out)).toEqual(chunksOf('whole'));
  });

  test('is as it was when a second process was refused', async () => {
    mkdirSync(at('busy'));
    const first = start(['run', SMALL, '--runs', '3000', '--out', 'busy'], folder.path);
    while (!existsSync(at('busy', 'study.json')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    const before = readFileSync(at('busy', 'study.json'), 'utf8');
    const refused = await interregnum(['run', SMALL, '--runs', '5', '--out', 'busy'], folder.path);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^interregnum: The folder busy is in use by process \d+ /);
    expect(readFileSync(at('busy', 'study.json'), 'utf8')).toBe(before);
    first.child.kill('SIGKILL');
    await first.ended;
  });
});

describe('finished runs', () => {
  test('are not replaced by fewer unasked; asked for, some of them are used and all kept', async () => {
    const out = copied('larger');
    const few = ['run', SMALL, '--runs', '20', '--out', out];
    const { code, stderr } = await interregnum(few, folder.path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/larger holds 300 finished runs of this study, more than the 20/);
    expect(chunksOf(out)).toEqual(chunksOf('whole'));
    expect(JSON.parse(readFileSync(at(out, 'run.json'), 'utf8')).runs).toBe(300);
    expect((await interregnum([...few, '--resume'], folder.path)).code).toBe(0);
    expect(chunksOf(out)).toEqual(chunksOf('whole'));
  });

  test('played again stay until they have been, also when that is stopped', async () => {
    const out = copied('again');
    await stopped(out, '3000');
    const all = await answered('--out', out, '--resume');
    expect(all).toMatchObject({ result_hash: whole, timing: { resumed_runs: Number(RUNS) } });
  });

  test('played again to the end leave no run twice', async () => {
    const out = copied('twice');
    expect((await answered('--out', out, '--workers', '1')).result_hash).toBe(whole);
    const once = await answered('--out', out, '--resume');
    expect(once.result_hash).toBe(whole);
    const bytes = (name: string): number => readFileSync(at(out, 'chunks', name)).length;
    const size = chunksOf(out).reduce((sum, name) => sum + bytes(name), 0);
    const before = chunksOf('whole').reduce(
      (sum, name) => sum + readFileSync(at('whole', 'chunks', name)).length,
      0,
    );
    expect(size).toBeLessThan(1.5 * before);
  });
});

describe('a question with --out', () => {
  const compare = (out: string) =>
    interregnum(
      ['compare', SMALL, '--runs', '20', '--set', 'regions[*].garrison_effective_k=x0.5'].concat([
        '--out',
        out,
      ]),
      folder.path,
    );

  test('shows the finished answer, not the larger one that was stopped, and plays none of it', async () => {
    const out = copied('grown');
    await stopped(out, '200000', '--resume');
    const { code, stderr } = await compare(out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/shown in grown[\\/]briefing\.html/);
    expect(readFileSync(at(out, 'briefing.html'), 'utf8')).toMatch(/briefing · 300 runs/);
  }, 60_000);

  test('says that a run was never finished, and how to finish it', async () => {
    const out = copied('missing');
    rmSync(at(out, 'chunks', chunksOf(out).at(-1)!));
    const { code, stderr } = await compare(out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/not finished: [\d,]+ of 300 runs are kept\. To finish it: .*--resume/);
  });
});

/**
 * A file that may not grow beyond so many kilobytes stands for a full disk: the write fails half way.
 * POSIX shells only; other systems have no such limit.
 */
describe.runIf(process.platform !== 'win32')('a full disk', () => {
  const bin = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');
  /** @param blocks largest size of a file, in units of 512 bytes */
  function limited(blocks: number, ...args: string[]) {
    const line = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', line, process.execPath, bin, ...args],
      {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      },
    );
    return { code: status, stdout, stderr };
  }

  test.each([1, 40, 200])(
    'at any file (%d blocks) ends with 2 and the command to go on',
    async (blocks) => {
      const out = `full-${blocks}`;
      const args = ['run', SMALL, '--runs', RUNS, '--workers', '1', '--csv', '--out', out];
      const { code, stderr } = limited(blocks, ...args);
      expect(stderr).not.toMatch(/bug/);
      expect(code).toBe(2);
      const next = /^Make room, then go on: (?:npx )?interregnum (.+)$/m.exec(stderr)?.[1];
      expect(next?.split(' ')).toEqual(expect.arrayContaining(['--out', out, '--resume']));
      const kept = chunksOf(out).length;
      const again = await answered('--out', out, '--resume');
      expect(again.result_hash).toBe(whole);
      if (kept > 0) expect(again.timing.resumed_runs).toBeGreaterThan(0);
    },
  );

  test('leaves the briefing that was there whole', () => {
    const out = copied('briefed');
    const page = readFileSync(at(out, 'briefing.html'), 'utf8');
    writeFileSync(at(out, 'briefing.html'), `${page}<!-- earlier -->`);
    const { code } = limited(40, 'run', SMALL, '--runs', RUNS, '--resume', '--out', out);
    expect(code).toBe(2);
    expect(readFileSync(at(out, 'briefing.html'), 'utf8')).toBe(`${page}<!-- earlier -->`);
    expect(readdirSync(at(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a damaged chunk', () => {
  const damaged: readonly (readonly [string, (file: string) => void])[] = [
    ['its failures', (file) => flip(file, '"failures":')],
    ['its identity', (file) => flip(file, '"identity":')],
    [
      'a folder in its place',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];
  function flip(file: string, what: string): void {
    const bytes = readFileSync(file);
    const place = bytes.indexOf(what) + what.length - 3;
    bytes[place]! ^= 1;
    writeFileSync(file, bytes);
  }

  test.each(damaged)('(%s) is played again, with --resume and without', async (name, damage) => {
    for (const more of [['--resume'], []]) {
      const out = copied(`chunk-${name.replaceAll(' ', '-')}-${more.length}`);
      damage(at(out, 'chunks', chunksOf(out)[0]!));
      expect((await answered('--out', out, ...more)).result_hash).toBe(whole);
    }
  });
});
