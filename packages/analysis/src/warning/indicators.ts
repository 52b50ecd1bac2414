/**
 * The indicators that are tried as warnings: what each is, which way it points (said in advance, never
 * chosen from results), whether anybody can see it in the world, and what an analyst can measure
 * in its place.
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
  readonly label: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** +1 when high values warn, -1 when low values do. */
  readonly direction: 1 | -1;
  readonly meaning: string;
  /** What an analyst can measure, or why nothing can be. */
  readonly proxy: string;
}

type Row = [
  id: string,
  label: string,
  unit: string,
  kind: IndicatorKind,
  direction: 1 | -1,
  meaning: string,
  proxy: string,
];

// biome-ignore format: a table reads best with one indicator a line
const ROWS: readonly Row[] = [
  ['signal', 'public estimate of strength', 'share', 'hidden', -1, 'What everybody takes the regime to be worth: share of centres whose loss would topple it; mean over held centres', 'No count. Proxies: black-market rate of the currency, price of exit (visas, tickets, flight of capital), repeated expert surveys'],
  ['signalTrend', 'change of that estimate', 'share in 28 days', 'hidden', -1, 'The same, less what it was 28 days before', 'Change of the same proxies over four weeks'],
  ['precision', 'precision of expectations', '1/variance', 'hidden', 1, 'How surely everybody in a place takes the regime to be worth that: rises with each visible fall of a like place', 'Not observable. It follows from recent falls; agreement among forecasts is a distant proxy'],
  ['willingness', 'readiness to yield', 'probability', 'hidden', 1, 'Probability that a garrison would yield if it could, mean over held centres', 'Not observable. Proxies: local truces, talks between commanders and the other side, safe passage sold'],
  ['foldDistance', 'distance to the fold', 'share', 'hidden', -1, 'How far the public estimate would have to fall until the calm state is gone', 'Not observable; it exists only within the theory'],
  ['strength', 'true strength', 'share', 'hidden', -1, 'What the regime is worth, ghosts taken out', 'Not observable before the fact; inspections of garrisons come nearest'],
  ['arrears', 'pay that does not arrive', 'share', 'input', 1, 'Share of the accustomed pay of the incumbent’s men that does not arrive', 'Months of pay owed, from soldiers, auditors or payroll'],
  ['supply', 'supply of held centres', 'share', 'observable', -1, 'What the way from the capital leaves of the worth of held garrisons, by road and lift, by weight', 'Road cuts, sorties of lift, days of stock reported'],
  ['patronSupport', 'patrons’ support', 'index', 'input', -1, 'Money, lift, troops, arms and recognition of the incumbent’s patrons less those of the challenger’s', 'Budgets, deliveries, troop counts'],
  ['airSupport', 'air support', 'index', 'input', -1, 'Air level of the incumbent’s side less that of the challenger’s', 'Sorties flown'],
  ['announcedCut', 'announced cut of support', 'index', 'input', 1, 'Support and air today less what is expected in 60 days from what has been announced', 'Announcements and laws'],
  ['ruralControl', 'rural control', 'share', 'observable', 1, 'Countryside under the challenger, by population', 'District control counts, with their doubts'],
  ['ruralTrend', 'change of rural control', 'share in 28 days', 'observable', 1, 'The same, less what it was 28 days before', 'Change in district control counts'],
  ['forceRatio', 'force ratio as counted', 'ln', 'observable', -1, 'Ln of men counted at held centres over challengers there, support included, by weight', 'Order of battle from both sides’ claims, rolls uncorrected'],
  ['surrenders', 'centres given up', 'share in 28 days', 'observable', 1, 'Centres lost by bargain, abandoned, defected or ordered away in 28 days, by weight', 'Reports of handovers; manner is often disputed'],
  ['menLeaving', 'men who leave', 'share in 28 days', 'observable', 1, 'Men who deserted, surrendered or changed sides in 28 days, of those under arms', 'Attrition in audits; numbers captured or amnestied'],
  ['assaults', 'centres stormed', 'share in 28 days', 'observable', 1, 'Centres lost by assault in 28 days, by weight', 'Press reports'],
  ['displaced', 'newly displaced', 'per 1,000 in 28 days', 'observable', 1, 'Persons newly displaced in 28 days per 1,000 inhabitants', 'Registrations of humanitarian agencies, late'],
  ['killed', 'civilians killed', 'per million in 28 days', 'observable', 1, 'Civilians killed in 28 days per million inhabitants', 'Event data sets; undercounted'],
  ['lostShare', 'share of centres lost', 'share', 'naive', 1, 'Share of the regime’s centres at the origin, by weight, lost so far', 'Press reports'],
  ['lostTrend', 'centres lost lately', 'share in 28 days', 'naive', 1, 'The same, less what it was 28 days before', 'Press reports'],
  ['days', 'days since the origin', 'days', 'naive', 1, 'The calendar alone', 'The calendar'],
  ['signalVariance', 'rising variance, estimate', 'Kendall τ', 'slowing', 1, 'Trend over eight weeks of the variance of the public estimate in 42 days', 'The same of a daily price that stands for it'],
  ['signalMemory', 'rising memory, estimate', 'Kendall τ', 'slowing', 1, 'Trend over eight weeks of the lag-1 autocorrelation of the public estimate in 42 days', 'The same of a daily price that stands for it'],
  ['ruralVariance', 'rising variance, rural', 'Kendall τ', 'slowing', 1, 'Trend over eight weeks of the variance of rural control in 42 days', 'Control is not counted daily anywhere'],
  ['ruralMemory', 'rising memory, rural', 'Kendall τ', 'slowing', 1, 'Trend over eight weeks of the lag-1 autocorrelation of rural control in 42 days', 'Control is not counted daily anywhere'],
];

export const INDICATORS: readonly Indicator[] = ROWS.map(
  ([id, label, unit, kind, direction, meaning, proxy]) => ({
    id,
    label,
    unit,
    kind,
    direction,
    meaning,
    proxy,
  }),
);

/** The naive warning that the others are measured against. */
export const NAIVE = 'lostShare';

/** Position of an indicator in a row of values. @throws RangeError when there is none of that id */
export function indicatorIndex(id: string): number {
  const at = INDICATORS.findIndex((each) => each.id === id);
  if (at < 0) throw new RangeError(`There is no indicator ${id}`);
  return at;
}
