/**
 * docs/nested-2026-12.md, from docs/nested-2026-12.json (`node scripts/nested.mjs`) and the baselines on the same
 * cases, folds and ruler: what structure chosen inside the folds is worth.
 * `npx interregnum score --runs 2000 --json > FILE`, then `node scripts/docs-nested.mjs FILE`. Needs the built
 * packages (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  binsThatHold,
  less as lessOver,
  mean,
  over as overGroups,
  row as rowOver,
  saidIn,
  say,
  separation,
  table,
  two,
  waysTable,
  wins,
} from './lib/nested-page.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOCS = join(ROOT, 'docs');
const HOLLOW = ['cuba-1958', 'nicaragua-1979', 'ethiopia-1991', 'iraq-2014', 'syria-2024'];

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(
    'Usage: node scripts/docs-nested.mjs FILE, what `interregnum score --json` printed.',
  );
  process.exit(2);
}
const board = JSON.parse(readFileSync(file, 'utf8'));
const found = JSON.parse(readFileSync(join(DOCS, 'nested-2026-12.json'), 'utf8'));
const cases = found.folds.flatMap((fold) => fold.cases.map((id) => ({ id, fold })));
const groups = cases.map(({ fold }) => fold.country);
const over = (values) => overGroups(values, groups);
const row = (name, scores) => rowOver(name, scores, groups);
const less = (a, b) => lessOver(a, b, groups);

/** What one way of choosing said, in the order of `cases`. */
const said = (armOf, told) => saidIn(cases, armOf, told);
const chosen = said((fold) => fold.chosen);

/** What the rules without a model said: from `score --json`, whole countries left out. */
function baselines() {
  return board.predictors
    .filter((p) => p.kind === 'baseline' || p.kind === 'oracle')
    .map((p) => ({
      id: p.id,
      name: p.name,
      kind: p.kind,
      scores: cases.map(({ id }) => {
        const one = board.cases.find((c) => c.id === id);
        const row = one.scores.find((s) => s.predictor === p.id);
        return {
          joint: row.joint,
          brier: row.brier_mean,
          capital_log: row.log_score,
          capital_share: row.capital_p_fall,
          capital_fell: one.capital_fell,
        };
      }),
    }));
}

const rivals = baselines();
const shippedArm = said(() => 'shipped');
const [best] = rivals
  .filter((r) => r.kind === 'baseline')
  .sort((a, b) => mean(a.scores.map((s) => s.joint)) - mean(b.scores.map((s) => s.joint)));
const gain = less(chosen, shippedArm);
const against = less(chosen, best.scores);
const choices = found.arms.map(({ name }) => [
  name,
  found.folds.filter((f) => f.chosen === name).length,
]);
const ships = gain.value > 0 && wins(chosen, shippedArm) >= 13;

const page = `# Structure chosen inside the folds: the result

<!-- Generated: do not edit. node scripts/docs-nested.mjs -->

**On ${cases.length} histories, each forecast by rules and numbers chosen without its country, the model scores J ${say(over(chosen.map((s) => s.joint)))}; ${best.name}, the best of the baselines picked afterwards, ${say(over(best.scores.map((s) => s.joint)))}.** ${
  against.low > 0
    ? `The model is better by ${say(against)}`
    : against.high < 0
      ? `The model is worse by ${say({ value: -against.value, low: -against.high, high: -against.low })}`
      : `The difference, ${say(against)} in the model’s favour, may be chance`
}; it is nearer in ${wins(chosen, best.scores)} of ${cases.length}. 0 is perfect and lower is better; 90 % intervals over countries.

**Choosing was worth ${say(gain)}**: that is by how much J is lower than that of today’s structure with its numbers learnt in the same folds, ${say(over(shippedArm.map((s) => s.joint)))}; better in ${wins(chosen, shippedArm)} of ${cases.length}. ${
  ships
    ? 'By the rule of the plan the chosen structure is to ship.'
    : 'By the rule of the plan that is not enough: what ships does not change.'
} [The plan](plan-2026-12.md) was committed before any of this was played, and the candidates had been devised with all these cases in view: only histories kept aside can judge them.

## The ways of choosing
${waysTable(cases, found.arms, row)}

Taken by the folds: ${choices.map(([name, n]) => `\`${name}\` by ${n}`).join(', ')} of ${found.folds.length}.

## Against rules that need no model
${table(
  ['', 'J', 'Brier', 'capital, log score', 'fates right', 'chosen better by', 'in'],
  [
    row('**chosen inside the folds**', chosen).concat('', ''),
    ...rivals
      .sort((a, b) => mean(a.scores.map((s) => s.joint)) - mean(b.scores.map((s) => s.joint)))
      .map((r) =>
        row(r.name, r.scores).concat(
          say(less(chosen, r.scores)),
          `${wins(chosen, r.scores)} of ${cases.length}`,
        ),
      ),
  ],
)}

Oracles know something of the outcome and are yardsticks, not rivals.

## Case by case
${table(
  ['case', 'arm', 'J', '`shipped`', best.name, 'P(capital falls)', 'it'],
  cases.map(({ id, fold }, k) => [
    `${HOLLOW.includes(id) ? '**' : ''}${id}${HOLLOW.includes(id) ? '**' : ''}`,
    `\`${fold.chosen}\``,
    two(chosen[k].joint),
    two(shippedArm[k].joint),
    two(best.scores[k].joint),
    chosen[k].capital_share === null ? '' : two(chosen[k].capital_share),
    chosen[k].capital_fell ? 'fell' : 'held',
  ]),
)}

In bold the five hollow collapses: nearer than the hazard with contagion in ${HOLLOW.filter((id) => chosen[cases.findIndex((c) => c.id === id)].joint < rivals.find((r) => r.id === 'logistic-contagion').scores[cases.findIndex((c) => c.id === id)].joint).length} of 5.

## Are the probabilities right?
At the end of a case, places that fell had been given ${two(separation(chosen))} more than places that held (\`shipped\`: ${two(separation(shippedArm))}). Groups of equal probability whose frequency is what was said, within chance: ${binsThatHold(chosen)} (\`shipped\`: ${binsThatHold(shippedArm)}).

## What was kept
Share of the draws kept, mean over folds, in which a mechanism is on; one half is what it began with.

${table(
  ['mechanism', '`doubtful`', '`new`', '`all`'],
  [...new Set(found.arms.flatMap((a) => a.open))].map((name) => [
    `\`${name}\``,
    ...['doubtful', 'new', 'all'].map((arm) =>
      found.arms.find((a) => a.name === arm).open.includes(name)
        ? two(mean(found.folds.map((f) => f.arms[arm].on[name])))
        : '',
    ),
  ]),
)}
`;
writeFileSync(join(DOCS, 'nested-2026-12.md'), page);
