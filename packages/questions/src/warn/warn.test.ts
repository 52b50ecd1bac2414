/** An early warning from the asking to the answer: the small case, as three countries. */
import { type EarlyWarning, INDICATORS, NAIVE, watchCase } from '@interregnum/analysis';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import type { Answer, Table } from '../answer.ts';
import { type Study, studyOf } from '../study.ts';
import { SMALL_OPTIONS, smallCase } from '../testing/small-study.ts';
import { UNSEEN_VERDICT } from '../trust.ts';
import { warnAnswer } from './answer.ts';
import { askWarn, type WarnFound, type Watch } from './ask.ts';
import { warnDocumentSchema } from './document.schema.ts';
import { warnDocument } from './document.ts';
import { WARN_ENGLISH } from './english.ts';
import { havingOf } from './having.ts';
import { rowsOf } from './rows.ts';
import { warnParagraphs } from './sentences.ts';
import { observedOf } from './watched.ts';

const watch: Watch = async (inputs, runs) => inputs.map((input) => watchCase(input, runs));
const RUNS = 30;
const HAVING = havingOf('ruralControl=0.6,lostShare=0.25');

async function study(id: string, seed: number): Promise<Study> {
  const opened = await smallCase(id, (text) => text.replaceAll('fictitious-small', id));
  return studyOf(opened, { ...SMALL_OPTIONS, seed }, () => {});
}

let studies: Study[];
let asked: WarnFound;
let plain: EarlyWarning;
beforeAll(async () => {
  studies = await Promise.all(['arden-2000', 'brake-2000', 'cwm-2000'].map((id) => study(id, 3)));
  asked = await askWarn(studies, { runs: RUNS, having: HAVING }, watch);
  plain = { ...asked.found, placed: [] };
});

/** The answer with other probabilities of the right order at 90 days. */
function withTelling(means: Readonly<Record<string, number | null>>): EarlyWarning {
  const telling = plain.telling.map((t) => {
    const mean = means[t.indicator] ?? null;
    const about = mean === null ? { low: null, high: null } : { low: mean - 0.1, high: mean + 0.1 };
    return { ...t, withinCase: { ...t.withinCase, mean, ...about } };
  });
  return { ...plain, telling };
}

describe('asked', () => {
  test('every case is watched as often, in its order', () => {
    expect(plain.cases.map((c) => [c.case, c.country, c.runs])).toEqual([
      ['arden-2000', 'arden', RUNS],
      ['brake-2000', 'brake', RUNS],
      ['cwm-2000', 'cwm', RUNS],
    ]);
  });

  test('beside what happened, where that is known', () => {
    const [first, ...others] = studies;
    const known = observedOf([{ ...first!, observed: null }, ...others]);
    expect(known.map((o) => [o.case, o.endDay, o.horizonDays])).toEqual([
      ['brake-2000', 150, 200],
      ['cwm-2000', 150, 200],
    ]);
  });

  test('a case twice is refused', async () => {
    const twice = [studies[0]!, studies[0]!];
    await expect(askWarn(twice, { runs: 1, having: [] }, watch)).rejects.toThrow(
      'arden-2000 is asked for twice',
    );
  });

  test('what an analyst has: pairs, or a table in which an empty cell is not known', () => {
    expect(HAVING).toEqual([
      [
        { indicator: 'ruralControl', value: 0.6 },
        { indicator: 'lostShare', value: 0.25 },
      ],
    ]);
    const text = '\uFEFFsupply,days\n1,\n,7\n';
    expect(havingOf({ name: 'have.csv', text })).toEqual([
      [{ indicator: 'supply', value: 1 }],
      [{ indicator: 'days', value: 7 }],
    ]);
    expect(() => havingOf({ name: 'have.csv', text: 'supply\nmuch\n' })).toThrow(
      'have.csv:2:1: the value of supply must be a number',
    );
  });
});

