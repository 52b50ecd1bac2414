/** What to find out first, on a terminal: each with its range, how it is known and where it stands. */

import {
  type FactorInfo,
  outcomeWords,
  type Screening,
  type Sensitivity,
  type SobolOutcome,
  type Worth,
} from '@interregnum/analysis';
import { safe } from '@interregnum/questions';
import { amount, count, list, percent, persons } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import { knownAs, rangeOf, whereOf } from './factor-text.ts';
import { shareText } from './shares.ts';

const LISTED = 5;
/** Parameters named of those that make up the posterior. */
const NAMED = 3;

function amountOf({ name, unit }: SobolOutcome, value: number): string {
  if (name === 'fell') return `${amount(100 * value)} points`;
  return `${unit === 'persons' ? persons(value) : amount(value)} ${unit}`;
}

/** Of a posterior's parameters, those that the screening found to move the outcome most. */
export function largestParameters(screening: Screening, outcomeName: string): string[] {
  const { effects } = screening.outcomes.find((o) => o.name === outcomeName)!;
  return screening.factors
    .map((factor, k) => ({ factor, size: effects[k]!.muStar.value }))
    .filter(({ factor, size }) => factor.kind === 'parameter' && size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, NAMED)
    .map(({ factor }) => factor.id.replace('parameters.', ''));
}

/** Where one goes to know it better. */
function how(info: FactorInfo, screening: Screening, outcomeName: string): string {
  if (info.kind === 'input')
    return `Now ${[rangeOf(info), knownAs(info)].join('; ')}. Stands in ${whereOf(info)}.`;
  const learnt =
    'No table has it: it is learnt from how other histories ended (see: interregnum calibrate).';
  if (info.kind === 'parameter') return `Now ${rangeOf(info)}. ${learnt}`;
  const largest = largestParameters(screening, outcomeName);
  const named =
    largest.length === 0
      ? ''
      : ` By the screening mostly ${list(largest)} (one by one, see there).`;
  return `${learnt}${named}`;
}

/** Worth looking into: those whose share is told from nothing. */
export const toldFromNothing = ({ learnFirst }: SobolOutcome): Worth[] =>
  learnFirst.filter((worth) => worth.share.low > 0);

export function learnLines(result: Sensitivity, outcome: SobolOutcome, host: Host): string[] {
  const { learnFirst, indices, name, sd } = outcome;
  if (indices === null) return [];
  const told = toldFromNothing(outcome).slice(0, LISTED);
  const rest = learnFirst.length - toldFromNothing(outcome).length;
  const lines = told.flatMap((worth, k) => {
    const info = result.sobol.factors.find((f) => f.id === worth.id)!;
    const text = `${k + 1}. ${info.name}: ${shareText(worth.share)} off the variance of ${outcomeWords(name)}; the standard deviation falls from ${amountOf(outcome, sd)} to ${amountOf(outcome, worth.sdLeft)}. First in ${percent(worth.rankedFirst)} of resamples. ${how(info, result.screening, name)}`;
    return wrap(safe(text), host.columns, '   ');
  });
  const last =
    rest === 0
      ? []
      : [`${count(rest, 'single doubt', 'single doubts')} cannot be told from nothing.`];
  return ['', host.style.bold('What to find out first'), ...lines, ...last];
}
