/** What is said of a forecast, in English: numbers first, each with its interval. */
import type { Chance, ForecastPredictor, WhyNotScored } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import {
  chanceWord,
  count,
  decimals,
  list,
  longDate,
  percent,
  points,
  range,
  shortDate,
  thousands,
  withRange,
} from '@interregnum/words';
import { SHARED_ENGLISH } from '../shared/english.ts';
import type { ForecastFacts, ForecastSentences } from './sentences.ts';
import { changesTold, dangerTold, recordGap, soFarTold } from './told.ts';

/** Also said of a comparison with experts. */
export const FORECAST_LABEL =
  'These are model results, not observations; ranges of shares are of 95 % and for chance in the runs alone.';

/** Patrons of each side together; the level of the day: as far as it was known. */
const CHANGES: Readonly<Record<string, string>> = {
  'incumbent-support-kept': 'the incumbent’s outside support stays at its level of the day',
  'incumbent-support-ends': 'the incumbent’s outside support ends at once',
  'challenger-support-ends':
    'the challenger’s support, revenue included where the case codes it, ends at once',
  'air-restored': 'the incumbent’s air support is again what it was on the first day',
  'logistics-restored':
    'the incumbent’s lift, troops and arms from outside are again what they were on the first day',
  'pay-in-full': 'money comes, and garrisons are paid, in full',
  'more-men': 'every garrison has a quarter more men',
};
const changeWords = (id: string): string => CHANGES[id] ?? id;

const PREDICTORS: Readonly<Record<ForecastPredictor, string>> = {
  model: 'model',
  'hazard-so-far': 'constant hazard so far',
  'nothing-falls': 'nothing more falls',
};

const UNSCORED: Readonly<Record<WhyNotScored, string>> = {
  'not-recorded': 'What happened is not recorded.',
  'none-held': 'No centre was still held.',
  'not-known-later': 'What happened after the day is not known yet.',
  'other-case': 'The case has another first day or horizon than when this was registered.',
  'not-known-yet': 'The answer is not known yet.',
  revised:
    'What was observed up to the day has been revised since: a centre now counted as held was not forecast.',
};

const chance = ({ probability, low, high }: Chance): string =>
  withRange(probability, low, high, percent);
const onDay = (day: number, { origin }: Pick<ForecastFacts, 'origin'>): string =>
  longDate(dateOf(day, origin));
const endOf = (facts: ForecastFacts): string => onDay(facts.forecast.horizonDays, facts);

const orLater = (day: number | null, facts: ForecastFacts): string =>
  day === null ? `later than ${endOf(facts)}` : onDay(day, facts);
/** The dates between which nine of ten runs lie. */
function between(facts: ForecastFacts): string {
  const { q05, q95 } = facts.forecast.regime.fallDay;
  return `${orLater(q05, facts)} and ${orLater(q95, facts)}`;
}

function answer(facts: ForecastFacts): string {
  const { forecast, regime } = facts;
  const { already, by, fallDay } = forecast.regime;
  if (already !== null)
    return `${regime.charAt(0).toUpperCase()}${regime.slice(1)} had ended on ${onDay(already, facts)}; what is forecast is the fate of the centres still held.`;
  const middle = fallDay.q50 === null ? '' : `the middle one on ${onDay(fallDay.q50, facts)}, `;
  const dates = fallDay.q05 === null ? '' : `; ${middle}nine of ten between ${between(facts)}`;
  return `${chance(by.at(-1)!.chance)} of histories that agree with what was known by ${onDay(forecast.asOfDay, facts)} have ${regime} fall by ${endOf(facts)}${dates}.`;
}

function record(facts: ForecastFacts): string {
  const gap = recordGap(facts);
  if (gap === null) return '';
  return ` The record ends on ${onDay(gap.end, facts)}: what fell in the ${count(gap.days, 'day', 'days')} since is not known to this forecast.`;
}

function soFar(facts: ForecastFacts): string {
  const { lost, all, latest, earlier } = soFarTold(facts.forecast);
  const of = count(all, 'centre', 'centres');
  const seen =
    lost === 0
      ? `none of ${of} had been lost`
      : `${thousands(lost)} of ${of} had been lost, ${earlier ? 'most lately ' : ''}${list(latest)}`;
  return `By ${onDay(facts.forecast.asOfDay, facts)} ${seen}.${record(facts)}`;
}

function chances(facts: ForecastFacts): string {
  const { already, by } = facts.forecast.regime;
  if (already !== null) return '';
  const said = by.map(
    ({ withinDays, day, chance: c }) =>
      `${chance(c)} within ${count(withinDays, 'day', 'days')} (by ${onDay(day, facts)})`,
  );
  return `The regime falls in these shares of runs: ${said.join(', ')}: in the model ${chanceWord(by.at(-1)!.chance.probability)} by the end.`;
}

function when(facts: ForecastFacts): string {
  const { already, fallDay } = facts.forecast.regime;
  if (already !== null) return `The regime had ended on ${onDay(already, facts)}.`;
  if (fallDay.q05 === null)
    return `It falls before ${endOf(facts)} in fewer than one run in twenty.`;
  return `The middle run has it end ${fallDay.q50 === null ? '' : 'on '}${orLater(fallDay.q50, facts)}; nine of ten lie between ${between(facts)}.`;
}

