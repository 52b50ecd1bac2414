/** docs/blind-test.json and docs/scoreboard.json, which the command writes beside its pages; nothing is computed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

const read = (name) => JSON.parse(readFileSync(join(ROOT, 'docs', `${name}.json`), 'utf8'));

export const scoreboardFile = () => ({
  schema: 'interregnum.page-scoreboard/1',
  blind: read('blind-test'),
  board: read('scoreboard'),
});
