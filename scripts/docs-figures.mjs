/**
 * The gallery of figures, docs/figures.md: every figure as the golden drawings of packages/figures show
 * it, made-up data. `node scripts/docs-figures.mjs` writes it when a figure has come or gone.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const GOLDEN = 'packages/figures/src/testing/golden';
export const PAGE = join(ROOT, 'docs', 'figures.md');

/** What a reader is to see in each, in the order of a briefing, then of the questions. */
const SHOWS = {
  'map-model': 'run: the share of runs that have lost each region by a day',
  'map-observed': 'run: what happened by that day, beside it',
  'map-sheet': 'run: four days of the map, for paper',
  fan: 'run: centres held over time, history over it',
  dots: 'run: a hundred histories by the day of collapse',
  order: 'run: when each centre falls, model beside history',
  manners: 'run: how each centre falls',
  'district-counts': 'run --districts: districts lost over time, and what was counted',
  displacement: 'run: persons displaced, and the counts of the time',
  destinations: 'run: where they go',
  civilians: 'run: civilians killed, by whom',
  rights: 'run: what a group may do, before and at the end',
  timeline: 'run: patrons’ support over time',
  course: 'the page: the course of one region, all histories and what happened',
  outline: 'the page: a country as one small picture',
  comparison: 'compare: how often it falls with and without a change, and paired differences',
  'held-twins': 'compare: centres held in both worlds',
  why: 'why: the outcome divided among causes',
  sensitivity: 'sensitivity: shares of variance',
  screening: 'sensitivity: what could matter',
  forecast: 'forecast: what was said on a day',
  experts: 'forecast: beside the experts of the day',
  chain: 'chain: the tree of branches',
  reliability: 'score: what was said beside what came true',
  pit: 'score: where observed days fell in their forecast',
};

/** Drawn by tests of their own, where golden drawings of them are kept. */
const OTHERS = { verdicts: 'claims: the verdicts on an account', warn: 'warn: what tells' };

/** @throws when a drawing has no words here, or the words no drawing */
export function gallery() {
  const words = { ...SHOWS, ...OTHERS };
  const drawn = readdirSync(join(ROOT, GOLDEN))
    .filter((name) => name.endsWith('.wide.snap.svg'))
    .map((name) => name.replace('.wide.snap.svg', ''));
  const without = drawn.filter((name) => !(name in words));
  if (without.length > 0)
    throw new Error(`no words for ${without.join(', ')}: scripts/docs-figures.mjs`);
  const gone = Object.keys(SHOWS).filter((name) => !drawn.includes(name));
  if (gone.length > 0)
    throw new Error(`no drawing of ${gone.join(', ')}: scripts/docs-figures.mjs`);
  const shown = Object.keys(words).filter((name) => drawn.includes(name));
  const figures = shown.map(
    (name) =>
      `## ${name}\n\n${words[name]} · [narrow](../${GOLDEN}/${name}.narrow.snap.svg)\n\n![${words[name]}](../${GOLDEN}/${name}.wide.snap.svg)`,
  );
  return `# Every figure\n\nData in, SVG out (\`packages/figures\`). These are the drawings that tests compare, of a made-up country: no result of the model. Shades and marks tell apart without colour; each figure carries its numbers as CSV and its words for those who do not see it.\n\n<!-- Generated: node scripts/docs-figures.mjs -->\n\n${figures.join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, gallery());
