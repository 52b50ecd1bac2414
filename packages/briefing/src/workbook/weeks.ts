/** Sheets with a row a week: centres held, countryside, killed; and the displaced. */
import { dateOf } from '@interregnum/case';
import type { WeekBand } from '@interregnum/ensemble';
import { heldInHistory } from '@interregnum/figures';
import { fanInput } from '@interregnum/questions';
import {
  type CellKind,
  type Played,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  sheetColumn,
} from './sheet.ts';

const DAYS_A_WEEK = 7;
const WEEK: readonly SheetColumn[] = [sheetColumn('Week', 'whole', 8), sheetColumn('Date', 'date')];

function weekly(
  { summary, caseData }: Played,
  name: string,
  columns: readonly SheetColumn[],
  cells: (week: number) => readonly SheetCell[],
): Sheet {
  const weeks = Math.floor(summary.horizonDays / DAYS_A_WEEK) + 1;
  return {
    name,
    columns: [...WEEK, ...columns],
    rows: Array.from({ length: weeks }, (_, week) => [
      week,
      dateOf(DAYS_A_WEEK * week, caseData.origin),
      ...cells(week),
    ]),
  };
}

const BAND = [
  ['q05', '5 % of runs'],
  ['q25', '25 %'],
  ['q50', 'middle'],
  ['q75', '75 %'],
  ['q95', '95 %'],
] as const;

const bandColumns = (what: string, kind: CellKind): SheetColumn[] =>
  BAND.map(([, title]) => sheetColumn(`${what}, ${title}`, kind, 14));
const bandCells = (band: WeekBand | undefined, week: number): SheetCell[] =>
  BAND.map(([q]) => band?.[q][week] ?? null);

const FAN = [
  ['q025', '2.5 % of runs'],
  ['q10', '10 %'],
  ['q25', '25 %'],
  ['q50', 'middle'],
  ['q75', '75 %'],
  ['q90', '90 %'],
  ['q975', '97.5 %'],
] as const;

export function weeklySheet(played: Played): Sheet {
  const { caseData, observed, summary } = played;
  const { fan, weeks } = summary;
  const seen = new Map(observed?.regions.map((r) => [r.region, r]));
  const history = fanInput(caseData, summary, seen);
  return weekly(
    played,
    'Weekly counts',
    [
      ...FAN.map(([, title]) => sheetColumn(`Centres held, ${title}`, 'whole', 14)),
      sheetColumn('Centres held, observed', 'whole', 14),
      ...bandColumns('Countryside of the challenger', 'share'),
      ...bandColumns('Civilians killed since the origin', 'whole'),
    ],
    (week) => [
      ...FAN.map(([q]) => fan[q][DAYS_A_WEEK * week] ?? null),
      heldInHistory(history, DAYS_A_WEEK * week),
      ...bandCells(weeks.weekRuralControl, week),
      ...bandCells(weeks.weekKilled, week),
    ],
  );
}

export const displacedSheet = (played: Played): Sheet =>
  weekly(
    played,
    'Displaced by week',
    bandColumns('Persons displaced since the origin', 'whole'),
    (week) => bandCells(played.summary.weeks.weekDisplaced, week),
  );
