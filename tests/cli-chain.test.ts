/** `chain`: cases that follow one another. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const chain = (...args: string[]) => interregnum(['chain', ...args], folder.path);
const SHORT = `schema: interregnum.chain-file/1
title: From the Taliban to the Republic
links:
  - case: afghanistan-2001
  - case: afghanistan-2021
bridges:
  - from: afghanistan-2001
    to: afghanistan-2021
    on: falls
    why: the Republic follows
    regions: { AF16: AF15, AF24: AF25 }
    carry:
      - what: formerSoldiers
        to: regions[*].challenger_force_k
        share: 1
        why: they come back
`;
const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);
beforeAll(() => write('short.yaml', SHORT));
afterAll(() => folder.remove());

describe('chain --json', () => {
  const valid = schemaOf('chain-1');

  test('the chain that ships, of the published schema, adds up', async () => {
    const { code, stdout } = await start(['chain', '--runs', '20', '--json'], folder.path).ended;
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, links: [{}] })).toBe(false);
    expect(document.path.cases).toEqual(
      ['1979', '1989', '1992', '1994', '2001', '2021'].map((year) => `afghanistan-${year}`),
    );
    const product = document.links.reduce(
      (p: number, l: { observed_start: { as_recorded: { share: number } } }) =>
        p * l.observed_start.as_recorded.share,
      1,
    );
    expect(document.path.observed_starts.product.estimate).toBeCloseTo(product, 10);
    const leaves = document.links.flatMap((l: Record<string, { branches: object[] } | null>) =>
      (l.simulated_start?.branches ?? []).filter((b: { to?: string | null }) => b.to === null),
    );
    const all = leaves.reduce(
      (sum: number, b: { of_all: { estimate: number } }) => sum + b.of_all.estimate,
      0,
    );
    expect(all).toBeCloseTo(1, 10);
    // a case of the same regime that begins years later does not lengthen this one
    expect(document.links[0]).toMatchObject({ until: '1981-02-12', recorded_fate: 'stands' });
    // one that begins inside it ends it
    expect(document.links[1]).toMatchObject({ until: '1992-01-01', recorded_fate: 'stands' });
    for (const link of document.links)
      expect(link.parameters.left_out).toContain('afghanistan-2021');
  });

  test('the same command gives the same answer; coded starts do not hang on the handover', async () => {
    const [one, two, coded] = await Promise.all([
      chain('short.yaml', '--runs', '30', '--json'),
      chain('short.yaml', '--runs', '30', '--json'),
      chain('short.yaml', '--runs', '30', '--handover', 'observed', '--json'),
    ]);
    const [a, b, c] = [one, two, coded].map(({ stdout }) => JSON.parse(stdout));
    expect({ ...a, timing: 0 }).toEqual({ ...b, timing: 0 });
    valid(c);
    expect(valid.errors).toBeNull();
    expect(c.path.simulated_starts).toBeNull();
    expect(c.links[1].observed_start).toEqual(a.links[1].observed_start);
    expect(c.luckiest).toEqual(a.luckiest);
    expect(a.links[1].handover.pairs).toBe(30);
  });

  test('--carry 0 hands over no men, so without ground nothing is handed over', async () => {
    const args = ['short.yaml', '--runs', '20', '--carry', '0', '--json'];
    const document = JSON.parse((await chain(...args)).stdout);
    expect(document.carry).toBe(0);
    expect(document.handovers[0].rules[0].share).toBe(0);
    expect(document.links[1].handover).toMatchObject({
      worlds: 0,
      falls: { difference: 0 },
      regime_days: { mean: 0 },
    });
    const { code, stderr } = await chain('short.yaml', '--carry', 'much');
    expect(stderr).toMatch(/--carry must be a number from 0 to 10/);
    expect(code).toBe(2);
  });
});

test('a case of one’s own is found from where the chain file stands', async () => {
  mkdirSync(join(folder.path, 'sub'));
  const own = join(folder.path, 'sub');
  expect((await interregnum(['new', 'small-2030'], own)).code).toBe(0);
  const text = SHORT.replaceAll('afghanistan-2021', './small-2030').replace(
    / {4}regions: .*\n/,
    '',
  );
  write(join('sub', 'own.yaml'), text);
  const { code, stderr } = await chain(join('sub', 'own.yaml'), '--runs', '20', '--json');
  // the template has no record of its own, which a chain needs
  expect(stderr).toMatch(/What became of \.\/small-2030 is not known/);
  expect(code).toBe(2);
});

test('on a terminal of 80 columns: numbers first, with intervals, and what it cannot say', async () => {
  const { code, stdout } = await interregnum(['chain', 'short.yaml', '--runs', '20'], folder.path, {
    COLUMNS: '80',
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^From the Taliban to the Republic: where was history likely, where was it lucky\?\nIn \S+ of 100 histories/,
  );
  expect(stdout.match(/^Parameters /gm)).toHaveLength(1);
  expect(stdout).toMatch(/^Case +Recorded +Runs so +95 % interval +Bits/m);
  expect(stdout.replaceAll('\n', ' ')).toMatch(
    /is the product over 2 links of the share of runs that end as recorded/,
  );
  expect(stdout.replaceAll('\n', ' ')).toMatch(/the years between the cases are not simulated/);
  expect(stdout).not.toMatch(/NaN|undefined/);
  const table = stdout.slice(stdout.indexOf('Case  '));
  for (const line of table.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
});

test('--out keeps the answer with its figure', async () => {
  const { code, stderr } = await chain('short.yaml', '--runs', '20', '--out', 'kept');
  expect(code).toBe(0);
  expect(stderr).toMatch(/Answer: kept\/answers\/chain\.json/);
  const answers = join(folder.path, 'kept', 'answers');
  expect(readdirSync(answers)).toEqual(
    expect.arrayContaining(['chain.json', 'chain.tree.svg', 'chain.tree.csv']),
  );
  expect(readFileSync(join(answers, 'chain.tree.svg'), 'utf8')).toMatch(/^<svg /);
});

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const started = start(['chain', '--runs', '20000'], folder.path);
  await started.said(/of 220,000 runs/);
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/Stopped after [\d,]+ of 220,000 runs\. A chain is not kept/);
});

describe('what is no chain ends with 2 and says where and why', () => {
  const faults: readonly (readonly [string, string, RegExp])[] = [
    [
      'field',
      SHORT.replace('share: 1', 'shares: 1'),
      /:15:17: there is no field shares; .*share\?/,
    ],
    ['case', SHORT.replaceAll('afghanistan-2021', 'afghanistan-2012'), /:5:11: There is no case/],
    ['region', SHORT.replace('AF16: AF15', 'AF16: AF99'), /:7:5: there is no region AF99 in af/],
    ['target', SHORT.replace('challenger_force_k', 'challenger_force'), /has no column challenger/],
    [
      'order',
      SHORT.replace('case: afghanistan-2001', 'case: afghanistan-2021x')
        .replaceAll('2021\n', '2001\n')
        .replaceAll('2021x', '2021')
        .replace('from: afghanistan-2001', 'from: afghanistan-2021'),
      /afghanistan-2001 begins on 2001-10-07, not after afghanistan-2021/,
    ],
  ];
  test.concurrent.each(faults)('%s', async (name, text, message) => {
    write(`${name}.yaml`, text);
    const { code, stdout, stderr } = await chain(`${name}.yaml`);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a file that is not there, with the nearest that ships', async () => {
    const { code, stderr } = await chain('afghanistan-1989-2012');
    expect(stderr).toMatch(/There is no chain file .* Did you mean afghanistan-1979-2021\?/);
    expect(code).toBe(2);
  });
});

test('the chain that ships lies where the documentation says', () => {
  expect(readdirSync(join(ROOT, 'chains'))).toContain('afghanistan-1979-2021.yaml');
});
