/** A forecast in every language: each sentence, and the whole answer. */
import type {
  FateForecast,
  Forecast,
  ForecastPredictor,
  WhyNotScored,
} from '@interregnum/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, forecastAnswer } from '../forecast/answer.ts';
import { askForecast, type ForecastFound } from '../forecast/ask.ts';
import type { ForecastFacts } from '../forecast/sentences.ts';
import { COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { asking, smallStudy } from '../testing/small-study.ts';

const UNSCORED: readonly WhyNotScored[] = [
  'not-recorded',
  'none-held',
  'not-known-later',
  'other-case',
  'not-known-yet',
  'revised',
];
let found: ForecastFound;
let facts: ForecastFacts[];

beforeAll(async () => {
  found = await askForecast(await smallStudy(), { asOf: '2000-03-10', runs: 60 }, asking());
  const one = factsOf(found);
  const { forecast } = one;
  const { regime, filter, score } = forecast;
  const but = (more: Partial<Forecast>): ForecastFacts => ({
    ...one,
    forecast: { ...forecast, ...more },
  });
  const fate = (more: Partial<FateForecast>): ForecastFacts =>
    but({ regime: { ...regime, ...more } });
  const { fallDay } = regime;
  const chance = (probability: number) => ({ probability, low: 0, high: 1 });
  facts = [
    one,
    fate({ already: 60 }),
    fate({ fallDay: { ...fallDay, q05: 72, q50: 90, q95: null } }),
    fate({ fallDay: { ...fallDay, q05: 72, q50: null, q95: null } }),
    fate({ fallDay: { ...fallDay, q05: null, q50: null, q95: null } }),
    ...COUNTS.filter((n) => n < 100).map((n) => ({
      ...fate({ by: [{ withinDays: n, day: 80, chance: chance(0.001) }] }),
      recordEndDay: 69 - n,
    })),
    but({ fallenSoFar: [] }),
    but({
      fallenSoFar: ['Ax', 'By', 'Cz', 'Dw'].map((name, day) => ({ id: name, name, day }) as never),
    }),
    but({ regions: [] }),
    but({ edits: [] }),
    but({ filter: null }),
    ...COUNTS.map((n) =>
      but({
        runs: Math.max(1, n),
        filter: {
          ...filter!,
          particles: n,
          resamplings: n,
          ancestors: n,
          degenerate: true,
          tempered: Array.from({ length: Math.min(n, 11) }, (_, day) => ({ day }) as never),
        },
      }),
    ),
    ...UNSCORED.map((whyNotScored) => but({ score: null, whyNotScored })),
    but({ score: { ...score!, capitalKnown: false } }),
    but({ score: { ...score!, capitalKnown: true, capitalDay: null } }),
    but({ score: { ...score!, capitalKnown: true, capitalDay: 111 } }),
  ];
});

describe.each(TRANSLATED)('forecast in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const of = facts.map((f): [ForecastFacts] => [f]);
    const score = found.forecast.score!;
    const calls = {
      title: of,
      answer: of,
      soFar: of,
      chances: of,
      when: of,
      danger: of,
      changes: of,
      sameHistories: [[facts[0]!]] as [ForecastFacts][],
      filter: of,
      score: of,
      happened: of,
      scored: COUNTS.map((n): [typeof score] => [{ ...score, scoredRegions: n }]),
      unscored: UNSCORED.map((why): [WhyNotScored] => [why]),
      predictor: (['model', 'hazard-so-far', 'nothing-falls'] as const).flatMap((p) =>
        COUNTS.map((n): [ForecastPredictor, typeof score.exposure] => [
          p,
          { falls: n, centreDays: n },
        ]),
      ),
      change: found.forecast.edits.map(({ id }): [string] => [id]),
      moreRegions: COUNTS.map((n): [number] => [n]),
      played: of,
      date: [
        [null, '2000-01-01'],
        [11, '2000-01-01'],
      ] as [number | null, string][],
    };
    const known = JSON.stringify([facts, found.study.data.title]);
    const silent = ['chances', 'changes', 'score', 'happened'] as const;
    const texts = walk(said.forecast, calls, silent);
    const { columns, figure } = said.forecast;
    texts.push(...COUNTS.map(columns.soon), figure.title('A war', facts[0]!));
    expect(texts.flatMap((text) => faultsOf(text, language, `${known}"A war"`))).toEqual([]);
    expect(said.forecast.change('more-men')).not.toContain('more-men');
  });

  it('says the whole answer, and nothing else than English does', () => {
    const answer = forecastAnswer(found, 'interregnum forecast', said.forecast);
    const english = forecastAnswer(found, 'interregnum forecast');
    const known = JSON.stringify([found.forecast, found.study.data]);
    // What was learnt is named as the rules name it.
    const rules = found.forecast.learnt.map((l) => `${l.name}: ${l.meaning}`);
    const texts = textsOf(answer, said).filter((text) => !rules.includes(text));
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
    expect(answer.blocks.map((b) => b.block)).toEqual(english.blocks.map((b) => b.block));
  });
});
