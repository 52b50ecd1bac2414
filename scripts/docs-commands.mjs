/**
 * docs/commands.md, made of what every command prints with `--help`, so that the page cannot drift from
 * the program. `node scripts/docs-commands.mjs` rewrites it. Needs the built packages (`npm run build`).
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { helpPages } from '@interregnum/cli';

export const PAGE = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'commands.md');
/** Fits beside a navigation. */
const COLUMNS = 78;

/** Where more is said than the help can. */
const MORE = {
  cases: ['data-format.md', 'the case format'],
  check: ['tutorial-own-case.md', 'your own case'],
  run: ['tutorial-first-run.md', 'first run'],
  trace: ['tutorial-first-run.md', 'first run'],
  verify: ['how-to/verify-a-result.md', 'verify a result'],
  score: ['scoring.md', 'scores and baselines'],
  compare: ['questions.md#compare-what-would-have-changed-it', 'compare'],
  why: ['questions.md#why-what-share-of-the-outcome-is-due-to-each-cause', 'why'],
  sensitivity: ['questions.md', 'questions'],
  warn: ['questions.md#warn-what-told-collapse-from-survival-and-how-early', 'early warning'],
  chain: ['questions.md#chain-where-was-history-likely-where-was-it-lucky', 'chains of cases'],
  forecast: ['questions.md#forecast-what-next-with-what-was-known-by-a-day', 'forecast'],
  claims: ['accounts.md', 'accounts'],
  calibrate: ['calibration.md', 'calibration'],
  new: ['tutorial-any-country.md', 'any country'],
  app: ['page.md', 'the page'],
  docs: ['README.md', 'what there is to read'],
  doctor: ['administrator.md', 'for your administrator'],
};

const block = (help) => `\`\`\`text\n${help.trimEnd()}\n\`\`\``;

/** The page as it should read. */
export async function commandsPage() {
  const [program, ...commands] = await helpPages(COLUMNS);
  const sections = commands.map(({ command, help }) => {
    const more = MORE[command];
    const read = more === undefined ? '' : `\n\nMore: [${more[1]}](${more[0]}).`;
    return `## ${command}\n\n${block(help)}${read}`;
  });
  return `<!-- made by scripts/docs-commands.mjs -->
# Commands

What each prints with \`--help\`. In a clone type \`npx interregnum\` for \`interregnum\`.

${block(program.help)}

${sections.join('\n\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, await commandsPage());
