/**
 * The plan of docs/plan-2026-12.md, carried out: `node scripts/nested.mjs [FOLDER]` scores the draws of every
 * arm (kept in FOLDER block by block, out/nested when not given, and read from there the next time), lets
 * each fold choose, and writes docs/nested-2026-12.json. About an hour of one core. `--workers N`. Needs the
 * built packages (`npm run build`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  ARMS,
  boardSources,
  CLOSED,
  chooseArm,
  DESIGN,
  fillBank,
  foldsOf,
  keep,
  playKept,
  scoreEnsemble,
  structuresOf,
} from '@interregnum/analysis/node';
import { readCase, readObserved } from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { rulesHash } from '@interregnum/ensemble';
import { FREE_NAMES } from '@interregnum/model';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = join(ROOT, 'docs', 'nested-2026-12.json');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '1' } },
});
const folder = positionals[0] ?? join(ROOT, 'out', 'nested');

async function sources() {
  const cases = [];
  for (const id of await listCases(join(ROOT, 'cases'))) {
    const { files } = await readCaseFolder(join(ROOT, 'cases', id));
    const { data } = readCase(files);
    cases.push({ data, observed: readObserved(files, data).observed });
  }
  return boardSources(cases).filter((c) => c.within === undefined);
}

async function playArm(arm, cases) {
  const structures = structuresOf(arm, DESIGN.seed);
  let last = 0;
  const bank = await fillBank({
    cases,
    names: FREE_NAMES,
    switches: CLOSED,
    structures,
    vectors: arm.vectors,
    runs: DESIGN.runs,
    seed: DESIGN.seed,
    workers: Number(values.workers),
    folder: join(folder, arm.name),
    onProgress({ done, total, secondsLeft }) {
      if (performance.now() - last < 30_000) return;
      last = performance.now();
      const left = secondsLeft === null ? '' : `, about ${Math.ceil(secondsLeft / 60)} min left`;
      console.error(`${arm.name}: ${Math.floor((100 * done) / total)} %${left}`);
    },
  });
  return { arm, units: bank.units, structures, joint: bank.joint };
}

/** What a fold said of one case, by what it kept. */
function forecast(source, kept) {
  const of = (world) => {
    const falls = playKept({ world }, kept, DESIGN.resultSeed, DESIGN.resultRuns);
    const s = scoreEnsemble(source.truth, falls);
    const { horizonDays, scored, day } = source.truth;
    return {
      joint: s.joint,
      brier: s.brier,
      crps: s.crpsNormalised,
      count_rps: s.countCurveRps,
      energy: s.energyScore,
      variogram: s.variogramScore,
      capital_log: s.capitalLogScore,
      capital_share: s.capitalFallShare,
      capital_fell:
        source.truth.capitalDay === null ? null : source.truth.capitalDay <= horizonDays,
      cells: scored.map((i) => {
        let fallen = 0;
        for (let run = 0; run < falls.runs; run++)
          if (falls.days[i * falls.runs + run] <= horizonDays) fallen++;
        return { p: fallen / falls.runs, fell: day[i] <= horizonDays };
      }),
    };
  };
  return { hindcast: of(source.world), announced: of(source.announced) };
}

const onShares = (kept) =>
  Object.fromEntries(
    Object.keys(CLOSED).map((name) => [
      name,
      kept.filter((k) => k.switches[name]).length / kept.length,
    ]),
  );

const cases = await sources();
mkdirSync(folder, { recursive: true });
const arms = [];
for (const arm of ARMS) arms.push(await playArm(arm, cases));
const folds = [];
for (const fold of foldsOf(cases, 'country')) {
  const file = join(folder, `fold-${fold.name}.json`);
  const key = rulesHash(CLOSED);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (kept?.key === key) {
    folds.push(kept.result);
    continue;
  }
  const chosen = chooseArm(cases, arms, fold);
  const result = {
    country: fold.name,
    cases: fold.leftOut.map((k) => cases[k].id),
    chosen: chosen.name,
    training_joint: chosen.trainingJoint,
    arms: Object.fromEntries(
      arms.map((played) => {
        const draws = keep(played, fold.training);
        return [
          played.arm.name,
          {
            on: onShares(draws),
            cases: Object.fromEntries(
              fold.leftOut.map((k) => [cases[k].id, forecast(cases[k], draws)]),
            ),
          },
        ];
      }),
    ),
  };
  writeFileSync(file, JSON.stringify({ key, result }));
  folds.push(result);
  console.error(`${fold.name}: ${chosen.name}`);
}
writeFileSync(
  TARGET,
  `${JSON.stringify({ schema: 'interregnum.nested/1', rules_hash: rulesHash(CLOSED), design: DESIGN, arms: ARMS, folds }, null, 1)}\n`,
);
