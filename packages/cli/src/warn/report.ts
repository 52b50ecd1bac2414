/** An early warning on a terminal: the paragraphs, what tells, what alarms in time, the dashboard. */

import { type EarlyWarning, warningParagraphs } from '@interregnum/analysis';
import { parametersSentence, safe, UNSEEN_NOTE } from '@interregnum/questions';
import { count, percent, thousands, seconds as took } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { WatchedStudy } from './cases.ts';
import { placedParagraph, skillSentence } from './placed.ts';
import { ALARMS, canBeHad, DASHBOARD, rowsOf, TELLING } from './tables.ts';

function parametersWords(studies: readonly WatchedStudy[]): string {
  const labels = new Set(studies.map(({ study }) => study.parameters.label));
  const [first] = studies;
  if (studies.length === 1 && first !== undefined)
    return parametersSentence(first.study.parameters);
  const seen = studies.filter(({ study }) => study.parameters.label === 'in sample').length;
  if (labels.has('not fitted')) return parametersSentence(first!.study.parameters);
  const known =
    seen === 0
      ? 'Each case is played with parameters that have not seen its country; each run draws one vector, so intervals carry doubt in them.'
      : `${count(seen, 'case is', 'cases are')} played with parameters that were fitted on it, which flatters the model.`;
  return `${known} ${UNSEEN_NOTE}`;
}

export function warnLines(
  studies: readonly WatchedStudy[],
  answer: EarlyWarning,
  seconds: number,
  host: Host,
): string[] {
  const { bold, dim } = host.style;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const head = (text: string): string[] => ['', ...wrapped(text).map((line) => bold(line))];
  const note = (text: string): string[] => wrapped(text).map((line) => dim(line));
  const rows = rowsOf(answer);
  const asked = answer.placed.flatMap((placed) => [
    ...wrapped(
      placed === null
        ? 'No history has all the indicators that are given, so there is no answer for them.'
        : placedParagraph(placed, answer.skill),
    ),
    '',
  ]);
  const ended = answer.cases.map((c) => `${c.case} ${percent(c.ended / c.runs)}`).join(', ');
  return [
    ...asked,
    ...warningParagraphs(answer).flatMap((text, k) => [...(k === 0 ? [] : ['']), ...wrapped(text)]),
    ...head('What tells those that end from those that stand'),
    ...table(TELLING, rows, host),
    ...note(
      'Probability of the right order within a case, for an end within 30, 60 and 90 days; 0.50 is chance, below it the indicator points the wrong way. Same week: only histories in the same week of the same case are compared, 90 days. Hidden: nobody can count it. Input: given to the model, so the same in all histories of a case.',
    ),
    ...head('Alarms, two weeks running, on a country they were not learnt on'),
    ...table(ALARMS, rows, host),
    ...note(
      'Alarm: the threshold learnt on all cases together. Hits: endings with the alarm on from 90 to 7 days before. Luck: the same by the alarms of other histories of the case that stood at the time. False/yr: alarms that go on with no end within 90 days, a year. Days before: since when an alarm that was right had been on, median and nine of ten. Intervals of every column are in --json.',
    ),
    ...head('Dashboard: one indicator alone'),
    ...table(DASHBOARD, rows.filter(canBeHad), host),
    ...note(
      'Share of histories that ended within 90 days in the calmest and in the worst fifth of values. Several together: --have "ruralControl=0.6,lostShare=0.1". What can be measured of each stands in --json and in docs/questions.md.',
    ),
    ...note(skillSentence(answer.skill)),
    '',
    ...note(`Histories that end: ${ended}. ${parametersWords(studies)}`),
    ...note(
      'Model results, not observations, but for the paragraph that says so; no forecast for any country.',
    ),
    dim(
      `${thousands(answer.runs)} histories of ${count(answer.cases.length, 'case', 'cases')}, seed ${answer.seed}, ${took(seconds)}`,
    ),
  ];
}
