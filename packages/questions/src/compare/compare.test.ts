/** A comparison from the asking to the answer, on the small case. */
import type { ScenarioComparison } from '@interregnum/analysis';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { cellText } from '../answer.ts';
import { asking, smallStudy } from '../testing/small-study.ts';
import { compareAnswer, comparedOf } from './answer.ts';
import { askCompare, type CompareFound } from './ask.ts';
import { compareDocumentSchema } from './document.schema.ts';
import { compareDocument } from './document.ts';
import { COMPARE_ENGLISH } from './english.ts';
import { compareParagraph } from './sentences.ts';

const HALF = 'regions[*].garrison_effective_k=x0.5';
const SAME = 'regions[*].garrison_effective_k=x1';
const FILE = `schema: interregnum.scenario/1
title: More men
description: Twice the men.
edits:
  - path: regions[*].garrison_effective_k
    value: x2
    why: a test
`;
const options = { runs: 40, scenarios: [], set: [] };

let found: CompareFound;
const heard = asking();
beforeAll(async () => {
  const study = await smallStudy({}, { 'scenarios/more-men.yaml': FILE });
  found = await askCompare(
    study,
    {
      ...options,
      scenarios: ['more-men', { name: 'mine.yaml', text: FILE.replace('More men', 'Mine') }],
      set: [HALF],
    },
    heard,
  );
});

describe('asked', () => {
  test('files, names and edits are changes of their own; the runs are told beforehand', () => {
    expect(found.changes.map((c) => [c.name, c.file])).toEqual([
      ['More men', 'more-men'],
      ['Mine', 'mine.yaml'],
      [HALF, null],
    ]);
    expect(heard).toMatchObject({ said: [], expected: [160] });
    const [named, given] = found.comparison.scenarios;
    expect({ ...named, name: '' }).toEqual({ ...given, name: '' });
  });

  test.each([
    [
      'nothing to change',
      {},
      /Say what to change: .*\nScenarios that come with this case: more-men\./,
    ],
    [
      'a name that is not there',
      { scenarios: ['more-mem'] },
      /no scenario file more-mem\. Did you mean more-men\?/,
    ],
    [
      'two of one name',
      {
        set: [HALF],
        scenarios: [
          { name: 'x', text: FILE.replace('More men', HALF.replaceAll('*', "'*'")) },
          { name: 'y', text: FILE },
          { name: 'z', text: FILE },
        ],
      },
      /Two scenarios are called More men|More men/,
    ],
    ['another horizon', { set: ['case.horizon_days=50'] }, /horizon in days is 50/],
  ])('%s is refused in a sentence', async (_, more, message) => {
    const study = await smallStudy({}, { 'scenarios/more-men.yaml': FILE });
    await expect(askCompare(study, { ...options, ...more }, asking())).rejects.toThrow(message);
  });
});

