/**
 * The indicators that are tried as warnings: in what unit, which way each points (said in advance, never
 * chosen from results), whether anybody can see it in the world. What each means, and what an analyst
 * can measure in its place, is said in packages/questions.
 */

/**
 * `hidden` exists in the model and in minds, nobody can count it; `observable` could be counted by
 * somebody; `input` is given to the model, so it is the same in all histories of a case in any one
 * week; `naive` needs no model; `slowing` is a statistic of fluctuations (slowing.ts).
 */
export type IndicatorKind = 'hidden' | 'observable' | 'input' | 'naive' | 'slowing';

export interface Indicator {
  /** What `--have` calls it. */
  readonly id: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** +1 when high values warn, -1 when low values do. */
  readonly direction: 1 | -1;
}

type Row = readonly [id: string, unit: string, kind: IndicatorKind, direction: 1 | -1];

// biome-ignore format: a table reads best with one indicator a line
const ROWS: readonly Row[] = [
  ['signal', 'share', 'hidden', -1],
  ['signalTrend', 'share in 28 days', 'hidden', -1],
  ['precision', '1/variance', 'hidden', 1],
  ['willingness', 'probability', 'hidden', 1],
  ['foldDistance', 'share', 'hidden', -1],
  ['strength', 'share', 'hidden', -1],
  ['arrears', 'share', 'input', 1],
  ['supply', 'share', 'observable', -1],
  ['patronSupport', 'index', 'input', -1],
  ['airSupport', 'index', 'input', -1],
  ['announcedCut', 'index', 'input', 1],
  ['ruralControl', 'share', 'observable', 1],
  ['ruralTrend', 'share in 28 days', 'observable', 1],
  ['forceRatio', 'ln', 'observable', -1],
  ['surrenders', 'share in 28 days', 'observable', 1],
  ['menLeaving', 'share in 28 days', 'observable', 1],
  ['assaults', 'share in 28 days', 'observable', 1],
  ['displaced', 'per 1,000 in 28 days', 'observable', 1],
  ['killed', 'per million in 28 days', 'observable', 1],
  ['lostShare', 'share', 'naive', 1],
  ['lostTrend', 'share in 28 days', 'naive', 1],
  ['days', 'days', 'naive', 1],
  ['signalVariance', 'Kendall τ', 'slowing', 1],
  ['signalMemory', 'Kendall τ', 'slowing', 1],
  ['ruralVariance', 'Kendall τ', 'slowing', 1],
  ['ruralMemory', 'Kendall τ', 'slowing', 1],
];

export const INDICATORS: readonly Indicator[] = ROWS.map(([id, unit, kind, direction]) => ({
  id,
  unit,
  kind,
  direction,
}));

/** The naive warning that the others are measured against. */
export const NAIVE = 'lostShare';

/** Position of an indicator in a row of values. @throws RangeError when there is none of that id */
export function indicatorIndex(id: string): number {
  const at = INDICATORS.findIndex((each) => each.id === id);
  if (at < 0) throw new RangeError(`There is no indicator ${id}`);
  return at;
}
