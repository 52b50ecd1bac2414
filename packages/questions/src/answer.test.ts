import { describe, expect, test } from 'vitest';
import { answerOf, type Column, cellText, isRight, note, paragraph } from './answer.ts';
import { smallStudy } from './testing/small-study.ts';
import { UNSEEN_VERDICT } from './trust.ts';

describe('a cell', () => {
  const column = (more: Partial<Column>): Column => ({ title: 'x', ...more });
  test.each([
    ['text as it is', {}, 'plain', 'plain'],
    ['nothing as a dash', { kind: 'amount' }, null, '–'],
    ['a number of its column’s kind', { kind: 'percent' }, 0.997, '>99 %'],
    ['a number of its own kind', { kind: 'effect' }, { value: -1234, kind: 'persons' }, '−1,200'],
    [
      'a value with its interval',
      { kind: 'effect' },
      { value: 12.3, low: 9.2, high: 15 },
      '+12 (+9.2 to +15)',
    ],
    ['an interval alone', { kind: 'points' }, { low: -0.05, high: 0.012 }, '−5.0 to +1.2'],
    ['a place that is sure', { kind: 'place' }, { value: 2, low: 2, high: 2 }, '2'],
    ['a place that is not', { kind: 'place' }, { value: 2, low: 2, high: 3 }, '2 (2 to 3)'],
    ['nothing measured as a dash', { kind: 'effect' }, {}, '–'],
  ] as const)('%s', (_, more, cell, text) => {
    expect(cellText(column(more), cell)).toBe(text);
  });

  test('numbers stand to the right, text to the left, unless said otherwise', () => {
    expect(
      [{}, { kind: 'whole' }, { kind: 'whole', align: 'left' }, { align: 'right' }].map((c) =>
        isRight(column(c as Partial<Column>)),
      ),
    ).toEqual([false, true, false, true]);
  });
});

test('under every answer: the parameters, then once what unseen histories say; cited with what was played', async () => {
  const study = await smallStudy();
  const said = {
    question: 'ask',
    title: 'A title',
    sentence: '3 of 10.',
    blocks: [paragraph('More.')],
    command: 'interregnum ask small',
    played: '10 histories',
  };
  const answer = answerOf(study, said);
  const texts = answer.blocks.map((b) => ('text' in b ? b.text : ''));
  expect(texts[0]).toBe('More.');
  expect(texts.at(-2)).toMatch(/^Parameters/);
  expect(texts.filter((t) => t.includes(UNSEEN_VERDICT))).toHaveLength(1);
  expect(answer.cite).toMatch(
    /^Interregnum [\d.]+, ask, case fictitious-small, 10 histories, seed 3, rules [0-9a-f]{16}$/,
  );
  const other = answerOf(study, { ...said, unseen: 'Another word of it.' });
  expect(other.blocks.at(-1)).toEqual(note('Another word of it.'));
  expect('played' in other).toBe(false);
});
