/** What is said of an early warning, in English: numbers first, each with its interval. */
import {
  ALARM_HORIZON_DAYS,
  type Alarm,
  type CaseMean,
  type EarlyWarning,
  INDICATORS,
  NAIVE,
  ranked,
  SAFE_SHARE_ALLOWED,
  type Telling,
} from '@interregnum/analysis';
import { count, decimals, percent, range, thousands, threeFigures } from '@interregnum/words';
import { indicatorWords, labelOf } from './english-indicators.ts';
import { givenWords, known, placedWords, skillWords } from './english-placed.ts';
import type { WarnSentences } from './sentences.ts';

const kindOf = (id: string): string => INDICATORS.find((i) => i.id === id)?.kind ?? '';

const two = (x: number): string => decimals(x, 2);

const withInterval = (mean: CaseMean, say: (x: number) => string = two): string =>
  known(mean.mean, mean, say);

/** The best of a kind that cases can test. */
const bestOf = (list: readonly Telling[], kinds: readonly string[]): Telling | undefined =>
  list.find((t) => t.withinCase.mean !== null && kinds.includes(kindOf(t.indicator)));

function telling(found: EarlyWarning): string {
  const order = ranked(found, ALARM_HORIZON_DAYS);
  const best = order.find((t) => t.withinCase.mean !== null);
  if (best === undefined)
    return `No case has enough histories of both kinds (ending within ${ALARM_HORIZON_DAYS} days, and standing) to say what tells them apart.`;
  const mean = best.withinCase.mean ?? 1;
  const seen = bestOf(order, ['observable', 'input', 'naive']);
  const naive = order.find((t) => t.indicator === NAIVE);
  const parts = [
    `${withInterval(best.withinCase)} is the probability that ${labelOf(best.indicator)} warns more of a history that ends within ${ALARM_HORIZON_DAYS} days than of one of the same case that stands (0.50 is chance; mean of ${best.withinCase.cases} cases).`,
    kindOf(best.indicator) === 'hidden'
      ? 'It is the best of all, and nobody can observe it.'
      : 'It is the best of all.',
  ];
  const rivals = order.filter((t) => t !== best && (t.withinCase.high ?? 0) >= mean).length;
  if (rivals > 0)
    parts.push(
      `Being best is partly luck: ${rivals === 1 ? 'the interval of one other reaches' : `the intervals of ${rivals} others reach`} as high.`,
    );
  if (seen !== undefined && seen !== best)
    parts.push(
      `The best that can be observed is ${labelOf(seen.indicator)}: ${withInterval(seen.withinCase)}.`,
    );
  if (naive !== undefined && seen !== undefined && seen !== naive) {
    const { low, high } = seen.overNaive;
    const sure = low !== null && high !== null && (low > 0 || high < 0);
    parts.push(
      `The bare share of centres lost, which needs no model, has ${withInterval(naive.withinCase)}; the difference is ${withInterval(seen.overNaive)}${sure ? '' : ', which may be nothing'}.`,
    );
  }
  return parts.join(' ');
}

function alarms(found: EarlyWarning): string {
  const order = ranked(found, ALARM_HORIZON_DAYS);
  const told = (t: Telling | undefined): Alarm | undefined =>
    found.alarms.find((a) => a.indicator === t?.indicator && a.hitShare.mean !== null);
  const seen = told(bestOf(order, ['observable', 'input']));
  const naive = found.alarms.find((a) => a.indicator === NAIVE && a.hitShare.mean !== null);
  const one = (alarm: Alarm): string =>
    `${withInterval(alarm.hitShare, percent)} of endings are caught by an alarm on ${labelOf(alarm.indicator)}, ${withInterval(alarm.hitShareByLuck, percent)} by luck (the alarms of other histories of the case that stood at the time), with ${withInterval(alarm.falseAlarmsPerYear)} false alarms a regime-year and ${withInterval(alarm.safeShareUnderAlarm, percent)} of safe weeks under alarm; where it is right it has been on for ${alarm.leadDays?.q50 ?? 0} days (${alarm.leadDays?.q05 ?? 0} to ${alarm.leadDays?.q95 ?? 0} in nine of ten)`;
  if (seen === undefined && naive === undefined)
    return 'No alarm could be tested: thresholds are learnt on cases of other countries, and there are too few.';
  const parts = [seen, naive].filter((a) => a !== undefined).map(one);
  return `${parts.join('. ')}. Thresholds (two weeks running) are learnt on the cases of other countries, with at most ${percent(SAFE_SHARE_ALLOWED)} of safe weeks under alarm there, and tested on the one left out.`;
}

