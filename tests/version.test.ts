/** One version, and a citation that is complete. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROGRAM, programCitation } from '../packages/questions/src/methods/program.ts';
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
  expect(next.get('packages/ensemble/src/identity.ts')).toContain("RELEASED = '2031-02-03'");
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

test('what answers cite is what the file for citations says', () => {
  const citation = parse(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8'));
  expect(PROGRAM).toEqual({
    authors: citation.authors[0].name,
    title: citation.title,
    licence: citation.license,
    version: citation.version,
    released: String(citation['date-released']),
  });
  expect(programCitation('9.8.7')).toBe(
    'Interregnum contributors (2026). Interregnum: a simulator of how regimes fall, and why some do not. Version 9.8.7. MIT licence.',
  );
});
