/** `compare`: a case and changes of it, pair by pair. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const HALF = 'regions[*].garrison_effective_k=x0.5';
beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
  writeFileSync(
    join(folder.path, 'half.yaml'),
    'schema: interregnum.scenario/1\ntitle: Half the men\ndescription: Every garrison is halved.\nedits:\n  - path: regions[*].garrison_effective_k\n    value: x0.5\n    why: a test\n',
  );
});
afterAll(() => folder.remove());

const compare = (...args: string[]) => interregnum(['compare', ...args], folder.path);

describe('compare --json', () => {
  const valid = schemaOf('compare-1');

  test('is of the published schema; a file and the same edits by --set give the same', async () => {
    const args = [SMALL, '--runs', '60', '--scenario', 'half.yaml', '--set', HALF, '--json'];
    const { code, stdout, stderr } = await start(['compare', ...args], folder.path).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, scenarios: [{}] })).toBe(false);
    const [byFile, bySet] = document.scenarios;
    expect(byFile).toMatchObject({ name: 'Half the men', file: 'half.yaml', edits: [HALF] });
    expect(bySet).toMatchObject({ name: HALF, file: null, world_hash: byFile.world_hash });
    expect({ ...byFile.fate, quantities: byFile.quantities }).toEqual({
      ...bySet.fate,
      quantities: bySet.quantities,
    });
    expect(byFile.world_hash).not.toBe(document.world_hash);
    // fewer men cannot save a regime that fell with all of them
    expect(byFile.fate.difference.difference).toBeGreaterThanOrEqual(0);
    const stood = byFile.quantities.find((q: { name: string }) => q.name === 'regimeDays');
    expect(stood.difference.mean).toBeLessThan(0);
    expect(byFile.mattered.any_number.share).toBeGreaterThan(0.5);
    expect(byFile.paragraph).toMatch(/^Half the men: \d+ of 60 histories end in a fall/);
  });

  test('a scenario that needs a mechanism has it in both worlds, the others beside it do not', async () => {
    const names = ['later-exit', 'amnesty-broken', 'pay-kept-up'];
    const args = names.flatMap((name) => ['--scenario', name]);
    const both = await compare('afghanistan-2021', ...args, '--runs', '20', '--json');
    const document = JSON.parse(both.stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    const [later, broken, pay] = document.scenarios;
    expect([later.name, broken.name]).toEqual(['Later exit', 'Amnesty broken']);
    expect([later.switched_on, broken.switched_on, pay.switched_on]).toEqual([[], ['amnesty'], []]);
    expect(document.switched_off).toContain('amnesty');
    // the same base world for the two without it; with it the rule works before any promise is broken
    expect(later.held.base).toEqual(pay.held.base);
    expect(broken.held.base).not.toEqual(later.held.base);
    expect(broken.mattered.any_number.pairs).toBeGreaterThan(0);

    const alone = ['--scenario', 'amnesty-broken', '--runs', '20', '--json'];
    const flagged = await compare('afghanistan-2021', '--with', 'amnesty', ...alone);
    const [same] = JSON.parse(flagged.stdout).scenarios;
    expect(same.quantities).toEqual(broken.quantities);
    expect(same.switched_on).toEqual([]);
  });

  test('an edit that changes nothing gives exactly nothing', async () => {
    const same = 'regions[*].garrison_effective_k=x1';
    const { stdout } = await compare(SMALL, '--runs', '20', '--set', same, '--json');
    const [answer] = JSON.parse(stdout).scenarios;
    expect(answer.identical).toBe(true);
    for (const { difference } of answer.quantities)
      expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

test('with districts both worlds have them', async () => {
  const same = 'regions[*].garrison_effective_k=x1';
  const asked = ['afghanistan-2021', '--districts', '--set', same, '--runs', '20', '--json'];
  const { code, stdout, stderr } = await compare(...asked);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/Error|at /) });
  const { scenarios } = JSON.parse(stdout);
  expect(scenarios[0].identical).toBe(true);
});

describe('compare on a terminal', () => {
  test('a scenario that ships goes by its name; in 80 columns, differences with intervals', async () => {
    const args = ['compare', 'afghanistan-2021', '--scenario', 'later-exit', '--runs', '20'];
    const { code, stdout } = await interregnum(args, folder.path, { COLUMNS: '80' });
    expect(code).toBe(0);
    const text = stdout.replaceAll('\n', ' ');
    expect(text).toMatch(
      /^What would have changed it\? Later exit In \d+ of \d+ histories in which the Islamic Republic of Afghanistan falls by 31 December 2021 as the case is, it would have stood with “Later exit”/,
    );
    expect(stdout).toMatch(/^regime falls, % and points +\S+ % +\S+ % +\S+ +\S+ to \S+$/m);
    expect(stdout).toMatch(/^Region +Falls +Changed +Held longer, days/m);
    expect(text).toMatch(/twin histories part on \d+ \w+ 2021 \(day \d+\)/);
    expect(text).toMatch(
      /Cite as: Interregnum [\d.]+, compare, case afghanistan-2021, 20 pairs of Later/,
    );
    expect(text.match(/it had never seen the model was no better/g)).toHaveLength(1);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const args = ['compare', 'afghanistan-2021', '--set', HALF, '--runs', '100000'];
  const started = start(args, folder.path);
  // the first plain line of progress comes after five seconds at most
  await started.said(/of 200,000 runs/);
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/Stopped after [\d,]+ of 200,000 runs\. A comparison is not kept/);
});

describe('what cannot be compared ends with 2 and says why', () => {
  test.concurrent.each([
    ['nothing to change', ['afghanistan-2021'], /Scenarios that come with .*later-exit/s],
    ['an unknown scenario', ['afghanistan-2021', '--scenario', 'later-exits'], /mean later-exit\?/],
    ['an edit that is none', [SMALL, '--set', 'nonsense'], /not an edit/],
    ['a scenario twice', [SMALL, '--scenario', 'half.yaml', '--scenario', 'half.yaml'], /Two scen/],
    ['another horizon', [SMALL, '--set', 'case.horizon_days=50'], /horizon in days is 50/],
    [
      'a mechanism switched off that a scenario needs',
      ['afghanistan-2021', '--without', 'amnesty', '--scenario', 'amnesty-broken'],
      /The scenario needs amnesty, which --without switches off/,
    ],
    [
      'an event of no kind',
      ['afghanistan-2021', '--set', 'events[x]=add amnesty_brokn challenger 1 on 2021-06-16'],
      /did you mean amnesty_broken\?/,
    ],
    ['too few pairs', [SMALL, '--set', HALF, '--runs', '5'], /--runs must be .* from 20/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await compare(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
