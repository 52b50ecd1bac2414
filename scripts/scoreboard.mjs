/**
 * docs/scoreboard.md: every case, every predictor, every score. `node scripts/scoreboard.mjs` plays
 * all of it again and rewrites the page; needs the built packages (`npm run build`).
 *
 *   --cases DIR     folder of cases; default: cases/
 *   --posterior FILE   what calibration wrote; default packages/analysis/posterior.json
 *   --runs N        runs a predictor and case; default 1000
 *   --out FILE      the page; default docs/scoreboard.md
 *   --json FILE     the same as data
 *   --check         play nothing; end with 1 when the page was made from other rules, inputs or fits
 *
 * Without a posterior the model is scored with its hand-set numbers, and the page says so.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  boardCases,
  boardSources,
  fittedFrom,
  PREDICTORS,
  placeboTests,
  posteriorStaleness,
  provenanceOf,
  readPosterior,
  scoreboard,
  scoreboardPage,
  subjectOf,
  TRAINED_BASELINES,
} from '../packages/analysis/dist/index.js';
import { formatProblem, readCase, readObserved } from '../packages/case/dist/index.js';
import { listCases, readCaseFolder } from '../packages/case/dist/node.js';
import { rulesHash, sha256Text } from '../packages/ensemble/dist/index.js';
import { DEFAULT_SWITCHES } from '../packages/model/dist/index.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const COMMAND = 'node scripts/scoreboard.mjs';
/** Draws of the ensembles, and of the resampling. */
const SEED = 1;
/** Enough for p = .05; a shuffle is played anew over all cases. */
const PLACEBO_SAMPLES = 19;
const PLACEBO_RUNS = 100;
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

function boardOf(sources, leaveOut, posterior, runs, reuse) {
  const started = Date.now();
  const fitted = posterior && fittedFrom(posterior, leaveOut);
  const cases = boardCases(sources, {
    leaveOut,
    fitted,
    seed: SEED,
    runs,
    ...(reuse && { reuse }),
    onCase: (id) =>
      console.error(
        `  ${leaveOut} left out: ${id}, ${((Date.now() - started) / 1000).toFixed(0)} s`,
      ),
  });
  const subject = subjectOf(fitted);
  const board = scoreboard({
    predictors: PREDICTORS,
    cases,
    subject,
    leaveOut,
    bootstrap: BOOTSTRAP,
  });
  return { cases, board };
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: join(ROOT, 'cases') },
    posterior: { type: 'string', default: join(ROOT, 'packages', 'analysis', 'posterior.json') },
    runs: { type: 'string', default: '1000' },
    out: { type: 'string', default: join(ROOT, 'docs', 'scoreboard.md') },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const read = await readCases(values.cases);
const sources = boardSources(read);
const posterior = existsSync(values.posterior)
  ? readPosterior(readFileSync(values.posterior, 'utf8'))
  : null;
const now = {
  rulesHash: rulesHash(posterior?.switches ?? DEFAULT_SWITCHES),
  caseHashes: Object.fromEntries(read.map(({ data }) => [data.id, data.hash])),
};
const inputs = sha256Text(read.map(({ data }) => `${data.id} ${data.hash}`).join('\n'));
const provenance = [
  `rules ${now.rulesHash.slice(0, 12)}`,
  `inputs of ${read.length} cases ${inputs.slice(0, 12)}`,
  posterior ? `posterior ${posterior.sha256.slice(0, 12)} of ${posterior.created}` : 'no posterior',
].join(', ');
if (values.check) {
  const made = existsSync(values.out) ? provenanceOf(readFileSync(values.out, 'utf8')) : null;
  if (made === provenance) process.exit(0);
  console.error(`${values.out} is made from: ${made}\nnow there is: ${provenance}\nrun ${COMMAND}`);
  process.exit(1);
}
const { cases, board } = boardOf(sources, 'case', posterior, runs);
const byCountry = boardOf(sources, 'country', posterior, runs, cases).board;
const placebos = placeboTests(sources, posterior && fittedFrom(posterior, 'case'), {
  seed: SEED,
  runs: Math.min(runs, PLACEBO_RUNS),
  samples: PLACEBO_SAMPLES,
  onSample: (kind, sample) =>
    console.error(`  placebo: ${kind} ${sample + 1} of ${PLACEBO_SAMPLES}`),
});
const counted = sources.filter((s) => s.within === undefined);
const learnt = Object.fromEntries(
  TRAINED_BASELINES.map((baseline) => [baseline.id, baseline.train(counted).learnt]),
);
const page = scoreboardPage(board, {
  command: COMMAND,
  byCountry,
  placebos,
  learnt,
  stale: posterior ? posteriorStaleness(posterior, now) : [],
  runs,
  provenance,
});
writeFileSync(values.out, page);
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ board, by_country: byCountry, placebos }, null, 1)}\n`,
  );
console.error(`wrote ${values.out}`);
