/** The answer in plain words: numbers first, intervals beside them, what it is not at the end. */
import { days, percent, points, range, thousands } from '../compare/words.ts';
import { isTold } from './estimates.ts';
import { RANKED_BY } from './outcomes.ts';
import type { AttributedMean, Attribution, FactorShare, OutcomeAttribution } from './result.ts';

/** Interactions named in the paragraph. */
const PAIRS_NAMED = 2;

type Titles = ReadonlyMap<string, string>;

export function outcomeOf(answer: Attribution, name: string): OutcomeAttribution {
  const found = answer.outcomes.find((o) => o.name === name);
  if (found === undefined) throw new RangeError(`No outcome ${name}`);
  return found;
}

/** `Word of the exit` as it stands inside a sentence. */
function named(id: string, titles: Titles): string {
  const title = titles.get(id) ?? id;
  return `“${title}”`;
}

const unsigned = (x: number): string => (Math.abs(x) < 9.95 ? x.toFixed(1) : thousands(x));

const share = ({ mean, low, high }: AttributedMean): string =>
  `${percent(mean)} (${percent(low)} to ${percent(high)})`;

function wholeSentences(answer: Attribution): string {
  const stood = outcomeOf(answer, RANKED_BY);
  const fell = outcomeOf(answer, 'fell');
  const { all, none, difference } = stood;
  const n = answer.runs - answer.failedRuns;
  return [
    `With every factor, which is the case as it stands, the regime stands ${unsigned(all.mean)} days (${unsigned(all.low)} to ${unsigned(all.high)}) of the ${thousands(answer.horizonDays)} of the horizon, and falls in ${share(fell.all)} of ${thousands(n)} histories.`,
    `With none of them the same histories give ${unsigned(none.mean)} days (${unsigned(none.low)} to ${unsigned(none.high)}), and a fall in ${share(fell.none)}.`,
    `The difference of ${range(difference, days)} days and ${points(fell.difference.mean)} points (${points(fell.difference.low)} to ${points(fell.difference.high)}) is divided among the factors; the parts add up to it.`,
  ].join(' ');
}

function placeOf({ rank }: FactorShare): string {
  return rank.low === rank.high
    ? `place ${rank.rank}`
    : `place ${rank.rank}, ${rank.low} to ${rank.high}`;
}

function partsSentences(answer: Attribution, titles: Titles): string {
  const { factors } = outcomeOf(answer, RANKED_BY);
  const ordered = [...factors].sort((a, b) => a.rank.rank - b.rank.rank);
  const told = ordered.filter((f) => isTold(f.shapley));
  const rest = ordered.filter(
    (f) => !isTold(f.shapley) && !answer.withoutEffect.includes(f.factor),
  );
  const part = (f: FactorShare): string =>
    `${named(f.factor, titles)} ${range(f.shapley, days)} (${placeOf(f)})`;
  return [
    told.length === 0
      ? 'No factor changes the days stood by more than chance could.'
      : `Days stood, by factor: ${told.map(part).join('; ')}.`,
    rest.length === 0 ? '' : `Not told from nothing: ${rest.map(part).join('; ')}.`,
    answer.withoutEffect.length === 0
      ? ''
      : `Without effect, because no run reads what they change: ${answer.withoutEffect.map((id) => named(id, titles)).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairsSentence({ interactions }: OutcomeAttribution, titles: Titles): string {
  const seen = interactions.flatMap(({ factors, index }) =>
    index === null ? [] : [{ factors, index }],
  );
  const unseen = interactions.length - seen.length;
  const few =
    unseen === 0
      ? ''
      : ` Of ${thousands(interactions.length)} pairs ${thousands(unseen)} were met too seldom by the sampled orders to be judged; more runs meet more.`;
  const told = seen
    .filter(({ index }) => isTold(index))
    .sort((a, b) => Math.abs(b.index.mean) - Math.abs(a.index.mean))
    .slice(0, PAIRS_NAMED)
    .map(
      ({ factors: [a, b], index }) =>
        `${named(a, titles)} with ${named(b, titles)} ${range(index, days)}`,
    );
  if (told.length > 0)
    return `Pairs that work together otherwise than one by one, in days: ${told.join('; ')}.${few}`;
  const none =
    seen.length === 0
      ? ''
      : 'No pair of factors works together more, or less, than chance could make it seem.';
  return `${none}${few}`.trim();
}

function togetherSentences(answer: Attribution, titles: Titles): string {
  const stood = outcomeOf(answer, RANKED_BY);
  const gap = (f: FactorShare): number => Math.abs(f.alone.mean - f.givenOthers.mean);
  const uneven = [...stood.factors].sort((a, b) => gap(b) - gap(a))[0]!;
  const { difference, sumAlone, sumGivenOthers: sumLast } = stood;
  // Parts overlap where the last adds less than its share, and need each other where it adds more.
  const apart = sumLast.low > difference.high || sumLast.high < difference.low;
  const more = Math.abs(sumLast.mean) > Math.abs(difference.mean);
  const verdict = more
    ? 'the factors need each other: to take one away undoes much of what the others do'
    : 'the factors overlap: to take one away leaves much of what it does to the others';
  return [
    stood.factors.length < 2
      ? ''
      : `Added up, what factors do alone comes to ${range(sumAlone, days)} days, and what each does with all others there to ${range(sumLast, days)}, where the whole is ${range(difference, days)}${apart ? `; ${verdict}` : ''}.`,
    stood.factors.length < 2 || gap(uneven) === 0
      ? ''
      : `One number a factor hides how much depends on the others: ${named(uneven.factor, titles)} makes ${range(uneven.alone, days)} days where it is the only factor and ${range(uneven.givenOthers, days)} where all others are there.`,
    stood.factors.length < 2 ? '' : pairsSentence(stood, titles),
  ]
    .filter(Boolean)
    .join(' ');
}

function doubtSentences(answer: Attribution): string {
  const how =
    answer.method === 'exact'
      ? `All ${thousands(answer.coalitions.possible)} combinations of the factors were played (${thousands(answer.coalitions.worlds)} worlds that differ), with the same luck in each.`
      : `Of ${thousands(answer.coalitions.possible)} combinations ${thousands(answer.coalitions.asked)} were played, along ${thousands(2 * answer.independent.count)} orders in which factors join; errors hold the chance of orders too.`;
  const failed =
    answer.failedRuns === 0
      ? ''
      : ` Left out because a run failed: ${thousands(answer.failedRuns)} histories.`;
  return `${how} Attribution is to inputs and rules of the model, not blame, and not an observation. Ranges are of 95 %, for chance from one history to the next; most doubt in the inputs and the rules is left out. Another list of factors, or another notion of a factor’s absence, gives other numbers.${failed}`;
}

/** Paragraphs that can stand alone. @param titles of the factors, by id */
export function attributionParagraphs(answer: Attribution, titles: Titles): string[] {
  return [
    wholeSentences(answer),
    partsSentences(answer, titles),
    togetherSentences(answer, titles),
    doubtSentences(answer),
  ];
}
