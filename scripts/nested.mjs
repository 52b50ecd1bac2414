/**
 * The plans of docs/plan-2026-12.md and docs/plan-2026-12-doubt.md, carried out: `node scripts/nested.mjs
 * [FOLDER] --plan structure|doubt` scores the draws of every arm (kept in FOLDER block by block, out/nested
 * when not given, and read from there the next time), lets each fold choose, and writes docs/nested-2026-12.json
 * or docs/doubt-2026-12.json. Each about an hour of one core. `--workers N`. Needs the built packages (`npm run
 * build`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  ARMS,
  bestOf,
  boardSources,
  CLOSED,
  chooseArm,
  DESIGN,
  DOUBT_ARMS,
  DOUBT_DESIGN,
  drawnWorlds,
  fallenBy,
  fillBank,
  foldsOf,
  INPUT_DRAWS,
  keep,
  POOL,
  pitOfCase,
  playKept,
  pooledAt,
  scoreEnsemble,
  structuresOf,
  trainPartners,
  weighPools,
} from '@interregnum/analysis/node';
import { readCase, readObserved } from '@interregnum/case';
import { listCases, readCaseFolder } from '@interregnum/case/node';
import { rulesHash } from '@interregnum/ensemble';
import { FREE_NAMES } from '@interregnum/model';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PLANS = {
  structure: { arms: ARMS, design: DESIGN, file: 'nested-2026-12.json' },
  doubt: { arms: DOUBT_ARMS, design: DOUBT_DESIGN, file: 'doubt-2026-12.json', pool: POOL },
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    plan: { type: 'string', default: 'structure' },
    workers: { type: 'string', default: '1' },
  },
});
const plan = PLANS[values.plan];
if (plan === undefined) {
  console.error(`There is no plan ${values.plan}; ${Object.keys(PLANS).join(' or ')}.`);
  process.exit(2);
}
const { arms: list, design, pool } = plan;
const TARGET = join(ROOT, 'docs', plan.file);
const folder = join(positionals[0] ?? join(ROOT, 'out', 'nested'), values.plan);

async function sources() {
  const cases = [];
  for (const id of await listCases(join(ROOT, 'cases'))) {
    const { files } = await readCaseFolder(join(ROOT, 'cases', id));
    const { data } = readCase(files);
    cases.push({ data, observed: readObserved(files, data).observed });
  }
  return boardSources(cases).filter((c) => c.within === undefined);
}

/** The cases as an arm plays them: with inputs drawn by another seed at every stage, where it draws them. */
function played(arm, cases, seed) {
  if (!arm.inputsDrawn) return cases;
  const told = { seed, count: INPUT_DRAWS };
  return cases.map((c) => ({
    ...c,
    drawn: drawnWorlds(c.data, told),
    drawnAnnounced: drawnWorlds(c.data, { ...told, hindcast: false }),
  }));
}

async function playArm(arm, cases) {
  const structures = structuresOf(arm, design.seed);
  let last = 0;
  const bank = await fillBank({
    cases: played(arm, cases, design.seed).map(({ drawnAnnounced, data, announced, ...c }) => c),
    names: FREE_NAMES,
    switches: CLOSED,
    structures,
    vectors: arm.vectors,
    runs: design.runs,
    seed: design.seed,
    workers: Number(values.workers),
    folder: join(folder, arm.name),
    onProgress({ done, total, secondsLeft }) {
      if (performance.now() - last < 30_000) return;
      last = performance.now();
      const left = secondsLeft === null ? '' : `, about ${Math.ceil(secondsLeft / 60)} min left`;
      console.error(`${arm.name}: ${Math.floor((100 * done) / total)} %${left}`);
    },
  });
  return {
    arm,
    units: bank.units,
    structures,
    joint: bank.joint,
    cases: played(arm, cases, design.choosingSeed),
    result: played(arm, cases, design.resultSeed),
  };
}

