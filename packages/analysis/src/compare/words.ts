/** The answer in plain words: numbers first, the word of the scale after them. */
import { chanceWord } from '@interregnum/words';
import type { MeanEstimate } from './resample.ts';
import type { PairedQuantity, ScenarioComparison } from './result.ts';

/** Places named in the paragraph. */
const PLACES_NAMED = 2;

export function thousands(value: number): string {
  const text = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** A share as whole percent; the ends are never rounded onto 0 or 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %';
  if (share < 1 && share > 0.99) return '>99 %';
  return `${Math.round(share * 100)} %`;
}

export const signed = (value: number): string => {
  const text = thousands(value);
  return text === '0' || text.startsWith('−') ? text : `+${text}`;
};

/** Persons rounded to two figures, since the model knows no more. */
export function persons(value: number): string {
  if (Math.abs(value) < 100) return signed(value);
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return signed(Math.round(value / unit) * unit);
}

export const range = (e: MeanEstimate, write: (x: number) => string): string =>
  `${write(e.mean)} (${write(e.low)} to ${write(e.high)})`;

export const days = (value: number): string =>
  Math.abs(value) < 9.95 ? signedTenth(value) : signed(value);

function signedTenth(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return '0';
  return value < 0 ? `−${text}` : `+${text}`;
}

export const points = (share: number): string => signedTenth(100 * share);

const pairsWord = (n: number): string => `${thousands(n)} ${n === 1 ? 'pair' : 'pairs'}`;

type Said = Omit<ScenarioComparison, 'paragraph'>;

function fateSentences({ fate, pairs }: Said): string[] {
  const { onlyBase, onlyScenario, base, scenario, difference } = fate;
  const of = thousands(pairs);
  const p = difference.p < 0.001 ? 'p < 0.001' : `p = ${difference.p.toFixed(3)}`;
  return [
    `${thousands(base.pairs)} of ${of} histories end in a fall as the case stands, ${thousands(scenario.pairs)} of ${of} with the change: ${points(difference.difference)} points (${points(difference.low)} to ${points(difference.high)}).`,
    `In ${pairsWord(onlyBase.pairs)} the regime falls only without the change, in ${thousands(onlyScenario.pairs)} only with it (exact McNemar test, ${p}).`,
  ];
}

function dateSentence(said: Said, horizonDays: number): string {
  const stood = quantity(said, 'regimeDays');
  const both = said.bothFall;
  const where =
    both === null
      ? 'There is no pair in which it falls in both.'
      : `Where it falls in both (${pairsWord(both.pairs)}), the day moves by ${days(both.q50)} in the middle pair, ${days(both.q05)} to ${days(both.q95)} in nine of ten.`;
  return `${range(stood.difference, days)} days is the mean change in how long the regime stands within ${thousands(horizonDays)} days. ${where}`;
}

function quantity(said: Said, name: string): PairedQuantity {
  const found = said.quantities.find((q) => q.name === name);
  if (found === undefined) throw new RangeError(`No quantity ${name}`);
  return found;
}

function matteredSentence({ mattered }: Said): string {
  const { fate, anyFallDay } = mattered;
  return `In ${percent(anyFallDay.share)} of pairs (${percent(anyFallDay.low)} to ${percent(anyFallDay.high)}) some centre falls on another day: ${chanceWord(anyFallDay.share)}. In ${percent(fate.share)} (${percent(fate.low)} to ${percent(fate.high)}) it changes whether the regime falls: ${chanceWord(fate.share)}.`;
}

function civilianSentence(said: Said): string {
  const killed = quantity(said, 'civiliansKilled').difference;
  const inside = quantity(said, 'displacedInside').difference;
  const abroad = quantity(said, 'displacedAbroad').difference;
  return `Mean change in civilians killed: ${range(killed, persons)}; in persons displaced inside the country: ${range(inside, persons)}; who crossed a border: ${range(abroad, persons)}.`;
}

function partingSentence({ parting }: Said): string {
  const [first, ...rest] = parting.places;
  if (first === undefined || parting.day === null)
    return 'No centre falls on another day in any pair.';
  const others = rest
    .slice(0, PLACES_NAMED - 1)
    .map((p) => `, then ${p.name} (${percent(p.pairs.share)}, day ${p.q50})`)
    .join('');
  return `The falls of twin histories part on day ${parting.day.q50} in the middle of the pairs that part (day ${parting.day.q05} to ${parting.day.q95} in nine of ten), most often at ${first.name} (${percent(first.pairs.share)} of pairs, day ${first.q50})${others}.`;
}

function posteriorSentence({ posterior }: Said): string {
  const stood = posterior.effects.find((e) => e.name === 'regimeDays');
  if (stood === undefined) return posterior.note;
  const { betweenSd, withinSd } = stood;
  return `From one parameter vector to the next the effect on how long the regime stands varies with a standard deviation of ${betweenSd.sd.toFixed(1)} days (${betweenSd.low.toFixed(1)} to ${betweenSd.high.toFixed(1)}); from pair to pair of one vector, ${withinSd.toFixed(1)}.`;
}

const LABEL =
  'These are results of the model, not observations; ranges are of 95 %, for chance from one history to the next; most doubt in the inputs and the rules is left out.';

/** A paragraph that can stand alone. */
export function paragraphOf(said: Said, horizonDays: number): string {
  const failed =
    said.failedPairs === 0 ? '' : ` Left out because a run failed: ${pairsWord(said.failedPairs)}.`;
  if (said.identical)
    return `${said.name}: 0 differences in ${pairsWord(said.pairs)}. The edits change nothing that a run reads, so both worlds are the same and every difference is exactly zero.${failed}`;
  if (said.mattered.anyNumber.pairs === 0)
    return `${said.name}: 0 differences in ${pairsWord(said.pairs)}. The worlds differ, but no number of any history does. ${LABEL}${failed}`;
  return `${said.name}: ${[
    ...fateSentences(said),
    dateSentence(said, horizonDays),
    matteredSentence(said),
    civilianSentence(said),
    partingSentence(said),
    posteriorSentence(said),
    LABEL,
  ].join(' ')}${failed}`;
}
