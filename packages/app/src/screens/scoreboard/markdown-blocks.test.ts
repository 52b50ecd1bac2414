import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownBlocks, plain } from '../../../scripts/lib/markdown-blocks.mjs';

const DOCS = resolve(import.meta.dirname, '../../../../../docs');

describe('a page of the docs as blocks', () => {
  it('keeps headings, paragraphs, lists and tables, and leaves marks and figures away', () => {
    const blocks = markdownBlocks(`# Title

<!-- Generated -->

**Number** 1.46 in [the blind test](blind-test.md),
*not* \`code\`.

## Part

| who | J ↓ |
| --- | --: |
| **the model** | 1.46 |
| a \\| b |  |

![a figure](x.svg)

- one
  goes on
- two
`);
    expect(blocks).toEqual([
      { block: 'paragraph', text: 'Number 1.46 in the blind test, not code.' },
      { block: 'heading', text: 'Part' },
      {
        block: 'table',
        title: 'Part',
        columns: [
          { title: 'who', align: 'left' },
          { title: 'J ↓', align: 'right' },
        ],
        rows: [
          ['the model', '1.46'],
          ['a | b', ''],
        ],
      },
      { block: 'list', items: ['one goes on', 'two'] },
    ]);
    expect(plain('2 * 3 * 4')).toBe('2 * 3 * 4');
  });

  it.each(['blind-test.md', 'scoreboard.md'])('every table row of %s is there', (name) => {
    const text = readFileSync(resolve(DOCS, name), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('|')).length;
    const tables = markdownBlocks(text).filter((block) => block.block === 'table');
    // Each table has a head and a line of marks besides its rows.
    expect(tables.reduce((sum, table) => sum + table.rows.length + 2, 0)).toBe(rows);
    const cells = tables.flatMap((table) => table.rows.flat());
    expect(cells.filter((cell) => typeof cell === 'string' && /[`[\]]|\*\*/.test(cell))).toEqual(
      [],
    );
  });
});
