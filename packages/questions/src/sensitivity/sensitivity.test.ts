import type { FactorInfo, SobolOutcome } from '@interregnum/analysis';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { sensitivityAnswer } from './answer.ts';
import { askSensitivity, type SensitivityFound, type SensitivityOptions } from './ask.ts';
import { sensitivityDocumentSchema } from './document.schema.ts';
import { sensitivityDocument } from './document.ts';
import { SENSITIVITY_ENGLISH as ENGLISH } from './english.ts';
import { sobolParagraph } from './sentences.ts';

const OPTIONS: SensitivityOptions = {
  runs: 3,
  base: 16,
  paths: 4,
  factors: 3,
  outcome: 'regimeDays',
  prior: false,
  split: [],
};

let found: SensitivityFound;
beforeAll(async () => {
  const heard = asking();
  found = await askSensitivity(await smallStudy(), OPTIONS, heard);
  expect(heard.expected).toEqual([found.sensitivity.totalRuns]);
});

test('a group that is not there is refused before anything is played, with the nearest', async () => {
  const heard = asking();
  const asked = { ...OPTIONS, split: ['regions.militia'] };
  await expect(askSensitivity(found.study, asked, heard)).rejects.toThrow(
    /Did you mean regions\.militia_k\?/,
  );
  expect(heard.expected).toEqual([]);
});

const about = (value: number, half: number) => ({ value, low: value - half, high: value + half });
const input = (column: 'regions.militia_k' | 'regions.population_k'): FactorInfo => ({
  id: column,
  subject: { column, region: null },
  kind: 'input',
  members: [column],
  columns: [column],
  at: [{ file: 'regions.csv', line: 2, rows: 3 }],
  known: { measured: 3, estimated: 0, assumed: 0 },
  unit: 'men',
  summary: 'sum',
  low: 1,
  value: 2,
  high: 3,
});
const REST: FactorInfo = { ...input('regions.militia_k'), subject: null, kind: 'other inputs' };
const FACTORS = [input('regions.militia_k'), input('regions.population_k'), REST];
const OUTCOME: SobolOutcome = {
  name: 'regimeDays',
  unit: 'days',
  rows: 64,
  failedRows: 0,
  mean: about(200, 5),
  variance: about(400, 50),
  chanceVariance: about(1600, 30),
  chanceShare: about(0.8, 0.02),
  indices: [
    { first: about(0.1, 0.2), total: about(0.2, 0.1), largest: 0.1 },
    { first: about(0.36, 0.1), total: about(0.5, 0.1), largest: 0.9 },
    { first: about(0.4, 0.1), total: about(0.4, 0.1), largest: 0 },
  ],
  interactions: about(0.14, 0.2),
  sd: 20,
  learnFirst: [],
};
const shared = (outcome: SobolOutcome) => ({ outcome, factors: FACTORS, runs: 5120 });
const NOTHING = { ...OUTCOME, indices: null, interactions: null };

