/**
 * The table of docs/trials.md: how many looks of each kind docs/trials.csv has.
 * `node scripts/docs-trials.mjs` rewrites the marked part after lines have been appended. The seals
 * below it are written by hand: a script that could renew them would guard nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const DOCS = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
export const PAGE = join(DOCS, 'trials.md');
export const LOG = join(DOCS, 'trials.csv');
const BEGIN = '<!-- generated:looks -->';
const END = '<!-- /generated -->';

export const KINDS = {
  rules: 'the rules, or a fixed number in them',
  fit: 'how the parameters were come by: posterior, search, design, share kept',
  baseline: 'a rival of the model: a regression, a simple rule, an oracle, the experts of the day',
  told: 'what the forecaster was told: only what was announced, say',
  placebo: 'inputs or outcomes dealt to the wrong case or place',
  score: 'the score, forecasts being the same',
};

/** The marked part as it should read for this log. */
function looksTable(csv) {
  const looks = parse(csv, { columns: true });
  const row = (name, what, of) => {
    const prototypes = of.filter((l) => /^research notes: (?!blind test)/.test(l.record)).length;
    // cases that were unseen until 29 November 2026, alone or among others
    const unseen = of.filter((l) => l.left_out === 'blind' || l.cases === '24').length;
    return `| ${name} | ${what} | ${of.length} | ${prototypes} | ${unseen} |`;
  };
  return [
    '| kind | what differs | looks | of them by prototypes | of them on unseen cases |',
    '| --- | --- | --: | --: | --: |',
    ...Object.entries(KINDS).map(([kind, what]) =>
      row(
        `\`${kind}\``,
        what,
        looks.filter((l) => l.kind === kind),
      ),
    ),
    row('all', '', looks),
  ].join('\n');
}

/** The page with its marked part made anew. @throws when a mark is missing */
export function refreshed(page, csv) {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`${PAGE}: ${BEGIN} or ${END} is missing`);
  return `${page.slice(0, start)}${BEGIN}\n${looksTable(csv)}\n${page.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, refreshed(readFileSync(PAGE, 'utf8'), readFileSync(LOG, 'utf8')));
}
