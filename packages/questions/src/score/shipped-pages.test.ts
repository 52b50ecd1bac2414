/** The pages of docs/ that are answers: each is what the renderer makes of what is kept beside it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerFault } from '../answer.schema.ts';
import { markdownOf, provenanceOf } from '../markdown.ts';

const docs = (name: string): string =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

test.each(['scoreboard', 'blind-test', 'districts'])('docs/%s.md', (name) => {
  const { made, answer } = JSON.parse(docs(`${name}.json`));
  expect(answerFault(answer)).toBeNull();
  const page = docs(`${name}.md`);
  expect(page).toBe(markdownOf(answer, made));
  expect(provenanceOf(page)).toBe(made);
  expect(page).not.toMatch(/NaN|undefined|null|Infinity/);
});
