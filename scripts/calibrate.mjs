/**
 * Fit the shared parameters on every case of a folder and write the posterior (docs/calibration.md).
 *
 *   node scripts/calibrate.mjs --folder out/calibration --out packages/analysis/posterior.json
 *   node scripts/calibrate.mjs --report packages/analysis/posterior.json   what a posterior has learnt
 *
 *   --folder DIR       where searches are kept after each generation; start again and it goes on
 *   --out FILE         the posterior; without it, only the report is printed
 *   --cases DIR        default: cases/
 *   --starts N --generations N --runs N --final-runs N --seed N --workers N
 *   --only NAMES       folds by name (case ids, countries, none); default: all
 *   --fit-without M    mechanisms to switch off while fitting, besides doubt
 *   --sample N --jitter T
 *
 * Needs the built packages (`npm run build`). Ctrl-C keeps what is finished and exits with 130.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  allFolds,
  boardSources,
  calibrate,
  fittingSwitches,
  learntFrom,
  makePosterior,
  posteriorText,
  readPosterior,
} from '../packages/analysis/dist/node.js';
import { formatProblem, readCase, readObserved } from '../packages/case/dist/index.js';
import { listCases, readCaseFolder } from '../packages/case/dist/node.js';
import { DEFAULT_SWITCHES, MECHANISMS } from '../packages/model/dist/index.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const number = { type: 'string' };
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    cases: { type: 'string', default: join(ROOT, 'cases') },
    starts: number,
    generations: number,
    runs: number,
    'final-runs': number,
    seed: number,
    workers: number,
    only: { type: 'string' },
    'fit-without': { type: 'string', default: '' },
    sample: { ...number, default: '60' },
    jitter: { ...number, default: '0' },
  },
});

function stop(message) {
  console.error(message);
  process.exit(2);
}

async function readOne(folder) {
  const { files } = await readCaseFolder(folder);
  const { data, problems } = readCase(files);
  if (data === null) stop(formatProblem(problems.find((p) => p.severity === 'error')));
  return { data, observed: readObserved(files, data).observed };
}

/** Only the numbers that were given, so that the defaults stay those of `calibrate`. */
function given(names) {
  return Object.fromEntries(
    Object.entries(names)
      .filter(([flag]) => values[flag] !== undefined)
      .map(([flag, option]) => [option, Number(values[flag])]),
  );
}

function printLearnt(posterior) {
  const learnt = learntFrom(posterior);
  for (const { sentence } of learnt.parameters) console.log(sentence);
  for (const sentence of learnt.sentences) console.log(sentence);
}

if (values.report !== undefined) {
  printLearnt(readPosterior(readFileSync(values.report, 'utf8')));
  process.exit(0);
}

const read = [];
for (const name of await listCases(values.cases))
  read.push(await readOne(join(values.cases, name)));
const all = boardSources(read);
const sources = all.filter((s) => s.within === undefined);

const without = values['fit-without'].split(',').filter(Boolean);
const unknown = without.find((m) => !MECHANISMS.includes(m));
if (unknown) stop(`no mechanism "${unknown}"; there are ${MECHANISMS.join(', ')}`);
const fittedSwitches = {
  ...fittingSwitches(DEFAULT_SWITCHES),
  ...Object.fromEntries(without.map((m) => [m, false])),
};
const only = values.only?.split(',');
const folds = allFolds(sources).filter((f) => !only || only.includes(f.name));
if (folds.length === 0)
  stop(
    `no fold ${values.only}; there are ${allFolds(sources)
      .map((f) => f.name)
      .join(', ')}`,
  );

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
let told = 0;
const minutes = (s) => (s === null ? 'unknown' : `${Math.ceil(s / 60)} min`);

try {
  const calibration = await calibrate({
    cases: sources,
    folds,
    fittedSwitches,
    signal: abort.signal,
    ...(values.folder ? { folder: values.folder } : {}),
    ...given({
      starts: 'starts',
      generations: 'generations',
      runs: 'runs',
      'final-runs': 'finalRuns',
      seed: 'seed',
      workers: 'workers',
    }),
    onProgress: (p) => {
      if (p.done < p.total && p.seconds - told < 10) return;
      told = p.seconds;
      console.error(
        `fold ${p.foldNumber} of ${p.foldCount} (without ${p.fold}), ${Math.floor(100 * p.share)} %, ${minutes(p.secondsLeft)} left`,
      );
    },
  });
  const posterior = makePosterior({
    ...calibration,
    created: new Date().toISOString().slice(0, 10),
    cases: sources.map(({ id, data, group, world, truth }) => ({
      data,
      country: group,
      world,
      truth,
      contains: all.filter((s) => s.within === id).map((s) => s.id),
    })),
    sample: { size: Number(values.sample), temperature: Number(values.jitter) },
  });
  if (values.out) {
    writeFileSync(values.out, posteriorText(posterior));
    console.error(`wrote ${values.out}, sha256 ${posterior.sha256}`);
  }
  if (posterior.folds.some((f) => f.by === 'none')) printLearnt(posterior);
} catch (error) {
  if (!abort.signal.aborted) throw error;
  console.error(values.folder ? 'Stopped; the same command goes on from here.' : 'Stopped.');
  process.exit(130);
}
