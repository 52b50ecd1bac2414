/** What is told of one history, in English. */
import {
  count,
  decimals,
  list,
  longDate,
  percent,
  persons,
  shortDate,
  thousands,
} from '@interregnum/words';
import { SHARED_ENGLISH } from '../shared/english.ts';
import { joined } from './joined.ts';
import type { Channel, FallFacts, How, Level, News, TraceSentences } from './sentences.ts';

const sentence = (parts: readonly (string | null)[]): string | null => joined(parts, '; ');

/** A text of the case may end its own sentence. */
const ended = (text: string): string => `${text}.`.replace(/\.\.$/, '.');

const HOW: Readonly<Record<How, string>> = {
  none: 'falls',
  assault: 'falls by assault',
  bargain: 'is given up by bargain',
  abandoned: 'is abandoned by its garrison',
  defected: 'goes over with its militia',
  ordered: 'is given up on orders from the top',
  // Eq. 24: open to every place; no force before its gates is needed.
  surprise: 'is taken by surprise, by fewer than it takes to storm it',
};

const HOW_BRIEF: Readonly<Record<How, string>> = {
  none: 'falls',
  assault: 'stormed',
  bargain: 'handed over by bargain',
  abandoned: 'abandoned by its garrison',
  defected: 'goes over with its militia',
  ordered: 'given up on orders from the top',
  surprise: 'taken by surprise',
};

/** `2,500 against 1,700`; without the attackers where none are what took it. */
function numbersOf({ attackers, defenders }: FallFacts): string | null {
  if (defenders === null) return null;
  if (attackers === null) return `${persons(defenders)} men in it`;
  return `${persons(attackers)} against ${persons(defenders)}`;
}

function newsWords(news: News): string {
  switch (news.of) {
    case 'event':
      return news.text;
    case 'patron':
      return 'news of a patron';
    case 'flight':
      return 'the head of the regime had left';
    case 'switch':
      return `${news.who}: its men had left the regime`;
  }
}

/** Words for channels whose name alone says too little. */
const CHANNEL_WORDS: Readonly<Partial<Record<Channel, string>>> = {
  lift: 'supply and maintenance',
  air: 'air support',
};

function levelWords({ whose, channel, before, level }: Level, full: string): string {
  const what = channel === null ? 'one channel' : (CHANNEL_WORDS[channel] ?? channel);
  const change =
    level === null || before === null
      ? 'changes'
      : `from ${percent(before)} ${level < before ? 'down' : 'up'} to ${percent(level)}${full}`;
  return `${whose === 'challenger' ? 'the challenger' : 'the regime'}: ${what} ${change}.`;
}

const BECAUSE = {
  attack: 'so many of those who carried it had given up that it could not stand',
  leaderFlight: 'its head had left',
  capitalLost: 'the capital was lost',
} as const;
const because = (cause: string | null): string | undefined =>
  cause !== null && Object.hasOwn(BECAUSE, cause)
    ? BECAUSE[cause as keyof typeof BECAUSE]
    : undefined;

