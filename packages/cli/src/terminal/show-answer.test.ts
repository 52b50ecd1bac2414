import type { Answer, Block } from '@interregnum/questions';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Host } from './host.ts';
import { showAnswer } from './show-answer.ts';

const plain = picocolors.createColors(false);
const host = (columns: number): Host => ({
  print: () => {},
  say: () => {},
  columns,
  redraws: false,
  style: plain,
  errStyle: plain,
  env: {},
  workingFolder: '/',
});
const answer = (blocks: readonly Block[], more: Partial<Answer> = {}): Answer => ({
  schema: 'interregnum.answer/2',
  question: 'why',
  title: 'Why did it fall?',
  case: 'small',
  caseHash: 'c',
  rulesHash: 'r',
  sentence: '3 of 10 days are due to A.',
  blocks,
  command: 'interregnum why small',
  cite: 'Interregnum, why',
  ...more,
});
const BLOCKS: readonly Block[] = [
  { block: 'paragraph', text: 'More of it.' },
  { block: 'list', items: ['one', 'two'] },
  { block: 'heading', text: 'Parts' },
  {
    block: 'table',
    title: 'Parts',
    columns: [{ title: 'Factor' }, { title: 'Part', kind: 'effect', unit: 'days' }],
    rows: [['A', { value: 3, low: 2, high: 4 }]],
  },
  { block: 'note', text: 'How it is known.' },
  { block: 'note', text: 'Where from.' },
];

describe('an answer on a terminal', () => {
  test('a command is one line however long, close to what it belongs to', () => {
    const text = `interregnum compare small --set ${'a'.repeat(60)}=x2 --runs 400 --json`;
    const lines = showAnswer(
      answer([
        { block: 'paragraph', text: 'A test.' },
        { block: 'command', text },
      ]),
      1,
      host(40),
    );
    const at = lines.indexOf('A test.');
    expect(lines[at + 1]).toBe(text);
  });

  test('title, sentence, then blocks in their order; how to cite it and to make it again last', () => {
    expect(showAnswer(answer(BLOCKS), 2.34, host(80))).toEqual([
      'Why did it fall?',
      '3 of 10 days are due to A.',
      '',
      'More of it.',
      '- one',
      '- two',
      '',
      'Parts',
      'Factor           Part, days',
      'A       +3.0 (+2.0 to +4.0)',
      'How it is known.',
      'Where from.',
      'Cite as: Interregnum, why.',
      'Again, in 2.3 s: interregnum why small',
    ]);
  });

  test('no line of words is wider than the terminal', () => {
    const long = answer([{ block: 'paragraph', text: 'word '.repeat(60) }]);
    for (const line of showAnswer(long, 1, host(50))) expect(line.length).toBeLessThanOrEqual(50);
  });

  test('what a name brings with it moves no cursor and starts no line', () => {
    const shown = showAnswer(
      answer([{ block: 'paragraph', text: 'a\u001b[2Jb\nc' }], { title: 'x\u001b]0;y\u0007' }),
      1,
      host(80),
    ).join('\n');
    expect([...shown].filter((c) => c < ' ' && c !== '\n')).toEqual([]);
  });
});
