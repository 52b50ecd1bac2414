/**
 * The tables of docs/calibration.md. `node scripts/docs-calibration.mjs` makes the table of what was
 * learnt from the posterior that ships; `--ablate` also calibrates anew with one mechanism switched at a
 * time (tens of minutes), `--sbc` runs simulation-based calibration on the worlds of the shipped cases
 * (minutes). Needs the built packages (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allFolds,
  boardSources,
  calibrate,
  learntFrom,
  playFalls,
  readPosterior,
  sbcOfRejection,
  scoreEnsemble,
  spaceOf,
} from '@interregnum/analysis/node';
import { readCase, readObserved } from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { DEFAULT_SWITCHES, FREE_NAMES, MECHANISMS } from '@interregnum/model';
import { learntSentences } from '@interregnum/questions';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = join(ROOT, 'docs', 'calibration.md');
/** Smaller than the posterior that ships: some twenty calibrations have to be paid for. */
const VECTORS = 600;
const RUNS = 8;
const SHARE = 0.04;
/** Mechanisms that decide who falls when; the others only count what follows. */
const LEFT_ALONE = [
  'aftermath',
  'civilians',
  'amnesty',
  'backlash',
  'toppling',
  'collapse',
  'siege',
];

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, k) => (k === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function fill(page, name, text) {
  const from = `<!-- generated:${name} -->`;
  const start = page.indexOf(from) + from.length;
  const end = page.indexOf('<!-- /generated -->', start);
  return `${page.slice(0, start)}\n${text}\n${page.slice(end)}`;
}

const three = (value) => Number(value.toPrecision(3)).toString();
const percent = (share) => `${Math.round(100 * share)} %`;

function learntTable() {
  const posterior = readPosterior(
    readFileSync(join(ROOT, 'packages', 'analysis', 'posterior.json'), 'utf8'),
  );
  const learnt = learntFrom(posterior);
  const { parameters } = learnt;
  const sentences = learntSentences(learnt);
  const rows = parameters.map((p) => [
    `\`${p.name}\``,
    p.unit,
    three(p.prior_value),
    three(p.value),
    `${three(p.low)} to ${three(p.high)}`,
    percent(p.contraction),
    p.learnt ? 'yes' : 'no',
  ]);
  const head = ['parameter', 'unit', 'hand-set', 'mean', '5 to 95 %', 'variance gone', 'learnt'];
  return `${table(head, rows)}\n\n${sentences.join(' ')}`;
}

/** Cases that are trained on: those that lie within another are not. */
async function trainingCases() {
  const folder = join(ROOT, 'cases');
  const cases = [];
  for (const id of await listCases(folder)) {
    const { files } = await readCaseFolder(join(folder, id));
    const { data } = readCase(files);
    cases.push({ data, observed: readObserved(files, data).observed });
  }
  return boardSources(cases).filter((c) => c.within === undefined);
}

const MEASURES = ['joint', 'brier', 'crpsNormalised', 'countCurveRps', 'capitalLogScore'];

/** Mean scores over the cases, each played with what was kept without it. */
async function leftOut(cases, switches) {
  const folds = allFolds(cases).filter((f) => f.by === 'case');
  const options = { cases, switches, folds, vectors: VECTORS, runs: RUNS, share: SHARE };
  const { names, units, folds: fitted } = await calibrate(options);
  const space = spaceOf(names);
  const scores = fitted.map(({ fold, accepted }) => {
    const { world, truth } = cases[fold.leftOut[0]];
    const sample = accepted.map(({ vector }) => space.fromUnit(units[vector]));
    return scoreEnsemble(truth, playFalls(world, sample, 11, 0, 400, switches));
  });
  return MEASURES.map((m) => scores.reduce((sum, s) => sum + s[m], 0) / scores.length);
}

async function ablationTable() {
  const cases = await trainingCases();
  const rows = [['as it ships', ...(await leftOut(cases, DEFAULT_SWITCHES))]];
  for (const m of MECHANISMS.filter((name) => !LEFT_ALONE.includes(name))) {
    const on = DEFAULT_SWITCHES[m];
    rows.push([
      `\`${m}\` ${on ? 'off' : 'on'}`,
      ...(await leftOut(cases, { ...DEFAULT_SWITCHES, [m]: !on })),
    ]);
    console.error(rows.at(-1).join(' '));
  }
  const [base, ...others] = rows;
  others.sort((a, b) => b[1] - a[1]);
  return table(
    ['rules', 'mean J', 'against as it ships', 'Brier', 'nCRPS', 'count RPS', 'capital log'],
    [base, ...others].map(([name, joint, ...rest]) => [
      name,
      joint.toFixed(3),
      name === base[0] ? '' : (joint - base[1]).toFixed(3).replace('-', '−'),
      ...rest.map((v) => v.toFixed(3)),
    ]),
  );
}

async function sbcTable() {
  const worlds = (await trainingCases()).map((c) => c.world);
  const request = { vectors: VECTORS, runs: 4, share: SHARE, replicates: 100, seed: 1 };
  const names = FREE_NAMES;
  const found = await sbcOfRejection({
    worlds,
    space: spaceOf(names),
    switches: DEFAULT_SWITCHES,
    ...request,
    onReplicate: (k) => console.error(`replicate ${k + 1} of ${request.replicates}`),
  });
  const rows = found.map((p) => [
    `\`${p.name}\``,
    p.histogram.map((share) => Math.round(share * request.replicates)).join(' '),
    p.z_location.toFixed(1).replace('-', '−'),
    p.z_spread.toFixed(1).replace('-', '−'),
    p.shape,
  ]);
  const head = ['parameter', 'ranks by tenth', 'z of location', 'z of spread', 'verdict'];
  return `${table(head, rows)}\n\n${request.vectors.toLocaleString('en')} vectors, ${request.runs} runs, ${percent(request.share)} kept, ${request.replicates} replicates. A z beyond 2.6 is one in a hundred by chance.`;
}

let page = readFileSync(PAGE, 'utf8');
page = fill(page, 'learnt', learntTable());
if (process.argv.includes('--ablate')) page = fill(page, 'ablation', await ablationTable());
if (process.argv.includes('--sbc')) page = fill(page, 'sbc', await sbcTable());
writeFileSync(PAGE, page);
