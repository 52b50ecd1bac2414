/** The indicators in English: what each is, and what an analyst can measure in its place. */
import type { IndicatorWords } from './sentences.ts';

type Row = readonly [id: string, label: string, meaning: string, proxy: string];

// biome-ignore format: a table reads best with one indicator a line
const ROWS: readonly Row[] = [
  ['signal', 'public estimate of strength', 'What everybody takes the regime to be worth: share of centres whose loss would topple it; mean over held centres', 'No count. Proxies: black-market rate of the currency, price of exit (visas, tickets, flight of capital), repeated expert surveys'],
  ['signalTrend', 'change of that estimate', 'The same, less what it was 28 days before', 'Change of the same proxies over four weeks'],
  ['precision', 'precision of expectations', 'How surely everybody in a place takes the regime to be worth that: rises with each visible fall of a like place', 'Not observable. It follows from recent falls; agreement among forecasts is a distant proxy'],
  ['willingness', 'readiness to yield', 'Probability that a garrison would yield if it could, mean over held centres', 'Not observable. Proxies: local truces, talks between commanders and the other side, safe passage sold'],
  ['foldDistance', 'distance to the fold', 'How far the public estimate would have to fall until the calm state is gone', 'Not observable; it exists only within the theory'],
  ['strength', 'true strength', 'What the regime is worth, ghosts taken out', 'Not observable before the fact; inspections of garrisons come nearest'],
  ['arrears', 'pay that does not arrive', 'Share of the accustomed pay of the incumbent’s men that does not arrive', 'Months of pay owed, from soldiers, auditors or payroll'],
  ['supply', 'supply of held centres', 'What the way from the capital leaves of the worth of held garrisons, by road and lift, by weight', 'Road cuts, sorties of lift, days of stock reported'],
  ['patronSupport', 'patrons’ support', 'Money, lift, troops, arms and recognition of the incumbent’s patrons less those of the challenger’s', 'Budgets, deliveries, troop counts'],
  ['airSupport', 'air support', 'Air level of the incumbent’s side less that of the challenger’s', 'Sorties flown'],
  ['announcedCut', 'announced cut of support', 'Support and air today less what is expected in 60 days from what has been announced', 'Announcements and laws'],
  ['ruralControl', 'rural control', 'Countryside under the challenger, by population', 'District control counts, with their doubts'],
  ['ruralTrend', 'change of rural control', 'The same, less what it was 28 days before', 'Change in district control counts'],
  ['forceRatio', 'force ratio as counted', 'Ln of men counted at held centres over challengers there, support included, by weight', 'Order of battle from both sides’ claims, rolls uncorrected'],
  ['surrenders', 'centres given up', 'Centres lost by bargain, abandoned, defected or ordered away in 28 days, by weight', 'Reports of handovers; manner is often disputed'],
  ['menLeaving', 'men who leave', 'Men who deserted, surrendered or changed sides in 28 days, of those under arms', 'Attrition in audits; numbers captured or amnestied'],
  ['assaults', 'centres stormed', 'Centres lost by assault in 28 days, by weight', 'Press reports'],
  ['displaced', 'newly displaced', 'Persons newly displaced in 28 days per 1,000 inhabitants', 'Registrations of humanitarian agencies, late'],
  ['killed', 'civilians killed', 'Civilians killed in 28 days per million inhabitants', 'Event data sets; undercounted'],
  ['lostShare', 'share of centres lost', 'Share of the regime’s centres at the origin, by weight, lost so far', 'Press reports'],
  ['lostTrend', 'centres lost lately', 'The same, less what it was 28 days before', 'Press reports'],
  ['days', 'days since the origin', 'The calendar alone', 'The calendar'],
  ['signalVariance', 'rising variance, estimate', 'Trend over eight weeks of the variance of the public estimate in 42 days', 'The same of a daily price that stands for it'],
  ['signalMemory', 'rising memory, estimate', 'Trend over eight weeks of the lag-1 autocorrelation of the public estimate in 42 days', 'The same of a daily price that stands for it'],
  ['ruralVariance', 'rising variance, rural', 'Trend over eight weeks of the variance of rural control in 42 days', 'Control is not counted daily anywhere'],
  ['ruralMemory', 'rising memory, rural', 'Trend over eight weeks of the lag-1 autocorrelation of rural control in 42 days', 'Control is not counted daily anywhere'],
];

const WORDS: ReadonlyMap<string, IndicatorWords> = new Map(
  ROWS.map(([id, label, meaning, proxy]) => [id, { label, meaning, proxy }]),
);

/** @throws RangeError when there is none of that id */
export function indicatorWords(id: string): IndicatorWords {
  const words = WORDS.get(id);
  if (words === undefined) throw new RangeError(`There is no indicator ${id}`);
  return words;
}

export const labelOf = (id: string): string => indicatorWords(id).label;
