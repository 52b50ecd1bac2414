/** Where a file of the repository stands in the site, and what it is there. */
import { posix } from 'node:path';

/** Shown by a browser as they are, or kept by it. The rest of what is linked is text, and made a page. */
const AS_IT_IS = /\.(json|csv|svg|png|ipynb|xlsx|geojson)$/;

/** @returns {'page' | 'file' | 'source'} */
export function kindOf(path) {
  if (path.endsWith('.md')) return 'page';
  return AS_IT_IS.test(path) ? 'file' : 'source';
}

/** `docs/` is the top of the site, its README the first page; everything else stands below its own path. */
function placed(path) {
  if (path.startsWith('docs/')) return path.slice('docs/'.length);
  // the readme of the repository, beside the first page, which is that of docs/
  return path === 'README.md' ? 'about.md' : path;
}

/** The Markdown file of a page, a source or a folder; the address of a file that is served as it is. */
export function placeOf(path) {
  const at = placed(path);
  if (kindOf(path) === 'page') return at.replace(/(^|\/)README\.md$/, '$1index.md');
  return kindOf(path) === 'file' ? at : `${at}.md`;
}

export const placeOfFolder = (path) => `${placed(`${path}/`)}index.md`;

/** What a browser asks for. */
export const addressOf = (place) =>
  `/${place.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html')}`;

/** What a link of a page means: a path of the repository and the mark inside it; null: somewhere else. */
export function meant(link, from) {
  if (/^[a-z]+:|^\/\//i.test(link)) return null;
  const [path = '', mark] = link.split('#');
  const at = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path));
  return { path: at.replace(/\/$/, ''), mark: mark === undefined ? '' : `#${mark}` };
}

/** GitHub's mark of a heading, so that a link is good in both. */
export const markOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
