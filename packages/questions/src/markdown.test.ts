import { describe, expect, it } from 'vitest';
import type { Answer, Block } from './answer.ts';
import { markdownOf, provenanceOf } from './markdown.ts';

const answer = (...blocks: Block[]): Answer => ({
  schema: 'interregnum.answer/2',
  question: 'score',
  title: 'How good?',
  case: '',
  caseHash: '',
  rulesHash: '',
  sentence: '7 of 13.',
  blocks,
  command: 'interregnum score',
  cite: 'x',
});
const body = (...blocks: Block[]): string =>
  markdownOf(answer(...blocks), 'rules r').split('**7 of 13.**\n\n')[1]!;

describe('an answer in Markdown', () => {
  it('has its title, from what and by what it was made, and its sentence first', () => {
    const page = markdownOf(answer(), 'rules r');
    expect(page).toBe(
      '# How good?\n\n<!-- Generated: do not edit. npx interregnum score -->\n<!-- Made from: rules r -->\n\n**7 of 13.**\n',
    );
    expect(provenanceOf(page)).toBe('rules r');
    expect(provenanceOf('# Another page')).toBeNull();
  });

  it('says numbers as every renderer does, and keeps a stroke inside its cell', () => {
    const columns = [{ title: 'a' }, { title: 'J', kind: 'hundredths', unit: 'score' } as const];
    const rows = [
      ['x|y', { value: 1.234, low: -1, high: 2 }],
      ['*z*', null],
    ];
    expect(body({ block: 'table', title: 't', columns, rows })).toBe(
      '| a | J, score |\n| --- | --: |\n| x\\|y | 1.23 (−1.00 to 2.00) |\n| \\*z\\* | – |\n',
    );
  });

  it('links what names a file of the project, and nothing else is a mark', () => {
    expect(
      body(
        { block: 'heading', text: 'Part' },
        { block: 'paragraph', text: 'See docs/a.md#b and cases/x/README.md, <b>[not](this) `x`.' },
        { block: 'list', items: ['one', 'two'] },
        { block: 'note', text: 'Small.' },
        { block: 'command', text: 'interregnum score' },
      ),
    ).toBe(
      '## Part\n\nSee [docs/a.md#b](a.md#b) and [cases/x/README.md](../cases/x/README.md), \\<b\\>\\[not\\](this) \\`x\\`.\n\n- one\n- two\n\n*Small.*\n\n```\nnpx interregnum score\n```\n',
    );
  });
});
