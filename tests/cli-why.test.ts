/** `why`: the outcome of a case divided among causes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interregnum, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const SMALL = './small-2030';
const HEAD = 'schema: interregnum.factors/1\ntitle: Three causes\ndescription: a test\nfactors:\n';
const MEN =
  '  - id: men\n    title: Too few men\n    why: twice as many\n    edits:\n      - path: regions[*].garrison_effective_k\n        value: x2\n        why: twice as many\n';
const SAME =
  '  - id: same\n    title: Nothing\n    why: no change\n    edits:\n      - path: regions[*].garrison_effective_k\n        value: x1\n        why: no change\n';
const BARGAINS =
  '  - id: bargains\n    title: Bargains\n    why: nobody yields\n    mechanism: bargains\n';
const PUBLISHED =
  'published:\n  - id: report\n    title: A report\n    source: https://example.org\n    read: the text\n    causes:\n      - name: Deals for lack of men\n        rank: 1\n        factors: [men, bargains]\n      - name: Luck\n        factors: []\n        missing: no input for luck\n';

function write(name: string, text: string): string {
  writeFileSync(join(folder.path, name), text);
  return name;
}

beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
  write('three.yaml', HEAD + MEN + SAME + BARGAINS + PUBLISHED);
});
afterAll(() => folder.remove());

const why = (...args: string[]) => interregnum(['why', ...args], folder.path);

interface Mean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
interface Outcome {
  readonly name: string;
  readonly difference: Mean;
  readonly factors: readonly { readonly factor: string; readonly shapley: Mean }[];
}

describe('why --json', () => {
  const valid = schemaOf('why-1');

  test('is of the published schema; values sum to what is divided', async () => {
    const args = [SMALL, '--runs', '30', '--factors', 'three.yaml', '--json'];
    const { code, stdout, stderr } = await start(['why', ...args], folder.path).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, outcomes: [{}] })).toBe(false);
    expect(document).toMatchObject({
      method: 'exact',
      coalitions: { possible: 8, asked: 8, worlds: 4, plays: 120 },
      independent: { what: 'histories', count: 30 },
    });
    for (const { factors, difference } of document.outcomes as Outcome[]) {
      const total = factors.reduce((sum, f) => sum + f.shapley.mean, 0);
      expect(Math.abs(total - difference.mean)).toBeLessThan(1e-6);
      expect(factors[1]?.shapley).toEqual({ mean: 0, low: 0, high: 0, standard_error: 0 });
    }
    expect(document.factors.map((f: { without_effect: boolean }) => f.without_effect)).toEqual([
      false,
      true,
      false,
    ]);
    const [report] = document.published;
    expect(report).toMatchObject({ id: 'report', not_named: ['same'] });
    expect(report.causes[0]).toMatchObject({ standing: 'place 1', model: { rank: { rank: 1 } } });
    expect(report.causes[1]).toMatchObject({ standing: 'named', model: null });
    expect(document.paragraphs.join(' ')).toContain('not blame');
  });

  test('the same seed gives the same answer', async () => {
    const args = [SMALL, '--runs', '20', '--factors', 'three.yaml', '--json'];
    const [a, b] = await Promise.all([why(...args), why(...args)]);
    const { timing: _, ...first } = JSON.parse(a.stdout);
    const { timing: __, ...second } = JSON.parse(b.stdout);
    expect(first).toEqual(second);
  });

  test('a case without a file gets factors made from its tables; orders may be sampled', async () => {
    const { code, stdout } = await why(SMALL, '--runs', '50', '--sampled', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document.factors_from.file).toBeNull();
    expect(document).toMatchObject({
      method: 'sampled',
      independent: { what: 'blocks', count: 10 },
    });
    for (const { factors, difference } of document.outcomes as Outcome[]) {
      const total = factors.reduce((sum, f) => sum + f.shapley.mean, 0);
      expect(Math.abs(total - difference.mean)).toBeLessThan(1e-6);
    }
  });
});

describe('why on a terminal', () => {
  test('in 80 columns: parts with intervals and places, published lists beside them', async () => {
    const args = ['why', SMALL, '--runs', '20', '--factors', 'three.yaml'];
    const { code, stdout } = await interregnum(args, folder.path, { COLUMNS: '80' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Three causes\n[+−\d.]+/);
    expect(stdout.replace(/\s+/g, ' ').match(/it had never seen the model was/g)).toHaveLength(1);
    expect(stdout).toMatch(/^Too few men +\S+ +\S+ to \S+ +\d/m);
    expect(stdout.replaceAll(/\n */g, ' ')).toMatch(
      /Deals for lack of men \[place 1\]\. Too few men \+ Bargains: \S+ \(\S+ to \S+\) days/,
    );
    expect(stdout).toMatch(/Luck \[named\]\. no input of the model: no input for luck/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });
});

