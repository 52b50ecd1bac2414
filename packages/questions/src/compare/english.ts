/** What is said of a comparison, in English: numbers first, each with its interval. */
import type { MeanEstimate, ScenarioComparison } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import {
  chanceWord,
  count,
  decimals,
  effect,
  longDate,
  percent,
  personsEffect,
  points,
  pValue,
  range,
  thousands,
  withRange,
} from '@interregnum/words';
import { posteriorNote, spreadInDays } from '../posterior-sentences.ts';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { type Compared, type CompareSentences, quantityOf } from './sentences.ts';
import { fateTold, type PartTold } from './told.ts';

const QUANTITIES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  regimeDays: [
    'days the regime stood',
    'Days the regime stood, counted to the horizon: a regime that held has the horizon',
  ],
  regionsLost: ['centres lost', 'Centres lost by the incumbent by the horizon'],
  civiliansKilled: [
    'civilians killed',
    'Civilians killed by either side, on the ground or from the air',
  ],
  displacedInside: ['displaced inside', 'Persons newly displaced inside the country'],
  displacedAbroad: ['displaced abroad', 'Persons who crossed a border'],
  evacuated: ['persons flown out', 'Persons flown out'],
  formerSoldiers: [
    'former soldiers at large',
    'Former incumbent soldiers at large or released at the end',
  ],
};

const pairsWord = (n: number): string => count(n, 'pair', 'pairs');
const mean = ({ mean: m, low, high }: MeanEstimate, say: (x: number) => string): string =>
  low === high ? `${say(m)} (the same in every pair)` : withRange(m, low, high, say);

interface Part {
  /** `83 of 100 histories`, `2 of 3 histories`. */
  readonly of: string;
  /** ` (245 of 294; 95 % interval 79 to 87)`, or nothing more. */
  readonly exactly: string;
}

function partOf({ part, whole, estimate }: PartTold): Part {
  const some = count(whole, 'history', 'histories');
  if (estimate === null) return { of: `${thousands(part)} of ${some}`, exactly: '' };
  const { share, low, high } = estimate;
  const hundredths = (x: number): string => percent(x).replace(' %', '');
  return {
    of: `${hundredths(share)} of 100 histories`,
    exactly: ` (${thousands(part)} of ${thousands(whole)}; 95 % interval ${range(low, high, hundredths)})`,
  };
}

function answer(found: ScenarioComparison, { regime, origin, horizonDays }: Compared): string {
  const { name, pairs, fate } = found;
  const told = fateTold(found);
  const change = `“${name}”`;
  if (told.is === 'the same') return `${change} changes nothing in any of ${pairsWord(pairs)}.`;
  const until = longDate(dateOf(horizonDays, origin));
  if (told.is === 'not told') {
    const { base, scenario, difference: d } = fate;
    return `${thousands(base.pairs)} of ${thousands(pairs)} histories end with the fall of ${regime} by ${until} as the case is, and ${thousands(scenario.pairs)} with ${change}: no difference that so many pairs can tell (${points(d.difference)} points, ${range(d.low, d.high, points)}).`;
  }
  const turned = partOf(told.turned);
  const back = told.back === null ? null : partOf(told.back);
  if (told.is === 'averted')
    return `In ${turned.of} in which ${regime} falls by ${until} as the case is, it would have stood with ${change}${turned.exactly}${back === null ? '' : `; in ${back.of} in which it stands, it would have fallen`}.`;
  return `In ${turned.of} in which ${regime} stands to ${until} as the case is, it would have fallen with ${change}${turned.exactly}${back === null ? '' : `; in ${back.of} in which it falls, it would have stood`}.`;
}

