/** Writes what was gathered as a folder that vitepress makes a site of. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { ROOT } from '../../scripts/lib/set-up.mjs';
import { filesIn, foldersIn } from './gather.mjs';
import { addressOf } from './places.mjs';

/** The names by which the highlighter knows what it does not know by the ending. */
const LANGUAGES = { mjs: 'js', cff: 'yaml', containerfile: 'docker', license: 'text' };

/** The sign of the page. */
const ICON = 'packages/app/public/icon.svg';
/** Folders that a reader looks up. */
const TITLES = { 'docs/schemas': 'Schemas' };

function languageOf(path) {
  const ending = extname(path).slice(1) || basename(path).toLowerCase();
  return LANGUAGES[ending] ?? ending;
}

const head = (entries) =>
  `---\n${Object.entries(entries)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

/** `from`: what its links are relative to. */
const page = (path, text) => head({ from: path, ...(isLong(text) ? { outline: 2 } : {}) }) + text;
/** A list of a hundred headings helps nobody. */
const isLong = (text) => (text.match(/^#{2,3} /gm) ?? []).length > 60;

/** Read line by line: wide, with no lists beside it, and found by no search. */
const SOURCE = { search: false, outline: false, aside: false, sidebar: false, pageClass: 'source' };

const source = (path, text) => {
  const name = basename(path);
  // longer than any fence inside
  const fence = '`'.repeat(8);
  const where = `\`${path}\` of the repository, as it is.`;
  return `${head({ title: name, ...SOURCE })}# ${name}\n\n${where}\n\n${fence}${languageOf(path)}\n${text}\n${fence}\n`;
};

/** What a JSON file calls itself. */
const saidBy = (path) => {
  const { title } = path.endsWith('.json')
    ? JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
    : {};
  return title === undefined ? '' : `: ${title}`;
};

const listing = (path, found) => {
  const entries = [...foldersIn(path), ...filesIn(path)].map((entry) => {
    const name = entry.slice(path.length + 1);
    const shown = found.get(entry);
    return shown === undefined
      ? `- ${name}`
      : `- [${name}](${addressOf(shown.place)})${saidBy(entry)}`;
  });
  const title = TITLES[path] ?? path;
  return `${head({ title, outline: false })}# ${title}\n\n${entries.join('\n')}\n`;
};

/** @param found of `gathered()`; @param folder that takes the pages, and in `public` the files */
export function stage(found, folder) {
  const write = (place, text) => {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    writeFileSync(join(folder, place), text);
  };
  cpSync(join(ROOT, ICON), join(folder, 'public', 'icon.svg'));
  for (const [path, { kind, place, listed }] of found) {
    if (kind === 'file') {
      cpSync(join(ROOT, path), join(folder, 'public', place));
      continue;
    }
    if (kind === 'folder') {
      if (listed) write(place, listing(path, found));
      continue;
    }
    const text = readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
    write(place, kind === 'page' ? page(path, text) : source(path, text));
  }
}