test('--out keeps the answer with its figure, in a page of its own', async () => {
  const args = [SMALL, '--runs', '20', '--factors', 'three.yaml', '--out', 'kept'];
  const { code, stderr } = await why(...args);
  expect(code).toBe(0);
  expect(stderr).toMatch(/Answer: kept\/answers\/why\.json, shown in kept\/answers\/index\.html/);
  const text = (name: string) => readFileSync(join(folder.path, 'kept', 'answers', name), 'utf8');
  const answer = JSON.parse(text('why.json'));
  expect(answer).toMatchObject({
    question: 'why',
    command: 'interregnum why ./small-2030 --runs 20 --factors three.yaml',
  });
  expect(text('why.parts.svg')).toContain('Too few men');
  expect(text('why.parts.csv')).toMatch(/^interaction,/m);
  expect(text('index.html')).toContain('not blame');
  expect(text('index.html')).not.toMatch(/NaN|undefined/);
});

test('Ctrl-C ends with 130 and says that nothing is kept', async () => {
  const started = start(['why', 'afghanistan-2021', '--runs', '2000'], folder.path);
  await started.said(/of [\d,]+ runs/);
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/An attribution is not kept/);
}, 60_000);

describe('what cannot be divided ends with 2 and says where and why', () => {
  const refused = (text: string, message: RegExp) => [text, message] as const;
  test.concurrent.each([
    [
      'a misspelt mechanism',
      ...refused(HEAD + BARGAINS.replace('m: bargains', 'm: bargians'), /:8:16: .*mean bargains\?/),
    ],
    [
      'an edit that leads nowhere',
      ...refused(
        HEAD + MEN.replace('garrison_effective_k', 'garison_effective_k'),
        /:9:15: regions has no column.*mean garrison_effective_k\?/,
      ),
    ],
    [
      'a row that is not there',
      ...refused(HEAD + MEN.replace('regions[*]', 'regions[Nowhere]'), /:9:15: no row of regions/),
    ],
    ['no factors', ...refused(`${HEAD.trimEnd()} []\n`, /:4:10: number of factors/)],
  ])('%s', async (name, text, message) => {
    const file = write(`${name.replaceAll(' ', '-')}.yaml`, text);
    const { code, stdout, stderr } = await why(SMALL, '--factors', file);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a file that is not there, too few runs', async () => {
    expect((await why(SMALL, '--factors', 'none.yaml')).stderr).toMatch(/no file of factors none/);
    const { code, stderr } = await why(SMALL, '--runs', '5');
    expect(code).toBe(2);
    expect(stderr).toMatch(/--runs must be .* from 20/);
  });

  test('two factors that change one input: the later counts, and it says so', async () => {
    const set = MEN.replace('id: men', 'id: more').replace('value: x2', 'value: 3');
    const file = write('overlap.yaml', HEAD + MEN + set);
    const { code, stderr } = await why(SMALL, '--runs', '20', '--factors', file, '--json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/men and more change the same input.*more counts/);
  });
});
