/** The site: pages that `build.mjs` staged, in the sections of `sections.mjs`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { gathered } from '../lib/gather.mjs';
import { ownLinks } from '../lib/own-links.mjs';
import { PAGES } from '../lib/paths.mjs';
import { addressOf, markOf, placeOf } from '../lib/places.mjs';
import { sections } from '../sections.mjs';

const found = gathered();

/** Functions and types of the library, as its pages were made. */
const api = () =>
  JSON.parse(readFileSync(join(PAGES, 'api', 'navigation.json'), 'utf8')).map(asItem);

const asItem = ({ title, path, children }) => ({
  text: title,
  ...(path ? { link: addressOf(`api/${path}`) } : {}),
  ...(children ? { items: children.map(asItem) } : {}),
});

/** Out of a part that has a list of its own. */
const ALL = { text: 'All pages', link: '/' };

const asLink = ({ title, path, address }) => ({
  text: title,
  link: path === undefined ? `/${address}` : addressOf(placeOf(path)),
});

/** What else is said of a case stands under it, without its name. */
function casesIn(entries) {
  const items = [];
  for (const entry of entries) {
    const isBeside = /^cases\/[^/]+\/(?!README)/.test(entry.path);
    if (!isBeside) items.push({ ...asLink(entry), items: [] });
    else items.at(-1).items.push({ ...asLink(entry), text: entry.title.replace(/:.*/, '') });
  }
  return items.map(({ items: under, ...item }) =>
    under.length === 0 ? item : { ...item, items: under },
  );
}

const lists = sections().map(({ title, at = '', entries }) => ({
  at: `/${at}`,
  text: title,
  items: at === 'cases/' ? casesIn(entries) : entries.map(asLink),
}));

export default defineConfig({
  lang: 'en-GB',
  title: 'Interregnum',
  description: 'A simulator of how regimes fall, and why some don’t, scored against history',
  head: [['link', { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }]],
  srcDir: PAGES,
  cacheDir: join(PAGES, '..', 'cache'),
  // `x.html` is found by every static host, also when a page is loaded anew
  cleanUrls: false,
  // the list of pages is one file, not a part of each
  metaChunk: true,
  // nobody fetches the search before they search
  vite: { build: { chunkSizeWarningLimit: 1500 } },
  markdown: {
    // those of the usual pair do not stand out enough
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: markOf },
    // `e^{−h}` is mathematics
    attrs: { disable: true },
    config: (md) => {
      // a file's name in plain words is no address
      md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
      md.use(ownLinks(found));
      md.renderer.rules.table_open = () => '<div class="wide"><table>\n';
      md.renderer.rules.table_close = () => '</table></div>\n';
    },
  },
  // what is beside the order of reading has no page before and after it
  transformPageData: ({ relativePath, frontmatter }) => {
    if (!relativePath.startsWith('api/') && frontmatter.pageClass !== 'source') return {};
    return { frontmatter: { ...frontmatter, prev: false, next: false } };
  },
  themeConfig: {
    sidebar: {
      '/': lists.filter(({ at }) => at === '/'),
      '/cases/': [ALL, ...lists.filter(({ at }) => at === '/cases/')],
      '/api/': [ALL, ...api()],
    },
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
  },
});
