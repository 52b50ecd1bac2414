/** What docs/blind-test.md and docs/scoreboard.md say, which the command generates; nothing is computed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownBlocks } from './markdown-blocks.mjs';
import { ROOT } from './paths.mjs';

function documentOf(name) {
  const text = readFileSync(join(ROOT, 'docs', name), 'utf8');
  const made = /<!-- Made from: (.*) -->/.exec(text)?.[1];
  const blocks = markdownBlocks(text);
  if (made === undefined || !blocks.some((block) => block.block === 'table'))
    throw new Error(`docs/${name} does not say what it was made from, or has no table`);
  return { made, blocks };
}

export const scoreboardFile = () => ({
  schema: 'interregnum.page-scoreboard/1',
  blind: documentOf('blind-test.md'),
  board: documentOf('scoreboard.md'),
});
