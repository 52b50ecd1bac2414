/**
 * A posterior file (docs/calibration.md) from the raw fits of a search.
 *
 *   node scripts/posterior-from-fits.mjs FITS.json --out packages/analysis/posterior.json
 *
 *   --order IDS       ids of the cases in the order that the folds index them by; short or long ids
 *   --on, --off NAMES mechanisms that the fits had on or off, where that is not as shipped (doubt is off)
 *   --cases DIR       folder of the shipped cases; default: cases/
 *   --fitted-on DIR   the tables that the fits read, where these are not the shipped ones: a case
 *                     whose world or outcome differs is named in the file's notes
 *   --option K=V      how the search was run (starts=4 generations=22 runs=10 final_runs=40 seed=3)
 *   --sample N        equally likely vectors a fold; default 60
 *   --created DATE    default: today
 *   --note TEXT       a sentence for the file's notes
 *
 * FITS.json: {calibrated: [name], folds: {name: {fold: {name, leftOut: [index], training: [index]},
 * pool: [{start, unit: [0..1], trainingJoint, weight}]}}}; a fold named `none` leaves nothing out.
 * Needs the built packages (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  activeNames,
  boardSources,
  fittingSwitches,
  makePosterior,
  posteriorText,
  readPosterior,
  truthHash,
} from '../packages/analysis/dist/index.js';
import { formatProblem, readCase, readObserved } from '../packages/case/dist/index.js';
import { ALIASES, listCases, readCaseFolder } from '../packages/case/dist/node.js';
import { worldHash } from '../packages/ensemble/dist/index.js';
import { DEFAULT_SWITCHES, MECHANISMS } from '../packages/model/dist/index.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const ORDER =
  'afg_2021,vnm_1975,vnm_1972,afg_1989,afg_2001,afg_1994,eth_2021,mli_2012,zai_1996,tcd_2008,yem_2014';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    order: { type: 'string', default: ORDER },
    on: { type: 'string', default: '' },
    off: { type: 'string', default: '' },
    cases: { type: 'string', default: join(ROOT, 'cases') },
    'fitted-on': { type: 'string' },
    option: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string', default: '60' },
    created: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    note: { type: 'string', multiple: true, default: [] },
  },
});

function stop(message) {
  console.error(message);
  process.exit(2);
}

const longId = (id) => ALIASES[id] ?? id;

async function readOne(folder) {
  const { files } = await readCaseFolder(folder);
  const { data, problems } = readCase(files);
  if (data === null) stop(formatProblem(problems.find((p) => p.severity === 'error')));
  return { data, observed: readObserved(files, data).observed };
}

function switchesOf() {
  const switches = { ...fittingSwitches(DEFAULT_SWITCHES) };
  for (const [list, value] of [
    [values.on, true],
    [values.off, false],
  ]) {
    for (const name of list.split(',').filter(Boolean)) {
      if (!MECHANISMS.includes(name))
        stop(`no mechanism "${name}"; there are ${MECHANISMS.join(', ')}`);
      switches[name] = value;
    }
  }
  return switches;
}

/** A country's name from the cases that the fold leaves out, a case's from the case. */
function foldOf({ fold, pool }, sources) {
  const leftOut = fold.leftOut.map((k) => sources[k]);
  const by = leftOut.length === 0 ? 'none' : leftOut.length === 1 ? 'case' : 'country';
  const name = by === 'none' ? 'none' : by === 'case' ? leftOut[0].id : leftOut[0].group;
  return { fold: { name, by, leftOut: fold.leftOut, training: fold.training }, pool };
}

const [file] = positionals;
if (file === undefined || values.out === undefined) stop('give a file of fits and --out FILE');
const fits = JSON.parse(readFileSync(file, 'utf8'));
const fittedSwitches = switchesOf();
const idle = fits.calibrated.filter((n) => !activeNames([n], fittedSwitches).includes(n));
if (idle.length > 0) {
  stop(
    `${idle.join(', ')} was fitted, but its mechanism is off: give --on with what the fits had on`,
  );
}

const shipped = [];
for (const name of await listCases(values.cases)) {
  shipped.push(await readOne(join(values.cases, name)));
}
const all = boardSources(shipped);
const order = values.order.split(',');
const sources = order.map(
  (id) => all.find((s) => s.id === longId(id)) ?? stop(`no case ${longId(id)} in ${values.cases}`),
);

const notes = [...values.note];
const cases = [];
for (const [k, source] of sources.entries()) {
  let used = { world: source.world, truth: source.truth };
  let hash = source.data.hash;
  if (values['fitted-on'] !== undefined) {
    const [fitted] = boardSources([await readOne(join(values['fitted-on'], order[k]))]);
    const differs = [
      worldHash(fitted.world) !== worldHash(source.world) && 'inputs',
      truthHash(fitted.truth) !== truthHash(source.truth) && 'outcome',
    ].filter(Boolean);
    if (differs.length > 0) {
      notes.push(
        `${source.id}: the ${differs.join(' and ')} that ship differ from those this fit read.`,
      );
      used = fitted;
      hash = fitted.data.hash;
    }
  }
  cases.push({
    data: { ...source.data, hash },
    country: source.group,
    world: used.world,
    truth: used.truth,
    contains: all.filter((s) => s.within === source.id).map((s) => s.id),
  });
}

const options = Object.fromEntries(
  values.option.map((pair) => {
    const [key, value] = pair.split('=');
    return [key, Number(value)];
  }),
);
const posterior = makePosterior({
  created: values.created,
  names: fits.calibrated,
  switches: DEFAULT_SWITCHES,
  fittedSwitches,
  cases,
  folds: Object.values(fits.folds).map((f) => foldOf(f, sources)),
  options,
  sample: { size: Number(values.sample) },
  notes,
});
const text = posteriorText(posterior);
readPosterior(text);
writeFileSync(values.out, text);
console.error(`wrote ${values.out}: ${posterior.folds.length} folds, sha256 ${posterior.sha256}`);
for (const note of notes) console.error(`  ${note}`);
