/** A comparison in every language: each sentence, and the whole answer. */
import { fateOf, type ScenarioComparison } from '@interregnum/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareAnswer } from '../compare/answer.ts';
import { askCompare, type CompareFound } from '../compare/ask.ts';
import { COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { asking, smallStudy } from '../testing/small-study.ts';

const COMPARED = { regime: 'the Republic', origin: '2000-01-01', horizonDays: 100 };
let found: CompareFound;
let facts: ScenarioComparison[];

beforeAll(async () => {
  const study = await smallStudy();
  found = await askCompare(
    study,
    { runs: 40, scenarios: [], set: ['regions[*].garrison_effective_k=x0.5'] },
    asking(),
  );
  const [one] = found.comparison.scenarios;
  const fated = (onlyBase: number, onlyScenario: number, pairs: number): ScenarioComparison => ({
    ...one!,
    pairs,
    failedPairs: onlyBase,
    fate: fateOf(
      { both: 1, onlyBase, onlyScenario, neither: pairs - 1 - onlyBase - onlyScenario },
      pairs,
      false,
    ),
  });
  facts = [
    one!,
    fated(0, 0, 11),
    fated(300, 1, 1000),
    fated(2, 300, 1000),
    fated(11, 12, 100),
    { ...one!, bothFall: null, parting: { ...one!.parting, places: [] } },
    { ...one!, mattered: { ...one!.mattered, anyNumber: { pairs: 0, share: 0, low: 0, high: 0 } } },
    { ...one!, identical: true, failedPairs: 1 },
    ...(['one vector', 'few pairs', 'sampled orders', null] as const).map((silent) => ({
      ...one!,
      posterior: { ...one!.posterior, effects: [], silent, pairs: 11, drawn: 2, vectors: 30 },
    })),
  ];
});

describe.each(TRANSLATED)('compare in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const of = facts.map((f): [ScenarioComparison] => [f]);
    const compared = facts.map((f): [ScenarioComparison, typeof COMPARED] => [f, COMPARED]);
    const { names } = { names: ['More men', 'Air'] };
    const quantities = found.comparison.scenarios[0]!.quantities.map(({ name }): [string] => [
      name,
    ]);
    const calls = {
      title: [[names]] as [string[]][],
      answer: compared,
      falls: of,
      test: of,
      stood: compared,
      mattered: of,
      civilians: of,
      parting: compared,
      posterior: of,
      nothing: of,
      failed: of,
      switchedOn: [[[]], [['airPower']], [['airPower', 'news']]] as [string[]][],
      moreRegions: COUNTS.map((n): [number] => [n]),
      others: COUNTS.map((n): [number] => [n]),
      played: COUNTS.map((n): [number, number] => [n, 7]),
      quantity: quantities,
    };
    const known = JSON.stringify([facts, calls]);
    const texts = walk(said.compare, calls, ['failed', 'switchedOn']);
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
  });

  it('says the whole answer, and nothing else than English does', () => {
    const answer = compareAnswer(found, 'interregnum compare', said.compare);
    const english = compareAnswer(found, 'interregnum compare');
    const known = JSON.stringify([found.comparison, found.study.data, found.study.parameters]);
    expect(textsOf(answer, said).flatMap((text) => faultsOf(text, language, known))).toEqual([]);
    expect(answer.blocks.map((b) => b.block)).toEqual(english.blocks.map((b) => b.block));
    expect({ ...answer, title: '', sentence: '', blocks: [] }).toEqual({
      ...english,
      title: '',
      sentence: '',
      blocks: [],
    });
  });
});
