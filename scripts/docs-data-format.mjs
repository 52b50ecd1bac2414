/**
 * The tables of docs/data-format.md, made from the description of the tables that reads, checks and
 * packages a case, so that the page cannot drift from the program. `node scripts/docs-data-format.mjs`
 * rewrites the marked part; with `--check` it writes nothing and ends with 1 when it is out of date.
 * Needs the built packages (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TABLES } from '@interregnum/case';

export const PAGE = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'data-format.md');
const BEGIN = '<!-- tables: made by scripts/docs-data-format.mjs -->';
const END = '<!-- end of tables -->';

const cell = (text) => String(text).replaceAll('|', '\\|');

function allowed(column) {
  if (column.choices) return column.choices.map((c) => `\`${c}\``).join(' ');
  if (column.type === 'boolean') return '`0` `1`';
  if (column.type === 'date') return 'date, `YYYY-MM-DD`';
  if (column.type === 'string') return 'text';
  const range =
    column.max !== undefined
      ? `, ${column.min} to ${column.max}`
      : column.min !== undefined
        ? `, ${column.min} or more`
        : '';
  return `${column.unit ?? 'number'}${range}`;
}

const must = (column) => (column.filled ? 'every row' : column.required ? 'column' : '');

function section(spec) {
  const status = [
    spec.required ? 'required' : 'optional',
    ...(spec.observed ? ['observed: opened by scoring only'] : []),
  ].join('; ');
  return [
    `### ${spec.name}.csv`,
    '',
    `${spec.description} (${status}). Key: ${spec.primaryKey.map((k) => `\`${k}\``).join(', ')}.`,
    '',
    '| column | what | allowed | must be there |',
    '| --- | --- | --- | --- |',
    ...spec.columns.map(
      (c) => `| \`${c.name}\` | ${cell(c.description)} | ${cell(allowed(c))} | ${must(c)} |`,
    ),
  ].join('\n');
}

/** The marked part as it should read. */
export function tablesText() {
  return Object.values(TABLES).map(section).join('\n\n');
}

/** The page with its marked part made anew. @throws when a mark is missing */
export function refreshed(page) {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`docs/data-format.md lacks "${BEGIN}" or "${END}"`);
  return `${page.slice(0, start + BEGIN.length)}\n\n${tablesText()}\n\n${page.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = readFileSync(PAGE, 'utf8');
  const fresh = refreshed(page);
  if (fresh === page) process.exit(0);
  if (process.argv.includes('--check')) {
    console.error('docs/data-format.md is out of date: node scripts/docs-data-format.mjs');
    process.exit(1);
  }
  writeFileSync(PAGE, fresh);
}
