/** An outcome of one's own put to every question that takes one, on the small case. */
import { countOutcome, playRecords } from '@interregnum/analysis';
import { parseAccount } from '@interregnum/case';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { askClaims } from '../claims/ask.ts';
import { testCommand } from '../claims/test-command.ts';
import { runArguments } from '../command-line.ts';
import { compareAnswer } from '../compare/answer.ts';
import { askCompare } from '../compare/ask.ts';
import { compareDocumentSchema } from '../compare/document.schema.ts';
import { compareDocument } from '../compare/document.ts';
import { handSet } from '../parameters.ts';
import { sensitivityAnswer } from '../sensitivity/answer.ts';
import { askSensitivity } from '../sensitivity/ask.ts';
import { sensitivityDocumentSchema } from '../sensitivity/document.schema.ts';
import { sensitivityDocument } from '../sensitivity/document.ts';
import type { Study } from '../study.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { whyAnswer } from '../why/answer.ts';
import { askWhy } from '../why/ask.ts';
import { whyDocumentSchema } from '../why/document.schema.ts';
import { whyDocument } from '../why/document.ts';
import { OUTCOME_ENGLISH } from './english.ts';
import { ownOutcome } from './read.ts';

/** What the regime's fate is called in the documents, asked in the grammar. */
const FATE = 'regime falls';
const HALF = 'regions[*].garrison_effective_k=x0.5';
const LOST = 'any lost(FB, FC) by 2000-04-01';

let study: Study;
beforeAll(async () => {
  study = await smallStudy();
});

const clause = (text: string): string => OUTCOME_ENGLISH.clause(ownOutcome(text, study)!);

describe('said', () => {
  test.each([
    ['lost(FA)', 'Alder is lost by 19 July 2000'],
    ['lost(FA, FB) by 2000-03-01', 'Alder and Birch are both lost by 1 March 2000'],
    ['lost(FA, FB, FC) within 3 days', 'Alder, Birch and Cedar are all lost by 4 January 2000'],
    ['any lost(FA, FB, FC)', 'Alder, Birch or Cedar is lost by 19 July 2000'],
    ['centres lost >= 1', 'at least 1 centre is lost by 19 July 2000'],
    ['centres lost < 3', 'fewer than 3 centres are lost by 19 July 2000'],
    ['displaced > 1,000', 'more than 1,000 persons are displaced by 19 July 2000'],
    [
      'civilians killed <= 5 by 2000-03-01',
      'at most 5 civilians are killed by 1 March 2000 (counted to the end of a week, 26 February 2000)',
    ],
    [
      'not leader flees and (capital lost or regime falls)',
      '(it is not so that the head of the regime flees by 19 July 2000), and (the capital is lost by 19 July 2000, or the regime falls by 19 July 2000)',
    ],
  ])('%s', (text, said) => {
    expect(clause(text)).toBe(said);
  });

  test('how often, with its interval', () => {
    const share = { held: 6, runs: 10, share: 0.6, low: 0.31, high: 0.83 };
    expect(OUTCOME_ENGLISH.ran(share, ownOutcome(FATE, study)!)).toBe(
      'In 6 of 10 runs the regime falls by 19 July 2000: 60 %, 95 % interval for chance in the draws 31 % to 83 %.',
    );
  });

  test.each([
    ['regime falls', 'In history it held.', 'the regime fell on 30 May 2000'],
    [
      'not regime falls',
      'In history it did not hold.',
      'an observation and no result of the model',
    ],
    [
      'displaced > 10 and regime falls',
      'Whether it held in history the record does not say (it has no count of the displaced from the first day on).',
      'it has no count of the displaced from the first day on and the regime fell on 30 May 2000',
    ],
    [
      'leader flees',
      'Whether it held in history the record does not say (it does not say when the head of the regime fled, if he did).',
      'From: the tables of what happened.',
    ],
  ])('in history: %s', (text, sentence, record) => {
    const own = ownOutcome(text, study)!;
    expect(OUTCOME_ENGLISH.history(own)).toBe(sentence);
    expect(OUTCOME_ENGLISH.record(own)).toContain(record);
  });

  test('where nothing is recorded of it, nothing is claimed', () => {
    const own = ownOutcome(FATE, { ...study, observed: null })!;
    expect(OUTCOME_ENGLISH.history(own)).toBe('Whether it held in history is not known.');
    expect(OUTCOME_ENGLISH.record(own)).toBe('');
  });

  test('faults are refused together, each with its column', () => {
    expect(() => ownOutcome('lost(Brich) or regime falls by 1999-01-01', study)).toThrow(
      /^--outcome:1:6: there is no region Brich; .*did you mean Birch\?\n--outcome:1:29: by 1999-01-01 is none of/,
    );
  });
});