/** The scores of one forecast, and the chance it gave each place by the end. */
function scored({ truth }, falls) {
  const s = scoreEnsemble(truth, falls);
  const { horizonDays, scored: places, day } = truth;
  return {
    joint: s.joint,
    brier: s.brier,
    crps: s.crpsNormalised,
    count_rps: s.countCurveRps,
    energy: s.energyScore,
    variogram: s.variogramScore,
    pit: pitOfCase(truth, falls),
    capital_log: s.capitalLogScore,
    capital_share: s.capitalFallShare,
    capital_fell: truth.capitalDay === null ? null : truth.capitalDay <= horizonDays,
    cells: places.map((i) => ({
      p: fallenBy(falls, i, horizonDays) / falls.runs,
      fell: day[i] <= horizonDays,
    })),
  };
}

/** What a fold said of one case, by what it kept. */
function forecast(source, kept) {
  const of = (worlds) => {
    const falls = playKept({ drawn: worlds }, kept, design.resultSeed, design.resultRuns);
    return { falls, scores: scored(source, falls) };
  };
  const hindcast = of(source.drawn ?? [source.world]);
  return {
    falls: hindcast.falls,
    said: {
      hindcast: hindcast.scores,
      announced: of(source.drawnAnnounced ?? [source.announced]).scores,
    },
  };
}

const partnersKept = new Map();
/** Pairs of folds leave the same two countries out: learnt once. */
function partnersOf(training) {
  const key = training.join();
  const partners = partnersKept.get(key) ?? trainPartners(cases, training);
  partnersKept.set(key, partners);
  return partners;
}

/** What each pool said of the cases left out, at the weight that trained best; J at every other. */
function poolOf(taken, fold, fallsOf) {
  const training = weighPools(cases, taken, fold, design, partnersOf);
  const partners = partnersOf(fold.training);
  return Object.fromEntries(
    pool.partners.map((id, p) => {
      const quarters = pool.quarters[bestOf(training[p])];
      const said = fold.leftOut.map((k) => {
        const partner = partners(cases[k], design.resultSeed, design.resultRuns).get(id);
        const at = (q) => scored(cases[k], pooledAt(q, fallsOf.get(k), partner));
        const by_quarters = pool.quarters.map((q) => at(q).joint);
        return [cases[k].id, { ...at(quarters), by_quarters }];
      });
      return [id, { training_joint: training[p], quarters, cases: Object.fromEntries(said) }];
    }),
  );
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
for (const arm of list) arms.push(await playArm(arm, cases));
const folds = [];
for (const fold of foldsOf(cases, 'country')) {
  const file = join(folder, `fold-${fold.name}.json`);
  const key = rulesHash(CLOSED);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (kept?.key === key) {
    folds.push(kept.result);
    continue;
  }
  const chosen = chooseArm(cases, arms, fold, design);
  const fallsOf = new Map();
  const result = {
    country: fold.name,
    cases: fold.leftOut.map((k) => cases[k].id),
    chosen: chosen.name,
    training_joint: chosen.trainingJoint,
    arms: Object.fromEntries(
      arms.map((of) => {
        const draws = keep(of, fold.training, design);
        const said = fold.leftOut.map((k) => {
          const { falls, said: scores } = forecast(of.result[k], draws);
          if (of.arm.name === chosen.name) fallsOf.set(k, falls);
          return [cases[k].id, scores];
        });
        return [of.arm.name, { on: onShares(draws), cases: Object.fromEntries(said) }];
      }),
    ),
  };
  if (pool) {
    const taken = arms.find(({ arm }) => arm.name === chosen.name);
    result.pool = poolOf(taken, fold, fallsOf);
  }
  writeFileSync(file, JSON.stringify({ key, result }));
  folds.push(result);
  console.error(`${fold.name}: ${chosen.name}`);
}
writeFileSync(
  TARGET,
  `${JSON.stringify({ schema: 'interregnum.nested/2', rules_hash: rulesHash(CLOSED), design, arms: list, folds }, null, 1)}\n`,
);
