/** Figures of an attribution in words and rounded numbers, for the terminal and the briefing alike. */

import type { AttributedMean, AttributedRank, OutcomeAttribution } from '@interregnum/analysis';
import { persons } from '@interregnum/words';
import { signed, WORDS } from '../compare/numbers.ts';

const MORE_WORDS: Readonly<Record<string, string>> = {
  ...WORDS,
  fell: 'regime falls, points',
  lostByAssault: 'centres lost by assault',
  lostByBargain: 'centres lost by bargain',
  lostAbandoned: 'centres abandoned',
  lostByDefection: 'centres lost by defection',
  lostByOrder: 'centres given up by order',
};

/** What an outcome is called in tables. */
export const wordsOf = ({ name }: Pick<OutcomeAttribution, 'name'>): string =>
  MORE_WORDS[name] ?? name;

/** Shares are shown in points of a hundred. */
const scaleOf = ({ unit }: Pick<OutcomeAttribution, 'unit'>): number =>
  unit === 'share' ? 100 : 1;

type Unit = Pick<OutcomeAttribution, 'unit'>;

/** Persons to two figures, since the model knows no more. */
function numberText(outcome: Unit, value: number): string {
  if (outcome.unit !== 'persons') return signed(scaleOf(outcome) * value);
  const text = persons(value);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
}

export const valueText = (outcome: Unit, e: AttributedMean): string => numberText(outcome, e.mean);

export const intervalText = (outcome: Unit, e: AttributedMean): string =>
  `${numberText(outcome, e.low)} to ${numberText(outcome, e.high)}`;

/** `−12.3 (−15.0 to −9.1)`. */
export const fullText = (outcome: Unit, e: AttributedMean): string =>
  `${valueText(outcome, e)} (${intervalText(outcome, e)})`;

/** `1`, or `2 (2–3)` where resamples of the histories give other places. */
export const rankText = ({ rank, low, high }: AttributedRank): string =>
  low === high ? String(rank) : `${rank} (${low}–${high})`;
