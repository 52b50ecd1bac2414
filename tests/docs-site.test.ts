/** What the site of the documentation shows, before it is built: nothing here needs what builds it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, markOf, meant, placeOf } from '../site/lib/places.mjs';
import { pagesOfDocs, sections, titleOf } from '../site/sections.mjs';
import { temporaryFolder } from './cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('the sidebar', () => {
  test('has every page of docs/, once, under its own first heading', () => {
    const entries = sections().flatMap((section) => section.entries);
    const paths = entries.flatMap((entry) => ('path' in entry ? [entry.path] : []));
    expect(new Set(paths).size).toBe(paths.length);
    expect(pagesOfDocs().length).toBeGreaterThan(20);
    expect(paths).toEqual(expect.arrayContaining(pagesOfDocs()));
    const [model] = entries.filter((e) => 'path' in e && e.path === 'docs/model/ODD.md');
    expect(model?.title).toBe('The model, by the ODD protocol');
  });

  test('names a page that nobody has put in', () => {
    mkdirSync(join(folder.path, 'docs'));
    writeFileSync(join(folder.path, 'docs', 'forgotten.md'), '# Forgotten\n');
    expect(() => sections(folder.path, [])).toThrow(
      'in no section of site/sections.mjs: docs/forgotten.md',
    );
  });

  test('a title loses its marks, and is asked for', () => {
    writeFileSync(join(folder.path, 'a.md'), 'x\n# `run`: [a *case*](b.md)\n');
    expect(titleOf('a.md', folder.path)).toBe('run: a case');
    writeFileSync(join(folder.path, 'b.md'), 'no heading\n');
    expect(() => titleOf('b.md', folder.path)).toThrow('b.md has no heading');
  });
});

describe('where a file stands in the site', () => {
  test.each([
    ['docs/README.md', '/'],
    ['docs/model/ODD.md', '/model/ODD.html'],
    ['cases/mali-2012/README.md', '/cases/mali-2012/'],
    ['README.md', '/about.html'],
    ['packages/model/src/day.ts', '/packages/model/src/day.ts.html'],
    ['docs/schemas/run-1.json', '/schemas/run-1.json'],
  ])('%s: %s', (path, address) => {
    expect(addressOf(placeOf(path))).toBe(address);
  });

  test('a link is read as the repository reads it', () => {
    expect(meant('../losses.md#a', 'docs/model/ODD.md')).toEqual({
      path: 'docs/losses.md',
      mark: '#a',
    });
    expect(meant('schemas/', 'docs/README.md')).toEqual({ path: 'docs/schemas', mark: '' });
    expect(meant('https://example.org/', 'docs/README.md')).toBeNull();
  });

  test('marks of headings are those of the repository', () => {
    expect(markOf('Eq. 1 Support index')).toBe('eq-1-support-index');
    expect(markOf('1 Purpose and patterns')).toBe('1-purpose-and-patterns');
  });
});
