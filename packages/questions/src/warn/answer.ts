/** An early warning as an answer: what an analyst's values say, what tells, what alarms in time. */
import type { BandShare } from '@interregnum/analysis';
import type { WarnInput } from '@interregnum/figures';
import {
  type Answer,
  answerOf,
  type Block,
  type Cell,
  type Column,
  heading,
  interval,
  type Measured,
  measured,
  note,
  paragraph,
  type Table,
} from '../answer.ts';
import type { WarnFound } from './ask.ts';
import { WARN_ENGLISH } from './english.ts';
import { canBeHad, type IndicatorRow, rowsOf } from './rows.ts';
import type { WarnSentences } from './sentences.ts';

const last = (row: IndicatorRow) => row.telling.at(-1)!;

const nameColumn = (say: WarnSentences): Column => ({
  title: say.columns.indicator,
  give: 1,
  least: 12,
});

function tellingTable(rows: readonly IndicatorRow[], say: WarnSentences): Table {
  const { columns } = say;
  const horizons = rows[0]?.telling.map((t) => t.horizonDays) ?? [];
  return {
    block: 'table',
    title: say.tables.telling,
    columns: [
      nameColumn(say),
      { title: columns.kind, give: 2, least: 6 },
      ...horizons.map(
        (days, k): Column => ({
          title: say.days(days, k === horizons.length - 1),
          kind: 'hundredths',
        }),
      ),
      { title: columns.interval, kind: 'hundredths' },
      { title: columns.sameWeek, kind: 'hundredths' },
    ],
    rows: rows.map((row) => [
      say.indicator(row.indicator.id).label,
      say.kind(row.indicator.kind),
      ...row.telling.map((t) => t.withinCase.mean),
      interval(last(row).withinCase),
      last(row).sameWeek.mean,
    ]),
  };
}

function alarmsTable(rows: readonly IndicatorRow[], say: WarnSentences): Table {
  const { columns } = say;
  return {
    block: 'table',
    title: say.tables.alarms,
    columns: [
      nameColumn(say),
      { title: columns.alarm, align: 'right' },
      { title: columns.hits, kind: 'percent' },
      { title: columns.interval, kind: 'percent' },
      { title: columns.luck, kind: 'percent' },
      { title: columns.falseAYear, kind: 'hundredths' },
      { title: columns.daysBefore, kind: 'whole' },
    ],
    rows: rows.map(({ indicator, alarm }): Cell[] => {
      const { leadDays } = alarm;
      return [
        say.indicator(indicator.id).label,
        say.beyond(indicator, alarm.threshold),
        alarm.hitShare.mean,
        interval(alarm.hitShare),
        alarm.hitShareByLuck.mean,
        alarm.falseAlarmsPerYear.mean,
        leadDays === null ? null : { value: leadDays.q50, low: leadDays.q05, high: leadDays.q95 },
      ];
    }),
  };
}

const bandCell = (band: BandShare | null): Measured | null =>
  band === null ? null : measured(band.share, band);

function dashboardTable(rows: readonly IndicatorRow[], say: WarnSentences): Table {
  const { columns } = say;
  return {
    block: 'table',
    title: say.tables.dashboard,
    columns: [
      nameColumn(say),
      { title: columns.calmest, kind: 'percent' },
      { title: columns.worst, align: 'right' },
      { title: columns.ended, kind: 'percent' },
    ],
    rows: rows
      .filter(canBeHad)
      .map(({ indicator, calm, worst, worstFrom }) => [
        say.indicator(indicator.id).label,
        bandCell(calm),
        say.worstFrom(indicator, worstFrom),
        bandCell(worst),
      ]),
  };
}

function figureData(
  { found }: WarnFound,
  rows: readonly IndicatorRow[],
  say: WarnSentences,
): WarnInput {
  return {
    title: say.figure.title,
    cases: found.cases.length,
    rows: rows.map(({ indicator, telling, alarm }) => ({
      name: say.indicator(indicator.id).label,
      kind: say.kind(indicator.kind),
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

/** @param command that gives the same answer again */
export function warnAnswer(
  asked: WarnFound,
  command: string,
  say: WarnSentences = WARN_ENGLISH,
): Answer {
  const { studies, found } = asked;
  const rows = rowsOf(found);
  const placed = found.placed.map((p) => (p === null ? say.notPlaced : say.placed(p, found.skill)));
  const said = (...texts: string[]): Block[] => texts.filter(Boolean).map(paragraph);
  // A table of dashes says nothing that the sentence over it has not said.
  const where = (known: boolean, ...blocks: Block[]): Block[] => (known ? blocks : []);
  const told = rows.some((row) => last(row).withinCase.mean !== null);
  const alarmed = rows.some(({ alarm }) => alarm.hitShare.mean !== null);
  return answerOf(studies, {
    question: 'warn',
    title: say.title,
    sentence: say.answer(found),
    blocks: [
      ...said(...placed),
      heading(say.headings.telling),
      ...said(say.telling(found)),
      ...where(
        told,
        {
          block: 'figure',
          name: 'indicators',
          figure: { kind: 'warn', data: figureData(asked, rows, say) },
          caption: say.figure.caption,
        },
        tellingTable(rows, say),
        note(say.legends.telling),
      ),
      ...said(say.slowing(found), say.inputs(found)),
      heading(say.headings.alarms),
      ...said(say.alarms(found), say.observed(found)),
      ...where(alarmed, alarmsTable(rows, say), note(say.legends.alarms)),
      heading(say.headings.dashboard),
      dashboardTable(rows, say),
      note(say.legends.dashboard),
      ...(placed.length > 0 ? [] : [note(say.skill(found.skill))]),
      note(say.ended(found)),
      note(say.played(found)),
      note(say.label),
    ],
    command,
    played: say.runs(found),
  });
}
