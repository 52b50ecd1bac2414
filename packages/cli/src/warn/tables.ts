/** Rows of the three tables, the same on a terminal and in a briefing. */

import {
  type Alarm,
  type BandShare,
  type EarlyWarning,
  INDICATORS,
  type Indicator,
  ranked,
  type Telling,
} from '@interregnum/analysis';
import { decimals, percent, range, threeFigures } from '@interregnum/words';
import type { Column } from '../terminal/table.ts';

const two = (value: number | null): string => decimals(value, 2);

/** Horizon by which indicators are ranked. */
export const RANK_DAYS = 90;

export interface IndicatorRow {
  readonly indicator: Indicator;
  /** By horizon, ascending. */
  readonly telling: readonly Telling[];
  readonly alarm: Alarm;
  readonly calm: BandShare | null;
  readonly worst: BandShare | null;
  /** Where the worst band begins on the calm side, in the indicator's unit. */
  readonly worstFrom: number | null;
}

/** Best first. */
export function rowsOf(answer: EarlyWarning): IndicatorRow[] {
  return ranked(answer, RANK_DAYS).map(({ indicator: id }): IndicatorRow => {
    const indicator = INDICATORS.find((i) => i.id === id)!;
    const bands = answer.bands.find((b) => b.indicator === id)!.bands;
    const worst = bands.length < 2 ? undefined : bands.at(-1);
    const edge = indicator.direction === 1 ? worst?.from : worst?.to;
    const share = (band: typeof worst): BandShare | null =>
      band?.shares.find((s) => s.horizonDays === RANK_DAYS) ?? null;
    return {
      indicator,
      telling: answer.telling.filter((t) => t.indicator === id),
      alarm: answer.alarms.find((a) => a.indicator === id)!,
      calm: share(worst === undefined ? undefined : bands[0]),
      worst: share(worst),
      worstFrom: edge ?? null,
    };
  });
}

const name: Column<IndicatorRow> = {
  title: 'Indicator',
  text: (r) => r.indicator.label,
  give: 1,
  least: 12,
};
const last = (r: IndicatorRow): Telling => r.telling.at(-1)!;

export const TELLING: readonly Column<IndicatorRow>[] = [
  name,
  { title: 'Kind', text: (r) => r.indicator.kind, give: 2, least: 6 },
  ...[0, 1].map(
    (h): Column<IndicatorRow> => ({
      title: h === 0 ? '30' : '60',
      align: 'right',
      text: (r) => two(r.telling[h]?.withinCase.mean ?? null),
    }),
  ),
  {
    title: '90 d',
    align: 'right',
    text: (r) => two(last(r).withinCase.mean),
  },
  {
    title: '95 % interval',
    align: 'right',
    text: (r) => range(last(r).withinCase.low, last(r).withinCase.high, two),
  },
  { title: 'Same week', align: 'right', text: (r) => two(last(r).sameWeek.mean) },
];

/** `beyond` in the direction in which the indicator warns. */
export function beyond(indicator: Indicator, value: number | null): string {
  if (value === null) return 'none';
  return `${indicator.direction === 1 ? '≥' : '≤'} ${threeFigures(value)}`;
}

export const ALARMS: readonly Column<IndicatorRow>[] = [
  name,
  { title: 'Alarm', align: 'right', text: (r) => beyond(r.indicator, r.alarm.threshold) },
  { title: 'Hits', align: 'right', text: (r) => percent(r.alarm.hitShare.mean) },
  {
    title: '95 % interval',
    align: 'right',
    text: (r) => range(r.alarm.hitShare.low, r.alarm.hitShare.high, percent),
  },
  { title: 'Luck', align: 'right', text: (r) => percent(r.alarm.hitShareByLuck.mean) },
  {
    title: 'False/yr',
    align: 'right',
    text: ({ alarm: { falseAlarmsPerYear: f } }) => two(f.mean),
  },
  {
    title: 'Days before',
    align: 'right',
    text: ({ alarm: { leadDays: l } }) => (l === null ? '–' : `${l.q50} (${l.q05}–${l.q95})`),
  },
];

const bandText = (share: BandShare | null): string => {
  if (share === null) return '–';
  const { low, high } = share;
  const range = low === null || high === null ? '' : ` (${percent(low)}–${percent(high)})`;
  return `${percent(share.share)}${range}`.replaceAll(' %–', '–');
};

export const DASHBOARD: readonly Column<IndicatorRow>[] = [
  name,
  { title: 'Calmest', align: 'right', text: (r) => bandText(r.calm) },
  {
    title: 'Worst',
    align: 'right',
    // a band holds its lower edge and not its upper one
    text: (r) => beyond(r.indicator, r.worstFrom).replace('≤', '<'),
  },
  { title: 'Ended in 90 days', align: 'right', text: (r) => bandText(r.worst) },
];

/** What somebody could have a number for. */
export const canBeHad = ({ indicator: { kind } }: IndicatorRow): boolean =>
  kind === 'observable' || kind === 'input' || kind === 'naive';
