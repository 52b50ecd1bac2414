/** A forecast in plain words: numbers first, each with its interval. */

import {
  type Chance,
  chanceWithin,
  type ExpertsReplayed,
  type Forecast,
  type ReplayedExpert,
  recordEndDay,
} from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { type Study, safe } from '@interregnum/questions';
import {
  chanceWord,
  count,
  decimals,
  list,
  longDate,
  percent,
  points,
  thousands,
  withRange,
} from '@interregnum/words';

export function chance({ probability, low, high }: Chance): string {
  return withRange(probability, low, high, percent);
}

const NAMED = 4;

function soFarSentence(study: Study, f: Forecast): string {
  const { origin } = study.data;
  const of = f.fallenSoFar.length + f.regions.length;
  const lost = f.fallenSoFar.length;
  const recent = f.fallenSoFar.slice(-3).map((r) => safe(r.name));
  const seen =
    lost === 0
      ? `none of ${count(of, 'centre', 'centres')} had been lost`
      : `${lost} of ${count(of, 'centre', 'centres')} had been lost, ${lost > 3 ? `most lately ${list(recent)}` : list(recent)}`;
  return `By ${longDate(dateOf(f.asOfDay, origin))} ${seen}.${recordSentence(study, f)}`;
}

/** A record that stops before the day says nothing of the days between. */
function recordSentence({ data, observed }: Study, f: Forecast): string {
  const end = recordEndDay(data, observed);
  if (end === null || end >= f.asOfDay) return '';
  return ` The record ends on ${longDate(dateOf(end, data.origin))}: what fell in the ${count(f.asOfDay - end, 'day', 'days')} since is not known to this forecast.`;
}

function regimeSentences(study: Study, f: Forecast): string[] {
  const { origin } = study.data;
  const { already, by, fallDay } = f.regime;
  if (already !== null) return [`The regime had ended on ${longDate(dateOf(already, origin))}.`];
  const said = by.map(
    ({ withinDays, day, chance: c }) =>
      `${chance(c)} within ${count(withinDays, 'day', 'days')} (by ${longDate(dateOf(day, origin))})`,
  );
  const last = by.at(-1)!;
  const when = (day: number | null): string =>
    day === null
      ? `later than ${longDate(dateOf(f.horizonDays, origin))}`
      : longDate(dateOf(day, origin));
  return [
    `The regime falls in these shares of runs: ${said.join(', ')}: in the model ${chanceWord(last.chance.probability)} by the end.`,
    fallDay.q05 === null
      ? `It falls before ${longDate(dateOf(f.horizonDays, origin))} in fewer than one run in twenty.`
      : `The middle run has it end ${fallDay.q50 === null ? '' : 'on '}${when(fallDay.q50)}; nine of ten lie between ${when(fallDay.q05)} and ${when(fallDay.q95)}.`,
  ];
}

function dangerSentence(f: Forecast): string {
  const soon = Math.min(f.asOfDay + 30, f.horizonDays);
  const named = f.regions.slice(0, NAMED).map((r) => {
    const share = chanceWithin(r, soon, f.runs);
    return `${safe(r.name)} (${percent(share)})`;
  });
  if (named.length === 0) return 'No centre is left to lose.';
  return `Most in danger within ${soon - f.asOfDay} days: ${list(named)}.`;
}

function editSentence(f: Forecast): string {
  if (f.edits.length === 0 || f.regime.already !== null) return '';
  const most = [...f.edits].sort(
    (a, b) => Math.abs(b.difference.difference) - Math.abs(a.difference.difference),
  );
  const said = most.slice(0, 2).map((e) => {
    const { difference, low, high } = e.difference;
    return `if ${e.name}, ${points(difference)} points (${points(low)} to ${points(high)})`;
  });
  return `What would change the chance of a fall by the horizon most: ${said.join('; ')}.`;
}

