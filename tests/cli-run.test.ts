/** `run`: the answer, its JSON, its folder, and what an interruption leaves. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

const run = (...args: string[]) => interregnum(['run', ...args], folder.path);

interface Answer {
  readonly result_hash: string;
  readonly files: { readonly folder: string; readonly briefing: string; readonly tables: string[] };
}

async function answered(...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await run(...args, '--json');
  // of a case whose end is not recorded that much is always said
  const other = stderr.replace(/^Warning: the end of this conflict is not recorded.*\n/m, '');
  expect(other).not.toMatch(/warning|interregnum:/i);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('run --json', () => {
  const valid = schemaOf('run-1');

  test('is one document of the published schema, for a case that ended and one that did not', async () => {
    for (const given of ['afghanistan-2021', SMALL]) {
      const document = await answered(given, '--runs', '20');
      valid(document);
      expect(valid.errors).toBeNull();
      expect(document).toMatchObject({ runs: 20, seed: 1, failed_runs: 0, hindcast: true });
      const { files } = document;
      for (const file of [files.briefing, ...files.tables])
        expect(statSync(join(folder.path, file)).size).toBeGreaterThan(100);
    }
  });

  test('the schema can refuse', () => {
    expect(valid({ schema: 'interregnum.run/1' })).toBe(false);
  });

  test('what is known of the outcome stands apart; a case without one has null', async () => {
    const known = JSON.parse(
      (await start(['run', 'afghanistan-2021', '--runs', '5', '--json'], folder.path).ended).stdout,
    );
    expect(known.regime).toMatchObject({ observed_fell: true, observed_day: 123 });
    const nimroz = known.regions.find((r: { name: string }) => r.name === 'Nimroz');
    expect(nimroz.observed).toEqual({ status: 'fell', day: 114, manner: 'bargain' });
    expect(known.scores.map((s: { kind: string }) => s.kind)).toContain('baseline');
    const unknown = JSON.parse((await run(SMALL, '--runs', '5', '--json')).stdout);
    expect(unknown.regime.observed_fell).toBeNull();
    expect(unknown.scores).toBeNull();
  });

  test('the seed, an edit and a mechanism change the result; the number of workers does not', async () => {
    const args = [SMALL, '--runs', '40'];
    const hash = async (...more: string[]): Promise<string> =>
      (await answered(...args, ...more)).result_hash;
    const first = await hash('--workers', '1');
    expect(await hash('--workers', '3')).toBe(first);
    const others = [
      await hash('--seed', '2'),
      await hash('--set', 'regions[*].garrison_effective_k=x0.5'),
      await hash('--without', 'bargains'),
      await hash('--announced-only', '--set', 'case.horizon_days=100'),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });
});

describe('the answer on a terminal', () => {
  test('begins with the sentence, numbers first, and fits 80 columns', async () => {
    const args = ['run', 'afghanistan-2021', '--runs', '20', '--scores'];
    const { code, stdout } = await interregnum(args, folder.path, { COLUMNS: '80' });
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^In \d+ of 20 runs the Islamic Republic of Afghanistan falls by 31 December 2021(; half of all runs have it fall by [^.]+)?\. It fell on 15 August\. How far off: on this case .* On 21 histories it had never seen/,
    );
    expect(stdout).toMatch(/^Region +Falls +Median +5–95 % +Mainly +What happened$/m);
    expect(stdout).toMatch(/^Nimroz .* 6 Aug, bargain$/m);
    expect(stdout).toMatch(/^the model +[\d.]+ +[\d.]+ +[−\d.]+ +(?:not fitted|left out)$/m);
    expect(stdout).toMatch(/^Briefing +out\/afghanistan-2021-1-20\/briefing\.html/m);
    const [before = '', after = ''] = stdout.split(/\nBriefing.*/);
    const body = `${before}${after.split('\nTables')[0]}`;
    for (const line of body.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('a case that was edited is not scored, and says why', async () => {
    const { stdout } = await run(
      'afghanistan-2021',
      '--runs',
      '5',
      '--set',
      'case.horizon_days=60',
    );
    expect(stdout).toMatch(/inputs\s+were\s+changed/);
    expect(stdout).not.toMatch(/Predictor/);
  });

  test('of a case that was changed, the sentence begins with the change, wherever it stands', async () => {
    const changed = ['--scenario', 'contractors-stay', '--set', 'regions[*].militia_k=x2'];
    const args = ['afghanistan-2021', '--runs', '5', '--out', 'changed', ...changed];
    const { stdout } = await run(...args);
    const begins =
      /^With “Contractors stay” and 1 more change: in \d of 5 runs the Islamic Republic/;
    expect(stdout.replaceAll('\n', ' ')).toMatch(begins);
    const file = (name: string): string => readFileSync(join(folder.path, 'changed', name), 'utf8');
    const { sentence } = JSON.parse(file('run.json'));
    expect(sentence).toMatch(begins);
    expect(file('briefing.html')).toContain(
      `<p class="headline">${sentence.split(' falls by')[0]} falls by`,
    );
  });
});

