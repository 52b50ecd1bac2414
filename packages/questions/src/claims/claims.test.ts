import type { Book, ClaimAnswer } from '@interregnum/analysis';
import { type Account, parseAccount } from '@interregnum/case';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import type { Answer } from '../answer.ts';
import { handSet } from '../parameters.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { claimsAnswer, claimsAtLength } from './answer.ts';
import { askClaims, type ClaimsFound } from './ask.ts';
import { claimsDocumentSchema } from './document.schema.ts';
import { claimsDocument } from './document.ts';
import { CLAIMS_ENGLISH } from './english.ts';

const LONG =
  'it held because of one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve things';
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
  - {id: runs, quote: "${LONG}", place: line 3, type: event, role: output,
     tests: [{kind: output, asks: "Does any history end?", share: {day: collapse}, expect: {between: [0, 1]}}]}
  - {id: apart, paraphrase: a wish, place: line 4, type: normative, role: outside,
     tests: [{kind: outside, asks: "Wishes are not in the model."}]}
`;

let account: Account;
let book: Book;
let found: ClaimsFound;
const OPTIONS = { runs: 20, seed: 1, parametersOf: handSet };
beforeAll(async () => {
  const read = parseAccount(ACCOUNT, 'a.yaml');
  expect(read.problems).toEqual([]);
  account = read.account!;
  const { data, observed } = await smallStudy();
  book = {
    cases: new Map([['small', { data, observed, scenarios: new Map() }]]),
    facts: account.facts,
  };
  found = await askClaims(account, book, OPTIONS, asking());
});

const commandOf = (claim: string): string => `interregnum claims a.yaml --claim ${claim}`;
const textsOf = ({ blocks }: Answer): string[] =>
  blocks.flatMap((b) => ('text' in b ? [b.text] : b.block === 'list' ? b.items : []));

describe('asked', () => {
  test('each distinct world is played once, none where only tables are asked', async () => {
    const all = asking();
    await askClaims(account, book, OPTIONS, all);
    // twenty, and forty more under each of eight sets of numbers that nothing was fitted to
    expect(all.expected).toEqual([20 + 8 * 40]);
    const tables = asking();
    const only = await askClaims(account, book, { ...OPTIONS, claims: ['told'] }, tables);
    expect([tables.expected, only.ensembles]).toEqual([[], 0]);
  });

  test('a claim that is not there is refused with the nearest', async () => {
    const asked = askClaims(account, book, { ...OPTIONS, claims: ['rums'] }, asking());
    await expect(asked).rejects.toThrow(/no claim rums\. Did you mean runs\? There are: told, /);
  });
});

describe('said', () => {
  test('counts first, of how many; what is none is not counted', () => {
    const { answer } = CLAIMS_ENGLISH;
    expect(answer(found.answers)).toBe(
      '1 of 4 claims is contradicted (1 by the inputs) and 1 reproduced (by the rules and tables alone); 1 is an input, which the model was told, and 1 lies outside the model.',
    );
    const [, , runs] = found.answers;
    const fails: ClaimAnswer = { ...runs!, verdict: 'undecided', by: null, modelFails: true };
    expect(answer([fails, fails])).toBe(
      '0 of 2 claims are contradicted and 2 undecided. In 2 of the undecided the record agrees with the text and the model does not: there the model fails, not the text.',
    );
  });

  test('of one claim its verdict, then what decided it', () => {
    const [, wrong] = found.answers;
    expect(CLAIMS_ENGLISH.answer([wrong!])).toBe(
      'Contradicted by the inputs. Ten? 5 men (4 to 6); the claim holds above 9.',
    );
  });
});

describe('answered', () => {
  test('by verdicts, what speaks against the text first; quotes whole, questions asked', () => {
    const answer = claimsAnswer(found, 'interregnum claims a.yaml');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect(answer.blocks.flatMap((b) => (b.block === 'heading' ? [b.text] : []))).toEqual([
      'Contradicted by the inputs: 1 of 4',
      'Reproduced, as follows from the rules and tables: 1 of 4',
      'Input: 1 of 4',
      'Outside the model: 1 of 4',
    ]);
    const texts = textsOf(answer);
    expect(texts).toContain('wrong: “ten men” Ten? 5 men (4 to 6); the claim holds above 9.');
    expect(texts).toContain('apart: [paraphrase] a wish Wishes are not in the model.');
    expect(texts.some((t) => t.startsWith(`runs: “${LONG}” Does any history end? `))).toBe(true);
    expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toHaveLength(1);
    expect(answer).toMatchObject({ question: 'claims a', case: book.cases.get('small')!.data.id });
  });

  test('at length: every test with its command, what others say, the note', () => {
    const { blocks } = claimsAtLength(found, 'c', commandOf);
    const from = blocks.findIndex((b) => b.block === 'heading' && b.text === 'wrong. “ten men”');
    expect(blocks.slice(from + 1, from + 8)).toEqual([
      {
        block: 'paragraph',
        text: 'Contradicted by the inputs. The record: disagrees. Line 2; quantity; in the model: input.',
      },
      {
        block: 'paragraph',
        text: 'input: Ten? 5 men (4 to 6); the claim holds above 9: against it. Interval: range of the sources.',
      },
      { block: 'list', items: ['Tables: S https://example.org'] },
      { block: 'command', text: 'interregnum claims a.yaml --claim wrong' },
      { block: 'paragraph', text: 'Others say:' },
      { block: 'list', items: ['Five. (S https://example.org; recalled)'] },
      { block: 'paragraph', text: 'It was five.' },
    ]);
    const told = blocks.filter((b) => b.block === 'command');
    expect(told).toHaveLength(3);
    expect(blocks).toContainEqual({ block: 'note', text: 'C' });
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(claimsDocument(found, commandOf, 1)));
    const { success, error } = claimsDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document.verdicts).toEqual({
      input: 1,
      reproduced: 1,
      contradicted: 1,
      undecided: 0,
      'outside the model': 1,
    });
  });
});
