/** A chain from the asking to the answer: the small case, and itself four years later. */
import { type Chain, parseChain } from '@interregnum/case';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { asking, SMALL_OPTIONS, smallCase } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { chainAnswer, factsOf } from './answer.ts';
import { askChain, type ChainFound, type ChainPlay } from './ask.ts';
import { chainDocumentSchema } from './document.schema.ts';
import { chainDocument } from './document.ts';
import { CHAIN_ENGLISH } from './english.ts';
import type { ChainFacts } from './sentences.ts';
import type { ReadChain } from './studies.ts';

const FILE = `schema: interregnum.chain-file/1
title: Twice
description: The same again.
links:
  - case: early
  - case: late
bridges:
  - from: early
    to: late
    on: falls
    why: a test
    carry:
      - what: formerSoldiers
        to: regions[*].challenger_force_k
        share: 0.5
        why: they come back
`;
const PLAY: ChainPlay = { runs: 30, carry: 1, handover: 'simulated' };
const COMMAND = 'interregnum chain twice.yaml';

/** All dates so many years later; a leap year stays one. */
const later = (years: number) => (text: string) =>
  text
    .replace(/\b(19|20)\d\d-/g, (year) => `${Number(year.slice(0, 4)) + years}-`)
    .replaceAll('fictitious-small', 'fictitious-late');

function read(text: string): Chain {
  const { chain } = parseChain(text, 'twice.yaml');
  if (chain === null) throw new Error('the chain is not sound');
  return chain;
}

let whole: ReadChain;
let found: ChainFound;
let facts: ChainFacts;
beforeAll(async () => {
  const cases = new Map([
    ['early', await smallCase('early')],
    ['late', await smallCase('late', later(4))],
  ]);
  whole = { chain: read(FILE), given: 'twice.yaml', cases };
  found = await askChain(whole, SMALL_OPTIONS, PLAY, asking());
  facts = factsOf(found);
});

/** The facts with the shares of the links, each ± 0.1. */
function withShares(shares: readonly number[], estimate: number): ChainFacts {
  const about = (share: number) => ({ pairs: 3, share, low: share - 0.1, high: share + 0.1 });
  const links = facts.answer.links.map((link, k) => ({
    ...link,
    observedStart: { ...link.observedStart, asRecorded: about(shares[k]!) },
  }));
  const product = { estimate, low: estimate - 0.1, high: estimate + 0.1 };
  const { path } = facts.answer;
  const observedStarts = { ...path.observedStarts, product };
  const least = shares.indexOf(Math.min(...shares));
  const luckiest = { ...facts.answer.luckiest, case: links[least]!.case };
  return {
    ...facts,
    answer: { ...facts.answer, links, luckiest, path: { ...path, observedStarts } },
  };
}

describe('asked', () => {
  test('every link once from its coded start, all but the first also from the runs before', async () => {
    const heard = asking();
    const coded = await askChain(whole, SMALL_OPTIONS, { ...PLAY, handover: 'observed' }, heard);
    expect(heard.expected).toEqual([60]);
    expect(coded.answer.links[1]!.observedStart).toEqual(found.answer.links[1]!.observedStart);
    expect(coded.answer.path.simulatedStarts).toBeNull();
    expect(found.answer.links[1]!.handover?.pairs).toBe(30);
    expect(found.studies.map(({ input }) => input.seed)[0]).toBe(SMALL_OPTIONS.seed);
  });

  test.each([
    [
      'a later case before an earlier one',
      FILE.replaceAll('early', 'first').replaceAll('late', 'early').replaceAll('first', 'late'),
      /early begins on 2000-01-01, not after late/,
    ],
    [
      'a region that is not there',
      FILE.replace('carry:', 'regions: { FX: FA }\n    carry:'),
      /twice\.yaml:8:5: there is no region FX in late\. Did you mean F/,
    ],
  ])('%s is refused', async (_, text, message) => {
    const asked = askChain({ ...whole, chain: read(text) }, SMALL_OPTIONS, PLAY, asking());
    await expect(asked).rejects.toThrow(message);
  });

  test('what flags say is said once, not once a link', async () => {
    const heard = asking();
    const options = { ...SMALL_OPTIONS, with: ['bargains'] as const };
    await askChain(whole, options, { ...PLAY, runs: 20 }, heard);
    expect(heard.said.filter((line) => /--with changes nothing/.test(line))).toHaveLength(1);
  });
});

describe('said', () => {
  test('the share of histories first, then the link that was least likely', () => {
    expect(CHAIN_ENGLISH.answer(withShares([0.8, 0.2], 0.16))).toBe(
      'In 16 of 100 histories (95 % interval 6.0 to 26) both cases end as recorded, each played from its own coded start; least often late, in 20 of 100 (10 to 30).',
    );
  });

  test('where runs end as recorded, and where they go either way', () => {
    const text = CHAIN_ENGLISH.luck(withShares([0.9, 0.3], 0.27));
    expect(text).toMatch(/^30 % of runs \(20 % to 40 %\) of late end as recorded \(the Fictitious/);
    expect(text).toMatch(/Where most runs end as recorded: early 90 % \(80 % to 100 %\)\./);
    expect(CHAIN_ENGLISH.luck(withShares([0.5, 0.3], 0.15))).toMatch(
      /Where the runs go either way: early 50 %/,
    );
  });

  test('what no run did is a surprise without bound', () => {
    expect(CHAIN_ENGLISH.unbounded({ bits: null, low: 3.2, high: null })).toBe(
      'over 3.2 (3.2 to more)',
    );
  });

  test('the chain that ships knows what it passes over, another does not', () => {
    expect(CHAIN_ENGLISH.cannotSay({ ...facts, ships: true })).toMatch(/civil war of 1992 to 1994/);
    expect(CHAIN_ENGLISH.cannotSay(facts)).not.toMatch(/1992/);
  });
});

describe('answered', () => {
  test('in blocks: the parameters and what unseen histories say once, shown beside the last case', () => {
    const answer = chainAnswer(found, COMMAND);
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect(answer.case).toBe('fictitious-late');
    expect(answer.cite).toMatch(/chain, cases fictitious-small and fictitious-late, 30 runs of/);
    const texts = answer.blocks.flatMap((b) => ('text' in b ? [b.text] : []));
    expect(texts.filter((t) => t.startsWith('Parameters'))).toHaveLength(1);
    expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|undefined/);
    const tables = answer.blocks.flatMap((b) => (b.block === 'table' ? [b.rows.length] : []));
    expect(tables).toEqual([2, 2, 1, 4]);
  });

  test('every way out stands in the figure, and they add up', () => {
    const block = chainAnswer(found, COMMAND).blocks.find((b) => b.block === 'figure');
    if (block?.block !== 'figure' || block.figure.kind !== 'chain') throw new Error('no tree');
    const out = block.figure.data.branches.filter((b) => b.to === null);
    expect(out.reduce((sum, b) => sum + b.ofAll.share, 0)).toBeCloseTo(1, 10);
  });

  test('coded starts alone have no table of what the handover changed', async () => {
    const coded = await askChain(
      whole,
      SMALL_OPTIONS,
      { ...PLAY, runs: 20, handover: 'observed' },
      asking(),
    );
    const answer = chainAnswer(coded, COMMAND);
    expect(answer.blocks.filter((b) => b.block === 'table')).toHaveLength(3);
    expect(answer.blocks.filter((b) => b.block === 'list')).toEqual([]);
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(chainDocument(found, 1)));
    const { success, error } = chainDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document).toMatchObject({ file: 'twice.yaml', seed: 3, carry: 1 });
  });
});
