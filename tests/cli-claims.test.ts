/** `claims`: accounts as they ship, and accounts of a user's own, sound and hostile. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { interregnum, ROOT, start, temporaryFolder } from './cli.ts';
import { schemaOf } from './schemas.ts';

const folder = temporaryFolder();
const HOSTILE = '<script>alert(1)</script>';
const own = (claims: string): string => `schema: interregnum.account/1
id: own
title: "A text ${HOSTILE}"
text: {title: T, author: "${HOSTILE}", date: 2030-01-01, citation: "C https://example.org/?a=1&b=<i>"}
case: ./small-2030
sources:
  - {key: s, citation: "S ${HOSTILE}", mark: recalled}
claims:
${claims}`;
const FALLS = `  - id: falls
    quote: "it falls ${HOSTILE}"
    place: "line 1 ${HOSTILE}"
    type: prediction
    role: output
    tests:
      - {kind: output, asks: "Does it fall ${HOSTILE}", share: {day: collapse}, expect: {above: 0.5}}
      - {kind: counterfactual, asks: "With half the men, sooner?", mean: regimeDays, change: {edits: ["regions[*].garrison_effective_k=x0.5"]}, expect: {below: 0}}
    evidence: [{says: "${HOSTILE}", source: s}]
`;
const UNREAD = `  - id: unread
    quote: nothing
    place: line 2
    type: causal
    role: mechanism
    tests:
      - {kind: counterfactual, asks: "Does nothing matter?", mean: regimeDays, change: {edits: ["regions[*].garrison_effective_k=x1"]}, expect: {above: 0}}
`;
const write = (name: string, text: string): void => writeFileSync(join(folder.path, name), text);

beforeAll(async () => {
  expect((await interregnum(['new', 'small-2030'], folder.path)).code).toBe(0);
  write('own.yaml', own(FALLS + UNREAD));
});
afterAll(() => folder.remove());

const claims = (...args: string[]) => interregnum(['claims', ...args], folder.path);

describe('accounts that ship', () => {
  const ofSchema = schemaOf('interregnum-account-1');
  test.each(['article-2021', 'inquiry-2022-2023', 'officials'])(
    '%s is sound and of the schema',
    async (id) => {
      const { code, stdout } = await claims(id, '--check');
      expect(stdout).toMatch(/^Sound: \d+ claims/);
      expect(code).toBe(0);
      const account = parse(readFileSync(join(ROOT, 'accounts', id, 'account.yaml'), 'utf8'));
      ofSchema(account);
      expect(ofSchema.errors).toBeNull();
      expect(account.id).toBe(id);
      for (const { quote = '' } of account.claims)
        expect(quote.split(/\s+/).length).toBeLessThanOrEqual(25);
      // nothing in the file is a verdict: they are computed
      expect(JSON.stringify(account)).not.toMatch(/"verdict"/);
    },
  );

  test('the article has all 65 claims, in order', () => {
    const text = readFileSync(join(ROOT, 'accounts', 'article-2021', 'account.yaml'), 'utf8');
    const ids = parse(text).claims.map((c: { id: number }) => c.id);
    expect(ids).toEqual(Array.from({ length: 65 }, (_, k) => k + 1));
  });

  test('figures that need no runs: the dates of 1989 and 2021 decide', async () => {
    const args = ['--claim', '22', '--claim', '44', '--runs', '20', '--json'];
    const { code, stdout } = await start(['claims', 'article-2021', ...args], folder.path).ended;
    expect(code).toBe(0);
    const [two, najibullah] = JSON.parse(stdout).claims;
    expect(two).toMatchObject({
      verdict: 'contradicted',
      decided_by: 'inputs',
      record: 'disagrees',
    });
    expect(two.tests[0].figure).toMatchObject({ value: 535, low: 535, high: 535, unit: 'days' });
    expect(najibullah).toMatchObject({ verdict: 'contradicted', decided_by: 'record' });
    expect(najibullah.tests[0].figure.value).toBe(1165);
  });

  test('the command given for a counterfactual gives the same figure', async () => {
    const { stdout } = await claims('article-2021', '--claim', '55', '--runs', '40', '--json');
    const [{ tests }] = JSON.parse(stdout).claims;
    expect(tests[0].command).toBe(
      'interregnum compare afghanistan-2021 --scenario challengers-patron-leaves --runs 40 --json',
    );
    const again = await interregnum(tests[0].command.split(' ').slice(1), folder.path);
    const stood = JSON.parse(again.stdout).scenarios[0].quantities.find(
      (q: { name: string }) => q.name === 'regimeDays',
    );
    const { value, low, high } = tests[0].figure;
    expect({ mean: value, low, high }).toEqual(stood.difference);
  });

  test('so does the one given for a share of histories', async () => {
    const { stdout } = await claims('article-2021', '--claim', '15', '--runs', '40', '--json');
    const [{ tests }] = JSON.parse(stdout).claims;
    const again = await interregnum(tests[0].command.split(' ').slice(1), folder.path);
    const { regime } = JSON.parse(again.stdout);
    const { value, low, high } = tests[0].figure;
    expect([value, low, high]).toEqual([regime.p_fall, ...regime.p_fall_95]);
  });
});

describe('an account of one’s own', () => {
  const valid = schemaOf('claims-1');

  test('--json is of the published schema; a change that nothing reads decides nothing', async () => {
    const { code, stdout, stderr } = await claims('own.yaml', '--runs', '40', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(valid({ ...document, claims: [{}] })).toBe(false);
    const [falls, unread] = document.claims;
    expect(falls.tests.every((t: { finding: string }) => t.finding !== undefined)).toBe(true);
    expect(unread).toMatchObject({ verdict: 'undecided', decided_by: null });
    expect(unread.tests[0].figure).toMatchObject({
      value: null,
      interval: expect.stringMatching(/no number of any history/),
    });
    // the case as it stands and the one with half the men; the change that changes nothing is the first again
    expect(document.ensembles).toBe(2);
  });

  test('on a terminal of 80 columns: the counts first, then by verdict, nothing cut', async () => {
    const { stdout } = await interregnum(['claims', 'own.yaml', '--runs', '20'], folder.path, {
      COLUMNS: '80',
    });
    expect(stdout).toMatch(/^Is the account true\?.*\n(.*\n)?\d of 2 claims (is|are) contradicted/);
    expect(stdout).toMatch(/^(Contradicted by the model|Reproduced|Undecided): [12] of 2\n- \w/m);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/ of 20 histories; the claim holds above 50 %/);
    expect(stdout).not.toContain('…');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  test('--out writes a page in which nothing hostile is markup', async () => {
    const { code, stderr } = await claims('own.yaml', '--runs', '20', '--out', 'kept');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stderr).toMatch(/Every claim: kept\/answers\/claims-own\.page\.html/);
    const page = readFileSync(join(folder.path, 'kept', 'answers', 'claims-own.page.html'), 'utf8');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/<script/);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toMatch(/interregnum compare \.\/small-2030 --set/);
    for (const name of ['claims-own.json', 'claims-own.verdicts.svg', 'claims-own.verdicts.csv'])
      expect(existsSync(join(folder.path, 'kept', 'answers', name))).toBe(true);
  });
});

test('the worked example of the documentation is sound', async () => {
  const page = readFileSync(join(ROOT, 'docs', 'accounts.md'), 'utf8');
  write('example.yaml', /```yaml\n([\s\S]*?)```/.exec(page)![1]!);
  expect(await claims('example.yaml', '--check')).toMatchObject({
    code: 0,
    stdout: 'Sound: 2 claims, 4 tests, 1 source.\n',
  });
});

describe('faults', () => {
  test('are listed with file, line, column, what is allowed and the nearest match', async () => {
    write(
      'bad.yaml',
      own(
        FALLS.replace('day: collapse', 'day: "fall[R99]"').replace(
          'garrison_effective_k',
          'garrison_efective_k',
        ),
      ),
    );
    const { code, stdout } = await claims('bad.yaml', '--check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad\.yaml:\d+:\d+: .*has no region R99; allowed: /);
    expect(stdout).toMatch(
      /bad\.yaml:\d+:\d+: regions has no column garrison_efective_k.*did you mean garrison_effective_k\?/,
    );
    expect(await interregnum(['check', 'bad.yaml'], folder.path)).toMatchObject({
      code: 1,
      stdout,
    });
    const valid = schemaOf('check-account-1');
    const document = JSON.parse((await claims('bad.yaml', '--check', '--json')).stdout);
    valid(document);
    expect(valid.errors).toBeNull();
    expect(document).toMatchObject({ account: null, sound: false, errors: 2 });
    const refused = await claims('bad.yaml');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/has 2 faults and cannot be used/);
  });

  test.each([
    ['an account that is not there', ['article-2020'], /mean article-2021\?/],
    ['a claim that is not there', ['own.yaml', '--claim', 'fals'], /mean falls\?/],
    ['too few runs', ['own.yaml', '--runs', '5'], /--runs must be .* from 20/],
    ['a case as an account', ['./small-2030'], /There is no account/],
  ])('%s', async (_, args, message) => {
    const { code, stdout, stderr } = await claims(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a case that leads elsewhere is a fault of the account and shows nothing of it', async () => {
    write('away.yaml', own(FALLS).replace('./small-2030', '../../../../etc'));
    const { code, stdout } = await claims('away.yaml', '--check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/away\.yaml:\d+:\d+: /);
    expect(stdout).not.toMatch(/root:/);
  });
});

test('Ctrl-C ends with 130', async () => {
  const started = start(['claims', 'inquiry-2022-2023', '--runs', '50000'], folder.path);
  await started.said(/of [\d,]+ runs/);
  started.child.kill('SIGINT');
  const { code, stdout, stderr } = await started.ended;
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/Stopped after [\d,]+ of [\d,]+ runs\. The verdict is not kept/);
});