describe('said', () => {
  test('first what knowing one thing would take off, and of what', () => {
    expect(ENGLISH.answer(shared(OUTCOME))).toBe(
      '36 % (26 % to 46 %) of the variance that is in doubt for the days the regime stands would go if “Population” were known, the most of any single thing that can be told from nothing; 80 % (78 % to 82 %) of the variance of a single history is chance, and stays whatever is known.',
    );
    const [untold] = OUTCOME.indices!;
    expect(ENGLISH.answer(shared({ ...OUTCOME, indices: [untold!, untold!, untold!] }))).toMatch(
      /^80 % .* no single thing can be told from nothing for the days the regime stands\.$/,
    );
    expect(ENGLISH.answer(shared(NOTHING))).toMatch(/^80 % .* nothing can be said to matter/);
  });

  test('a paragraph has every number with its interval and names only what is told', () => {
    const text = sobolParagraph(shared(OUTCOME), ENGLISH);
    expect(text).toMatch(/the mean of the days the regime stands is 200 \(195 to 205\)/);
    expect(text).toMatch(/80 % \(78 % to 82 %\) is chance/);
    expect(text).toMatch(/standard deviation of 20 days\./);
    expect(text).toMatch(/population, 36 % \(26 % to 46 %\)\. /);
    expect(text).not.toMatch(/militias|rest,|other inputs,/);
    expect(text).toMatch(/only combinations do: 14 % \(0 % to 34 %\)/);
  });

  test('a share that chance puts below nothing is said to be about nothing', () => {
    const interactions = { value: -0.03, low: -0.09, high: 0.04 };
    expect(ENGLISH.combinations({ ...OUTCOME, interactions })).toBe(
      'What only combinations do: about 0 (at most 4 %).',
    );
    expect(
      ENGLISH.combinations({ ...OUTCOME, interactions: { ...interactions, high: -0.01 } }),
    ).toBe('What only combinations do: about 0.');
  });

  test('nothing but chance says so', () => {
    const text = sobolParagraph(shared(NOTHING), ENGLISH);
    expect(text).toMatch(/cannot be told from nothing with 5,120 runs/);
    expect(text).not.toMatch(/NaN/);
  });

  test('every outcome in its unit', () => {
    const moved = (name: string, sd: number): string => ENGLISH.moves({ ...OUTCOME, name, sd });
    expect(moved('fell', 0.123)).toMatch(/of 12 points\.$/);
    expect(moved('regionsLost', 3.21)).toMatch(/of 3\.2 centres\.$/);
    expect(moved('displaced', 123_456)).toMatch(/of 120,000 persons\.$/);
  });
});

describe('answered', () => {
  const texts = (answer: ReturnType<typeof sensitivityAnswer>): string[] =>
    answer.blocks.flatMap((b) => ('text' in b ? [b.text] : b.block === 'list' ? b.items : []));

  test('in blocks that can be read back, what unseen histories say once', () => {
    const answer = sensitivityAnswer(found, 'interregnum sensitivity small');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect(texts(answer).filter((t) => t.includes(UNSEEN_VERDICT))).toEqual([ENGLISH.unseen]);
    expect(texts(answer).join('\n')).not.toMatch(/NaN|undefined/);
    expect(answer.blocks.flatMap((b) => (b.block === 'figure' ? [b.name] : []))).toEqual([
      'shares',
      'screening',
    ]);
  });

  test('with the shares of the factors in their order, what to find out first below', () => {
    const { sensitivity } = found;
    const { sobol } = sensitivity;
    const learnFirst = [
      { id: 'regions.population_k', share: about(0.36, 0.1), rankedFirst: 0.9, sdLeft: 16 },
      { id: 'regions.militia_k', share: about(0.1, 0.2), rankedFirst: 0.1, sdLeft: 19 },
    ].map((w) => ({ ...w, shareOfHistory: 0.07 }));
    const outcomes = sobol.outcomes.map((o) =>
      o.name === OUTCOME.name ? { ...OUTCOME, learnFirst } : o,
    );
    const told = { ...sensitivity, sobol: { ...sobol, factors: FACTORS, outcomes } };
    const answer = sensitivityAnswer({ ...found, sensitivity: told }, 'c');
    const [table] = answer.blocks;
    expect(table).toMatchObject({
      block: 'table',
      rows: [
        ['The 1 other inputs', 0.4, { low: 0.30000000000000004, high: 0.5 }, 0.4, {}],
        ['Population', 0.36, {}, 0.5, {}],
        ['Militias: men', 0.1, {}, 0.2, {}],
      ],
    });
    expect(texts(answer)).toContain(
      'Population: 36 % (26 % to 46 %) off the variance of the days the regime stands; the standard deviation falls from 20 days to 16 days. First in 90 % of resamples. Now 1 – 2 – 3 men; 3 rows, measured. Stands in regions.csv from line 2, column population_k.',
    );
    expect(texts(answer)).toContain('1 single doubt cannot be told from nothing.');
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(sensitivityDocument(found, 1)));
    const { success, error } = sensitivityDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    for (const { description, paragraph } of document.sobol.outcomes)
      expect([description, paragraph]).not.toContain('');
  });
});