export function filterSentence(f: Forecast): string {
  if (f.filter === null) return 'It is the first day: there was nothing yet to learn from.';
  const { smallestEffective, resamplings, ancestors, particles, tempered } = f.filter;
  const base = `${thousands(particles)} histories were carried through what had been observed: the least effective sample size was ${thousands(smallestEffective)}, ${count(resamplings, 'resampling', 'resamplings')}, and ${thousands(ancestors)} histories of the first day have descendants, worth ${thousands(f.effectiveRuns)} independent ones.`;
  if (!f.filter.degenerate) return base;
  const learnt =
    tempered.length === 0
      ? ''
      : ` On ${count(tempered.length, 'day', 'days')} of checking the record would have left too few of them, so less was learnt from it than it holds (its likelihood was raised to a power below 1).`;
  return `${base} The filter is degenerate.${learnt} More runs make it less so (--runs).`;
}

function scoreSentence(study: Study, f: Forecast): string {
  if (f.score === null) return `Not scored: ${f.whyNotScored ?? ''}`;
  const { capitalDay, capitalKnown, predictors, scoredRegions } = f.score;
  const happened =
    f.regime.already !== null
      ? ''
      : !capitalKnown
        ? 'What became of the capital is not recorded, so it is not scored. '
        : capitalDay === null
          ? 'The capital was not lost afterwards within the case. '
          : `The capital was lost on ${longDate(dateOf(capitalDay, study.data.origin))}. `;
  const days = predictors
    .filter((p) => p.crpsDays !== null)
    .map((p) => `${p.predictor} ${decimals(p.crpsDays, 1)}`);
  return `${happened}Error in the dates of ${count(scoredRegions, 'centre', 'centres')} then held (CRPS, mean days, no interval: it is one history): ${days.join(', ')}.`;
}

export const LABEL =
  'These are model results, not observations; ranges of shares are of 95 % and for chance in the runs alone.';

export function forecastParagraph(study: Study, f: Forecast): string {
  return [
    soFarSentence(study, f),
    ...regimeSentences(study, f),
    dangerSentence(f),
    editSentence(f),
    filterSentence(f),
    scoreSentence(study, f),
    LABEL,
  ]
    .filter((s) => s !== '')
    .join(' ');
}

export function expertsParagraph(e: ExpertsReplayed): string {
  const before = e.replays.filter((r) => r.beforeOrigin).length;
  const early =
    before === 0
      ? ''
      : ` ${count(before, 'statement was', 'statements were')} made before the first day; for ${before === 1 ? 'it' : 'them'} the model is asked as of the first day, the earliest it knows, and ${before === 1 ? 'it is' : 'they are'} not counted.`;
  if (e.expertMedianLog2Error === null || e.modelMedianLog2Error === null)
    return `${count(e.replays.length, 'dated statement is', 'dated statements are')} set beside the model of the same day; none has a date that came true within the case, so none is counted.${early} ${LABEL}`;
  const factor = (doublings: number): string => decimals(2 ** doublings, 1);
  return `Of ${count(e.compared, 'dated statement', 'dated statements')} on the fall of the capital, the model, asked as of the same day with what was known by it, was nearer in ${e.modelCloser}. The middle statement was wrong by a factor of ${factor(e.expertMedianLog2Error)}, the model by ${factor(e.modelMedianLog2Error)} (no interval: the statements are few, of one history, and repeat each other).${early} ${LABEL}`;
}

/** The model's middle estimate of the days left and the middle nine of ten of its runs. */
export function modelDays(r: ReplayedExpert): string {
  const left = (day: number | null): string =>
    day === null ? 'later' : thousands(day - r.saidDay);
  const { q05, q95 } = r.modelFallDay;
  const middle = r.modelMedianDays === null ? 'later' : thousands(r.modelMedianDays);
  return `${middle}${r.degenerate ? '†' : ''} (${left(q05)} to ${left(q95)})`;
}
