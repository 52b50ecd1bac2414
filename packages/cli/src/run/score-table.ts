/** The model beside the simplest rules: how far the answer can be trusted. */

import type { ScoreRow } from '@interregnum/analysis';
import { comparisonSentence, type RunScores, UNSEEN_SENTENCE } from '@interregnum/questions';
import { decimals } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

const COLUMNS: readonly Column<ScoreRow>[] = [
  { title: 'Predictor', text: (r) => r.name, give: 2, least: 16 },
  { title: 'Dates off', align: 'right', text: (r) => decimals(r.crps_days, 1) },
  { title: 'Brier', align: 'right', text: (r) => decimals(r.brier_mean, 3) },
  { title: 'Order', align: 'right', text: (r) => decimals(r.kendall_tau, 2) },
  { title: 'Label', text: (r) => r.label, give: 1, least: 8 },
];

const SAID = ['crps_days', 'kendall_tau'];

/** Leaving a case out protects the numbers of a model, not its shape. */
function chosenOn(rows: readonly ScoreRow[]): string {
  return rows.some((r) => r.kind === 'model' && r.label === 'left out')
    ? 'The rules were chosen with this history in view, which flatters these scores. '
    : '';
}

export function scoreTable({ rows, comparisons, experts }: RunScores, host: Host): string[] {
  const shown = rows.filter((r) => r.kind === 'model' || r.kind === 'baseline');
  const scored = shown.find((r) => r.kind === 'model')?.n_scored ?? 0;
  const said = comparisons.filter((c) => SAID.includes(c.score)).map(comparisonSentence);
  if (experts !== null) said.push(experts);
  return [
    ...wrap(
      `How good is that? Scores on what happened in ${scored} regions of this one case. Dates off: CRPS, days, lower is better. Brier: what has fallen by a given day, lower is better. Order: Kendall’s tau, 1 is the observed order, 0 chance.`,
      host.columns,
    ),
    '',
    ...table(COLUMNS, shown, host),
    '',
    ...said.flatMap((sentence) => wrap(sentence, host.columns)),
    ...wrap(`${chosenOn(shown)}${UNSEEN_SENTENCE}`, host.columns).map((line) =>
      host.style.bold(line),
    ),
  ];
}