describe('the folder', () => {
  test('--csv adds tables that open in a spreadsheet', async () => {
    await answered(SMALL, '--runs', '5', '--csv', '--out', 'tables-here');
    const falls = readFileSync(join(folder.path, 'tables-here', 'tables', 'falls.csv'), 'utf8');
    expect(falls.trim().split(/\r?\n/)).toHaveLength(1 + 5 * 5);
  });

  test('results of different studies do not mix', async () => {
    expect((await run(SMALL, '--runs', '5', '--out', 'mixed')).code).toBe(0);
    const { code, stderr } = await run(SMALL, '--runs', '5', '--seed', '2', '--out', 'mixed');
    expect(code).toBe(2);
    expect(stderr).toMatch(/mixed holds another study \(seed 1, not 2\)/);
  });

  test('a folder of the user’s own files is left alone', async () => {
    mkdirSync(join(folder.path, 'mine'));
    writeFileSync(join(folder.path, 'mine', 'notes.txt'), 'mine');
    const { code, stderr } = await run(SMALL, '--runs', '5', '--out', 'mine');
    expect(code).toBe(2);
    expect(stderr).toMatch(/not a study/);
    expect(readdirSync(join(folder.path, 'mine'))).toEqual(['notes.txt']);
  });

  test('nothing is written beside it', async () => {
    const before = readdirSync(folder.path).sort();
    await answered(SMALL, '--runs', '5', '--out', 'only/here');
    expect(readdirSync(folder.path).sort()).toEqual([...before, 'only'].sort());
    expect(readdirSync(join(folder.path, 'only'))).toEqual(['here']);
    const kept = ['briefing.html', 'chunks', 'methods.txt', 'run.json', 'study.json', 'tables'];
    expect(readdirSync(join(folder.path, 'only', 'here')).sort()).toEqual(kept);
  });
});

describe('an interruption', () => {
  const RUNS = '1500';
  let whole: string;
  beforeAll(async () => {
    whole = (await answered(SMALL, '--runs', RUNS, '--out', 'whole')).result_hash;
  }, 120_000);

  /** Start, wait until some chunks are finished, send the signal. */
  async function interrupted(out: string, signal: NodeJS.Signals) {
    const args = ['run', SMALL, '--runs', RUNS, '--workers', '1', '--out', out];
    const started = start(args, folder.path);
    const chunks = join(folder.path, out, 'chunks');
    const finished = (): number =>
      existsSync(chunks) ? readdirSync(chunks).filter((f) => f.endsWith('.chunk')).length : 0;
    while (finished() < 3 && started.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    started.child.kill(signal);
    return started.ended;
  }

  test('Ctrl-C ends with 130, keeps what is finished, and its own words resume to the same result', async () => {
    const { code, stdout, stderr } = await interrupted('stopped', 'SIGINT');
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toMatch(/Stopped after [\d,]+ of 1,500 runs; they are kept in stopped\./);
    const again = /^To go on: (?:npx )?interregnum (.+)$/m.exec(stderr)?.[1]?.split(' ') ?? [];
    expect(again).toContain('--resume');
    const resumed = await interregnum([...again, '--json'], folder.path);
    expect(resumed.code).toBe(0);
    const document = JSON.parse(resumed.stdout);
    expect(document.result_hash).toBe(whole);
    expect(document.timing.resumed_runs).toBeGreaterThan(0);
    expect(document.timing.resumed_runs).toBeLessThan(1500);
  });

  test('kill -9 loses nothing finished either', async () => {
    const { code } = await interrupted('killed', 'SIGKILL');
    expect(code).toBeNull();
    const document = JSON.parse(
      (await run(SMALL, '--runs', RUNS, '--out', 'killed', '--resume', '--json')).stdout,
    );
    expect(document.result_hash).toBe(whole);
    expect(document.timing.resumed_runs).toBeGreaterThan(0);
  });

  test('resuming what is finished plays nothing', async () => {
    const document = JSON.parse(
      (await run(SMALL, '--runs', RUNS, '--out', 'whole', '--resume', '--json')).stdout,
    );
    expect(document.timing).toMatchObject({ resumed_runs: 1500, runs_per_second: null });
    expect(document.result_hash).toBe(whole);
  });
});
