/** One version, and a citation that is complete. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rootVersion, stale, versioned } from '../scripts/version.mjs';
import { ROOT } from './cli.ts';

test('everything that says the version says the root’s (else: node scripts/version.mjs)', () => {
  expect(stale()).toEqual([]);
});

test('another version would be written everywhere', () => {
  const next = versioned('9.8.7', '2031-02-03');
  expect(next.size).toBeGreaterThan(12);
  expect(stale('9.8.7')).toHaveLength(next.size);
  for (const [path, text] of next) {
    expect(text, path).toContain('9.8.7');
    expect(text.match(/"@interregnum\/[\w-]+": "(?!9\.8\.7)\d/g), path).toBeNull();
  }
  expect(next.get('CITATION.cff')).toContain('date-released: 2031-02-03');
});

test('the citation has what the format asks for', () => {
  const citation = parse(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8'));
  expect(citation).toMatchObject({
    'cff-version': '1.2.0',
    type: 'software',
    license: 'MIT',
    version: rootVersion(),
    authors: [{ name: 'Interregnum contributors' }],
  });
  expect(String(citation['date-released'])).toMatch(/^\d{4}-\d\d-\d\d/);
  expect(
    citation.message.length * citation.title.length * citation.abstract.length,
  ).toBeGreaterThan(0);
  expect(citation.keywords.length).toBeGreaterThan(3);
});
