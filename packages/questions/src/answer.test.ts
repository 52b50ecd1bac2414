import { describe, expect, test } from 'vitest';
import { answerOf, type Column, cellText, isRight, note, paragraph } from './answer.ts';
import type { ParametersSource } from './parameters.ts';
import type { Study } from './study.ts';
import { smallStudy } from './testing/small-study.ts';
import { UNSEEN_VERDICT } from './trust.ts';

describe('a cell', () => {
  const column = (more: Partial<Column>): Column => ({ title: 'x', ...more });
  test.each([
    ['text as it is', {}, 'plain', 'plain'],
    ['nothing as a dash', { kind: 'amount' }, null, '–'],
    ['a number of its column’s kind', { kind: 'percent' }, 0.997, '>99 %'],
    ['a small share with its tenth', { kind: 'small-percent' }, 0.024, '2.4 %'],
    ['a number of its own kind', { kind: 'effect' }, { value: -1234, kind: 'persons' }, '−1,200'],
    [
      'a value with its interval',
      { kind: 'effect' },
      { value: 12.3, low: 9.2, high: 15 },
      '+12 (+9.2 to +15)',
    ],
    ['an interval alone', { kind: 'points' }, { low: -0.05, high: 0.012 }, '−5 to +1'],
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

describe('under an answer to several studies', () => {
  const said = {
    question: 'ask',
    title: 'A title',
    sentence: '3 of 10.',
    blocks: [],
    command: 'interregnum ask',
    played: '10 histories',
  };
  const fitted = (study: Study, of: Partial<ParametersSource>): Study => ({
    ...study,
    parameters: {
      ...study.parameters,
      label: 'left out',
      fitted: '2026-11-23',
      vectors: 12,
      trainedOn: ['mali-2012'],
      leftOut: ['chad-2008'],
      ...of,
    },
  });
  const notes = (studies: readonly Study[]): string[] =>
    answerOf(studies, said).blocks.flatMap((b) => (b.block === 'note' ? [b.text] : []));

  test('the parameters stand once, in whole where they are alike', async () => {
    const study = await smallStudy();
    const alike = fitted(study, {});
    expect(notes([alike, alike])).toEqual(notes([alike]));
    const [blind] = notes([alike, fitted(study, { label: 'blind' })]);
    expect(blind).toMatch(
      /12 vectors fitted on 1 history \(mali-2012\) on 23 November 2026, the same for 2 cases; no vector was fitted on the case that it plays\./,
    );
    const [apart, unseen, ...more] = notes([
      fitted(study, { notes: ['A note.'] }),
      fitted(study, { notes: ['A note.'], label: 'in sample', trainedOn: ['chad-2008'] }),
    ]);
    expect(apart).toMatch(
      /fitted for each of 2 cases by itself on 23 November 2026; 1 case was among those fitted on/,
    );
    expect(apart?.match(/A note\./g)).toHaveLength(1);
    expect(unseen).toContain(UNSEEN_VERDICT);
    expect(more).toEqual([]);
  });

  test('it is to none of the cases by itself, unless one is named; all are cited', async () => {
    const study = await smallStudy();
    const none = answerOf([study, study], said);
    expect([none.case, none.caseHash]).toEqual(['', '']);
    expect(none.cite).toMatch(/, ask, cases fictitious-small and fictitious-small, 10 histories/);
    const one = answerOf(study, said);
    const beside = answerOf([study, study], { ...said, beside: study });
    expect([beside.case, beside.caseHash]).toEqual([one.case, one.caseHash]);
    expect('beside' in beside).toBe(false);
    expect(answerOf(Array(9).fill(study), said).cite).toMatch(/, 9 cases, /);
  });
});
