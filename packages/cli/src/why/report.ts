/** An attribution on a terminal: the paragraphs, the parts with intervals, what others have published. */

import {
  type Attribution,
  type FactorInteraction,
  type FactorShare,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import { thousands, seconds as took } from '@interregnum/words';
import { parametersSentence } from '../parameters.ts';
import type { Study } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { NamedFactors } from './factors.ts';
import { fullText, intervalText, rankText, valueText, wordsOf } from './numbers.ts';
import { titlesOf, whyParagraphs } from './paragraphs.ts';
import { publishedLines } from './published-report.ts';

/** Pairs listed, and factors named for each outcome. */
const MOST_PAIRS = 6;
const MOST_NAMED = 3;

type Titles = ReadonlyMap<string, string>;

const byPlace = (factors: readonly FactorShare[]): FactorShare[] =>
  [...factors].sort((a, b) => a.rank.rank - b.rank.rank);

function partsTable(outcome: OutcomeAttribution, titles: Titles, host: Host): string[] {
  const columns: readonly Column<FactorShare>[] = [
    { title: 'Factor', text: (f) => titles.get(f.factor) ?? f.factor, give: 1, least: 18 },
    { title: 'Days', align: 'right', text: (f) => valueText(outcome, f.shapley) },
    { title: '95 % interval', align: 'right', text: (f) => intervalText(outcome, f.shapley) },
    { title: 'Place', align: 'right', text: (f) => rankText(f.rank) },
    { title: 'Alone', align: 'right', text: (f) => valueText(outcome, f.alone) },
    { title: 'Last', align: 'right', text: (f) => valueText(outcome, f.givenOthers) },
  ];
  return table(columns, byPlace(outcome.factors), host);
}

function pairsTable(outcome: OutcomeAttribution, titles: Titles, host: Host): string[] {
  const told = outcome.interactions
    .filter(({ index }) => index !== null && isTold(index))
    .sort((a, b) => Math.abs(b.index!.mean) - Math.abs(a.index!.mean))
    .slice(0, MOST_PAIRS);
  if (told.length === 0) return [];
  const columns: readonly Column<FactorInteraction>[] = [
    {
      title: 'Together',
      text: ({ factors }) => factors.map((id) => titles.get(id) ?? id).join(' + '),
      give: 1,
      least: 30,
    },
    { title: 'Days', align: 'right', text: ({ index }) => valueText(outcome, index!) },
    { title: '95 % interval', align: 'right', text: ({ index }) => intervalText(outcome, index!) },
  ];
  return ['', ...table(columns, told, host)];
}

function otherOutcome(outcome: OutcomeAttribution, titles: Titles): string {
  const told = byPlace(outcome.factors).filter((f) => isTold(f.shapley));
  const named = told
    .slice(0, MOST_NAMED)
    .map((f) => `${titles.get(f.factor) ?? f.factor} ${fullText(outcome, f.shapley)}`);
  const rest =
    told.length > MOST_NAMED ? `; ${told.length - MOST_NAMED} more told from chance` : '';
  const parts = named.length === 0 ? 'No factor is told from chance' : named.join('; ') + rest;
  const what = wordsOf(outcome);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${fullText(outcome, outcome.difference)} in all. ${parts}.`;
}

function posteriorLine({ posterior }: Attribution, titles: Titles): string {
  const [most] = [...posterior.effects].sort((a, b) => b.betweenSd.sd - a.betweenSd.sd);
  if (most === undefined) return posterior.note;
  const { sd, low, high } = most.betweenSd;
  return `${posterior.note} The value that varies most from one parameter vector to the next is that of ${titles.get(most.name) ?? most.name}: standard deviation ${sd.toFixed(1)} days (${low.toFixed(1)} to ${high.toFixed(1)}).`;
}

export function whyLines(
  study: Study,
  factors: NamedFactors,
  answer: Attribution,
  seconds: number,
  host: Host,
): string[] {
  const { dim, bold } = host.style;
  const titles = titlesOf(factors);
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const stood = outcomeOf(answer, RANKED_BY);
  return [
    bold(safe(factors.file.title)),
    ...wrapped(factors.file.description).map((line) => dim(line)),
    ...whyParagraphs(study, factors, answer).flatMap((p) => ['', ...wrapped(p)]),
    '',
    ...partsTable(stood, titles, host),
    ...pairsTable(stood, titles, host),
    '',
    ...answer.outcomes
      .filter((o) => o.name !== RANKED_BY)
      .flatMap((o) => wrap(safe(otherOutcome(o, titles)), host.columns, '  ')),
    ...publishedLines(factors, answer, titles, host),
    '',
    ...[
      'Days: part of the change in how many days the regime stands. Alone: where no other factor is present; Last: where all others are; their intervals are in --json. Together: what two factors do beyond what each does by itself, in days; less than zero, they hasten each other.',
      parametersSentence(study.parameters),
      posteriorLine(answer, titles),
    ].flatMap((text) => wrap(safe(text), host.columns).map((line) => dim(line))),
    dim(
      `${thousands(answer.runs)} histories in ${thousands(answer.coalitions.worlds)} worlds, seed ${answer.seed}, ${took(seconds)}`,
    ),
  ];
}
