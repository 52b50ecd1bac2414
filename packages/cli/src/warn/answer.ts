/** An early warning as the briefing shows it. */

import { type EarlyWarning, warningParagraphs } from '@interregnum/analysis';
import { identify } from '@interregnum/ensemble';
import { type WarningInput, warning, warningCsv } from '@interregnum/figures';
import { decimals, percent, range } from '@interregnum/words';
import type { Answer1 } from '../answers/answer-1.ts';
import type { Column } from '../terminal/table.ts';
import type { WatchedStudy } from './cases.ts';
import { placedParagraph, skillSentence } from './placed.ts';
import { ALARMS, DASHBOARD, type IndicatorRow, rowsOf } from './tables.ts';

const two = (value: number | null): string => decimals(value, 2);

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

const last = (r: IndicatorRow) => r.telling.at(-1)!.withinCase;

/** Narrow enough for paper; everything else is in the document beside it. */
const COLUMNS: readonly Column<IndicatorRow>[] = [
  { title: 'Indicator', text: (r) => `${r.indicator.label} (${r.indicator.kind})` },
  {
    title: 'Right order, 90 days',
    text: (r) => `${two(last(r).mean)} (${range(last(r).low, last(r).high, two)})`,
  },
  {
    title: 'Hits',
    text: ({ alarm: { hitShare: h } }) => `${percent(h.mean)} (${range(h.low, h.high, percent)})`,
  },
  { title: 'By luck', text: ({ alarm: a }) => percent(a.hitShareByLuck.mean) },
  {
    title: 'False alarms a year',
    text: ({ alarm: { falseAlarmsPerYear: f } }) => `${two(f.mean)} (${range(f.low, f.high, two)})`,
  },
  ...ALARMS.filter((c) => c.title === 'Days before'),
  ...DASHBOARD.slice(2),
];

export function warnAnswer(
  studies: readonly WatchedStudy[],
  answer: EarlyWarning,
  command: string,
): Answer1 {
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
      `${answer.runs} histories of each of ${answer.cases.length} cases, seed ${answer.seed}; intervals of 95 %, from cases drawn again. In the table, hits by luck are those that the alarms of other histories standing at the time would have had; worst is the fifth of values that warns most. Model results, not observations, but for the paragraph that says so; no forecast for any country.`,
    ],
    figures: [
      {
        name: 'warning',
        svg: warning(input, { id: 'warning' }),
        csv: warningCsv(input),
        caption:
          'Further right tells better; left of the dashed line an indicator points the wrong way. Hidden indicators cannot be observed. On the right: days from the alarm to the end, where it was right: median, middle half, nine of ten.',
      },
    ],
    table: {
      columns: COLUMNS.map((c) => c.title),
      rows: rowsOf(answer).map((row) => COLUMNS.map((c) => c.text(row))),
    },
    command,
  };
}
