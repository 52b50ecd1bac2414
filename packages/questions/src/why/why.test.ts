/** An attribution from the asking to the answer, on the small case. */
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { factsOf, whyAnswer } from './answer.ts';
import { askWhy, type WhyFound } from './ask.ts';
import { whyDocumentSchema } from './document.schema.ts';
import { whyDocument } from './document.ts';
import { WHY_ENGLISH } from './english.ts';
import { type WhyFacts, whyParagraphs } from './sentences.ts';

const FACTORS = `schema: interregnum.factors/1
title: Three causes
description: a test
factors:
  - id: men
    title: Too few men
    why: twice as many
    edits:
      - path: regions[*].garrison_effective_k
        value: x2
        why: twice as many
  - id: same
    title: Nothing
    why: no change
    edits:
      - path: regions[*].garrison_effective_k
        value: x1
        why: no change
  - id: bargains
    title: Bargains
    why: nobody yields
    mechanism: bargains
published:
  - id: report
    title: A report
    source: https://example.org
    read: the text
    causes:
      - name: Deals
        rank: 1
        factors: [men, bargains]
      - name: Luck
        factors: []
        missing: no input for luck
`;

let found: WhyFound;
let facts: WhyFacts;
beforeAll(async () => {
  const study = await smallStudy({}, { 'factors.yaml': FACTORS });
  found = await askWhy(study, { runs: 30, sampled: false }, asking());
  facts = factsOf(found);
});

test('the file beside the tables is read; a file of one’s own goes before it', async () => {
  expect(found.factors.source).toBe('factors.yaml');
  const heard = asking();
  const text = FACTORS.replace('title: Three causes', 'title: Mine').replace(
    'value: x1',
    'value: 2',
  );
  const mine = await askWhy(
    found.study,
    { runs: 20, sampled: false, factors: { name: 'mine.yaml', text } },
    heard,
  );
  expect([mine.factors.source, mine.factors.file.title]).toEqual(['mine.yaml', 'Mine']);
  expect(mine.overlaps).toEqual([['men', 'same']]);
  expect(heard.said[0]).toMatch(/men and same change the same input/);
  expect(heard.expected).toEqual([mine.attribution.coalitions.plays]);
});

describe('said', () => {
  test('numbers, factors by their titles, no blame', () => {
    const text = whyParagraphs(facts, WHY_ENGLISH).join('\n');
    expect(text).toMatch(/“Bargains” [−+][\d.]+ \([−+]?[\d.]+ to [−+]?[\d.]+\) \(place \d/);
    expect(text).toMatch(/Without effect, because no run reads what they change: “Nothing”/);
    expect(text).toMatch(/inputs and rules of the model, not blame/);
    expect(text).toContain(UNSEEN_VERDICT);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  /** Values of days by factor, each ± 1. */
  function withValues(values: readonly number[], whole: number): WhyFacts {
    const about = (mean: number) => ({ mean, low: mean - 1, high: mean + 1, standardError: 0.5 });
    const stood = found.attribution.outcomes.find((o) => o.name === 'regimeDays')!;
    const sizes = values.map(Math.abs);
    const factors = stood.factors.map((f, k) => {
      const rank = 1 + sizes.filter((s) => s > sizes[k]!).length;
      return { ...f, shapley: about(values[k]!), rank: { rank, low: rank, high: rank } };
    });
    const outcome = { ...stood, factors, difference: about(whole) };
    const outcomes = found.attribution.outcomes.map((o) => (o === stood ? outcome : o));
    return { ...facts, regime: 'the Republic', attribution: { ...found.attribution, outcomes } };
  }

  test('the answer first: the largest part of what it is a part of', () => {
    expect(WHY_ENGLISH.answer(withValues([-30, 0, -12.3], -42.3))).toBe(
      '30 of the 42 days by which the three factors together shorten the time that the Republic stands are due to “Too few men” (29 to 31), 12 to “Bargains” (11 to 13).',
    );
    expect(WHY_ENGLISH.answer(withValues([30, 0, -12], 18))).toBe(
      '30 of the 18 days by which the three factors together lengthen the time that the Republic stands are due to “Too few men” (29 to 31); “Bargains” works the other way.',
    );
    expect(WHY_ENGLISH.answer(withValues([0.1, 0.2, 0], 0.3))).toBe(
      '+0.3 (−0.7 to +1.3) days is what the three factors together do to the time that the Republic stands: no more than chance could.',
    );
  });

  test('where the model seldom has what happened, it says that the outcome is not divided', () => {
    const fell = { fell: true, day: 5, date: '2000-01-06' };
    const share = found.attribution.outcomes.find((o) => o.name === 'fell')!.all.mean;
    expect(WHY_ENGLISH.history({ ...facts, history: fell })).toMatch(/on 6 January 2000 \(day 5\)/);
    const rare = { ...facts, history: { ...fell, fell: share < 0.5 } };
    expect(WHY_ENGLISH.history(rare)).toMatch(/the risk that the model sees, not the outcome/);
    expect(WHY_ENGLISH.history({ ...facts, history: null })).toBe('');
  });
});

describe('answered', () => {
  test('in blocks, what unseen histories say once, published lists beside', () => {
    const answer = whyAnswer(found, 'interregnum why small');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    const texts = answer.blocks.flatMap((b) =>
      'text' in b ? [b.text] : b.block === 'list' ? b.items : [],
    );
    expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toEqual([WHY_ENGLISH.unseen]);
    expect(
      texts.some((t) =>
        /^Deals \[place 1\]\. Too few men \+ Bargains: \S+ \(\S+ to \S+\) days, place 1\.$/.test(t),
      ),
    ).toBe(true);
    expect(texts).toContain('Luck [named]. no input of the model: no input for luck.');
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(whyDocument(found, 1)));
    const { success, error } = whyDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document.published[0].causes.map((c: { standing: string }) => c.standing)).toEqual([
      'place 1',
      'named',
    ]);
  });
});
