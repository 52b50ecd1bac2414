/** The claims of an account in every language: each sentence, and the whole answers. */
import type { ClaimAnswer, IntervalKind, TestAnswer, Verdict } from '@interregnum/analysis';
import { CLAIM_ROLES, CLAIM_TYPES, parseAccount } from '@interregnum/case';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsAnswer, claimsAtLength } from '../claims/answer.ts';
import { askClaims, type ClaimsFound } from '../claims/ask.ts';
import { handSet } from '../parameters.ts';
import { COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { asking, smallStudy } from '../testing/small-study.ts';

const ACCOUNT = `schema: interregnum.account/1
id: a
title: A text
text: {title: T, author: N. N., date: 2030-01-01, citation: C}
case: small
sources: [{key: s, citation: "S https://example.org", mark: recalled}]
facts:
  - {id: men, what: Men, value: 5, low: 4, high: 6, unit: men, kind: measured, source: s}
claims:
  - {id: told, quote: five men, place: line 1, type: quantity, role: input,
     tests: [{kind: input, asks: "Five?", sum: "fact[men]", expect: {between: [4, 6]}}]}
  - {id: wrong, quote: ten men, place: line 2, type: quantity, role: input, note: It was five.,
     evidence: [{says: Five., source: s}],
     tests: [{kind: input, asks: "Ten?", sum: "fact[men]", expect: {above: 9}}]}
  - {id: runs, quote: it ended, place: line 3, type: event, role: output,
     tests: [{kind: output, asks: "Does any history end?", share: {day: collapse}, expect: {between: [0, 1]}}]}
  - {id: apart, paraphrase: a wish, place: line 4, type: normative, role: outside,
     tests: [{kind: outside, asks: "Wishes are not in the model."}]}
`;
const INTERVALS: readonly IntervalKind[] = [
  'sources',
  'no-range',
  'wilson',
  'newcombe',
  'bootstrap',
  'paired-bootstrap',
  'order-statistics',
  'no-run',
  'unread',
];
const VERDICTS: readonly Verdict[] = [
  'input',
  'reproduced',
  'contradicted',
  'undecided',
  'outside',
];

let found: ClaimsFound;
let tests: TestAnswer[];
let answers: ClaimAnswer[];

beforeAll(async () => {
  const account = parseAccount(ACCOUNT, 'a.yaml').account!;
  const { data, observed } = await smallStudy();
  const book = {
    cases: new Map([['small', { data, observed, scenarios: new Map() }]]),
    facts: account.facts,
  };
  found = await askClaims(account, book, { runs: 20, seed: 1, parametersOf: handSet }, asking());
  const output = found.answers.find((a) => a.claim.id === 'runs')!.tests[0]!;
  const input = found.answers.find((a) => a.claim.id === 'told')!.tests[0]!;
  const figure = output.figure!;
  tests = [
    ...found.answers.flatMap((a) => a.tests),
    ...INTERVALS.map((interval) => ({ ...output, figure: { ...figure, interval } })),
    ...INTERVALS.map((interval) => ({
      ...output,
      figure: { ...figure, interval, value: Number.NaN, n: 0 },
    })),
    ...['men', 'persons', 'days', 'centres', 'km', 'ratio', 'of the days implied'].flatMap((unit) =>
      [1, 2, 11].map((value) => ({
        ...input,
        figure: { ...input.figure!, value, low: 0, high: Number.POSITIVE_INFINITY, unit },
      })),
    ),
    ...COUNTS.map((n) => ({ ...output, base: 0.5, figure: { ...figure, n, value: -0.1 } })),
    {
      ...output,
      figure: { ...figure, unit: 'day', value: 3, low: 1, high: Number.POSITIVE_INFINITY },
    },
    {
      ...output,
      origin: null,
      figure: { ...figure, unit: 'day', value: 3, low: Number.NEGATIVE_INFINITY, high: 5 },
    },
    { ...output, parts: [output, output], figure: null },
    { ...output, expect: { low: 0.5, high: Number.POSITIVE_INFINITY, open: true } },
    { ...output, expect: { low: Number.NEGATIVE_INFINITY, high: 0.5, open: true } },
  ];
  const [one] = found.answers;
  answers = [
    ...found.answers,
    ...VERDICTS.flatMap((verdict) =>
      (['record', 'inputs', 'model', null] as const).flatMap((by) =>
        [true, false].map((modelFails) => ({ ...one!, verdict, by, modelFails, tests })),
      ),
    ),
    ...(['supports', 'opposes', 'undecided', null] as const).map((record) => ({ ...one!, record })),
    { ...one!, tests: [] },
  ];
});

describe.each(TRANSLATED)('claims in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const { account } = found;
    const of = answers.map((a): [ClaimAnswer] => [a]);
    const each = tests.map((t): [TestAnswer] => [t]);
    const texts = [['S https://example.org'], ['C', 'T']];
    const calls = {
      title: [[account]] as [typeof account][],
      answer: [
        [found.answers],
        [answers],
        ...answers.map((a): [ClaimAnswer[]] => [[a]]),
        ...COUNTS.filter((n) => n < 100 && n > 1).map((n): [ClaimAnswer[]] => [
          Array.from({ length: n }, () => ({
            ...answers[0]!,
            verdict: 'undecided',
            modelFails: true,
          })),
        ]),
      ] as [ClaimAnswer[]][],
      text: [[account]] as [typeof account][],
      source: [[account]] as [typeof account][],
      group: answers.map((a): [ClaimAnswer, number, number] => [a, 2, 11]),
      line: of,
      found: of,
      heading: account.claims.map((c): [typeof c] => [c]),
      about: CLAIM_TYPES.flatMap((type) =>
        CLAIM_ROLES.map((role): [(typeof account.claims)[number]] => [
          { ...account.claims[0]!, type, role },
        ]),
      ),
      verdict: of,
      test: each,
      part: each.filter(([t]) => t.figure !== null || t.parts.length > 0),
      tables: texts.map((t): [string[]] => [t]),
      evidence: [
        ['Five.', 'C', 'recalled'],
        ['Five.', 'C', 'retrieved'],
        ['Five.', 'C', ''],
      ] as [string, string, string][],
      word: VERDICTS.map((v): [Verdict] => [v]),
      words: of,
      record: of,
      figure: each,
      expect: each,
      interval: INTERVALS.map((i): [IntervalKind] => [i]),
      parameters: [[['small', 'other'], '…']] as [string[], string][],
      histories: COUNTS.map((n): [number] => [n]),
      played: COUNTS.map((n): [number, number, number] => [n, n, 7]),
      figureTitle: [[account]] as [typeof account][],
    };
    const known = JSON.stringify([account, texts, 'other', 'Line 1', '--claim ID']);
    const silent = ['found', 'figure', 'expect'] as const;
    const all = walk(said.claims, calls, silent);
    expect(all.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
  });

  it('says the whole answers, and nothing else than English does', () => {
    const known = JSON.stringify([found.account, [...found.book.cases.keys()], '--claim ID']);
    const command = () => 'interregnum claims a --claim runs';
    for (const [own, english] of [
      [claimsAnswer(found, 'x', said.claims), claimsAnswer(found, 'x')],
      [claimsAtLength(found, 'x', command, said.claims), claimsAtLength(found, 'x', command)],
    ]) {
      expect(textsOf(own!, said).flatMap((text) => faultsOf(text, language, known))).toEqual([]);
      expect(own!.blocks.map((b) => b.block)).toEqual(english!.blocks.map((b) => b.block));
      expect(own!.cite).toBe(english!.cite);
    }
  });
});