test('runs: counted as the records have it, a failed run left out', async () => {
  const { world, seed, parameters, switches } = study.input;
  const made = playRecords(world, { seed, parameters, switches }, 60);
  const { records, layout } = made;
  records.subarray(7 * layout.length, 8 * layout.length).fill(Number.NaN);
  async function* blocks() {
    for (const first of [0, 20, 40])
      yield {
        runCount: 20,
        records: records.subarray(first * layout.length, (first + 20) * layout.length),
      };
  }
  const { outcome } = ownOutcome(LOST, study)!;
  const at = layout.byName.get('fallDay')!.offset;
  const lost = Array.from({ length: 60 }, (_, run) =>
    [1, 2].some((region) => {
      const day = records[run * layout.length + at + region]!;
      return day >= 0 && day <= 91;
    }),
  ).filter(Boolean).length;
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(59);
  expect(await countOutcome(outcome, world, blocks())).toMatchObject({
    held: lost,
    runs: 59,
    share: lost / 59,
  });
});

test('compare: pair by pair, as the regime’s fate is', async () => {
  const options = { runs: 40, scenarios: [], set: [HALF], outcome: FATE };
  const found = await askCompare(study, options, asking());
  const [scenario] = found.comparison.scenarios;
  expect(scenario!.own).toEqual(scenario!.fate);
  const document = compareDocument(found, 1, 'interregnum compare small');
  expect(compareDocumentSchema.safeParse(document).error).toBeUndefined();
  expect(document.own_outcome?.text).toBe('regime falls by 2000-07-19');
  expect(document.scenarios[0]!.own_outcome).toEqual(document.scenarios[0]!.fate);
  const answer = compareAnswer(found, 'interregnum compare small');
  expect(answerFault(answer)).toBeNull();
  expect(answer.sentence).toMatch(
    /^“.*” changes the chance that the regime falls by 19 July 2000 by .* points: from/,
  );
  expect(answer.sentence).toContain('In history it held.');
  expect(JSON.stringify(answer.blocks[0])).toContain('no result of the model');
  const without = await askCompare(study, { ...options, outcome: undefined }, asking());
  expect(without.comparison.scenarios[0]).toEqual({ ...scenario, own: null });
  expect(JSON.stringify(compareDocument(without, 1, 'interregnum compare small'))).not.toContain(
    'own_outcome',
  );
});

test('why: divided among the factors, as whether the regime falls is', async () => {
  const found = await askWhy(study, { runs: 20, sampled: false, outcome: FATE }, asking());
  const document = whyDocument(found, 1);
  expect(whyDocumentSchema.parse(document)).toEqual(document);
  const { text, ids, words, history, ...parts } = document.own_outcome!;
  expect(history).toMatchObject({ held: true, sentence: 'In history it held.' });
  expect([text, ids]).toEqual(Array(2).fill('regime falls by 2000-07-19'));
  expect(words).toBe('the regime falls by 19 July 2000');
  const { name, unit, description, ...fell } = document.outcomes[0]!;
  expect(name).toBe('fell');
  expect(parts).toEqual(fell);
  const answer = whyAnswer(found, 'interregnum why small');
  expect(answerFault(answer)).toBeNull();
  expect(answer.sentence).toMatch(/^With every factor the regime falls by 19 July 2000 in /);
  expect(answer.blocks[0]).toMatchObject({ block: 'table', title: /“regime falls by/ });
});

