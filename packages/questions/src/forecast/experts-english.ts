/** What is said of statements beside the model of the same days, in English. */
import type { ExpertsReplayed, ReplayedExpert, WhyNotReplayed } from '@interregnum/analysis';
import { count, decimals, shortDate, thousands } from '@interregnum/words';
import { FORECAST_LABEL } from './english.ts';
import type { ExpertsSentences } from './experts-sentences.ts';

const REASONS: Readonly<Record<WhyNotReplayed, string>> = {
  'after-the-case': 'said on or after the last day of the case',
  'after-the-fall': 'said on or after the day the capital fell',
};

const isCompared = (e: ExpertsReplayed): boolean =>
  e.expertMedianLog2Error !== null && e.modelMedianLog2Error !== null;

const none = (e: ExpertsReplayed): string =>
  `${count(e.replays.length, 'dated statement is', 'dated statements are')} set beside the model of the same day; none has a date that came true within the case, so none is counted.`;

function errors({ expertMedianLog2Error: expert, modelMedianLog2Error: model }: ExpertsReplayed) {
  if (expert === null || model === null) return '';
  const factor = (doublings: number): string => decimals(2 ** doublings, 1);
  return `The middle statement was wrong by a factor of ${factor(expert)}, the model by ${factor(model)} (no interval: the statements are few, of one history, and repeat each other).`;
}

function early({ replays }: ExpertsReplayed): string {
  const before = replays.filter((r) => r.beforeOrigin).length;
  if (before === 0) return '';
  const one = before === 1;
  return `${count(before, 'statement was', 'statements were')} made before the first day; for ${one ? 'it' : 'them'} the model is asked as of the first day, the earliest it knows, and ${one ? 'it is' : 'they are'} not counted.`;
}

function modelDays({ saidDay, modelMedianDays, modelFallDay, degenerate }: ReplayedExpert): string {
  const days = (left: number | null): string => (left === null ? 'later' : thousands(left));
  const left = (day: number | null): string => days(day === null ? null : day - saidDay);
  const { q05, q95 } = modelFallDay;
  return `${days(modelMedianDays)}${degenerate ? '†' : ''} (${left(q05)} to ${left(q95)})`;
}

/** The sentences in English. */
export const EXPERTS_ENGLISH: ExpertsSentences = {
  title: 'What was said at the time, and what would the model have said?',
  answer: (e) =>
    isCompared(e)
      ? `In ${thousands(e.modelCloser)} of ${count(e.compared, 'dated statement', 'dated statements')} on the fall of the capital the model, asked as of the same day with what was known by it, was the nearer.`
      : none(e),
  nearer: (e) =>
    isCompared(e)
      ? `Of ${count(e.compared, 'dated statement', 'dated statements')} on the fall of the capital, the model, asked as of the same day with what was known by it, was nearer in ${thousands(e.modelCloser)}. ${errors(e)}`
      : none(e),
  errors,
  early,
  reason: (why) => REASONS[why],
  leftOut: ({ who, date, reason }) => `Left out: ${who}, ${date}: ${REASONS[reason]}.`,
  played: (runs, seed) => `${count(runs, 'run', 'runs')} a date, seed ${seed}`,
  date: (iso) => shortDate(iso, true),
  basis: (basis) => (basis === 'stated_horizon' ? 'stated' : 'read'),
  modelDays,
  label: FORECAST_LABEL,
  legend:
    'Days from the statement to the fall of the capital, middle estimate; later: than the last day of the case. Basis: the words name a time (stated), or the number is a reading of them (read). † few histories carry the weight.',
  columns: {
    said: 'Said',
    who: 'Who',
    days: 'Days said',
    basis: 'Basis',
    model: 'Model (90 % of runs)',
    byTheEnd: 'falls by the end',
    true: 'True',
  },
  table: 'What was said, what the model says as of the same day, and what came, in days',
  figure: {
    title: (title) => `${title}: what was said, and the model on the same days`,
    caption: 'Dates that statements imply, and the model’s as of the days they were made.',
  },
};
