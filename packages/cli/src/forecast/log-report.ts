/** A log of registered forecasts on a terminal and as a document. */

import {
  FORECAST_DOCUMENT,
  type ForecastLogDocument,
  forecastScoreDocument,
  safe,
  snakeKeys,
} from '@interregnum/questions';
import { decimals } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { ScoredEntry, ScoredLog } from './log.ts';

export function logDocument(log: ScoredLog): ForecastLogDocument {
  return {
    ...FORECAST_DOCUMENT,
    kind: 'log',
    chain_sound: log.faults.length === 0,
    ...snakeKeys(log),
    entries: log.entries.map(({ score, ...entry }) => ({
      ...snakeKeys(entry),
      score: score === null ? null : forecastScoreDocument(score),
    })),
  };
}

const crps = (entry: ScoredEntry, at: number): string =>
  decimals(entry.score?.predictors[at]?.crpsDays, 1);

const COLUMNS: readonly Column<ScoredEntry>[] = [
  { title: 'Line', align: 'right', text: (e) => String(e.line) },
  { title: 'Case', text: (e) => e.case, give: 1, least: 10 },
  { title: 'As of', text: (e) => e.asOf },
  { title: 'Registered', text: (e) => e.registered.slice(0, 10) },
  { title: 'Model', align: 'right', text: (e) => crps(e, 0) },
  { title: 'Hazard', align: 'right', text: (e) => crps(e, 1) },
  { title: 'Nothing', align: 'right', text: (e) => crps(e, 2) },
  { title: 'As it was', text: (e) => (e.sound ? 'yes' : 'NO') },
];

export function logLines(log: ScoredLog, host: Host): string[] {
  const { dim } = host.style;
  const wrapped = (text: string): string[] => wrap(text, host.columns);
  const chain =
    log.faults.length === 0
      ? `The chain of ${log.entries.length} lines is sound. Its last hash is ${log.lastHash}: keep it elsewhere, since a log rewritten from its first line is sound too.`
      : 'The chain is broken:';
  return [
    ...(log.entries.length === 0 ? [] : [...table(COLUMNS, log.entries, host), '']),
    ...log.entries
      .filter((e) => e.whyNotScored !== null || e.sameCase === false)
      .flatMap((e) => [
        ...(e.whyNotScored === null
          ? []
          : wrapped(`Line ${e.line} is not scored: ${safe(e.whyNotScored)}`)),
        ...(e.sameCase === false
          ? wrapped(`Line ${e.line}: the case’s inputs have changed since it was registered.`)
          : []),
      ]),
    ...wrapped(chain),
    ...log.faults.flatMap((f) => wrapped(`  ${safe(log.file)}:${f.line}:1: ${f.what}.`)),
    ...wrapped(
      'Error in the dates of the centres held on the day (CRPS, mean days, lower is better; one history, so no interval): the model, a constant hazard learnt by then, and nothing more falling.',
    ).map((line) => dim(line)),
  ];
}