function danger({ forecast }: ForecastFacts): string {
  const { days, regions } = dangerTold(forecast);
  if (regions.length === 0) return 'No centre is left to lose.';
  const said = regions.map((r) => `${r.name} (${percent(r.chance)})`);
  return `Most in danger within ${days} days: ${list(said)}.`;
}

function changes({ forecast }: ForecastFacts): string {
  const told = changesTold(forecast);
  if (told.length === 0) return '';
  const said = told.map(
    ({ id, difference: { difference, low, high } }) =>
      `if ${changeWords(id)}, ${points(difference)} points (${range(low, high, points)})`,
  );
  return `What would change the chance of a fall by the horizon most: ${said.join('; ')}.`;
}

function filter({ forecast: { filter: report, effectiveRuns } }: ForecastFacts): string {
  if (report === null) return 'It is the first day: there was nothing yet to learn from.';
  const { smallestEffective, resamplings, ancestors, particles, tempered } = report;
  const base = `${thousands(particles)} histories were carried through what had been observed: the least effective sample size was ${thousands(smallestEffective)}, ${count(resamplings, 'resampling', 'resamplings')}, and ${thousands(ancestors)} histories of the first day have descendants, worth ${thousands(effectiveRuns)} independent ones.`;
  if (!report.degenerate) return base;
  const learnt =
    tempered.length === 0
      ? ''
      : ` On ${count(tempered.length, 'day', 'days')} of checking the record would have left too few of them, so less was learnt from it than it holds (its likelihood was raised to a power below 1).`;
  return `${base} The filter is degenerate.${learnt} More runs make it less so (--runs).`;
}

function happened(facts: ForecastFacts): string {
  const { score, whyNotScored, regime } = facts.forecast;
  if (score === null) return `Not scored: ${whyNotScored === null ? '' : UNSCORED[whyNotScored]}`;
  if (regime.already !== null) return '';
  if (!score.capitalKnown)
    return 'What became of the capital is not recorded, so it is not scored.';
  return score.capitalDay === null
    ? 'The capital was not lost afterwards within the case.'
    : `The capital was lost on ${onDay(score.capitalDay, facts)}.`;
}

function errors({ forecast: { score } }: ForecastFacts): string {
  if (score === null) return '';
  const days = score.predictors
    .filter((p) => p.crpsDays !== null)
    .map((p) => `${PREDICTORS[p.predictor]} ${decimals(p.crpsDays, 1)}`);
  return `Error in the dates of ${count(score.scoredRegions, 'centre', 'centres')} then held (CRPS, mean days, no interval: it is one history): ${days.join(', ')}.`;
}

/** The sentences in English. */
export const FORECAST_ENGLISH: ForecastSentences = {
  shared: SHARED_ENGLISH,
  title: (facts) => `What next, with what was known by ${onDay(facts.forecast.asOfDay, facts)}?`,
  answer,
  soFar,
  chances,
  when,
  danger,
  changes,
  sameHistories: (facts) =>
    `The same histories in both, ${percent(facts.forecast.edits[0]?.base.probability)} of which have the regime fall by ${endOf(facts)} as things stand.`,
  filter,
  score: (facts) => [happened(facts), errors(facts)].filter(Boolean).join(' '),
  happened,
  scored: ({ scoredRegions }) =>
    `Scores of the dates of ${count(scoredRegions, 'centre', 'centres')} then held, and of the capital’s fate; lower is better. No interval: it is one history.`,
  unscored: (why) => UNSCORED[why],
  predictor: (predictor, { falls, centreDays }) => ({
    words: PREDICTORS[predictor],
    assumes: {
      model: 'the rules, with what was known by the day',
      'hazard-so-far': `every centre has the same constant hazard, learnt from ${falls} falls in ${centreDays} days of centres`,
      'nothing-falls': 'every centre held on the day is held to the horizon',
    }[predictor],
  }),
  change: changeWords,
  moreRegions: (more) =>
    `and ${count(more, 'centre', 'centres')} less in danger: the whole document (--json) has them all`,
  played: ({ forecast: { runs, effectiveRuns, seed } }) =>
    `${count(runs, 'run', 'runs')} (${thousands(effectiveRuns)} independent), seed ${seed}`,
  date: (day, origin) => (day === null ? 'later' : shortDate(dateOf(day, origin), true)),
  label: FORECAST_LABEL,
  columns: {
    within: 'The regime falls within',
    by: 'by',
    falls: 'Falls',
    region: 'Next in danger',
    soon: (days) => `in ${count(days, 'day', 'days')}`,
    byTheEnd: 'by the end',
    middle: 'Middle day',
    nineOfTen: 'nine of ten between',
    change: 'From the next day on',
    points: 'points',
    gained: 'days gained',
    learnt: 'Learnt',
    before: 'before',
    after: 'after',
    moved: 'moved, sd',
    predictor: 'Score (lower is better)',
    crps: 'CRPS, days',
    brier: 'Brier',
    logScore: 'log score',
  },
  days: 'days',
  tables: {
    regime: 'In what share of runs the regime has fallen by each date',
    regions: 'The centres then held, those in most danger first',
    changes: 'What changes from the next day on would do',
    learnt: 'Numbers that each history draws once, before and after what was seen',
    scores: 'The forecast and simple rules against what came',
  },
  figure: {
    title: (title, facts) => `${title}: forecast as of ${onDay(facts.forecast.asOfDay, facts)}`,
    unit: 'regional centres',
    caption: 'Centres held: known up to the line, forecast by the model after it.',
  },
};
