/** What an analyst's values say, in words: the chance with its interval, and how far to trust it. */

import {
  INDICATORS,
  type PlacedValues,
  type TableSkill,
  type WithRange,
} from '@interregnum/analysis';
import { decimals, list, percent, thousands, threeFigures, withRange } from '@interregnum/words';

const labelOf = (id: string): string => INDICATORS.find((i) => i.id === id)?.label ?? id;

function known({ value, low, high }: WithRange, text: (x: number) => string): string {
  if (value === null) return 'not known';
  return low === null || high === null
    ? `${text(value)} (no interval: too few cases)`
    : withRange(value, low, high, text);
}

/** Does the table beat the bare share in countries it has not seen? */
export function skillSentence(skill: TableSkill | null): string {
  if (skill === null)
    return 'It cannot be tested on a country left out: the cases are of one country.';
  const { mean, low, high } = skill.logisticOverBase;
  const score = (x: number): string => decimals(x, 3);
  const verdict =
    low === null || high === null
      ? 'too few cases for an interval'
      : high < 0
        ? 'better than the bare share'
        : low > 0
          ? 'worse than the bare share'
          : 'not to be told from the bare share';
  const interval =
    low === null || high === null ? '' : `, 95 % interval ${score(low)} to ${score(high)}`;
  return `Tested on countries left out, ${skill.horizonDays} days ahead: Brier score ${score(skill.logistic.mean ?? 0)}, of the bare share that ended ${score(skill.base.mean ?? 0)} (difference ${score(mean ?? 0)}${interval}): ${verdict}.`;
}

export function placedParagraph(placed: PlacedValues, skill: TableSkill | null): string {
  const given = placed.having.map((h) => `${labelOf(h.indicator)} ${threeFigures(h.value)}`);
  const chances = placed.chances.map(
    (c) => `${known(c.chance, percent)} within ${c.horizonDays} days`,
  );
  const last = placed.chances.at(-1)!;
  const warned = [
    ...(placed.outside.length === 0
      ? []
      : [
          `No history has such a value of ${list(placed.outside.map(labelOf))}: the model says nothing there, and the figures are those of its edge.`,
        ]),
    ...(placed.far
      ? ['No history is near these values taken together: read the figures as a guess.']
      : []),
  ];
  return [
    `Given ${list(given)}, the chance that a regime of the model ends is ${list(chances)}; without them ${placed.chances.map((c) => percent(c.baseShare)).join(', ')}. Likelihood ratio at ${last.horizonDays} days ${known(last.likelihoodRatio, threeFigures)}.`,
    `Of the ${thousands(placed.nearHistories)} histories nearest, ${known(last.nearShare, percent)} ended within ${last.horizonDays} days; they are most of all of ${list(placed.from.slice(0, 3).map((f) => `${f.case} (${percent(f.share)})`))}.`,
    ...warned,
    skillSentence(skill),
    'These are shares of model histories, not of regimes that existed.',
  ].join(' ');
}
