/** `forecast`: what was known by a day, what people said on theirs, and the log of registered forecasts. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const RUNS = ['--runs', '100'];
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
});
afterAll(() => folder.remove());

const forecast = (...args: string[]) => interregnum(['forecast', ...args], folder.path);
const valid = schemaOf('forecast-1');

describe('forecast --as-of', () => {
  test('of 10 August 2021 is of the schema, has the past, and is scored beside simple rules', async () => {
    const args = ['afghanistan-2021', '--as-of', '2021-08-10', ...RUNS, '--json'];
    const { code, stdout } = await start(['forecast', ...args], folder.path).ended;
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, regime: {} })).toBe(false);
    expect(document).toMatchObject({ kind: 'forecast', as_of_day: 118, live_warning: null });
    expect(document.parameters.label).toBe('left out');
    expect(document.parameters.trained_on).not.toContain('afghanistan-2021');
    const fallen = document.fallen_so_far.map((r: { name: string }) => r.name);
    expect(fallen).toHaveLength(8);
    expect(fallen).toContain('Kunduz');
    expect(document.regions).toHaveLength(26);
    expect(document.regime.by.map((b: { within_days: number }) => b.within_days)).toEqual([
      30, 60, 90, 143,
    ]);
    for (const [day] of document.regime.distribution) expect(day).toBeGreaterThan(118);
    expect(document.edits.map((e: { id: string }) => e.id)).toContain('incumbent-support-ends');
    expect(document.filter.particles).toBe(100);
    const predictors = document.score.predictors.map((p: { predictor: string }) => p.predictor);
    expect(predictors).toEqual(['model', 'constant hazard so far', 'nothing more falls']);
    expect(document.score.capital_day).toBe(123);
    expect(document.paragraph).toMatch(/model results, not observations/);
    // the same command gives the same forecast
    const again = JSON.parse((await forecast(...args)).stdout);
    expect(again.result_hash).toBe(document.result_hash);
  });

  test('on a terminal: chances with intervals, places, changes, the score', async () => {
    const args = ['south-vietnam-1975', '--as-of', '1975-03-24', ...RUNS];
    const { code, stdout } = await forecast(...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/By 24 March 1975 \d+ of \d+ centres had been lost/);
    expect(stdout).toMatch(/Next in danger/);
    expect(stdout).toMatch(/From the next day on/);
    expect(stdout).toMatch(/effective\s+sample\s+size/);
    expect(stdout).toMatch(/constant hazard so far/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(100);
  });

  test.each([
    [['afghanistan-2021', '--as-of', '2021-04-13'], /before the first day/],
    [['afghanistan-2021', '--as-of', '2021-12-31'], /leaves nothing to forecast/],
    [['afghanistan-2021', '--as-of', 'June'], /must be a date as 2021-06-23/],
    [['afghanistan-2021'], /Say which forecast/],
    [['--as-of', '2021-06-23'], /Say which case/],
    [['afghanistan-2021', '--as-of', '2021-06-23', '--experts'], /choose one/],
    [['afghanistan-2021', '--experts', '--register', 'x'], /--register goes with/],
    [['afghanistan-2021', '--as-of', '2021-06-23', '--announced-only'], /known by its day/],
    [['mali-2011', '--as-of', '2012-02-01'], /mali-2012/],
    [['chad-2008', '--experts'], /records no dated forecast/],
    [['--score-log', 'nowhere.jsonl'], /There is no log/],
  ])('%j is refused in a sentence', async (args, message) => {
    const { code, stdout, stderr } = await forecast(...(args as string[]));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message as RegExp);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  describe('a war that goes on', () => {
    const OUTCOME = 'region_id,status,day,day_low,day_high,censor_day,manner,score_weight,source\n';
    const HELD = ['EX1', 'EX2', 'EX3', 'EX4'].map((id) => `${id},held,,,,31,,1,made up\n`).join('');
    const write = (text: string): string => {
      const path = join(folder.path, 'small-2030', 'outcome.csv');
      writeFileSync(path, text);
      return path;
    };

    test('whose record cannot be read is not forecast as if nothing had been lost', async () => {
      const path = write(`${OUTCOME}EX5,fell,2030-03-21,,,,fought,1,made up\n${HELD}`);
      const args = [SMALL, '--as-of', '2030-04-01', ...RUNS];
      const { code, stdout, stderr } = await forecast(
        ...args,
        '--register',
        'open.jsonl',
        '--json',
      );
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ schema: 'interregnum.error/1' });
      expect(stderr).toMatch(/starts from what has been lost so far, and that cannot be read:/);
      expect(stderr).toMatch(/outcome\.csv:2:10: day is not a number: 2030-03-21/);
      expect(existsSync(join(folder.path, 'open.jsonl'))).toBe(false);
      rmSync(path);
    });

    test('says where the record ends, and scores no capital that is still standing', async () => {
      const path = write(`${OUTCOME}EX5,fell,20,20,20,,fought,1,made up\n${HELD}`);
      const late = await forecast(SMALL, '--as-of', '2030-05-01', ...RUNS);
      const text = late.stdout.replace(/\s+/g, ' ');
      expect(text).toMatch(/By 1 May 2030 1 of 5 centres had been lost/);
      expect(text).toMatch(
        /The record ends on 1 April 2030: what fell in the 30 days since is not known/,
      );
      const early = await forecast(SMALL, '--as-of', '2030-03-15', ...RUNS);
      expect(early.stdout.replace(/\s+/g, ' ')).toMatch(
        /What became of the capital is not recorded/,
      );
      const score = await interregnum(['score', SMALL, '--runs', '20', '--json'], folder.path);
      const [only] = JSON.parse(score.stdout).cases;
      expect(only.capital_fell).toBeNull();
      const run = await interregnum(['run', SMALL, '--runs', '50', '--out', 'open'], folder.path);
      expect(run.stdout.replace(/\s+/g, ' ')).toMatch(/the end of this conflict is not recorded/);
      expect(run.stdout).toMatch(/held until 1 Apr/);
      rmSync(path);
    });
  });

  test('--out keeps the answer with its figure', async () => {
    const args = [SMALL, '--as-of', '2030-03-01', ...RUNS, '--out', 'kept', '--json'];
    const { code, stderr } = await forecast(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(/Answer: kept/);
    const svg = readFileSync(join(folder.path, 'kept/answers/forecast.fan.svg'), 'utf8');
    expect(svg).toMatch(/known by 1 Mar 2030/);
    const answer = JSON.parse(
      readFileSync(join(folder.path, 'kept/answers/forecast.json'), 'utf8'),
    );
    expect(answer.command).toBe('interregnum forecast ./small-2030 --as-of 2030-03-01 --runs 100');
  });

  test('without a record nothing is known of a later day, which is not that nothing was lost', async () => {
    const { code, stdout, stderr } = await forecast(SMALL, '--as-of', '2030-04-15', ...RUNS);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/Nothing is recorded .* takes 2030-03-01; with outcome\.csv/s);
  });

  test('a conflict without a recorded end carries a warning', async () => {
    const { code, stdout, stderr } = await forecast(
      SMALL,
      '--as-of',
      '2030-03-01',
      ...RUNS,
      '--json',
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document.live_warning).toMatch(/may be going on/);
    expect(stderr).toContain(document.live_warning);
    expect(document.score).toBeNull();
    expect(document.why_not_scored).not.toBe('');
  });

  test('stops at Ctrl-C with 130', async () => {
    const { child, said, ended } = start(
      ['forecast', 'afghanistan-1989', '--as-of', '1989-08-01', '--runs', '20000'],
      folder.path,
    );
    await said(/days of history/);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /Stopped after [\d,]+ of [\d,]+ days of history\. A forecast is not kept/,
    );
  }, 120_000);
});

describe('forecast --experts', () => {
  test('asks the model as of every date, and as of the first day for what was said before it', async () => {
    const { code, stdout } = await forecast('south-vietnam-1975', '--experts', ...RUNS, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    const { replays } = document;
    expect(replays.length).toBeGreaterThan(5);
    const early = replays.filter((r: { before_origin: boolean }) => r.before_origin);
    expect(early.length).toBeGreaterThan(1);
    for (const r of early) expect(r).toMatchObject({ asked_day: 0 });
    expect(document.compared).toBe(replays.length - early.length);
    expect(document.paragraph).toMatch(/made before the first day/);
    for (const r of replays) expect(r.true_days).toBeGreaterThan(0);
  });
});

describe('the log', () => {
  const CASE = join(ROOT, 'packages/case/fixtures/small');
  const file = () => join(folder.path, 'log.jsonl');
  const register = (date: string) =>
    forecast(CASE, '--as-of', date, ...RUNS, '--register', 'log.jsonl', '--json');
  const score = (...args: string[]) => forecast(...args, '--score-log', 'log.jsonl');

  test('takes forecasts, scores them, and says which line was changed', async () => {
    const made: { result_hash: string; score: { predictors: { crps_days: number }[] } }[] = [];
    for (const date of ['2000-01-20', '2000-03-10', '2000-04-20']) {
      const { code, stdout, stderr } = await register(date);
      expect(code).toBe(0);
      expect(stderr).toMatch(/Registered in log\.jsonl/);
      made.push(JSON.parse(stdout));
    }
    const text = readFileSync(file(), 'utf8');
    const { code, stdout } = await score(CASE, '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document.chain_sound).toBe(true);
    expect(document.entries).toHaveLength(3);
    // a registered forecast scores as it did when it was made
    document.entries.forEach((entry: { score: unknown }, k: number) => {
      expect(entry).toMatchObject({ same_case: true, result_hash: made[k]?.result_hash });
      expect(entry.score).toEqual(made[k]?.score);
    });
    expect(made[2]?.score.predictors[0]?.crps_days).toBeGreaterThan(0);
    const unknown = await score('--json');
    expect(JSON.parse(unknown.stdout).entries[0].why_not_scored).toMatch(/cannot be read here/);
    expect(readFileSync(file(), 'utf8')).toBe(text);

    const lines = text.split('\n');
    lines[1] = lines[1]!.replace('"as_of":"2000-03-10"', '"as_of":"2000-03-11"');
    writeFileSync(file(), lines.join('\n'));
    const broken = await score(CASE);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(/log\.jsonl:2:1: the line was changed/);
    const refused = await register('2000-05-01');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/log\.jsonl:2:1/);
    // cut off while it was added: never registered, and taken away before the next
    writeFileSync(file(), text.slice(0, -300));
    expect((await score(CASE)).stdout).toMatch(
      /log\.jsonl:3:1: the line was cut off while it was added/,
    );
    const mended = await register('2000-05-01');
    expect(mended).toMatchObject({ code: 0 });
    expect(mended.stderr).toMatch(/cut off while it was added, so it was never registered/);
    expect(await score(CASE)).toMatchObject({ code: 0 });
    expect(readFileSync(file(), 'utf8').split('\n').slice(0, 2)).toEqual(
      text.split('\n').slice(0, 2),
    );

    writeFileSync(file(), text);
    writeFileSync(`${file()}.lock`, '');
    expect((await register('2000-05-01')).stderr).toMatch(/Somebody is adding/);
    rmSync(`${file()}.lock`);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  }, 120_000);

  test.each([
    ['nowhere/log.jsonl', /nowhere\/log\.jsonl: there is no folder nowhere/],
    ['', /--register needs the name of a file/],
    ['.', /not a regular file/],
  ])('%j is refused before anything is played', async (given, message) => {
    const { code, stdout, stderr } = await forecast(
      CASE,
      ...['--as-of', '2000-03-10', ...RUNS, '--register', given],
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  /** POSIX shells only: a limit on the size of a file stands for a full disk. */
  test.runIf(process.platform !== 'win32')(
    'on a full disk says that it is not registered, and is as it was',
    async () => {
      const bin = join(ROOT, 'packages', 'cli', 'bin', 'interregnum.mjs');
      const args = ['forecast', CASE, '--as-of', '2000-03-10', ...RUNS, '--register', 'full.jsonl'];
      const limited = () =>
        spawnSync(
          'sh',
          ['-c', 'trap \'\' XFSZ; ulimit -f 4; exec "$0" "$@"', process.execPath, bin, ...args],
          {
            cwd: folder.path,
            encoding: 'utf8',
          },
        );
      const log = join(folder.path, 'full.jsonl');
      const read = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
      let lines = 0;
      for (;;) {
        const before = read();
        const { status, stderr } = limited();
        if (status === 0) {
          expect(stderr).toMatch(/Registered in full\.jsonl/);
          expect(read().trimEnd().split('\n')).toHaveLength(++lines);
          continue;
        }
        expect(status).toBe(2);
        expect(stderr).toMatch(
          /Not registered: no space left for full\.jsonl\. The log is as it was/,
        );
        expect(stderr).not.toMatch(/Registered in/);
        expect(read()).toBe(before);
        break;
      }
      const sound = await forecast(...args.slice(1));
      expect(sound.code).toBe(0);
      const scored = await forecast(CASE, '--score-log', 'full.jsonl');
      expect(scored).toMatchObject({ code: 0 });
    },
    120_000,
  );
});
