/** A forecast from the asking to the answer, on the small case. */
import { EDITS_AFTER, type FateForecast, type Forecast } from '@interregnum/analysis';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { cellText } from '../answer.ts';
import { LIVE_WARNING } from '../live.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { factsOf, forecastAnswer } from './answer.ts';
import { askForecast, type ForecastFound } from './ask.ts';
import { forecastDocumentSchema } from './document.schema.ts';
import { forecastDocument } from './document.ts';
import { FORECAST_ENGLISH } from './english.ts';
import { type ForecastFacts, forecastParagraph } from './sentences.ts';

const RUNS = 60;
const OPEN = { 'outcome_case.json': null, 'outcome.csv': null };

let found: ForecastFound;
let facts: ForecastFacts;
const heard = asking();
beforeAll(async () => {
  found = await askForecast(await smallStudy(), { asOf: '2000-03-10', runs: RUNS }, heard);
  facts = factsOf(found);
});

describe('asked', () => {
  test('the work is told beforehand, in days of history; the filter has the past', () => {
    expect(heard.said).toEqual([]);
    expect(heard.expected).toEqual([RUNS * 200 + 7 * RUNS * 131]);
    expect(found.forecast).toMatchObject({ asOfDay: 69, fallenSoFar: [{ id: 'FC', day: 60 }] });
  });

  test.each([
    ['no date', '10 March', /--as-of must be a date as 2021-06-23; "10 March" is not\./],
    ['a day too early', '1999-12-31', /before the first day .*from 2000-01-01 to 2000-07-18\.$/],
    ['the last day', '2000-07-19', /leaves nothing to forecast/],
  ])('%s is refused in a sentence', async (_, asOf, message) => {
    const asked = askForecast(await smallStudy(), { asOf, runs: RUNS }, asking());
    await expect(asked).rejects.toThrow(message);
  });

  test('a record that cannot be read is not taken for a country that lost nothing', async () => {
    const broken = { 'outcome.csv': 'region_id,status,day,source\nFA,fell,tomorrow,x\n' };
    const study = await smallStudy({}, {}, broken);
    await expect(askForecast(study, { asOf: '2000-03-10', runs: RUNS }, asking())).rejects.toThrow(
      /outcome\.csv:2:9: day is not a number/,
    );
  });

  test('where nobody recorded anything only the first day can be asked as of', async () => {
    const study = await smallStudy({}, {}, OPEN);
    await expect(askForecast(study, { asOf: '2000-03-10', runs: RUNS }, asking())).rejects.toThrow(
      /^Nothing is recorded of what happened in .* after its first day, .* takes 2000-01-01; with outcome\.csv/,
    );
    const first = await askForecast(study, { asOf: '2000-01-01', runs: RUNS }, asking());
    expect(first.forecast.fallenSoFar).toEqual([]);
  });

  test('stops where it is told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    const asked = { ...asking(), signal: stop };
    await expect(
      askForecast(await smallStudy(), { asOf: '2000-03-10', runs: 2000 }, asked),
    ).rejects.toThrow('enough');
  });
});

