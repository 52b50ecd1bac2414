/** The indicators with all that was found of each, best first. */
import {
  ALARM_HORIZON_DAYS,
  type Alarm,
  type BandShare,
  type EarlyWarning,
  INDICATORS,
  type Indicator,
  ranked,
  type Telling,
} from '@interregnum/analysis';

export interface IndicatorRow {
  readonly indicator: Indicator;
  /** By horizon, ascending; indicators are ranked by the last. */
  readonly telling: readonly Telling[];
  readonly alarm: Alarm;
  readonly calm: BandShare | null;
  readonly worst: BandShare | null;
  /** Where the worst band begins on the calm side, in the indicator's unit. */
  readonly worstFrom: number | null;
}

export function rowsOf(found: EarlyWarning): IndicatorRow[] {
  return ranked(found, ALARM_HORIZON_DAYS).map(({ indicator: id }): IndicatorRow => {
    const indicator = INDICATORS.find((i) => i.id === id)!;
    const bands = found.bands.find((b) => b.indicator === id)!.bands;
    const worst = bands.length < 2 ? undefined : bands.at(-1);
    const edge = indicator.direction === 1 ? worst?.from : worst?.to;
    const share = (band: typeof worst): BandShare | null =>
      band?.shares.find((s) => s.horizonDays === ALARM_HORIZON_DAYS) ?? null;
    return {
      indicator,
      telling: found.telling.filter((t) => t.indicator === id),
      alarm: found.alarms.find((a) => a.indicator === id)!,
      calm: share(worst === undefined ? undefined : bands[0]),
      worst: share(worst),
      worstFrom: edge ?? null,
    };
  });
}

/** What somebody could have a number for. */
export const canBeHad = ({ indicator: { kind } }: Pick<IndicatorRow, 'indicator'>): boolean =>
  kind === 'observable' || kind === 'input' || kind === 'naive';