function slowing(found: EarlyWarning): string {
  const slow = ranked(found, ALARM_HORIZON_DAYS).filter(
    (t) => kindOf(t.indicator) === 'slowing' && t.withinCase.mean !== null,
  );
  if (slow.length === 0)
    return 'Critical slowing down cannot be tested: its windows need thirteen weeks, and no case has enough histories that end later.';
  const words = slow.map((t) => `${labelOf(t.indicator)} ${withInterval(t.withinCase)}`);
  const warns = slow.filter((t) => (t.withinCase.low ?? 0) > 0.5);
  const worse = slow.filter((t) => (t.overNaive.high ?? 0) < 0);
  const lucky = found.alarms.filter(
    (a) => kindOf(a.indicator) === 'slowing' && a.hitsOverLuck.mean !== null,
  );
  const beyond = lucky.filter((a) => (a.hitsOverLuck.low ?? 0) > 0);
  const hits =
    lucky.length === 0
      ? ''
      : ` As alarms, ${beyond.length} of ${lucky.length} hit more endings than luck would.`;
  const verdict =
    warns.length === 0
      ? 'In the model it gives no warning that can be told from chance'
      : `In the model ${warns.length} of its ${slow.length} measures can be told from chance`;
  const than =
    worse.length === 0
      ? ''
      : `; ${worse.length === slow.length ? 'all' : worse.length} tell less than the share of centres lost`;
  return `Critical slowing down (variance and memory of fluctuations rise before a tipping point): ${words.join(', ')}. ${verdict}${than}.${hits}`;
}

function inputs(found: EarlyWarning): string {
  const inputs = ranked(found, ALARM_HORIZON_DAYS).filter(
    (t) => kindOf(t.indicator) === 'input' && t.withinCase.mean !== null,
  );
  if (inputs.length === 0) return '';
  const words = inputs.map((t) => `${labelOf(t.indicator)} ${withInterval(t.withinCase)}`);
  return `Patrons’ support and pay are inputs: the same in all histories of a case in any one week, so there they tell nothing apart, by construction. Over the weeks of a case: ${words.join(', ')}. Where the real causes of pay and support are chance, they may tell more than here.`;
}

function observed({ observed: seen }: EarlyWarning): string {
  if (seen === null || seen.hits.of === 0) return '';
  const { pairs, of, low, high } = seen.hits;
  const stood = seen.cases.filter((c) => c.endDay === null && c.threshold !== null);
  const leads = seen.cases.flatMap((c) => (c.hit ? [`${c.case} ${c.leadDays} days`] : []));
  return `Observation, not model: of ${of} regimes of these cases that did end, that alarm on ${labelOf(seen.indicator)} would have been on in time before ${pairs} (${percent(low)} to ${percent(high)})${leads.length === 0 ? '' : `: ${leads.join(', ')}`}. It would have gone off falsely ${seen.falseAlarms} times, the ${stood.length} that stood included.`;
}

/** `78`, of a hundred. */
const hundredths = (share: number): string => percent(share).replace(' %', '');

const intervalOf = (low: number | null, high: number | null): string =>
  low === null || high === null
    ? 'no interval: too few cases'
    : `95 % interval ${range(low, high, hundredths)}`;

/** Of values given: the first that histories have an answer to; empty where there is none. */
function answerGiven({ placed }: EarlyWarning): string {
  for (const each of placed) {
    const { chance, baseShare, horizonDays } = each?.chances.at(-1) ?? {};
    if (each === null || chance?.value == null) continue;
    const others = placed.length - 1;
    const more =
      others === 0
        ? ''
        : ` ${count(others, 'other list of values is', 'other lists of values are')} answered below.`;
    return `In ${hundredths(chance.value)} of 100 histories (${intervalOf(chance.low, chance.high)}) with ${givenWords(each)} the regime of the model ends within ${horizonDays} days; in ${hundredths(baseShare ?? 0)} of 100 whatever the values.${more}`;
  }
  return '';
}

/** What tells the histories of one case apart may be of that case alone. */
const ONE_CASE =
  'One case gives no early warning: which indicator comes first among its histories may hold nowhere else, and no alarm can be tried on a country it was not learnt on. Name cases of several countries, or none to take every case that ships.';