describe('said', () => {
  const COMPARED = { regime: 'the Republic', origin: '2000-01-01', horizonDays: 100 };
  const share = (pairs: number) => ({ pairs, share: 0, low: 0, high: 0 });
  /** @param onlyBase pairs that fall without the change only, and so on */
  function fates(
    both: number,
    onlyBase: number,
    onlyScenario: number,
    neither: number,
    told: -1 | 0 | 1,
  ): ScenarioComparison {
    const [low, high] = { '-1': [-0.5, -0.1], 0: [-0.1, 0.1], 1: [0.1, 0.5] }[told]!;
    return {
      ...found.comparison.scenarios[0]!,
      name: 'X',
      pairs: both + onlyBase + onlyScenario + neither,
      fate: {
        both: share(both),
        onlyBase: share(onlyBase),
        onlyScenario: share(onlyScenario),
        neither: share(neither),
        base: share(both + onlyBase),
        scenario: share(both + onlyScenario),
        difference: { difference: (low! + high!) / 2, low: low!, high: high!, p: 0.5 },
      },
    };
  }
  const say = (...of: Parameters<typeof fates>): string =>
    COMPARE_ENGLISH.answer(fates(...of), COMPARED);

  test('a share is of the histories that it is a share of', () => {
    expect(say(49, 245, 0, 106, -1)).toBe(
      'In 83 of 100 histories in which the Republic falls by 10 April 2000 as the case is, it would have stood with “X” (245 of 294; 95 % interval 79 to 87).',
    );
    expect(say(2, 3, 1, 9, -1)).toBe(
      'In 3 of 5 histories in which the Republic falls by 10 April 2000 as the case is, it would have stood with “X”; in 1 of 10 histories in which it stands, it would have fallen.',
    );
    expect(say(10, 0, 30, 70, 1)).toMatch(
      /^In 30 of 100 histories in which the Republic stands to 10 April 2000 as the case is, it would have fallen with “X” \(30 of 100; /,
    );
    expect(say(30, 2, 3, 65, 0)).toMatch(
      /^32 of 100 histories end with the fall of the Republic by .* as the case is, and 33 with “X”: no difference that so many pairs can tell \(0 points, −10 to \+10\)\.$/,
    );
  });

  test('the paragraph has every number with its interval', () => {
    for (const scenario of found.comparison.scenarios) {
      const text = compareParagraph(scenario, comparedOf(found), COMPARE_ENGLISH);
      expect(text).toMatch(/^.+: \d+ of 40 histories end in a fall as the case stands, \d+ of 40/);
      expect(text).toMatch(/exact McNemar test, p/);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test('failed pairs are counted; equal worlds are said to be so', async () => {
    const failed = { ...found.comparison.scenarios[0]!, failedPairs: 2 };
    expect(compareParagraph(failed, COMPARED, COMPARE_ENGLISH)).toContain(
      'Left out because a run failed: 2 pairs.',
    );
    const same = await askCompare(await smallStudy(), { ...options, set: [SAME] }, asking());
    const answer = compareAnswer(same, '');
    expect(answer.sentence).toBe(`“${SAME}” changes nothing in any of 40 pairs.`);
    expect(compareParagraph(same.comparison.scenarios[0]!, COMPARED, COMPARE_ENGLISH)).toMatch(
      /0 differences in 40 pairs.*exactly zero\.$/,
    );
    expect(answer.blocks.some((b) => b.block === 'table' || b.block === 'figure')).toBe(false);
  });
});

describe('answered', () => {
  test('in blocks: the table beside the prose has the same digits', () => {
    const answer = compareAnswer(found, 'interregnum compare small');
    expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
    const [all, table] = answer.blocks.filter((b) => b.block === 'table');
    expect(all!.rows.map((r) => r[0])).toHaveLength(found.comparison.scenarios.length);
    const stood = table!.rows.find((r) => r[0] === 'days the regime stood')!;
    const [difference, interval] = [3, 4].map((k) => cellText(table!.columns[k]!, stood[k]!));
    const prose = answer.blocks.map((b) => ('text' in b ? b.text : '')).join(' ');
    expect(prose).toContain(`${difference} (${interval}) days is the mean change`);
    expect(answer.cite).toContain(
      `40 pairs of More men (regions[*].garrison_effective_k=x2), Mine`,
    );
  });

  test('of many changes the weightiest are told, and a table has all, those first', () => {
    const [one] = found.comparison.scenarios;
    const scenarios = [0.1, -0.4, 0, 0.2, -0.3].map((d, k) => ({
      ...one!,
      name: `Change ${k}`,
      fate: { ...one!.fate, difference: { ...one!.fate.difference, difference: d } },
    }));
    const changes = scenarios.map(() => found.changes[0]!);
    const many = { ...found, changes, comparison: { ...found.comparison, scenarios } };
    const { sentence, blocks } = compareAnswer(many, '');
    expect([...sentence.matchAll(/Change \d/g)].map(String)).toEqual([
      'Change 1',
      'Change 4',
      'Change 3',
    ]);
    expect(sentence).toMatch(/What the other 2 do stands in the table\.$/);
    const [all] = blocks.filter((b) => b.block === 'table');
    expect(all!.rows.map((r) => r[0])).toEqual([1, 4, 3, 0, 2].map((k) => `Change ${k}`));
  });

  test('as a document of its schema', () => {
    const document = JSON.parse(
      JSON.stringify(compareDocument(found, 1, 'interregnum compare small')),
    );
    const { success, error } = compareDocumentSchema.safeParse(document);
    expect({ success, error }).toEqual({ success: true, error: undefined });
    expect(document.scenarios[0].quantities[0].description).toMatch(/^Days the regime stood/);
  });
});
