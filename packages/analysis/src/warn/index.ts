/** Early warning: which indicators best told collapse from survival, how early, with what false alarms? */
export {
  ALARM_HORIZON_DAYS,
  type AlarmCount,
  LATEST_DAYS,
} from './alarm-rule.ts';
export { type Alarm, type CaseAlarm, type LeadDays, SAFE_SHARE_ALLOWED } from './alarms.ts';
export type { Band, BandShare, BandTable } from './bands.ts';
export {
  type CaseOfHistories,
  COMMON,
  type EarlyWarning,
  type EarlyWarningOptions,
  earlyWarning,
  ranked,
} from './early-warning.ts';
export { INDICATORS, type Indicator, type IndicatorKind, NAIVE } from './indicators.ts';
export { HORIZONS } from './landmarks.ts';
export type { ObservedAlarm, ObservedCheck, ObservedHistory } from './observed-alarms.ts';
export type { CaseMean } from './over-cases.ts';
export type { Having, PlacedChance, PlacedValues, WithRange } from './place-values.ts';
export type { TableSkill } from './skill.ts';
export type { CaseAuc, Telling } from './telling.ts';
export { type WatchedCase, type WatchInput, watchCase } from './watched-case.ts';