function answerOfAll(found: EarlyWarning): string {
  if (found.cases.length === 1) return ONE_CASE;
  const order = ranked(found, ALARM_HORIZON_DAYS);
  const best = order.find((t) => t.withinCase.mean !== null);
  if (best === undefined) return telling(found);
  const seen = bestOf(order, ['observable', 'input', 'naive']);
  const pairs = ({ withinCase: { mean } }: Telling): string => `${hundredths(mean ?? 0)} of 100`;
  const { low, high } = best.withinCase;
  const hidden = kindOf(best.indicator) === 'hidden' ? ', and nobody can observe it' : '';
  const other =
    seen === undefined || seen === best
      ? ''
      : `; of what can be observed ${labelOf(seen.indicator)} tells best, in ${pairs(seen)} (${intervalOf(seen.withinCase.low, seen.withinCase.high)})`;
  return `In ${pairs(best)} pairs of histories of one case, one that ends within ${ALARM_HORIZON_DAYS} days and one that stands, ${labelOf(best.indicator)} warns more of the one that ends (${intervalOf(low, high)}; 50 is chance)${hidden}${other}.`;
}

/** The sentences in English. */
export const WARN_ENGLISH: WarnSentences = {
  title: 'Early warning: what told collapse from survival?',
  answer: (found) => answerGiven(found) || answerOfAll(found),
  telling,
  alarms,
  observed,
  slowing,
  inputs,
  placed: placedWords,
  notPlaced: 'No history has all the indicators that are given, so there is no answer for them.',
  skill: skillWords,
  ended: ({ cases }) =>
    `Histories that end: ${cases.map((c) => `${c.case} ${percent(c.ended / c.runs)}`).join(', ')}.`,
  played: ({ runs, cases, seed }) =>
    `${count(runs, 'history', 'histories')} of ${cases.length === 1 ? '1 case' : `each of ${thousands(cases.length)} cases`}, seed ${seed}; intervals of 95 %, from cases drawn again.`,
  runs: ({ runs }) => `${thousands(runs)} histories each`,
  indicator: indicatorWords,
  kind: (kind) => kind,
  beyond: ({ direction }, threshold) =>
    threshold === null ? 'none' : `${direction === 1 ? '≥' : '≤'} ${threeFigures(threshold)}`,
  worstFrom: ({ direction }, edge) =>
    edge === null ? 'none' : `${direction === 1 ? '≥' : '<'} ${threeFigures(edge)}`,
  days: (horizon, isLast) => `${horizon}${isLast ? ' d' : ''}`,
  label:
    'Model results, not observations, but for the paragraph that says so; no forecast for any country.',
  headings: {
    telling: 'What tells those that end from those that stand',
    alarms: 'Alarms, two weeks running, on a country they were not learnt on',
    dashboard: 'Dashboard: one indicator alone',
  },
  legends: {
    telling:
      'Probability of the right order within a case, for an end within 30, 60 and 90 days; 0.50 is chance, below it the indicator points the wrong way. Same week: only histories in the same week of the same case are compared, 90 days. Hidden: nobody can count it. Input: given to the model, so the same in all histories of a case.',
    alarms:
      'Alarm: the threshold learnt on all cases together. Hits: endings with the alarm on from 90 to 7 days before. Luck: the same by the alarms of other histories of the case that stood at the time. False/yr: alarms that go on with no end within 90 days, a year. Days before: since when an alarm that was right had been on, median and nine of ten. Intervals of every column are in --json.',
    dashboard:
      'Share of histories that ended within 90 days in the calmest and in the worst fifth of values. Several together: --have "ruralControl=0.6,lostShare=0.1". What can be measured of each stands in --json and in docs/questions.md.',
  },
  columns: {
    indicator: 'Indicator',
    kind: 'Kind',
    interval: '95 % interval',
    sameWeek: 'Same week',
    alarm: 'Alarm',
    hits: 'Hits',
    luck: 'Luck',
    falseAYear: 'False/yr',
    daysBefore: 'Days before',
    calmest: 'Calmest',
    worst: 'Worst',
    ended: 'Ended in 90 days',
  },
  tables: {
    telling: 'Probability of the right order, by indicator',
    alarms: 'Thresholds, hits and false alarms, by indicator',
    dashboard: 'Share of histories that end, by the value of one indicator',
  },
  figure: {
    title: 'What told histories that end from those that stand',
    caption:
      'Further right tells better; left of the dashed line an indicator points the wrong way. Hidden indicators cannot be observed. On the right: days from the alarm to the end, where it was right: median, middle half, nine of ten.',
  },
};