/** The sentences in English. */
export const COMPARE_ENGLISH: CompareSentences = {
  shared: SHARED_ENGLISH,
  title: (names) => `What would have changed it? ${names.join(', ')}`,
  answer,
  others: (more) => `What the other ${thousands(more)} do stands in the table.`,
  falls: ({ fate: { base, scenario, difference: d }, pairs }) =>
    `${thousands(base.pairs)} of ${thousands(pairs)} histories end in a fall as the case stands, ${thousands(scenario.pairs)} of ${thousands(pairs)} with the change: ${points(d.difference)} points (${range(d.low, d.high, points)}).`,
  test: ({ fate: { onlyBase, onlyScenario, difference } }) =>
    `In ${pairsWord(onlyBase.pairs)} the regime falls only without the change, in ${thousands(onlyScenario.pairs)} only with it (exact McNemar test, ${pValue(difference.p)}).`,
  stood: (found, { horizonDays }) => {
    const both = found.bothFall;
    const where =
      both === null
        ? 'There is no pair in which it falls in both.'
        : `Where it falls in both (${pairsWord(both.pairs)}), the day moves by ${effect(both.q50)} in the middle pair, ${range(both.q05, both.q95, effect)} in nine of ten.`;
    return `${mean(quantityOf(found, 'regimeDays').difference, effect)} days is the mean change in how long the regime stands within ${thousands(horizonDays)} days. ${where}`;
  },
  mattered: ({ mattered: { fate, anyFallDay } }) =>
    `In ${percent(anyFallDay.share)} of pairs (${range(anyFallDay.low, anyFallDay.high, percent)}) some centre falls on another day: ${chanceWord(anyFallDay.share)}. In ${percent(fate.share)} (${range(fate.low, fate.high, percent)}) it changes whether the regime falls: ${chanceWord(fate.share)}.`,
  civilians: (found) => {
    const of = (name: string): string => mean(quantityOf(found, name).difference, personsEffect);
    return `Mean change in civilians killed: ${of('civiliansKilled')}; in persons displaced inside the country: ${of('displacedInside')}; who crossed a border: ${of('displacedAbroad')}.`;
  },
  parting: ({ parting: { day, places } }, { origin }) => {
    const [first, second] = places;
    if (first === undefined || day === null) return 'No centre falls on another day in any pair.';
    const then =
      second === undefined
        ? ''
        : `, then ${second.name} (${percent(second.pairs.share)}, day ${second.q50})`;
    const where = first.baseFirst * 2 > first.pairs.pairs ? 'as it is' : 'changed';
    return `The falls of twin histories part on ${longDate(dateOf(day.q50, origin))} (day ${day.q50}) in the middle of the pairs that part (day ${day.q05} to ${day.q95} in nine of ten), most often at ${first.name} (${percent(first.pairs.share)} of pairs, day ${first.q50}), which mostly falls first in the world ${where}${then}.`;
  },
  posterior: ({ posterior }) => {
    const stood = posterior.effects.find((e) => e.name === 'regimeDays');
    if (stood === undefined) return posteriorNote(posterior, 'pairs');
    return `From one parameter vector to the next the effect on how long the regime stands varies with a standard deviation of ${spreadInDays(stood.betweenSd)}; from pair to pair of one vector, ${decimals(stood.withinSd, 1)}.`;
  },
  nothing: ({ name, identical, pairs }) =>
    `${name}: 0 differences in ${pairsWord(pairs)}. ${
      identical
        ? 'The edits change nothing that a run reads, so both worlds are the same and every difference is exactly zero.'
        : 'The worlds differ, but no number of any history does.'
    }`,
  failed: ({ failedPairs }) =>
    failedPairs === 0 ? '' : `Left out because a run failed: ${pairsWord(failedPairs)}.`,
  switchedOn: (mechanisms) => {
    if (mechanisms.length === 0) return '';
    const [are, what] = mechanisms.length === 1 ? ['is', 'mechanism'] : ['are', 'mechanisms'];
    return `In both worlds of this comparison the ${what} ${mechanisms.join(', ')}, off as shipped, ${are} on; without the edits that alone may move the numbers of the case as it is.`;
  },
  moreRegions: (more) =>
    `and ${count(more, 'region that changes', 'regions that change')} less: the whole document (--json) has them all`,
  played: (pairs, seed) =>
    `${thousands(pairs)} pairs of histories, each with the same luck in both worlds, seed ${seed}; intervals of 95 %. It says what the rules make of the change, not what would have happened.`,
  quantity: (name) => {
    const [words, description] = QUANTITIES[name] ?? [name, ''];
    return { words, description };
  },
  columns: {
    scenario: 'Scenario',
    mean: 'Mean over histories',
    asItIs: 'As it is',
    changed: 'Changed',
    difference: 'Difference',
    interval: '95 % interval',
    region: 'Region',
    falls: 'Falls',
    heldLonger: 'Held longer, days',
    otherDay: 'Other day',
  },
  all: 'Every change: the regime falls, % and points',
  fate: 'regime falls, % and points',
  quantities: 'What the change does, mean over histories',
  regions: 'Where it changes most',
  label:
    'These are results of the model, not observations; ranges are of 95 %, for chance from one history to the next; most doubt in the inputs and the rules is left out.',
  pair: 'A pair: the same history, with the same luck, as the case is and with the change. Falls, Changed: share of histories in which the centre falls, as it is and changed. Other day: share of pairs in which its day of fall differs.',
  figures: {
    differences: {
      title: 'What the change does',
      caption:
        'Share of histories in which the regime falls in both worlds, then the mean paired difference of each quantity, all with intervals of 95 %. Where an interval crosses the line at zero, these pairs do not tell the direction. Model results, not observations.',
    },
    held: {
      title: 'Centres held, as the case is and changed',
      caption:
        'Centres held by the incumbent week by week: bands of histories as the case is, lines with the change. Bands are spread from history to history, not doubt in the difference; the file has the mean paired difference with its interval.',
    },
  },
};
