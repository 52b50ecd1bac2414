import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAccount, readCase, readObserved } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import { type Executor, inlineExecutor } from '@interregnum/ensemble';
import { SHIPPED } from '@interregnum/model';
import { handSet } from '@interregnum/questions';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '../cases/page-data.ts';
import { createAsker } from './asker.ts';
import {
  type FromAsker,
  keyOf,
  type Material,
  type Question,
  type QuestionOfCase,
} from './question.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
let mali: CaseFile;
const ASKED: QuestionOfCase = {
  ask: 'compare',
  id: 'mali-2012',
  caseHash: 'of mali',
  scenario: null,
  edits: ['regions[*].militia_k=x3'],
  seed: 3,
  size: 'usual',
  day: null,
  run: null,
};

beforeAll(async () => {
  const folder = resolve(ROOT, 'cases/mali-2012');
  const { files } = await readCaseFolder(folder);
  const data = readCase(files).data!;
  const name = 'scenarios/no-coup.yaml';
  mali = {
    schema: 'interregnum.page-case/1',
    country: 'mali',
    data,
    observed: readObserved(files, data).observed,
    parameters: { ...handSet().from, file: '' },
    scores: null,
    scenarios: [],
    beside: { [name]: readFileSync(resolve(folder, name), 'utf8') },
  };
});

const material = (): Material => ({
  cases: [{ file: mali, parameters: SHIPPED }],
  account: null,
});

/** Everything that is told of a question until it is settled. */
function told(question: Question, of: Material, executor: Executor = inlineExecutor()) {
  const all: FromAsker[] = [];
  const key = keyOf(question);
  return new Promise<FromAsker[]>((done) => {
    createAsker(executor, (message) => {
      all.push(structuredClone(message));
      if (message.kind === 'found' || message.kind === 'failed') done(all);
    })({ kind: 'ask', key, question, material: structuredClone(of), language: 'en' });
  });
}

const answerOf = (all: readonly FromAsker[]) => {
  const last = all.at(-1)!;
  if (last.kind !== 'found') throw new Error(JSON.stringify(last));
  return last.found.answer;
};

describe('a question in its thread', () => {
  it('is answered with the command that gives the same answer, and tells of the work', async () => {
    const all = await told(ASKED, material());
    const answer = answerOf(all);
    expect(answer.question).toBe('compare');
    expect(answer.command).toBe(
      "interregnum compare mali-2012 --set 'regions[*].militia_k=x3' --seed 3",
    );
    expect(answer.sentence).toMatch(/400/);
    expect(all.find((m) => m.kind === 'size')).toMatchObject({
      played: { unit: 'pairs', here: 400, command: 400 },
    });
    const expected = all.find((m) => m.kind === 'expect')!;
    const done = all.reduce((sum, m) => sum + (m.kind === 'done' ? m.work : 0), 0);
    expect(done).toBe(expected.work);
  });

  it('says what it found in another language without playing again', async () => {
    const all: FromAsker[] = [];
    const key = keyOf(ASKED);
    const ask = { kind: 'ask', key, question: ASKED, material: material() } as const;
    await new Promise<void>((done) => {
      const asker = createAsker(inlineExecutor(), (message) => {
        all.push(message);
        if (message.kind === 'expect') asker({ ...ask, language: 'fr' });
        if (message.kind === 'found' && message.found.language === 'fr')
          setTimeout(() => asker({ ...ask, language: 'fa-AF' }));
        if (message.kind === 'found' && message.found.language === 'fa-AF') done();
      });
      asker({ ...ask, language: 'en' });
    });
    const found = all.flatMap((m) => (m.kind === 'found' ? [m.found] : []));
    // Asked anew on the way, it is played once and said once.
    expect(found.map((f) => f.language)).toEqual(['fr', 'fa-AF']);
    expect(all.filter((m) => m.kind === 'expect')).toHaveLength(1);
    const [french, dari] = found.map((f) => f.answer);
    expect(french!.sentence).toMatch(/histoires? sur/);
    expect(dari!.sentence).toMatch(/روایت/);
    expect(dari!.command).toBe(french!.command);
  });

  it('compares every scenario that lies with the case where nothing is changed', async () => {
    const answer = answerOf(await told({ ...ASKED, edits: [], seed: 1 }, material()));
    expect(answer.command).toBe('interregnum compare mali-2012 --scenario no-coup');
  });

  it('forecasts from a day, and traces a run', async () => {
    const forecast = answerOf(await told({ ...ASKED, ask: 'forecast', day: 380 }, material()));
    expect(forecast.command).toContain('forecast mali-2012 --as-of 2013-01-31 ');
    const trace = answerOf(await told({ ...ASKED, ask: 'trace', run: 7 }, material()));
    expect(trace.command).toContain('trace mali-2012 --run 7 --seed 3');
    expect(trace.blocks.some((b) => b.block === 'list')).toBe(true);
  });

  it('fails in the words of the command where the change is not sound', async () => {
    const wrong = { ...ASKED, edits: ['regions[Nowhere].militia_k=1'] };
    const failed = (await told(wrong, material())).at(-1);
    expect(failed).toMatchObject({
      kind: 'failed',
      expected: true,
      message: expect.stringContaining('Nowhere'),
    });
    const none = { ...material(), cases: [{ file: { ...mali, beside: {} }, parameters: SHIPPED }] };
    expect(await told({ ...ASKED, edits: [] }, none)).toMatchObject([
      { kind: 'failed', message: expect.stringContaining('No scenario lies with this case') },
    ]);
  });

  it('can be stopped, and the next one is answered', async () => {
    const all: FromAsker[] = [];
    const key = keyOf(ASKED);
    const next = { ...ASKED, ask: 'trace', run: 1 } as const;
    await new Promise<void>((done) => {
      const asker = createAsker(inlineExecutor(), (message) => {
        all.push(message);
        if (message.kind === 'expect') asker({ kind: 'stop', key });
        if (message.kind === 'found') done();
      });
      asker({ kind: 'ask', key, question: ASKED, material: material(), language: 'en' });
      asker({
        kind: 'ask',
        key: keyOf(next),
        question: next,
        material: material(),
        language: 'en',
      });
    });
    expect(all.filter((m) => m.key === key && m.kind !== 'done').map((m) => m.kind)).toEqual([
      'size',
      'expect',
    ]);
    expect(all.at(-1)).toMatchObject({ kind: 'found', key: keyOf(next) });
  });

  it('about an account is answered claim by claim', async () => {
    const text = `schema: interregnum.account/1
id: letter
title: A letter
description: ""
text: { title: A letter, author: A. Writer, date: 2012-05-01, citation: "A. Writer, 2012", url: "" }
case: mali-2012
sources: []
claims:
  - id: "1"
    quote: the government would fall
    place: line 1
    type: causal
    role: output
    tests:
      - kind: output
        asks: Does it fall in more than half of histories?
        share: { day: collapse }
        expect: { above: 0.5 }
`;
    const { account, problems } = parseAccount(text, 'letter.yaml');
    if (account === null) throw new Error(JSON.stringify(problems));
    const question: Question = { ask: 'claims', id: 'letter', claims: null, size: 'usual' };
    const last = (await told(question, { ...material(), account })).at(-1)!;
    if (last.kind !== 'found') throw new Error(JSON.stringify(last));
    expect(last.found.claims.map((c) => c.id)).toEqual(['1']);
    expect(last.found.answer.command).toBe('interregnum claims letter --runs 100');
  });
});
