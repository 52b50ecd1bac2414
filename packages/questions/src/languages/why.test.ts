/** An attribution in every language: each sentence, and the whole answer. */
import type { AttributedMean } from '@interregnum/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { factsOf, whyAnswer } from '../why/answer.ts';
import { askWhy, type WhyFound } from '../why/ask.ts';
import { comparedLists } from '../why/published.ts';
import type { WhyFacts } from '../why/sentences.ts';

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
let facts: WhyFacts[];
beforeAll(async () => {
  const study = await smallStudy({}, { 'factors.yaml': FACTORS });
  found = await askWhy(study, { runs: 40, sampled: false }, asking());
  const one = factsOf(found);
  const about = (mean: number): AttributedMean => ({
    mean,
    low: mean - 1,
    high: mean + 1,
    standardError: 0.5,
  });
  const { attribution } = found;
  /** Values of days by factor, each ± 1. */
  const valued = (values: readonly number[], whole: number): WhyFacts => {
    const outcomes = attribution.outcomes.map((o) => ({
      ...o,
      difference: about(whole),
      factors: o.factors
        .slice(0, values.length)
        .map((f, k) => ({ ...f, shapley: about(values[k]!), alone: about(-values[k]!) })),
      interactions: o.interactions.map((pair, k) => ({
        ...pair,
        index: k === 0 ? null : about(values[0]!),
      })),
    }));
    return { ...one, attribution: { ...attribution, outcomes, failedRuns: 1 } };
  };
  const happened = (fell: boolean, day: number | null): WhyFacts => ({
    ...one,
    history: { fell, day, date: day === null ? null : '2000-01-11' },
  });
  const { coalitions, posterior } = attribution;
  facts = [
    one,
    valued([-30, 0, -12.3], -42.3),
    valued([30, 0, -12], 18),
    valued([0.1, 0.2, 0], 0.3),
    valued([5], 5),
    happened(true, 11),
    happened(true, null),
    happened(false, null),
    { ...one, history: null },
    { ...one, attribution: { ...attribution, method: 'sampled' } },
    ...COUNTS.filter((n) => n > 0).map((n) => ({
      ...one,
      attribution: { ...attribution, runs: n, coalitions: { ...coalitions, worlds: n } },
    })),
    ...(['one vector', 'few pairs', 'sampled orders', null] as const).map((silent) => ({
      ...one,
      attribution: {
        ...attribution,
        posterior: { ...posterior, effects: [], silent, pairs: 11, drawn: 2, vectors: 30 },
      },
    })),
    {
      ...one,
      attribution: {
        ...attribution,
        posterior: {
          ...posterior,
          effects: [{ name: 'men', betweenSd: { sd: 2, low: 0, high: 4 }, withinSd: 3 } as never],
        },
      },
    },
  ];
});

describe.each(TRANSLATED)('why in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const of = facts.map((f): [WhyFacts] => [f]);
    const { titles } = facts[0]!;
    const lists = comparedLists(found.factors.file.published, found.attribution);
    const calls = {
      answer: of,
      whole: of,
      history: of,
      parts: of,
      together: of,
      method: of,
      posterior: of,
      played: of,
      cause: lists.flatMap((l) => l.causes.map((c): [typeof c, typeof titles] => [c, titles])),
      list: lists.map((l): [typeof l] => [l]),
      outcome: found.attribution.outcomes.map(({ name }): [string] => [name]),
      standing: [[1], ['named'], ['not named']] as [number | 'named' | 'not named'][],
    };
    const known = JSON.stringify([found.factors.file, found.attribution.outcomes]);
    const texts = walk(said.why, calls, ['history', 'together']);
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
  });

  it('says the whole answer, and nothing else than English does', () => {
    const answer = whyAnswer(found, 'interregnum why', said.why);
    const english = whyAnswer(found, 'interregnum why');
    const known = JSON.stringify([found.factors.file, found.study.data]);
    const texts = textsOf(answer, said).filter((text) => text !== found.factors.file.description);
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
    expect(answer.blocks.map((b) => b.block)).toEqual(english.blocks.map((b) => b.block));
  });
});
