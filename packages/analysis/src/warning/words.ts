/** The answer in plain words, numbers first, each with its interval. */

import { decimals, percent, withRange } from '@interregnum/words';
import { ALARM_HORIZON_DAYS } from './alarm-rule.ts';
import type { Alarm } from './alarms.ts';
import { SAFE_SHARE_ALLOWED } from './alarms.ts';
import { type EarlyWarning, ranked } from './early-warning.ts';
import { INDICATORS, NAIVE } from './indicators.ts';
import type { CaseMean } from './over-cases.ts';
import type { Telling } from './telling.ts';

const labelOf = (id: string): string => INDICATORS.find((i) => i.id === id)?.label ?? id;
const kindOf = (id: string): string => INDICATORS.find((i) => i.id === id)?.kind ?? '';

const two = (x: number): string => decimals(x, 2);

/** `0.80 (0.72 to 0.87)`; the interval is left out where there are too few cases for one. */
export function withInterval(
  { mean, low, high }: CaseMean,
  text: (x: number) => string = two,
): string {
  if (mean === null) return 'not known';
  return low === null || high === null
    ? `${text(mean)} (no interval: too few cases)`
    : withRange(mean, low, high, text);
}

/** The best of a kind that cases can test. */
const bestOf = (list: readonly Telling[], kinds: readonly string[]): Telling | undefined =>
  list.find((t) => t.withinCase.mean !== null && kinds.includes(kindOf(t.indicator)));

function tellingWords(answer: EarlyWarning): string {
  const order = ranked(answer, ALARM_HORIZON_DAYS);
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
      `Being best is partly luck: the intervals of ${rivals === 1 ? 'one other reaches' : `${rivals} others reach`} as high.`,
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

function alarmWords(answer: EarlyWarning): string {
  const order = ranked(answer, ALARM_HORIZON_DAYS);
  const told = (t: Telling | undefined): Alarm | undefined =>
    answer.alarms.find((a) => a.indicator === t?.indicator && a.hitShare.mean !== null);
  const seen = told(bestOf(order, ['observable', 'input']));
  const naive = answer.alarms.find((a) => a.indicator === NAIVE && a.hitShare.mean !== null);
  const one = (alarm: Alarm): string =>
    `${withInterval(alarm.hitShare, percent)} of endings are caught by an alarm on ${labelOf(alarm.indicator)}, ${withInterval(alarm.hitShareByLuck, percent)} by luck (the alarms of other histories of the case that stood at the time), with ${withInterval(alarm.falseAlarmsPerYear)} false alarms a regime-year and ${withInterval(alarm.safeShareUnderAlarm, percent)} of safe weeks under alarm; where it is right it has been on for ${alarm.leadDays?.q50 ?? 0} days (${alarm.leadDays?.q05 ?? 0} to ${alarm.leadDays?.q95 ?? 0} in nine of ten)`;
  if (seen === undefined && naive === undefined)
    return 'No alarm could be tested: thresholds are learnt on cases of other countries, and there are too few.';
  const parts = [seen, naive].filter((a) => a !== undefined).map(one);
  return `${parts.join('. ')}. Thresholds (two weeks running) are learnt on the cases of other countries, with at most ${percent(SAFE_SHARE_ALLOWED)} of safe weeks under alarm there, and tested on the one left out.`;
}

function slowingWords(answer: EarlyWarning): string {
  const slow = ranked(answer, ALARM_HORIZON_DAYS).filter(
    (t) => kindOf(t.indicator) === 'slowing' && t.withinCase.mean !== null,
  );
  if (slow.length === 0)
    return 'Critical slowing down cannot be tested: its windows need thirteen weeks, and no case has enough histories that end later.';
  const words = slow.map((t) => `${labelOf(t.indicator)} ${withInterval(t.withinCase)}`);
  const warns = slow.filter((t) => (t.withinCase.low ?? 0) > 0.5);
  const worse = slow.filter((t) => (t.overNaive.high ?? 0) < 0);
  const lucky = answer.alarms.filter(
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

function inputWords(answer: EarlyWarning): string {
  const inputs = ranked(answer, ALARM_HORIZON_DAYS).filter(
    (t) => kindOf(t.indicator) === 'input' && t.withinCase.mean !== null,
  );
  if (inputs.length === 0) return '';
  const words = inputs.map((t) => `${labelOf(t.indicator)} ${withInterval(t.withinCase)}`);
  return `Patrons’ support and pay are inputs: the same in all histories of a case in any one week, so there they tell nothing apart, by construction. Over the weeks of a case: ${words.join(', ')}. Where the real causes of pay and support are chance, they may tell more than here.`;
}

function observedWords({ observed }: EarlyWarning): string {
  if (observed === null || observed.hits.of === 0) return '';
  const { pairs, of, low, high } = observed.hits;
  const stood = observed.cases.filter((c) => c.endDay === null && c.threshold !== null);
  const leads = observed.cases.flatMap((c) => (c.hit ? [`${c.case} ${c.leadDays} days`] : []));
  return `Observation, not model: of ${of} regimes of these cases that did end, that alarm on ${labelOf(observed.indicator)} would have been on in time before ${pairs} (${percent(low)} to ${percent(high)})${leads.length === 0 ? '' : `: ${leads.join(', ')}`}. It would have gone off falsely ${observed.falseAlarms} times, the ${stood.length} that stood included.`;
}

/** Five paragraphs at most. */
export function warningParagraphs(answer: EarlyWarning): string[] {
  return [
    tellingWords(answer),
    alarmWords(answer),
    observedWords(answer),
    slowingWords(answer),
    inputWords(answer),
  ].filter((text) => text !== '');
}
