/** Statements beside the model of the same days, on the small case with statements made up. */
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { askExperts, type ExpertsFound } from './ask-experts.ts';
import { forecastDocumentSchema } from './document.schema.ts';
import { expertsDocument } from './document.ts';
import { expertsAnswer } from './experts-answer.ts';
import { EXPERTS_ENGLISH } from './experts-english.ts';
import { expertsParagraph } from './experts-sentences.ts';

const HEAD = 'date,who,target_event,implied_median_days,median_basis,source';
const SAID = `${HEAD}
1999-12-01,Early,fall of FA,300,coded_from_tone,made up
2000-01-10,Near,fall of FA,141,stated_horizon,made up
2000-01-10,Far,fall of FA,2,coded_from_tone,made up
2000-06-20,Late,fall of FA,10,stated_horizon,made up
2000-01-10,Elsewhere,fall of FB,10,stated_horizon,made up
`;
const RUNS = 40;

let found: ExpertsFound;
const heard = asking();
beforeAll(async () => {
  const study = await smallStudy({}, {}, { 'forecasts.csv': SAID });
  found = await askExperts(study, { runs: RUNS }, heard);
});

test('each date is asked once; what was said too late is left out and said so', () => {
  expect(heard.expected).toEqual([2 * RUNS * 200]);
  expect(found.experts.replays.map((r) => [r.who, r.askedDay])).toEqual([
    ['Early', 0],
    ['Near', 9],
    ['Far', 9],
  ]);
  expect(EXPERTS_ENGLISH.leftOut(found.experts.leftOut[0]!)).toBe(
    'Left out: Late, 2000-06-20: said on or after the day the capital fell.',
  );
});

test('a case without statements is refused in a sentence', async () => {
  await expect(askExperts(await smallStudy(), { runs: RUNS }, asking())).rejects.toThrow(
    'fictitious-small records no dated forecast of the fall of its capital (forecasts.csv).',
  );
});

describe('said', () => {
  test('how many of how many, then the errors in the middle', () => {
    const counted = {
      ...found.experts,
      modelCloser: 10,
      compared: 12,
      expertMedianLog2Error: 3.4,
      modelMedianLog2Error: 1,
    };
    expect(EXPERTS_ENGLISH.answer(counted)).toBe(
      'In 10 of 12 dated statements on the fall of the capital the model, asked as of the same day with what was known by it, was the nearer.',
    );
    expect(expertsParagraph(counted, EXPERTS_ENGLISH)).toMatch(
      /^Of 12 dated statements .*nearer in 10\. The middle statement was wrong by a factor of 10\.6, the model by 2\.0 \(no interval.*\)\. 1 statement was made before the first day; for it the model is asked as of the first day, .* and it is not counted\. These are model results/,
    );
    const open = { ...counted, expertMedianLog2Error: null };
    expect(EXPERTS_ENGLISH.answer(open)).toMatch(
      /^3 dated statements are set beside .* so none is counted\.$/,
    );
    expect(EXPERTS_ENGLISH.errors(open)).toBe('');
  });

  test('the model’s days, later than the case where it has none, marked where few histories tell', () => {
    const replay = {
      ...found.experts.replays[1]!,
      saidDay: 9,
      modelMedianDays: 1200,
      modelFallDay: { q05: 19, q25: null, q50: null, q75: null, q95: null },
    };
    expect(EXPERTS_ENGLISH.modelDays({ ...replay, degenerate: false })).toBe('1,200 (10 to later)');
    expect(EXPERTS_ENGLISH.modelDays({ ...replay, modelMedianDays: null, degenerate: true })).toBe(
      'later† (10 to later)',
    );
  });
});

describe('answered', () => {
  test('in blocks, with the day that came on the figure', () => {
    const answer = expertsAnswer(found, 'interregnum forecast small --experts');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    const [table] = answer.blocks.flatMap((b) => (b.block === 'table' ? [b] : []));
    expect(
      table?.rows.map(([said, who, days, basis, , , came]) => [said, who, days, basis, came]),
    ).toEqual([
      ['1 Dec 1999', 'Early', 300, 'read', 181],
      ['10 Jan 2000', 'Near', 141, 'stated', 141],
      ['10 Jan 2000', 'Far', 2, 'read', 141],
    ]);
    const figure = answer.blocks.flatMap((b) => (b.block === 'figure' ? [b.figure] : []));
    expect(figure).toMatchObject([{ kind: 'experts', data: { trueDay: 150 } }]);
    expect(answer.cite).toContain(`${RUNS} runs as of each of 2 dates`);
  });

  test('a statement of a day that no calendar has is not drawn from a file', () => {
    const answer = JSON.parse(JSON.stringify(expertsAnswer(found, '')));
    const { data } = answer.blocks.find((b: { block: string }) => b.block === 'figure').figure;
    data.rows[0].saidDay = -1e9;
    expect(answerFault(answer)).toMatch(/^blocks\.\d+\.figure\.data\.rows\.0\.saidDay: /);
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(expertsDocument(found, 1)));
    const { success, error } = forecastDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document).toMatchObject({ kind: 'experts', runs: RUNS, edits: [] });
  });
});
