/** What the pages of results inside the folds have in common: means over cases with intervals, and tables. */
import { bootstrapInterval, reliability } from '@interregnum/analysis/node';

const BOOTSTRAP = { seed: 1, replicates: 4000 };

export const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;
export const two = (value) => value.toFixed(2).replace('-', '−');
export const three = (value) => value.toFixed(3).replace('-', '−');
/** Mean over cases with its 90 % interval, whole countries drawn anew. @param groups countries of the cases */
export function over(values, groups) {
  const at = (indices) => mean(indices.map((k) => values[k]));
  const { low, high } = bootstrapInterval(values.length, at, BOOTSTRAP, groups);
  return { value: mean(values), low, high };
}
export const say = ({ value, low, high }) => `${two(value)} (${two(low)} to ${two(high)})`;
export const table = (head, rows) =>
  [head, head.map((_, k) => (k === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

export const fates = (scores) => {
  const known = scores.filter((s) => s.capital_fell !== null && s.capital_share !== null);
  return `${known.filter((s) => s.capital_share > 0.5 === s.capital_fell).length} of ${known.length}`;
};
export const row = (name, scores, groups) => [
  name,
  say(
    over(
      scores.map((s) => s.joint),
      groups,
    ),
  ),
  three(mean(scores.map((s) => s.brier))),
  three(mean(scores.map((s) => s.capital_log))),
  fates(scores),
];
/** Above 0 the first is better. */
export const less = (a, b, groups) =>
  over(
    a.map((s, k) => b[k].joint - s.joint),
    groups,
  );
export const wins = (a, b) => a.filter((s, k) => s.joint < b[k].joint).length;

export function separation(scores) {
  const cells = scores.flatMap((s) => s.cells);
  const of = (fell) => mean(cells.filter((c) => c.fell === fell).map((c) => c.p));
  return of(true) - of(false);
}
export function binsThatHold(scores) {
  const cells = scores.map((s) =>
    s.cells.map((c, region) => ({ ...c, region, days: 0, atEnd: true })),
  );
  const bins = reliability(cells, BOOTSTRAP).filter((b) => b.cells > 0 && b.low !== null);
  const hold = bins.filter((b) => b.low <= b.mean_forecast && b.mean_forecast <= b.high);
  return `${hold.length} of ${bins.length}`;
}

/** What one way of choosing said of each case. @param cases `{ id, fold }` @param armOf the arm of a fold */
export const saidIn = (cases, armOf, told = 'hindcast') =>
  cases.map(({ id, fold }) => fold.arms[armOf(fold)].cases[id][told]);

/** The choice, each arm by itself, and what was told only what was announced. @param row of a table */
export const waysTable = (cases, arms, row) => {
  const said = (armOf, told) => saidIn(cases, armOf, told);
  return table(
    ['', 'J', 'Brier', 'capital, log score', 'fates right'],
    [
      row(
        '**chosen inside the folds**',
        said((f) => f.chosen),
      ),
      ...arms.map(({ name }) =>
        row(
          `arm \`${name}\` alone, not chosen by the rule`,
          said(() => name),
        ),
      ),
      row(
        'chosen, told only what was announced',
        said((f) => f.chosen, 'announced'),
      ),
      row(
        'arm `shipped`, told only what was announced',
        said(() => 'shipped', 'announced'),
      ),
    ],
  );
};
