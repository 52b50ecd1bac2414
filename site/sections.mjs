/**
 * What stands in the sidebar, in the order in which a reader may want it. A page of docs/ that is in none
 * of these sections is a fault that the build names; a folder stands for all of its pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/set-up.mjs';

/** A path of the repository, or a text and a page that is made: `[title, address]`. */
const SECTIONS = [
  {
    title: 'Start',
    of: [
      'docs/README.md',
      'docs/tutorial-first-run.md',
      'docs/page.md',
      'docs/tutorial-any-country.md',
      'docs/tutorial-own-case.md',
      'docs/figures.md',
    ],
  },
  { title: 'How do I …', of: ['docs/how-to/'] },
  {
    title: 'Ask',
    of: [
      'docs/questions.md',
      'docs/outcomes.md',
      'docs/accounts.md',
      'docs/districts.md',
      'docs/levers.md',
      'docs/tours.md',
    ],
  },
  {
    title: 'What to believe',
    of: [
      'docs/limits.md',
      'docs/blind-test.md',
      'docs/scoring.md',
      'docs/scoreboard.md',
      'docs/losses.md',
      'docs/trials.md',
      'docs/plan-2026-12.md',
      'docs/nested-2026-12.md',
      'docs/plan-2026-12-doubt.md',
      'docs/doubt-2026-12.md',
    ],
  },
  { title: 'The model', of: ['docs/model/ODD.md', 'docs/calibration.md'] },
  {
    title: 'Look up',
    of: [
      'docs/commands.md',
      'docs/data-format.md',
      ['Schemas', 'schemas/'],
      ['The cases', 'cases/'],
      'docs/when-it-stops.md',
    ],
  },
  {
    title: 'From a program',
    of: [
      'docs/r-and-python.md',
      'docs/library.md',
      'examples/README.md',
      ['Every function and type', 'api/'],
    ],
  },
  // beside their own pages alone
  { title: 'The cases', at: 'cases/', of: ['cases/README.md', 'cases/CODEBOOK.md', 'cases/*/'] },
  {
    title: 'The project',
    of: ['docs/administrator.md', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'],
  },
];

/** First heading of a page, without its marks. */
export function titleOf(path, root = ROOT) {
  const [, heading] = /^# (.+)$/m.exec(readFileSync(join(root, path), 'utf8')) ?? [];
  if (heading === undefined) throw new Error(`${path} has no heading of the first level`);
  return heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
}

/** A page, the pages of a folder, its README first, or (`*\/`) those of each folder in a folder. */
function pagesOf(entry, root) {
  if (!entry.endsWith('/')) return [entry];
  if (entry.endsWith('/*/')) {
    const above = entry.slice(0, -'*/'.length);
    return readdirSync(join(root, above), { withFileTypes: true })
      .filter((inside) => inside.isDirectory())
      .flatMap(({ name }) => pagesOf(`${above}${name}/`, root));
  }
  const names = readdirSync(join(root, entry)).filter((name) => name.endsWith('.md'));
  const isFirst = (name) => name === 'README.md';
  return [...names.filter(isFirst), ...names.filter((name) => !isFirst(name)).sort()].map(
    (name) => entry + name,
  );
}

/** Pages of docs/, all of which a reader must be able to find. Schemas of others are no pages. */
export const pagesOfDocs = (root = ROOT) =>
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/schemas/'));

/**
 * @returns sections with their entries: `path` of the repository, or `address` of a page that is made
 * @throws when a page of docs/ is in no section
 */
export function sections(root = ROOT, listed = SECTIONS) {
  const filled = listed
    .map(({ of, ...section }) => ({
      ...section,
      entries: of.flatMap((entry) =>
        Array.isArray(entry)
          ? [{ title: entry[0], address: entry[1] }]
          : pagesOf(entry, root).map((path) => ({ title: titleOf(path, root), path })),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  const named = new Set(filled.flatMap(({ entries }) => entries.map(({ path }) => path)));
  const lost = pagesOfDocs(root).filter((path) => !named.has(path));
  if (lost.length > 0) throw new Error(`in no section of site/sections.mjs: ${lost.join(', ')}`);
  return filled;
}