describe('said', () => {
  const chance = { probability: 0.862, low: 0.734, high: 0.928 };
  const fallDay = { q05: 72, q25: 80, q50: 90, q75: 120, q95: null };
  const withRegime = (regime: Partial<FateForecast>, more: Partial<Forecast> = {}) => ({
    ...facts,
    regime: 'the Republic',
    forecast: {
      ...facts.forecast,
      ...more,
      regime: {
        already: null,
        by: [{ withinDays: 131, day: 200, chance }],
        fallDay,
        distribution: [],
        ...regime,
      },
    },
  });

  test('the answer first: a share, of which histories, by when', () => {
    expect(FORECAST_ENGLISH.answer(withRegime({}))).toBe(
      '86 % (73 % to 93 %) of histories that agree with what was known by 10 March 2000 have the Republic fall by 19 July 2000; the middle one on 31 March 2000, nine of ten between 13 March 2000 and later than 19 July 2000.',
    );
    expect(FORECAST_ENGLISH.answer(withRegime({ fallDay: { ...fallDay, q50: null } }))).toMatch(
      /fall by 19 July 2000; nine of ten between 13 March 2000 and later/,
    );
    expect(FORECAST_ENGLISH.answer(withRegime({ fallDay: { ...fallDay, q05: null } }))).toMatch(
      /have the Republic fall by 19 July 2000\.$/,
    );
    expect(FORECAST_ENGLISH.answer(withRegime({ already: 60 }))).toMatch(
      /^The Republic had ended on 1 March 2000; /,
    );
  });

  test('when it falls is said of the middle run, and of nine of ten', () => {
    expect(FORECAST_ENGLISH.when(withRegime({}))).toBe(
      'The middle run has it end on 31 March 2000; nine of ten lie between 13 March 2000 and later than 19 July 2000.',
    );
    expect(FORECAST_ENGLISH.when(withRegime({ fallDay: { ...fallDay, q05: null } }))).toBe(
      'It falls before 19 July 2000 in fewer than one run in twenty.',
    );
  });

  test('a record that ends before the day says what it does not know', () => {
    expect(FORECAST_ENGLISH.soFar(facts)).toBe(
      'By 10 March 2000 1 of 4 centres had been lost, Cedar.',
    );
    expect(FORECAST_ENGLISH.soFar({ ...facts, recordEndDay: 64 })).toMatch(
      /Cedar\. The record ends on 5 March 2000: what fell in the 5 days since is not known to this forecast\.$/,
    );
  });

  test('a filter that hangs on few histories is said to', () => {
    const filter = {
      ...facts.forecast.filter!,
      degenerate: true,
      tempered: [{ day: 7, power: 0.5 }],
    };
    const text = FORECAST_ENGLISH.filter(withRegime({}, { filter }));
    expect(text).toMatch(
      /The filter is degenerate\. On 1 day of checking the record would have left/,
    );
    const sound = { ...filter, degenerate: false, tempered: [] };
    expect(FORECAST_ENGLISH.filter(withRegime({}, { filter: sound }))).toMatch(
      /independent ones\.$/,
    );
    expect(FORECAST_ENGLISH.filter(withRegime({}, { filter: null }))).toMatch(
      /^It is the first day/,
    );
  });

  test('what came, or why it is not scored', () => {
    const score = facts.forecast.score!;
    expect(FORECAST_ENGLISH.happened(facts)).toBe('The capital was lost on 30 May 2000.');
    expect(
      FORECAST_ENGLISH.happened(withRegime({}, { score: { ...score, capitalDay: null } })),
    ).toMatch(/not lost afterwards/);
    expect(
      FORECAST_ENGLISH.happened(withRegime({}, { score: { ...score, capitalKnown: false } })),
    ).toMatch(/is not recorded, so it is not scored/);
    expect(FORECAST_ENGLISH.score(withRegime({}, { score: null, whyNotScored: 'none-held' }))).toBe(
      'Not scored: No centre was still held.',
    );
  });

  test('every change has its words', () => {
    for (const { id } of EDITS_AFTER) expect(FORECAST_ENGLISH.change(id)).toContain(' ');
  });

  test('the paragraph has every number with its interval', () => {
    const text = forecastParagraph(facts, FORECAST_ENGLISH);
    expect(text).toMatch(/\d+ % \(<?\d+ % to \d+ %\) within 30 days \(by 9 April 2000\)/);
    expect(text).toMatch(/Most in danger within 30 days: .*What would change the chance of a fall/);
    expect(text).toMatch(
      /CRPS, mean days, no interval: it is one history\): model [\d.]+, constant/,
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('answered', () => {
  const tablesOf = (of: ForecastFound) =>
    forecastAnswer(of, '').blocks.flatMap((b) => (b.block === 'table' ? [b] : []));

  test('in blocks: tables, figure, and last how it is known', () => {
    const answer = forecastAnswer(found, 'interregnum forecast small --as-of 2000-03-10');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect(answer.title).toBe('What next, with what was known by 10 March 2000?');
    const texts = answer.blocks.map((b) => ('text' in b ? b.text : b.block));
    expect(texts[0]).toBe(FORECAST_ENGLISH.soFar(facts));
    expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toHaveLength(1);
    expect(texts).toContain(FORECAST_ENGLISH.label);
    expect(answer.cite).toContain(`${RUNS} runs as of 10 March 2000, seed 3`);
  });

  test('the table beside the prose has the same digits', () => {
    const [regime, regions, changes] = tablesOf(found);
    const prose = forecastParagraph(facts, FORECAST_ENGLISH);
    for (const row of regime!.rows) {
      const [within, , falls] = row.map((cell, k) => cellText(regime!.columns[k]!, cell));
      expect(prose).toContain(`${falls} within ${within} days`);
    }
    for (const row of regions!.rows)
      expect(prose).toContain(`${row[0]} (${cellText(regions!.columns[1]!, row[1]!)})`);
    const ends = changes!.rows.find((r) => /outside support ends/.test(String(r[0])))!;
    const [points, limits] = cellText(changes!.columns[2]!, ends[2]!).split(' (');
    expect(prose).toContain(`if ${ends[0]}, ${points} points (${limits}`);
  });

  test('on a day after the end, the end is said and no chance of it', async () => {
    const study = await smallStudy();
    const late = await askForecast(study, { asOf: '2000-06-10', runs: RUNS }, asking());
    expect(forecastAnswer(late, '').sentence).toMatch(
      /^The Fictitious Republic had ended on 30 May/,
    );
    expect(tablesOf(late)[0]?.columns[0]?.title).toBe('Next in danger');
    expect(forecastParagraph(factsOf(late), FORECAST_ENGLISH)).toMatch(
      /\. The regime had ended on 30 May 2000\. Most in danger/,
    );
  });

  test('of a war that may be going on: warned first, nothing scored', async () => {
    const study = await smallStudy({}, {}, OPEN);
    const open = await askForecast(study, { asOf: '2000-01-01', runs: RUNS }, asking());
    const [first, ...rest] = forecastAnswer(open, '').blocks;
    expect(first).toEqual({ block: 'paragraph', text: LIVE_WARNING });
    expect(rest).toContainEqual({
      block: 'paragraph',
      text: 'Not scored: What happened is not recorded.',
    });
    expect(forecastDocument(open, 1)).toMatchObject({ live_warning: LIVE_WARNING, filter: null });
  });

  test('its edits are in the citation', async () => {
    const set = ['regions[*].garrison_effective_k=x0.5'];
    const edited = { ...found, study: await smallStudy({ set }) };
    expect(forecastAnswer(edited, '').cite).toContain(
      'as of 10 March 2000 with regions[*].garrison_effective_k=x0.5, seed 3',
    );
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(forecastDocument(found, 1)));
    const { success, error } = forecastDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document).toMatchObject({ kind: 'forecast', as_of: '2000-03-10', as_of_day: 69 });
    expect(document.edits).toHaveLength(7);
    expect('world_hash' in document || 'hindcast' in document).toBe(false);
  });
});
