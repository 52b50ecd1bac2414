/** The text that comes with a new case: what each table holds, from the one description of them. */
import { type ColumnSpec, TABLES, type TableName, type TableSpec } from '../tables.ts';

const TABLE_NOTES: Partial<Record<TableName, string>> = {
  regions:
    'The sums of garrison_effective_k, militia_k and challenger_force_k must match forces.csv within 10 %.',
  links: 'Each pair once, either way round; every region must be reachable from the capital.',
  patrons:
    'One row a step. Rows with exogenous_after_origin 0 are the path as announced by the origin; rows with 1 are what came about later and are used in hindcasts only.',
  forces: 'placed 1: the men are those in regions.csv.',
  provenance:
    'Written for you where you say nothing. Correct low, high, kind and source row by row; your rows stay.',
  to_fill:
    'Written by interregnum new NAME --country …; interregnum check shows it in the order in which to fill it. Delete a line to let its cell stay blank.',
  outcome: 'What happened, if it is known. Inputs must never come from here.',
};

function cell(column: ColumnSpec): string {
  const range =
    column.min === undefined
      ? ''
      : column.max === undefined
        ? `, ${column.min} or more`
        : `, ${column.min} to ${column.max}`;
  const what = column.choices
    ? column.choices.join(' · ')
    : `${column.unit ?? column.type}${range}`;
  return `| \`${column.name}\`${column.filled ? ' *' : ''} | ${column.description} | ${what} |`;
}

function section(name: TableName): string {
  const spec: TableSpec = TABLES[name];
  const note = TABLE_NOTES[name];
  return [
    `## ${name}.csv${spec.required ? '' : ' (optional)'}`,
    `${spec.description}.${note === undefined ? '' : ` ${note}`}`,
    '',
    '| column | what | unit or choice |',
    '|---|---|---|',
    ...spec.columns.map(cell),
  ].join('\n');
}

/** Markdown for the folder of a new case. */
export function templateReadme(name: string): string {
  return `# ${name}

A case for Interregnum, started from a template: **every number in it is invented.** Replace the tables with your own, keep the file names, then:

    interregnum check ${name}
    interregnum run ${name}

\`check\` names every fault with its file, line and column. Work in a spreadsheet if you like, but save as CSV in UTF-8 with commas.

\`case.json\` says who, when and where: \`origin\` is the first simulated day (day 0), \`horizon_days\` how many days are simulated, \`capital\` the id of the region where the regime sits, \`events\` the dated news. An event has the day it became known (\`date_known\`), the day it takes effect, a \`kind\`, the \`side\` it concerns, a \`magnitude\` from 0 to 1 and an \`effect\` (strengthens, weakens, none).

Code inputs as they were known on the origin. If you know how it ended, say so here, and say who coded what.

Columns marked * may not be blank in any row; other columns may be left out, and then \`check\` says what is assumed instead. Columns of your own are welcome.

${(Object.keys(TABLES) as TableName[]).map(section).join('\n\n')}
`;
}
