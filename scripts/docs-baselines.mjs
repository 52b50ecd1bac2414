/**
 * What needs no model, on every history that ships: the table of docs/scoring.md. Whole countries are left
 * out, 400 runs, seed 1, afghanistan-1992 shown by its host. `node scripts/docs-baselines.mjs FILE` takes
 * minutes; rows are kept in FILE case by case, and what is there is not played again. Needs the built
 * packages (`npm run build`).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  boardCases,
  boardRow,
  boardSources,
  MEASURES,
  PREDICTORS,
  pairedDifference,
} from '@interregnum/analysis';
import { readCase, readObserved } from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CASES = join(ROOT, 'cases');
const PAGE = join(ROOT, 'docs', 'scoring.md');
const BEGIN = '<!-- generated:baselines -->';
const END = '<!-- /generated -->';
const DESIGN = { leaveOut: 'country', fitted: null, withoutModel: true, seed: 1, runs: 400 };
const BOOTSTRAP = { seed: 1, replicates: 2000 };
const AGAINST = 'logistic-hazard';

async function countedSources() {
  const cases = [];
  for (const id of await listCases(CASES)) {
    const { files } = await readCaseFolder(join(CASES, id));
    const { data } = readCase(files);
    cases.push({ data, observed: readObserved(files, data).observed });
  }
  return boardSources(cases).filter((c) => c.within === undefined);
}

/** Rows of each predictor, by case. */
function rowsOf(sources, file) {
  const kept = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const { id, group } of sources) {
    if (kept[id]) continue;
    const [{ truth, forecasts }] = boardCases(sources, { ...DESIGN, only: [id] });
    const rows = forecasts.map((f) => [
      f.predictor,
      boardRow(
        PREDICTORS.find((p) => p.id === f.predictor),
        truth,
        f,
      ),
    ]);
    kept[id] = { group, rows: Object.fromEntries(rows) };
    if (file) writeFileSync(file, JSON.stringify(kept));
    console.error(id);
  }
  // in the order of the cases, whatever was played first: redrawing countries depends on it
  return Object.fromEntries(sources.map(({ id }) => [id, kept[id]]));
}

const known = (values) => values.filter((v) => v !== null);
const sum = (values) => known(values).reduce((total, v) => total + v, 0);
const mean = (values) => sum(values) / known(values).length;
const signed = (value) => value.toFixed(2).replace('-', '−');

function table(kept) {
  const { waves } = JSON.parse(readFileSync(join(CASES, 'FROZEN.json'), 'utf8'));
  const all = Object.keys(kept);
  const parts = [all, ...waves.map((w) => all.filter((id) => id in w.cases))];
  const joint = MEASURES.find((m) => m.key === 'joint');
  const rowsFor = (predictor) => all.map((id) => kept[id].rows[predictor]);
  const groups = all.map((id) => kept[id].group);
  const lines = PREDICTORS.filter((p) => p.id in kept[all[0]].rows).map(({ id, name }) => {
    const over = (key, digits) =>
      parts.map((part) => mean(part.map((c) => kept[c].rows[id][key])).toFixed(digits));
    const fates = parts.map((part) => sum(part.map((c) => kept[c].rows[id].fate_right)));
    const d = pairedDifference(joint, rowsFor(id), rowsFor(AGAINST), groups, AGAINST, BOOTSTRAP);
    const better =
      id === AGAINST
        ? ''
        : `${signed(d.value)} (${signed(d.country_low)} to ${signed(d.country_high)})`;
    const j = mean(rowsFor(id).map((r) => r.joint));
    const cells = [
      ...over('joint', 2),
      better,
      ...over('brier_mean', 3),
      ...over('log_score', 2),
      ...fates,
    ];
    return { j, line: `| ${name} | ${cells.join(' | ')} |` };
  });
  const head = ['J', 'Brier', 'capital log', 'fates right'].flatMap((what) => {
    const [whole, ...waveHeads] = parts.map((part) => part.length);
    const three = [`${what}, ${whole}`, ...waveHeads.map((n) => `${n}`)];
    return what === 'J' ? [...three, 'J better than logistic by'] : three;
  });
  return [
    `| baseline | ${head.join(' | ')} |`,
    `| --- |${' --: |'.repeat(head.length)}`,
    ...lines.sort((a, b) => a.j - b.j).map((l) => l.line),
  ].join('\n');
}

const text = table(rowsOf(await countedSources(), process.argv[2]));
console.log(text);
const page = readFileSync(PAGE, 'utf8');
const start = page.indexOf(BEGIN);
const end = page.indexOf(END, start);
if (start < 0 || end < 0) throw new Error(`${PAGE}: ${BEGIN} or ${END} is missing`);
writeFileSync(PAGE, `${page.slice(0, start)}${BEGIN}\n${text}\n${page.slice(end)}`);
