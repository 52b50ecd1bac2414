/** A sensitivity study on a terminal: the paragraph, shares of variance, what to find out first. */

import {
  type FactorInfo,
  outcomeWords,
  type Sensitivity,
  type SobolOutcome,
} from '@interregnum/analysis';
import { parametersSentence, type Study, safe } from '@interregnum/questions';
import { percent, thousands, seconds as took } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { learnLines } from './learn-report.ts';
import { screeningLines } from './screening-report.ts';
import { interval, rowsOf, type ShareRow, shareText } from './shares.ts';

const SHARES: readonly Column<ShareRow>[] = [
  { title: 'In doubt', text: (r) => r.name, give: 1, least: 20 },
  { title: 'Alone', align: 'right', text: (r) => percent(r.first.value) },
  { title: '95 %', align: 'right', text: (r) => interval(r.first) },
  { title: 'In all', align: 'right', text: (r) => percent(r.total.value) },
  { title: '95 %', align: 'right', text: (r) => interval(r.total) },
];

function otherOutcome(outcome: SobolOutcome, factors: readonly FactorInfo[]): string {
  const rows = rowsOf(outcome, factors)
    .filter((r) => r.first.low > 0)
    .slice(0, 3);
  const what = outcomeWords(outcome.name);
  const chance = `chance ${shareText(outcome.chanceShare)} of a single history's variance`;
  const told =
    rows.length === 0
      ? 'no single thing in doubt can be told from nothing'
      : `of the rest, ${rows.map((r) => `${r.name} ${shareText(r.first)}`).join(', ')}`;
  return `For ${what}: ${chance}; ${told}.`;
}

function notes(study: Study, result: Sensitivity): string[] {
  const { sobol, screening, runs, totalRuns } = result;
  const moved = {
    posterior:
      'Parameters hang together, so they are one thing in doubt: a whole vector of the posterior.',
    prior: 'Parameters are moved one by one over their priors.',
    none: 'Parameters stand at one value, so no share is theirs.',
  }[result.parameters];
  return [
    `Alone: share of the variance of the expected outcome that knowing it exactly would take off. In all: share that would be left if all else were known, so what it does in combination counts too. Inputs move between the low and high of the case's tables, all rows of a group together. ${moved}`,
    ...(result.parameters === 'prior'
      ? []
      : [parametersSentence(study.parameters, 'Each design point draws one.')]),
    `${thousands(screening.points)} + ${thousands(sobol.points)} design points of ${runs} runs, ${thousands(totalRuns)} runs`,
  ];
}

export function sensitivityLines(
  study: Study,
  result: Sensitivity,
  outcomeName: string,
  seconds: number,
  host: Host,
): string[] {
  const { dim, bold } = host.style;
  const { factors, outcomes } = result.sobol;
  const outcome = outcomes.find((o) => o.name === outcomeName)!;
  const rows = rowsOf(outcome, factors);
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  return [
    ...wrapped(`${study.data.title}: what matters most for ${outcomeWords(outcome.name)}`).map(
      (l) => bold(l),
    ),
    '',
    ...wrapped(outcome.paragraph),
    ...(rows.length === 0 ? [] : ['', ...table(SHARES, rows, host)]),
    ...learnLines(result, outcome, host),
    '',
    bold('Other outcomes'),
    ...outcomes.filter((o) => o !== outcome).flatMap((o) => wrapped(otherOutcome(o, factors))),
    ...screeningLines(result.screening, outcome.name, host),
    '',
    ...notes(study, result).flatMap((text) => wrapped(text).map((line) => dim(line))),
    dim(`seed ${result.seed}, ${took(seconds)}`),
  ];
}
