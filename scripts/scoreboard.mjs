/**
 * docs/scoreboard.md: every case, every predictor, every score. `node scripts/scoreboard.mjs` plays
 * all of it again and rewrites the page; needs the built packages (`npm run build`).
 *
 *   --cases DIR     folder of cases; default: cases/
 *   --fits DIR      folder of fitted pools; default: packages/analysis/fits/
 *   --runs N        runs a predictor and case; default 1000
 *   --out FILE      the page; default docs/scoreboard.md
 *   --json FILE     the same as data
 *
 * Without fitted pools the model is scored with its hand-set numbers, and the page says so.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  boardCases,
  boardSources,
  CALIBRATED,
  PREDICTORS,
  readFits,
  scoreboard,
  scoreboardPage,
  staleness,
  subjectOf,
} from '../packages/analysis/dist/index.js';
import { formatProblem, readCase, readObserved } from '../packages/case/dist/index.js';
import { listCases, readCaseFolder } from '../packages/case/dist/node.js';
import { RULES_HASH } from '../packages/ensemble/dist/rules-hash.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const COMMAND = 'node scripts/scoreboard.mjs';
/** Draws of the ensembles, and of the resampling. */
const SEED = 1;
const BOOTSTRAP = { seed: 1, replicates: 2000 };

async function readCases(folder) {
  const cases = [];
  for (const name of await listCases(folder)) {
    const { files } = await readCaseFolder(join(folder, name));
    const { data, problems } = readCase(files);
    if (data === null) {
      const first = problems.find((p) => p.severity === 'error');
      throw new Error(`${name}: ${formatProblem(first)}`);
    }
    cases.push({ data, observed: readObserved(files, data).observed });
  }
  return cases;
}

/** Fitted pools by what they leave out. */
function readAllFits(folder) {
  const found = { case: null, country: null };
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (!text.includes('"interregnum.fits/1"')) continue;
    const fits = readFits(text);
    found[fits.left_out_by] = fits;
  }
  return found;
}

function boardOf(sources, leaveOut, fits, runs) {
  const started = Date.now();
  const cases = boardCases(sources, {
    leaveOut,
    fits,
    seed: SEED,
    runs,
    onCase: (id) =>
      console.error(
        `  ${leaveOut} left out: ${id}, ${((Date.now() - started) / 1000).toFixed(0)} s`,
      ),
  });
  const subject = subjectOf(fits);
  return scoreboard({ predictors: PREDICTORS, cases, subject, leaveOut, bootstrap: BOOTSTRAP });
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: join(ROOT, 'cases') },
    fits: { type: 'string', default: join(ROOT, 'packages', 'analysis', 'fits') },
    runs: { type: 'string', default: '1000' },
    out: { type: 'string', default: join(ROOT, 'docs', 'scoreboard.md') },
    json: { type: 'string' },
  },
});
const runs = Number(values.runs);
const read = await readCases(values.cases);
const sources = boardSources(read);
const fits = readAllFits(values.fits);
const now = {
  rulesHash: RULES_HASH,
  caseHashes: Object.fromEntries(
    read.filter((_, k) => sources[k].within === undefined).map(({ data }) => [data.id, data.hash]),
  ),
  calibrated: CALIBRATED,
};
const board = boardOf(sources, 'case', fits.case, runs);
const byCountry = boardOf(sources, 'country', fits.country, runs);
const page = scoreboardPage(board, {
  command: COMMAND,
  byCountry,
  stale: fits.case ? staleness(fits.case, now) : [],
  runs,
});
writeFileSync(values.out, page);
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ board, by_country: byCountry }, null, 1)}\n`);
console.error(`wrote ${values.out}`);
