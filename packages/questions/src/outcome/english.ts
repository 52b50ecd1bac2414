/** What is said of an outcome of one's own, in English. */
import { byPlace, isTold } from '@interregnum/analysis';
import {
  type CaseEvent,
  type Comparison,
  type Count,
  countedTo,
  dateOf,
  type Happening,
  type OutcomeTree,
} from '@interregnum/case';
import {
  count,
  ENGLISH_SPEECH,
  list,
  longDate,
  percent,
  points,
  range,
  thousands,
  withRange,
} from '@interregnum/words';
import { historySentence, recordSentence } from './english-history.ts';
import type { OutcomeSentences, OwnOutcome } from './sentences.ts';

const { quoted } = ENGLISH_SPEECH;
/** Factors named in a sentence. */
const NAMED = 3;

const HAPPENINGS: Readonly<Record<Happening, string>> = {
  'regime falls': 'the regime falls',
  'capital lost': 'the capital is lost',
  'leader flees': 'the head of the regime flees',
};
const COMPARED: Readonly<Record<Comparison, string>> = {
  '>': 'more than',
  '>=': 'at least',
  '<': 'fewer than',
  '<=': 'at most',
};
const COUNTED: Readonly<Record<Count, readonly [one: string, many: string]>> = {
  'centres lost': ['centre is lost', 'centres are lost'],
  displaced: ['person is displaced', 'persons are displaced'],
  'civilians killed': ['civilian is killed', 'civilians are killed'],
};

function happens({ event }: CaseEvent): string {
  if (event.of === 'happening') return HAPPENINGS[event.what];
  if (event.of === 'count')
    return `${COMPARED[event.comparison]} ${count(event.limit, ...COUNTED[event.what])}`;
  const names = event.regions.map((region) => region.name);
  if (names.length === 1) return `${names[0]} is lost`;
  if (event.how === 'any') return `${names.slice(0, -1).join(', ')} or ${names.at(-1)} is lost`;
  return `${list(names)} are ${names.length === 2 ? 'both' : 'all'} lost`;
}

function dated(found: CaseEvent, { horizonDays, origin }: OwnOutcome): string {
  const to = countedTo(found.event, found.day, horizonDays);
  const read =
    to === found.day ? '' : ` (counted to the end of a week, ${longDate(dateOf(to, origin))})`;
  return `${happens(found)} by ${longDate(found.date)}${read}`;
}

function clauseOf(tree: OutcomeTree<CaseEvent>, own: OwnOutcome): string {
  if (tree.is === 'event') return dated(tree, own);
  const inside = (part: OutcomeTree<CaseEvent>): string =>
    part.is === 'event' ? dated(part, own) : `(${clauseOf(part, own)})`;
  if (tree.is === 'not') return `it is not so that ${inside(tree.part)}`;
  return tree.parts.map(inside).join(`, ${tree.is} `);
}

const clause = (own: OwnOutcome): string => clauseOf(own.outcome.tree, own);

/** The sentences in English. */
export const OUTCOME_ENGLISH: OutcomeSentences = {
  clause,
  ran: ({ held, runs, share, low, high }, own) =>
    `In ${thousands(held)} of ${thousands(runs)} runs ${clause(own)}: ${percent(share)}, 95 % interval for chance in the draws ${range(low, high, percent)}.`,
  history: historySentence,
  record: recordSentence,
  compared: (name, own, { base, scenario, difference }) =>
    `${quoted(name)} changes the chance that ${clause(own)} by ${withRange(difference.difference, difference.low, difference.high, points)} points: from ${percent(base.share)} of histories as it is to ${percent(scenario.share)}.`,
  divided: (own, { all, none, difference, factors }, titles) => {
    const told = byPlace(factors).filter((f) => isTold(f.shapley));
    const due = told
      .slice(0, NAMED)
      .map(
        ({ factor, shapley: { mean, low, high } }) =>
          `${withRange(mean, low, high, points)} to ${quoted(titles.get(factor) ?? factor)}`,
      );
    const ends = `With every factor ${clause(own)} in ${percent(all.mean)} of histories, with none in ${percent(none.mean)}.`;
    const whole = `Of the ${withRange(difference.mean, difference.low, difference.high, points)} points between`;
    return `${ends} ${whole} ${due.length === 0 ? 'no part can be told from chance' : `are due ${list(due)}`}.`;
  },
  parts: ({ outcome }) =>
    `How the change in the chance of ${quoted(outcome.text)} is divided among the factors, in points`,
};
