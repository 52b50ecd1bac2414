/** The districts of a case, what was reported of them, and how good the tier is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** What docs/districts.json says in words. The command writes it, of one case at a time. */
function verdictOf(id) {
  const { answer } = JSON.parse(readFileSync(join(ROOT, 'docs', 'districts.json'), 'utf8'));
  if (answer.case !== id) return [];
  const words = answer.blocks.find(({ block }) => block === 'list');
  if (words === undefined) throw new Error('docs/districts.json says nothing in words');
  return [answer.sentence, ...words.items];
}

/** @returns null where the case has no districts */
export function districtsFile(data, { observed }) {
  const { districts: tables } = data;
  if (tables === undefined) return null;
  const schema = 'interregnum.page-districts/1';
  return { schema, tables, observed, verdict: verdictOf(data.id) };
}
