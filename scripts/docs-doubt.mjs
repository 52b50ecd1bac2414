/**
 * docs/doubt-2026-12.md, from docs/doubt-2026-12.json (`node scripts/nested.mjs --plan doubt`): what doubt and a pool,
 * chosen inside the folds, are worth. Needs the built packages (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pitHistogram } from '@interregnum/analysis/node';
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

const DOCS = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const NAMES = {
  'mean-of-baselines': 'all trained baselines and nearest first, mixed',
  'frailty-hazard': 'hazard regression with case frailty',
};

const found = JSON.parse(readFileSync(join(DOCS, 'doubt-2026-12.json'), 'utf8'));
const cases = found.folds.flatMap((fold) => fold.cases.map((id) => ({ id, fold })));
const groups = cases.map(({ fold }) => fold.country);
const over = (values) => overGroups(values, groups);
const row = (name, scores) => rowOver(name, scores, groups);
const less = (a, b) => lessOver(a, b, groups);
const meanJ = (scores) => say(over(scores.map((s) => s.joint)));

/** What one way of choosing said, in the order of `cases`. */
const said = (armOf, told) => saidIn(cases, armOf, told);
const chosen = said((fold) => fold.chosen);
const shipped = said(() => 'shipped');
const pools = Object.entries(NAMES).map(([id, name]) => ({
  id,
  name,
  scores: cases.map((c) => c.fold.pool[id].cases[c.id]),
  alone: cases.map((c) => ({ joint: c.fold.pool[id].cases[c.id].by_quarters[0] })),
  taken: [0, 1, 2, 3, 4].map((q) => found.folds.filter((f) => f.pool[id].quarters === q).length),
}));
const [pool] = pools;

const gain = less(chosen, shipped);
const ships = gain.value > 0 && wins(chosen, shipped) >= 13;
const beatsBoth = (p) =>
  mean(p.scores.map((s) => s.joint)) <
  Math.min(mean(p.alone.map((s) => s.joint)), mean(chosen.map((s) => s.joint)));
const pitOf = (scores) => pitHistogram(scores.map((s) => s.pit));
const percent = (share) => `${Math.round(100 * share)} %`;

const page = `# What doubt is worth: the result

<!-- Generated: do not edit. node scripts/docs-doubt.mjs -->

**On ${cases.length} histories, each forecast by doubt, rules and numbers chosen without its country, the model scores J ${meanJ(chosen)}; today’s structure with its numbers learnt in the same folds, ${meanJ(shipped)}.** The difference is ${say(gain)} in favour of more doubt, better in ${wins(chosen, shipped)} of ${cases.length}: by the rule of [the plan](plan-2026-12-doubt.md), ${
  ships ? 'what was chosen is to ship' : 'what ships does not change'
}. 0 is perfect and lower is better; 90 % intervals over countries.

**A pool of this model and ${pool.name}, its share chosen inside the folds, scores ${meanJ(pool.scores)}**; that mixture alone ${meanJ(pool.alone)}. ${
  beatsBoth(pool)
    ? `It is better than either part: than the model by ${say(less(pool.scores, chosen))}, in ${wins(pool.scores, chosen)} of ${cases.length}; than the mixture by ${say(less(pool.scores, pool.alone))}, in ${wins(pool.scores, pool.alone)}. As the plan says it is shown beside the model: a forecast, and no explanation.`
    : 'It is not better than both its parts, so by the plan it is not shown beside the model.'
}

The plan was committed before any of this was played; the candidates had been devised with all these cases in view. Only histories kept aside can judge them.

## The ways of choosing
${waysTable(cases, found.arms, row)}

Taken by the folds: ${found.arms.map(({ name }) => `\`${name}\` by ${found.folds.filter((f) => f.chosen === name).length}`).join(', ')} of ${found.folds.length}.

## The pool
${table(
  ['pool of the chosen model and', 'J', 'Brier', 'capital, log score', 'fates right'],
  pools.map((p) =>
    row(p.id === pool.id ? `**${p.name}**` : `${p.name}, picked afterwards`, p.scores),
  ),
)}

${table(
  ['model’s share of the runs', '0', '¼', '½', '¾', '1'],
  pools.flatMap((p) => [
    [
      `${p.name}: J`,
      ...[0, 1, 2, 3, 4].map((q) => two(mean(p.scores.map((s) => s.by_quarters[q])))),
    ],
    ['folds that took it', ...p.taken],
  ]),
)}

The rows of J are looks at what was left out, made after the choice and not used by it.

## Case by case
${table(
  ['case', 'arm', 'J', '`shipped`', 'pool', 'mixture alone', 'P(capital falls)', 'it'],
  cases.map(({ id, fold }, k) => [
    id,
    `\`${fold.chosen}\``,
    two(chosen[k].joint),
    two(shipped[k].joint),
    two(pool.scores[k].joint),
    two(pool.alone[k].joint),
    chosen[k].capital_share === null ? '' : two(chosen[k].capital_share),
    chosen[k].capital_fell === null ? '' : chosen[k].capital_fell ? 'fell' : 'held',
  ]),
)}

## Are the probabilities right?
At the end of a case, places that fell had been given ${two(separation(chosen))} more than places that held (\`shipped\` ${two(separation(shipped))}, pool ${two(separation(pool.scores))}). Groups of equal probability whose frequency is what was said, within chance: ${binsThatHold(chosen)} (\`shipped\` ${binsThatHold(shipped)}, pool ${binsThatHold(pool.scores)}).

Where in the forecast the day of each centre lay, in tenths of it, mean over cases; 10 % everywhere is right, heaps on the left are falls earlier than said, on the right later or never:

${table(
  ['tenth', ...Array.from({ length: 10 }, (_, k) => String(k + 1))],
  [
    ['chosen', ...pitOf(chosen).map(percent)],
    ['`shipped`', ...pitOf(shipped).map(percent)],
    ['pool', ...pitOf(pool.scores).map(percent)],
  ],
)}

## What was kept
Share of the draws kept, mean over folds, in which a mechanism is on; one half is what it began with.

${table(
  ['mechanism', '`unlike`', '`both`'],
  [...new Set(found.arms.flatMap((a) => a.open))].map((name) => [
    `\`${name}\``,
    ...['unlike', 'both'].map((arm) => two(mean(found.folds.map((f) => f.arms[arm].on[name])))),
  ]),
)}
`;
writeFileSync(join(DOCS, 'doubt-2026-12.md'), page);