const prisoners = (men: number | null): string =>
  `${men === null ? 'Prisoners' : `${persons(men)} prisoners`} are freed and take up arms again.`;

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const TRACE_ENGLISH: TraceSentences = {
  shared: SHARED_ENGLISH,
  title: (run, of) => `One history, told: run ${run} of ${of}`,
  ending: ({ lost, held, collapseDate, horizonDate, notTheChallengers: others, ...people }) => [
    `${lost} of ${held} centres fall in this run; ${
      collapseDate === null
        ? `the regime holds to ${longDate(horizonDate)}`
        : `the regime ends on ${longDate(collapseDate)}`
    }.`,
    others.length === 0
      ? 'At the end the challenger holds every centre.'
      : `At the end the challenger does not hold ${others.length <= 6 ? list(others) : count(others.length, 'centre', 'centres')}.`,
    `By then, in this run, about ${persons(people.displaced)} people have left their homes, about ${persons(people.killed)} civilians have been killed and ${persons(people.evacuated)} flown out.`,
  ],
  course: ({ pace, over, away, end }) => [
    ...(pace === null
      ? ['No centre falls.']
      : [
          `The first centre to fall is ${pace.first.what}, on ${longDate(pace.first.date)}.`,
          ...(pace.falls < 3
            ? []
            : [
                `Half of the ${pace.falls} that fall have fallen by ${longDate(pace.halfDate)}, the last on ${longDate(pace.lastDate)}.`,
              ]),
        ]),
    ...(over.length === 0 ? [] : [`Armed groups that go over: ${over.join('; ')}.`]),
    ...(away.length === 0 ? [] : [`Armed groups that give up: ${away.join('; ')}.`]),
    ...(end === null
      ? []
      : [
          `The regime ends on ${longDate(end.date)}, ${end.headLeft ? 'when its head leaves' : 'with the loss of the capital'}; by the day before ${count(end.before, 'centre had', 'centres had')} fallen.`,
        ]),
  ],
  region: (index) => `region ${index}`,
  command: (index) => `command ${index + 1}`,
  fall: (place, how) => `${place} ${HOW[how]}.`,
  fallBrief: (facts) => {
    const { place, how, supply } = facts;
    const parts = [numbersOf(facts), supply === null ? null : `${percent(supply)} supplied`].filter(
      (part) => part !== null,
    );
    return `${place} ${HOW_BRIEF[how]}${parts.length === 0 ? '' : `; ${parts.join(', ')}`}.`;
  },
  pressed: ({ rural, siege, front }) =>
    sentence([
      rural === null ? null : `${percent(rural)} of the countryside around it was the challenger’s`,
      siege === null ? null : `the siege stood at ${decimals(siege, 2)} of 1`,
      front === null
        ? null
        : front.km === null
          ? 'no centre on its roads had been lost'
          : `the nearest lost centre lay ${thousands(front.km)} km away by road`,
    ]),
  forces: ({ challenger, present, garrison, militia, loyal, odds }) => {
    const defenders: string[] = [];
    if (present !== null)
      defenders.push(
        `${persons(present)} men of the garrison${garrison === null ? '' : ` (counted as ${persons(garrison)})`}`,
      );
    if (militia !== null)
      defenders.push(
        `${persons(militia)} militiamen${loyal === null ? '' : ` (${percent(loyal)} with the regime)`}`,
      );
    return sentence([
      challenger === null || defenders.length === 0
        ? null
        : `${persons(challenger)} fighters faced ${list(defenders)}`,
      odds === null
        ? null
        : `the challenger’s odds in a fight, support included, were ${percent(odds)}`,
    ]);
  },
  willing: ({ willingness, signal, strength, threshold, cost }) => {
    const truth = strength === null ? '' : ` (in truth ${decimals(strength, 2)})`;
    return sentence([
      willingness === null
        ? null
        : `with a probability of ${percent(willingness)} its garrison would yield to an offer`,
      signal === null || threshold === null
        ? null
        : `it believed the regime’s strength to be ${decimals(signal, 2)}${truth}, and that the regime stands only above ${decimals(threshold, 2)}`,
      cost === null
        ? null
        : `what held it back weighed ${decimals(cost, 2)} (below 0 it leans to yielding)`,
    ]);
  },
  support: ({ arrears, supply, air }) =>
    sentence([
      arrears === null
        ? null
        : arrears > 0.005
          ? `pay was ${percent(Math.min(1, arrears))} short`
          : 'pay was not short',
      supply === null
        ? null
        : `the way from the capital left ${percent(supply)} of the garrison’s worth`,
      air === null
        ? null
        : Math.abs(air) < 0.005
          ? 'neither side had the air'
          : `the ${air > 0 ? 'incumbent' : 'challenger'} had ${percent(Math.abs(air))} of full air support more than the other side`,
    ]),
  nearby: ({ named, falls, neighbours }) => {
    if (falls === 0) return 'No centre had fallen in the two weeks before.';
    const names = named.map(({ what, date }) => `${what} (${shortDate(date)})`);
    const more = falls - named.length;
    if (more > 0) names.push(`${more} more`);
    const next =
      neighbours === 0
        ? ''
        : falls === 1
          ? ', on one of its roads'
          : `, ${neighbours} of them on its roads`;
    return `${count(falls, 'centre', 'centres')} had fallen in the two weeks before${next}: ${list(names)}.`;
  },
  newsSince: (news) =>
    `In the two weeks before it had become known: ${list(news.map((n) => `${newsWords(n)} (${shortDate(n.date)})`))}.`,
  afterTheEnd: (date) =>
    date === null
      ? 'The regime ended on the same day.'
      : `The regime had ended on ${longDate(date)}.`,
  news: (text) => ended(`It becomes known: ${text ?? 'news of a patron'}`),
  newsBrief: (text) => ended(`News: ${text ?? 'of a patron'}`),
  level: (of) => `Outside support for ${levelWords(of, ' of its full level')}`,
  levelBrief: (of) => `Support for ${levelWords(of, '')}`,
  leaderSwitch: ({ who, men, flees }) =>
    `${capitalised(who)}: ${men === null ? 'its' : persons(men)} men ${flees ? 'give up and leave' : 'go over to the challenger'}.`,
  leaderPlaces: (places) => `They stood in ${list(places)}.`,
  leaderWhy: ({ pay, chance }) =>
    sentence([
      pay === null
        ? null
        : `outside money covered ${percent(Math.min(1, pay))} of what keeps such forces`,
      chance === null
        ? null
        : `on this day the chance that they would leave was ${percent(chance)}`,
    ]),
  leaderFlight: () => 'The head of the regime leaves.',
  flightWhy: ({ lost, willingness }) =>
    sentence([
      lost === null ? null : `${percent(lost)} of the regime’s weight was already lost`,
      willingness === null
        ? null
        : `in the capital the garrison would have yielded with a probability of ${percent(willingness)}`,
    ]),
  collapse: (cause) => {
    const why = because(cause);
    return `The regime ends${why === undefined ? '' : `: ${why}`}.`;
  },
  collapseWhy: ({ lost, strength, attack }) =>
    sentence([
      lost === null ? null : `${percent(lost)} of its weight was lost`,
      strength === null ? null : `its strength was ${decimals(strength, 2)}`,
      attack === null ? null : `those who had given up or would made ${decimals(attack, 2)}`,
    ]),
  evacuation: (place, perDay) =>
    `An airlift of people begins from ${place}${perDay === null ? '' : `, at most ${persons(perDay)} persons a day`}.`,
  prisoners,
  prisonersAt: (place, men) => `${place}: ${prisoners(men)}`,
  step: (date, brief) => `${shortDate(date)}: ${brief}`,
  dayHeading: (date, day) => `${longDate(date)} (day ${day})`,
  fallsAfter: (falls) =>
    `With the regime gone ${count(falls, 'more centre changes', 'more centres change')} hands; that is no fight, and not told.`,
  legend:
    'Against: fighters before the place, and those who stood in it. Supplied: how much of its garrison’s worth the way from the capital left it. --full says why, with the numbers of the rules.',
  label: (seed) =>
    `One simulated history of many (seed ${seed}): its causes are the model’s; nothing here is an observation, except news and outside support, which are inputs.`,
};
