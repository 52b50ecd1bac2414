/** What every command holds to: where it writes, how it ends, what it says to a slip. */
import { describe, expect, test } from 'vitest';
import { interregnum, start } from './cli.ts';

/** A message to a user: plain lines, no stack. */
function expectPlain(stderr: string): void {
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(stderr).not.toMatch(/node:internal|TypeError|ReferenceError/);
  expect(stderr.trim()).not.toBe('');
}

const slips: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Commands:/],
  [
    'an unknown command',
    ['chek'],
    /no command "chek"\. Did you mean "check"\? There are: cases, check/,
  ],
  [
    'a command that is not there',
    ['merge'],
    /There are: cases, check, run, trace, verify, score, compare, why, sensitivity, warn, chain, forecast, claims, calibrate, new, app, docs, doctor\./,
  ],
  ['an unknown flag', ['run', 'afghanistan-2021', '--run', '5'], /Did you mean --runs\?/],
  ['a missing case', ['run'], /[Mm]issing required argument "CASE"/],
  ['one argument too many', ['check', 'a', 'b'], /too many arguments/i],
  ['an unknown case', ['run', 'afganistan-2021'], /did you mean afghanistan-2021\?/i],
  ['the beginning of a case', ['check', 'afganistan'], /did you mean afghanistan-\d{4}\?/],
  [
    'no runs',
    ['run', 'afghanistan-2021', '--runs', '0'],
    /--runs must be a whole number from 1 to/,
  ],
  ['half a run', ['run', 'afghanistan-2021', '--runs', '1.5'], /"1\.5" is not/],
  [
    'a negative seed',
    ['run', 'afghanistan-2021', '--seed', '-1'],
    /--seed must be .*from 0 to 4,294,967,295; "-1"/,
  ],
  ['a seed too large', ['run', 'afghanistan-2021', '--seed', '4294967296'], /--seed must be/],
  ['no worker', ['run', 'afghanistan-2021', '--workers', '0'], /--workers must be/],
  ['a run without a number', ['trace', 'afghanistan-2021', '--run', 'x'], /--run must be/],
  ['no run to trace', ['trace', 'afghanistan-2021'], /--run/],
  [
    'an unknown mechanism',
    ['run', 'afghanistan-2021', '--without', 'bargain'],
    /Did you mean bargains\? There are: patronage/,
  ],
  [
    'both with and without',
    ['run', 'afghanistan-2021', '--with', 'siege', '--without', 'siege'],
    /siege is asked for/,
  ],
  ['an edit that is none', ['run', 'afghanistan-2021', '--set', 'nonsense'], /not an edit/],
  [
    'an edit of what happened',
    ['run', 'afghanistan-2021', '--set', 'outcome[AF01].day=3'],
    /happened/,
  ],
  [
    'an edit of an unknown region',
    ['run', 'afghanistan-2021', '--set', 'regions[AF99].garrison_effective_k=1'],
    /AF99/,
  ],
  [
    'a scenario that is not there',
    ['run', 'afghanistan-2021', '--scenario', 'none.yaml'],
    /no scenario file none\.yaml/,
  ],
  ['a folder as a scenario', ['run', 'afghanistan-2021', '--scenario', '.'], /not a regular file/],
];

describe('a slip ends with 2, nothing on stdout and one plain message', () => {
  test.concurrent.each(slips)('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await interregnum(args);
    expect(stderr).toMatch(message);
    expectPlain(stderr);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('help and version', () => {
  test('go to stdout and end with 0', async () => {
    const help = await interregnum(['run', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const flag of [
      '--runs',
      '--seed',
      '--set',
      '--scenario',
      '--out',
      '--resume',
      '--workers',
    ])
      expect(help.stdout).toContain(flag);
    const version = await start(['--version']).ended;
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('offer only what there is', async () => {
    const { stdout } = await interregnum(['--help']);
    const offered = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]);
    expect(offered).toEqual([
      'cases',
      'check',
      'run',
      'trace',
      'verify',
      'score',
      'compare',
      'why',
      'sensitivity',
      'warn',
      'chain',
      'forecast',
      'claims',
      'calibrate',
      'new',
      'app',
      'docs',
      'doctor',
    ]);
  });
});

describe('colour', () => {
  test('never reaches a pipe', async () => {
    const { stdout, stderr } = await interregnum(['cases'], undefined, {
      NO_COLOR: '',
      FORCE_COLOR: '',
    });
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

describe('cases', () => {
  test('says how each ended and how good its data are', async () => {
    const { code, stdout, stderr } = await start(['cases']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^afghanistan-2021 +2021-04-14 +261 +34 of 34 +fell 2021-08-15 +\d+ \/ \d+ \/ \d+$/m,
    );
  });

  test('go by country, oldest first, in 80 columns, and say more than fell or held where there is more', async () => {
    const { stdout } = await interregnum(['cases'], undefined, { COLUMNS: '80' });
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    const ids = [...stdout.matchAll(/^([a-z-]+-\d{4}) +\d{4}-/gm)].map((m) => m[1] ?? '');
    const countries = ids.map((id) => id.replace(/-\d+$/, ''));
    expect(countries.filter((c, k) => c !== countries[k - 1])).toHaveLength(
      new Set(countries).size,
    );
    const afghan = ids.filter((id) => id.startsWith('afghanistan'));
    expect(afghan).toEqual([...afghan].sort());
    expect(stdout).toMatch(/^yemen-2014 .* fell 2015-01-22 \* /m);
    expect(stdout.replace(/\n +/g, ' ')).toMatch(/yemen-2014: .*restored in Aden .*mixed/);
    expect(stdout).toMatch(/^mali-2012 .* 6 of 12 +held \* /m);
  });

  test('--json is one document', async () => {
    const { stdout } = await interregnum(['cases', '--json']);
    const document = JSON.parse(stdout);
    expect(document.schema).toBe('interregnum.cases/1');
    const [entry] = document.cases.filter((c: { id: string }) => c.id === 'afghanistan-2021');
    expect(entry).toMatchObject({
      sound: true,
      observed: { fell: true, date: '2021-08-15' },
      regions: 34,
    });
  });
});
