/**
 * Everything that the site shows: the pages of its sections, and whatever they link to in the
 * repository, further pages, tables, drawings and sources, until no link leads outside.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import markdown from 'markdown-it';
import { ROOT } from '../../scripts/lib/set-up.mjs';
import { pagesOfDocs, sections } from '../sections.mjs';
import { kindOf, meant, placeOf, placeOfFolder } from './places.mjs';

const reader = markdown({ html: true });

/** Links and images of a page, as written. */
export function linksOf(text) {
  const links = [];
  const visit = (tokens) => {
    for (const token of tokens) {
      const link = token.attrGet('href') ?? token.attrGet('src');
      if (link !== null) links.push(link);
      visit(token.children ?? []);
    }
  };
  visit(reader.parse(text, {}));
  return links;
}

/**
 * @returns Map from the path in the repository to `{ kind, place }`, kinds as of `kindOf`, and `folder`
 * @throws when a page links to what is not there
 */
export function gathered(root = ROOT) {
  const found = new Map();
  const waiting = [
    ...sections(root).flatMap(({ entries }) => entries.flatMap(({ path }) => path ?? [])),
    // also those that no page names
    ...pagesOfDocs(root),
    'docs/schemas',
  ];
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (found.has(path)) continue;
    if (!existsSync(join(root, path))) throw new Error(`${path}: there is no such file`);
    if (statSync(join(root, path)).isDirectory()) {
      const readme = `${path}/README.md`;
      if (existsSync(join(root, readme))) {
        found.set(path, { kind: 'folder', place: placeOf(readme) });
        waiting.push(readme);
        continue;
      }
      found.set(path, { kind: 'folder', place: placeOfFolder(path), listed: true });
      // a reader looks for what others wrote of it, and for any schema
      const own = path === 'docs/schemas' ? filesIn(path, root) : foldersIn(path, root);
      waiting.push(...own);
      continue;
    }
    found.set(path, { kind: kindOf(path), place: placeOf(path) });
    if (kindOf(path) !== 'page') continue;
    for (const link of linksOf(readFileSync(join(root, path), 'utf8'))) {
      const to = meant(link, path);
      if (to === null) continue;
      if (!existsSync(join(root, to.path)))
        throw new Error(`${path} links to ${link}, which is not there`);
      waiting.push(to.path);
    }
  }
  return found;
}

/** Files directly in a folder. */
export const filesIn = (path, root = ROOT) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${path}/${entry.name}`);

/** Folders directly in a folder that have a page of their own. */
export const foldersIn = (path, root = ROOT) =>
  readdirSync(join(root, path))
    .map((name) => `${path}/${name}`)
    .filter((entry) => existsSync(join(root, entry, 'README.md')));
