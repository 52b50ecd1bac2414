import { readFileSync, writeFileSync } from 'node:fs';
import type { PlaceboResult } from '@interregnum/analysis';
import { boardMadeUp } from '@interregnum/analysis/testing';
import { describe, expect, it } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { markdownOf, provenanceOf } from '../markdown.ts';
import { CHOICE_SENTENCE, UNSEEN_SENTENCE } from '../trust.ts';
import type { ScoreFound } from './ask.ts';
import { scoreboardPage } from './page.ts';
import { rivals, strongerHazard, TARGETS } from './targets.ts';

const board = boardMadeUp();
const found: ScoreFound = {
  options: { asked: [], named: null, leaveOut: 'case', seed: 1, runs: 40, blind: false },
  cases: [],
  board,
};
const LEARNT = {
  'logistic-hazard': { a: 1.234, b: -0.01, c: 0, d: 2, e: 3 },
  'nearest-first': { contactPerDay: 0.0189 },
};
const PLACEBO: PlaceboResult = {
  kind: 'patrons',
  words: 'each case given the patrons and the news of another',
  joint: 0.9,
  shuffled: [1, 0.8],
  shuffled_mean: 0.9,
  as_good: 1,
  p: 0.2,
};
const OPTIONS = {
  learnt: LEARNT,
  command: 'interregnum score --write-page',
  made: 'rules r1, inputs i1',
  byCase: board,
  placebos: [PLACEBO],
  stale: [],
};
const answer = scoreboardPage(found, OPTIONS);
const page = markdownOf(answer, OPTIONS.made);

describe('the page', () => {
  it('is what it was; refresh with UPDATE_GOLDEN=1 and look at what changed', () => {
    const file = new URL('./page.golden.md', import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, page);
    expect(page).toBe(readFileSync(file, 'utf8'));
  });

  it('says that it is generated, and by what', () => {
    expect(page).toContain('<!-- Generated: do not edit. npx interregnum score --write-page -->');
    expect(provenanceOf(page)).toBe('rules r1, inputs i1');
    expect(provenanceOf('# Another page')).toBeNull();
  });

  it('tells what baselines learnt', () => {
    expect(page).toContain('| a | 1.23 |\n| b | −0.0100 |');
    expect(page).toContain('- near the challenger first: contact per day 0.0189');
  });

  it('prints losses beside wins', () => {
    expect(page).toContain('| the model is better (2) | a baseline is better (0) |');
    expect(page).toContain('| the model is better (0) | a baseline is better (1) |');
    expect(page).toMatch(/\|\s+\| South 1980: .*\(/);
    expect(page).toMatch(/\| North 1990: .*\(.*\)\s*\|\s+\|/);
  });

  it('says how each predictor came by its numbers', () => {
    const mixed = new Set(['model', 'model-announced']);
    for (const { id, name, label } of board.predictors)
      expect(page).toContain(`| ${name} | ${mixed.has(id) ? 'left out or blind' : label} |`);
  });

  it('says when the parameters are out of date', () => {
    const stale = scoreboardPage(found, { ...OPTIONS, stale: ['The rules have changed.'] });
    expect(JSON.stringify(stale)).toContain('Out of date: The rules have changed.');
    expect(page).not.toContain('Out of date');
  });

  it('opens with what unseen histories say, and counts no target as reached yet', () => {
    expect(answer.sentence).toBe(UNSEEN_SENTENCE);
    expect(answer.blocks[0]).toMatchObject({ text: expect.stringContaining(CHOICE_SENTENCE) });
    expect(page).toContain('| not counted |');
    const targets = page.split('## What was asked')[1]!.split('\n## ')[0]!;
    expect(targets).not.toContain('| yes |');
  });

  it('keeps apart what the rules were chosen on and what nobody had seen', () => {
    const apart = page.split('## What was asked')[0]!;
    expect(apart).toContain('rules chosen on them (2)');
    expect(apart).toContain('nobody had seen (1)');
    const [, all, chosen, unseen] = /\| the model \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|/
      .exec(apart)!
      .map(Number);
    expect((2 * chosen! + unseen!) / 3).toBeCloseTo(all!, 1);
    expect(chosen).not.toBe(unseen);
  });

  it('has no empty, broken or unformatted number', () => {
    expect(page).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(page).not.toMatch(/\d\.\d{6}/);
  });

  it('has tables whose rows all have as many cells as their head', () => {
    for (const block of page.split('\n\n').filter((b) => b.startsWith('|'))) {
      const counts = block
        .trim()
        .split('\n')
        .map((row) => row.split('|').length);
      expect(new Set(counts).size, block.slice(0, 80)).toBe(1);
    }
  });
});

describe('targets', () => {
  const model = board.predictors.find((p) => p.id === 'model')!;
  const target = (words: RegExp) => TARGETS.find((t) => words.test(t.words))!;

  it('judge what is on the board', () => {
    const readings = TARGETS.map((t) => [t.words, t.read(board, model)] as const);
    for (const [words, r] of readings) expect(r.value, words).not.toBe('');
    expect(readings[0]![1].floorReached).toBe(model.summary.joint.value! <= 1);
    expect(strongerHazard(board)!.id).toBe('logistic-hazard');
  });

  it('ask for a difference from the best baseline that is sure over countries, not only large', () => {
    const [rival] = rivals(board);
    const withLow = (country_low: number, value: number) => ({
      ...board,
      differences: board.differences.map((d) =>
        d.against === rival!.id && d.measure === 'joint' ? { ...d, country_low, value } : d,
      ),
    });
    const read = (low: number, value: number) => {
      const { floorReached, aimReached } = target(/best baseline by/).read(
        withLow(low, value),
        model,
      );
      return [floorReached, aimReached];
    };
    expect(read(0.1, 0.5)).toEqual([true, true]);
    expect(read(0.1, 0.3)).toEqual([true, false]);
    expect(read(-0.1, 0.5)).toEqual([false, false]);
    expect(read(0.1, 0.1)).toEqual([false, false]);
  });

  it('count bins of probability by whether the interval holds what was said', () => {
    const bin = (low: number, high: number) => ({
      from: 0,
      to: 1,
      cells: 9,
      cases: 3,
      mean_forecast: 0.5,
      frequency: 0.5,
      low,
      high,
    });
    const said = { ...model, reliability: [bin(0.4, 0.6), bin(0.6, 0.7), bin(0.5, 0.5)] };
    expect(target(/bins/).read(board, said).value).toBe('2 of 3');
  });
});

it('is an answer that can be read back', () => {
  expect(answerFault(JSON.parse(JSON.stringify(answer)))).toBeNull();
});
