/** Early warning: which indicators best told collapse from survival, how early, with what false alarms? */
export { ALARM_HORIZON_DAYS, LATEST_DAYS } from './alarm-rule.ts';
export { type Alarm, SAFE_SHARE_ALLOWED } from './alarms.ts';
export type { BandShare } from './bands.ts';
export { type EarlyWarning, earlyWarning, ranked } from './early-warning.ts';
export { INDICATORS, type Indicator, type IndicatorKind, NAIVE } from './indicators.ts';
export { HORIZONS } from './landmarks.ts';
export type { ObservedHistory } from './observed-alarms.ts';
export type { CaseMean } from './over-cases.ts';
export type { Having, PlacedValues, WithRange } from './place-values.ts';
export type { TableSkill } from './skill.ts';
export type { Telling } from './telling.ts';
export { type WatchedCase, type WatchInput, watchCase } from './watched-case.ts';