test('sensitivity: its variance is shared out, as that of the regime’s fate', async () => {
  const options = { runs: 3, base: 16, paths: 4, factors: 3, prior: false, split: [] };
  const found = await askSensitivity(study, { ...options, outcome: FATE }, asking());
  const document = sensitivityDocument(found, 1);
  expect(sensitivityDocumentSchema.parse(document)).toEqual(document);
  const fell = document.sobol.outcomes.find((o) => o.name === 'fell')!;
  const own = document.own_outcome!;
  expect([own.mean, own.variance, own.indices]).toEqual([fell.mean, fell.variance, fell.indices]);
  expect(own.effects).toEqual(document.screening.outcomes.find((o) => o.name === 'fell')!.effects);
  const answer = sensitivityAnswer(found, 'interregnum sensitivity small');
  expect(answerFault(answer)).toBeNull();
  expect(answer.title).toContain('the chance that “regime falls by 2000-07-19” holds');
  for (const [outcome, said] of [
    ['regimeDay', /Did you mean regimeDays\? There are: fell, regimeDays/],
    ['regime fals', /did you mean regime falls\?/],
  ] as const)
    await expect(askSensitivity(study, { ...options, outcome }, asking())).rejects.toThrow(said);
});

describe('claims: a test may be written in the grammar', () => {
  const account = (share: string, kind = 'output', more = '') =>
    parseAccount(
      `schema: interregnum.account/1
id: a
title: A text
text: {title: T, author: N. N., date: 2030-01-01, citation: C}
case: small
claims:
  - id: one
    quote: it fell
    place: line 1
    type: event
    role: output
    tests:
      - {kind: ${kind}, asks: "Does it?", share: ${share}, ${more} expect: {above: 0.5}}
`,
      'a.yaml',
    );
  const figureOf = async (share: string) => {
    const { account: read, problems } = account(share);
    expect(problems).toEqual([]);
    const { data, observed } = study;
    const cases = new Map([['small', { data, observed, scenarios: new Map() }]]);
    const options = { runs: 60, seed: 1, parametersOf: handSet };
    const found = await askClaims(read!, { cases, facts: [] }, options, asking());
    return found.answers[0]!.tests[0]!.figure!;
  };

  test('and gives the figure of the older form', async () => {
    const older = await figureOf('{day: "fall[FB]", by: 2000-04-01}');
    expect(older.value).toBeGreaterThan(0);
    expect(older.value).toBeLessThan(1);
    expect(await figureOf('"lost(Birch) by 2000-04-01"')).toEqual(older);
  });

  test('a fault has its place in the file, and one that only the case shows too', async () => {
    expect(account('"lost(FB) bye 2000-04-01"').problems[0]).toMatchObject({
      code: 'outcome-form',
      at: { file: 'a.yaml', line: 13, column: 49 },
      nearest: 'by',
    });
    await expect(figureOf('"lost(FX)"')).rejects.toThrow('there is no region FX');
  });

  test('its command asks run or compare the same', () => {
    const at = { account: 'a.yaml', claim: 'one', runs: 60, seed: 1, parameters: undefined };
    const of = (kind: string, more = ''): string => {
      const read = account('"lost(FB) by 2000-04-01"', kind, more).account!;
      return testCommand(read.claims[0]!.tests[0]!, at);
    };
    expect(of('output')).toBe(
      "interregnum run small --outcome 'lost(FB) by 2000-04-01' --runs 60 --json",
    );
    expect(of('counterfactual', `change: {edits: ["${HALF}"]},`)).toBe(
      `interregnum compare small --outcome 'lost(FB) by 2000-04-01' --set '${HALF}' --runs 60 --json`,
    );
  });
});

test('a command says it again', () => {
  expect(runArguments({ seed: 1, outcome: LOST }, 1000)).toEqual(['--outcome', LOST]);
});