describe('said', () => {
  test('every indicator has words of its own', () => {
    const labels = INDICATORS.map(({ id }) => WARN_ENGLISH.indicator(id).label);
    expect(new Set(labels).size).toBe(INDICATORS.length);
    expect(() => WARN_ENGLISH.indicator('moon')).toThrow(RangeError);
  });

  test('the answer first: of pairs of histories, and what can be observed', () => {
    expect(WARN_ENGLISH.answer(withTelling({ strength: 0.8, ruralControl: 0.7 }))).toBe(
      'In 80 of 100 pairs of histories of one case, one that ends within 90 days and one that stands, true strength warns more of the one that ends (95 % interval 70 to 90; 50 is chance), and nobody can observe it; of what can be observed rural control tells best, in 70 of 100 (95 % interval 60 to 80).',
    );
    expect(WARN_ENGLISH.answer(withTelling({ strength: 0.6, ruralControl: 0.7 }))).toMatch(
      /^In 70 of 100 pairs .*, rural control warns .*; 50 is chance\)\.$/,
    );
  });

  test('where values are given, they are answered first', () => {
    const { chance } = asked.found.placed[0]!.chances.at(-1)!;
    expect(WARN_ENGLISH.answer(asked.found)).toMatch(
      /^In \d+ of 100 histories \(95 % interval .*\) with rural control 0\.6 and share of centres lost 0\.25 the regime of the model ends within 90 days; in \d+ of 100 whatever the values\.$/,
    );
    expect(WARN_ENGLISH.answer(asked.found)).toContain(`In ${Math.round(100 * chance.value!)} of`);
    const none = { ...plain, placed: [null] };
    expect(WARN_ENGLISH.answer(none)).toBe(WARN_ENGLISH.answer(plain));
  });

  test('where no case can tell, that is said instead of a number', () => {
    const nothing = withTelling({});
    expect(WARN_ENGLISH.answer(nothing)).toMatch(/^No case has enough histories of both kinds/);
    expect(WARN_ENGLISH.telling(nothing)).toBe(WARN_ENGLISH.answer(nothing));
  });

  test('cases of one country cannot learn from each other', async () => {
    const one = await Promise.all(['arden-2000', 'arden-2001'].map((id) => study(id, 3)));
    const { found } = await askWarn(one, { runs: 20, having: [] }, watch);
    expect(WARN_ENGLISH.alarms(found)).toMatch(/^No alarm could be tested/);
    expect(WARN_ENGLISH.skill(found.skill)).toMatch(/^It cannot be tested on a country left out/);
  });

  test('an interval that there is not is said to be missing', () => {
    const naive = withTelling({ [NAIVE]: 0.7 });
    const telling = naive.telling.map((t) => ({
      ...t,
      withinCase: { ...t.withinCase, low: null, high: null },
    }));
    expect(WARN_ENGLISH.answer({ ...naive, telling })).toContain(
      '(no interval: too few cases; 50 is chance)',
    );
  });
});

const tablesOf = ({ blocks }: Answer): Table[] =>
  blocks.flatMap((b) => (b.block === 'table' ? [b] : []));

describe('answered', () => {
  test('in blocks: to no case by itself, parameters and unseen histories once', () => {
    const answer = warnAnswer(asked, 'interregnum warn');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    expect([answer.case, answer.caseHash]).toEqual(['', '']);
    const texts = answer.blocks.flatMap((b) => ('text' in b ? [b.text] : []));
    expect(texts.filter((t) => t.startsWith('Parameters'))).toHaveLength(1);
    expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toHaveLength(1);
    expect(texts).toEqual(expect.arrayContaining(warnParagraphs(asked.found, WARN_ENGLISH)));
    expect(JSON.stringify(answer)).not.toMatch(/NaN|undefined/);
  });

  test('three tables, best first; the dashboard has what somebody could have a number for', () => {
    const told = withTelling({ strength: 0.8 });
    const alarms = told.alarms.map((a) => ({ ...a, hitShare: { ...a.hitShare, mean: 0.5 } }));
    const found = { ...told, alarms };
    const tables = tablesOf(warnAnswer({ studies, found }, ''));
    const could = INDICATORS.filter(({ kind }) => kind !== 'hidden' && kind !== 'slowing');
    expect(tables.map((t) => t.rows.length)).toEqual([
      INDICATORS.length,
      INDICATORS.length,
      could.length,
    ]);
    const [best] = rowsOf(found);
    expect(tables[0]!.rows[0]!.slice(0, 5)).toEqual([
      WARN_ENGLISH.indicator(best!.indicator.id).label,
      best!.indicator.kind,
      ...best!.telling.map((t) => t.withinCase.mean),
    ]);
  });

  test('a table of dashes is left out; of one case it is said what to do instead', async () => {
    expect(tablesOf(warnAnswer(asked, ''))).toHaveLength(1);
    const [first] = studies;
    const { found } = await askWarn([first!], { runs: 20, having: [] }, watch);
    expect(WARN_ENGLISH.answer(found)).toMatch(
      /^One case gives no early warning: .* Name cases of/,
    );
  });

  test('values that no history has are named as such', () => {
    const answer = warnAnswer({ studies, found: { ...plain, placed: [null] } }, '');
    expect(answer.blocks[0]).toMatchObject({ text: WARN_ENGLISH.notPlaced });
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(JSON.stringify(warnDocument(asked, 1)));
    const { success, error } = warnDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document.indicators.map((i: { id: string }) => i.id)).toEqual(
      INDICATORS.map(({ id }) => id),
    );
    expect(document.placed[0].paragraph).toMatch(/shares of model histories, not of regimes/);
  });
});
