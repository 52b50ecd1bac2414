/** The tutorials show what the commands print: every command on them is played. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { tutorials } from '../scripts/docs-tutorials.mjs';

/** How fast it was is another machine's business. */
const untimed = (page: string): string => page.replace(/ in [\d.]+ s\b/g, ' in … s');

it('show what is printed (else: node scripts/docs-tutorials.mjs)', () => {
  const made = tutorials();
  expect(made.map(([file]) => basename(file))).toEqual([
    'tutorial-own-case.md',
    'tutorial-first-run.md',
  ]);
  for (const [file, page] of made)
    expect(untimed(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))).toBe(untimed(page));
});
