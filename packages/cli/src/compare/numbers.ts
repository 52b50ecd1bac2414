/** Figures of a comparison in words and rounded numbers, for the terminal and the briefing alike. */

import type { PairedQuantity, ScenarioComparison } from '@interregnum/analysis';
import { thousands } from '@interregnum/words';

export const WORDS: Readonly<Record<string, string>> = {
  regimeDays: 'days the regime stood',
  regionsLost: 'centres lost',
  civiliansKilled: 'civilians killed',
  displacedInside: 'displaced inside',
  displacedAbroad: 'displaced abroad',
  evacuated: 'persons flown out',
  formerSoldiers: 'former soldiers at large',
};

export function plain(value: number): string {
  const digits = Math.abs(value) < 100 ? 1 : 0;
  const rounded = Number(value.toFixed(digits));
  const [whole, tenths] = Math.abs(rounded).toFixed(digits).split('.');
  const text = `${thousands(Number(whole))}${tenths === undefined ? '' : `.${tenths}`}`;
  return rounded < 0 ? `−${text}` : text;
}

export const signed = (value: number): string => {
  const text = plain(value);
  return text.startsWith('−') || /^[0.]+$/.test(text) ? text : `+${text}`;
};

/** One line: mean over the histories, as it is and changed, and the paired difference. */
export interface Figure {
  readonly what: string;
  readonly base: string;
  readonly scenario: string;
  readonly difference: string;
  readonly interval: string;
}

export function figureOf(q: PairedQuantity): Figure {
  return {
    what: WORDS[q.name] ?? q.name,
    base: plain(q.base.mean),
    scenario: plain(q.scenario.mean),
    difference: signed(q.difference.mean),
    interval: `${signed(q.difference.low)} to ${signed(q.difference.high)}`,
  };
}

export function fateFigure({ fate }: ScenarioComparison): Figure {
  const points = (share: number): string => signed(100 * share);
  const { difference, low, high } = fate.difference;
  return {
    what: 'regime falls, %',
    base: plain(100 * fate.base.share),
    scenario: plain(100 * fate.scenario.share),
    difference: points(difference),
    interval: `${points(low)} to ${points(high)}`,
  };
}

/** What else differs from the case as it ships, in both worlds; empty for most scenarios. */
export function switchedOnSentence({
  switchedOn,
}: {
  readonly switchedOn: readonly string[];
}): string {
  if (switchedOn.length === 0) return '';
  const [are, mechanisms] = switchedOn.length === 1 ? ['is', 'mechanism'] : ['are', 'mechanisms'];
  return `In both worlds of this comparison the ${mechanisms} ${switchedOn.join(', ')}, off as shipped, ${are} on; without the edits that alone may move the numbers of the case as it is.`;
}
