/** A sensitivity study in every language: each sentence, and the whole answer. */
import type { FactorInfo, GroupSubject, SobolOutcome } from '@interregnum/analysis';
import { CHANNELS, FREE } from '@interregnum/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { sensitivityAnswer, sharedOf } from '../sensitivity/answer.ts';
import { askSensitivity, type SensitivityFound } from '../sensitivity/ask.ts';
import type { Learnt, Shared } from '../sensitivity/sentences.ts';
import { COUNTS, faultsOf, SAID, TRANSLATED, textsOf, walk } from '../testing/said.ts';
import { asking, smallStudy } from '../testing/small-study.ts';

const OUTCOMES = ['fell', 'regimeDays', 'regionsLost', 'displaced'];
let found: SensitivityFound;
let outcomes: SobolOutcome[];
let shared: Shared[];
let learnt: Learnt[];
let factors: FactorInfo[];

const estimate = (value: number, half: number) => ({
  value,
  low: value - half,
  high: value + half,
});

beforeAll(async () => {
  found = await askSensitivity(
    await smallStudy(),
    { runs: 3, base: 16, paths: 4, factors: 3, outcome: 'regimeDays', prior: false, split: [] },
    asking(),
  );
  const { sobol, screening } = found.sensitivity;
  const [one] = sobol.outcomes;
  const told = sobol.factors.map(() => ({
    first: estimate(0.3, 0.1),
    total: estimate(0.4, 0.1),
    largest: 0.5,
  }));
  outcomes = OUTCOMES.flatMap((name): SobolOutcome[] => [
    { ...one!, name, indices: told, interactions: estimate(0.1, 0.2), sd: 0.2 },
    { ...one!, name, indices: null, interactions: null, sd: 12_345 },
    { ...one!, name, indices: told.map((i) => ({ ...i, first: estimate(0.1, 0.2) })), sd: 2 },
  ]);
  shared = outcomes.map((outcome) => ({ ...sharedOf(found.sensitivity, outcome) }));
  const input = screening.factors.find((f) => f.kind === 'input')!;
  const rest = (n: number, kind: FactorInfo['kind']): FactorInfo => ({
    ...input,
    kind,
    subject: null,
    members: Array.from({ length: n }, (_, i) => `m${i}`),
  });
  const parameter: FactorInfo = {
    ...input,
    id: `parameters.${FREE[0]!.name}`,
    subject: null,
    kind: 'parameter',
    at: [],
    unit: '',
  };
  factors = [
    ...screening.factors,
    ...COUNTS.filter((n) => n > 0 && n < 100).flatMap((n) => [
      rest(n, 'other inputs'),
      rest(n, 'other parameters'),
    ]),
    rest(1, 'posterior'),
    parameter,
    { ...input, known: { measured: 1, estimated: 2, assumed: 11 } },
  ];
  learnt = factors.flatMap((info): Learnt[] =>
    [[], [parameter, parameter]].map((largest) => ({
      info,
      largest,
      worth: { id: info.id, share: estimate(0.2, 0.1), sdLeft: 3, rankedFirst: 0.005 } as never,
    })),
  );
});

describe.each(TRANSLATED)('sensitivity in %s', (language) => {
  const said = SAID[language];

  it('says every sentence in its own words', () => {
    const of = outcomes.map((o): [SobolOutcome] => [o]);
    const each = shared.map((s): [Shared] => [s]);
    const names = OUTCOMES.map((name): [string] => [name]);
    const sides = ['incumbent', 'challenger'] as const;
    const subjects = [
      ...found.sensitivity.screening.factors.flatMap((f) => f.subject ?? []),
      ...sides.flatMap((side) => [
        ...CHANNELS.map((channel) => ({ column: 'patrons.level', side, channel })),
        { column: 'events.magnitude', side },
      ]),
    ] as GroupSubject[];
    const calls = {
      title: names,
      answer: each,
      mean: of,
      chance: of,
      silent: each,
      moves: of,
      told: each,
      combinations: of,
      learn: learnt.flatMap((l) => outcomes.map((o): [Learnt, SobolOutcome] => [l, o])),
      untold: COUNTS.map((n): [number] => [n]),
      other: each,
      moreMoved: COUNTS.map((n): [number] => [n]),
      neverMoved: [[['\u2068Ax\u2069', '\u2068By\u2069']]] as [string[]][],
      screened: OUTCOMES.flatMap((name) => COUNTS.map((n): [string, number] => [name, n])),
      moved: (['posterior', 'prior', 'none'] as const).map(
        (of): ['posterior' | 'prior' | 'none'] => [of],
      ),
      played: COUNTS.map((n): [typeof found.sensitivity] => [
        { ...found.sensitivity, runs: n, totalRuns: n },
      ]),
      outcome: names,
      factor: factors.map((f): [FactorInfo] => [f]),
      input: subjects.map((s): [GroupSubject] => [s]),
      tables: names,
      figures: names,
    };
    const known = JSON.stringify([
      factors,
      FREE,
      'Ax',
      'By',
      'interregnum calibrate',
      found.study.data,
    ]);
    const texts = walk(said.sensitivity, calls, ['combinations']);
    // In left-to-right languages a name has no marks.
    const own = texts.map((text) =>
      language === 'fr' ? text.replace(/[\u2068\u2069]/g, '') : text,
    );
    expect(own.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
  });

  it('says the whole answer, and nothing else than English does', () => {
    const answer = sensitivityAnswer(found, 'interregnum sensitivity', said.sensitivity);
    const english = sensitivityAnswer(found, 'interregnum sensitivity');
    const known = JSON.stringify([
      found.sensitivity,
      found.study.data,
      FREE,
      'interregnum calibrate',
    ]);
    const texts = textsOf(answer, said);
    expect(texts.flatMap((text) => faultsOf(text, language, known))).toEqual([]);
    expect(answer.blocks.map((b) => b.block)).toEqual(english.blocks.map((b) => b.block));
    expect(answer.cite).toBe(english.cite);
  });
});
