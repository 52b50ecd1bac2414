/** An early warning as the briefing shows it. */
import { type EarlyWarning, warningParagraphs } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { type WarningInput, warning, warningCsv } from '@interregnum/figures';
import type { Answer } from '../answers/answer.ts';
import type { Column } from '../terminal/table.ts';
import type { WatchedStudy } from './cases.ts';
import { placedParagraph, skillSentence } from './placed.ts';
import { ALARMS, DASHBOARD, type IndicatorRow, rowsOf, TELLING } from './tables.ts';

export function figureInput(answer: EarlyWarning): WarningInput {
  return {
    title: 'What told histories that end from those that stand',
    cases: answer.cases.length,
    rows: rowsOf(answer).map(({ indicator, telling, alarm }) => ({
      name: indicator.label,
      kind: indicator.kind,
      points: telling.map(({ horizonDays, withinCase: { mean, low, high } }) => ({
        horizonDays,
        mean,
        low,
        high,
      })),
      lead: alarm.leadDays,
    })),
  };
}

const COLUMNS: readonly Column<IndicatorRow>[] = [
  ...TELLING,
  ...ALARMS.slice(1),
  ...DASHBOARD.slice(1),
  { title: 'What can be measured', text: (r) => r.indicator.proxy },
];

export function warnAnswer(
  studies: readonly WatchedStudy[],
  answer: EarlyWarning,
  command: string,
): Answer {
  const identities = studies.map(({ study }) => identify(study.input));
  const [only] = studies;
  const single = studies.length === 1 && only !== undefined;
  const input = figureInput(answer);
  return {
    schema: 'interregnum.answer/1',
    question: 'warn',
    title: 'Early warning: what told collapse from survival?',
    case: single ? only.study.data.id : '',
    caseHash: single ? identities[0]!.caseHash : '',
    rulesHash: identities[0]!.rulesHash,
    paragraphs: [
      ...answer.placed.flatMap((p) => (p === null ? [] : [placedParagraph(p, answer.skill)])),
      ...warningParagraphs(answer),
      ...(answer.placed.length > 0 ? [] : [skillSentence(answer.skill)]),
      `${answer.runs} histories of each of ${answer.cases.length} cases, seed ${answer.seed}; intervals of 95 %, from cases drawn again. Model results, not observations; no forecast for any country.`,
    ],
    figures: [
      {
        name: 'warning',
        svg: warning(input, { id: 'warning' }),
        csv: warningCsv(input),
        caption:
          'Further right tells better; left of the dashed line an indicator points the wrong way. Hidden indicators cannot be observed.',
      },
    ],
    table: {
      columns: COLUMNS.map((c) => c.title),
      rows: rowsOf(answer).map((row) => COLUMNS.map((c) => c.text(row))),
    },
    command,
  };
}
