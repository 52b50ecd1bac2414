/** What the record says of an outcome of one's own, in English: observed, and never a result. */
import { type CentreSeen, dateOf, type EventSeen, type Happening } from '@interregnum/case';
import { count, list, longDate, thousands } from '@interregnum/words';
import type { OwnOutcome } from './sentences.ts';

/** Named in a sentence; the document has them all. */
const MOST_SAID = 8;
const MOST_SOURCES = 4;

const CAME: Readonly<Record<Happening, readonly [came: string, not: string, unsaid: string]>> = {
  'regime falls': ['the regime fell', 'the regime did not fall', 'whether the regime fell'],
  'capital lost': [
    'the capital was lost',
    'the capital was not lost',
    'whether the capital was lost',
  ],
  'leader flees': [
    'the head of the regime fled',
    'the head of the regime did not flee',
    'when the head of the regime fled, if he did',
  ],
};
const PERSONS = { displaced: 'the displaced', 'civilians killed': 'civilians killed' } as const;

type Dated = (day: number) => string;

/** A day of the record may be a fraction, and lie beyond the days simulated. */
const datedFrom =
  (origin: string): Dated =>
  (day) =>
    longDate(dateOf(Math.floor(day), origin));

function centre(name: string, seen: CentreSeen, dated: Dated): string {
  if (seen.is === 'not said') return `${name} is not in the record`;
  if (seen.is === 'held')
    return `${name} was held to ${dated(seen.untilDay)}, when the record ends`;
  return seen.low === seen.high
    ? `${name} was lost on ${dated(seen.low)}`
    : `${name} was lost between ${dated(seen.low)} and ${dated(seen.high)}`;
}

function seenWords(seen: EventSeen, dated: Dated): string[] {
  switch (seen.of) {
    case 'lost':
      return seen.centres.map((c) => centre(c.name, c.seen, dated));
    case 'centres lost': {
      const { least, most, day } = seen;
      const some = least === most ? thousands(least) : `${thousands(least)} to ${thousands(most)}`;
      const were = most === 1 ? 'centre was' : 'centres were';
      return [`${some} ${were} lost by ${dated(day)}`];
    }
    case 'happening': {
      const [came, not, unsaid] = CAME[seen.what];
      if (seen.came === null) return [`it does not say ${unsaid}`];
      if (!seen.came) return [not];
      return [
        `${came}${seen.day === null ? ', on a day that is not known' : ` on ${dated(seen.day)}`}`,
      ];
    }
    case 'persons':
      return [`it has no count of ${PERSONS[seen.what]} from the first day on`];
  }
}

/** What keeps the record from saying, each once. */
function lacks({ history, origin }: OwnOutcome): string[] {
  const dated = datedFrom(origin);
  const unsaid = (history?.events ?? []).filter((seen) => seen.said === null);
  return [...new Set(unsaid.flatMap((seen) => seenWords(seen, dated)))];
}

/** `In history it held.` */
export function historySentence(own: OwnOutcome): string {
  if (own.history === null) return 'Whether it held in history is not known.';
  if (own.history.said !== null)
    return own.history.said ? 'In history it held.' : 'In history it did not hold.';
  const why = lacks(own);
  return `Whether it held in history the record does not say (${shortened(why)}).`;
}

const shortened = (items: readonly string[]): string => {
  const more = items.length - MOST_SAID;
  return list(more > 0 ? [...items.slice(0, MOST_SAID), `${thousands(more)} more`] : items);
};

/** What that rests on, and the sources. */
export function recordSentence({ history, origin }: OwnOutcome): string {
  if (history === null) return '';
  const dated = datedFrom(origin);
  const seen = [...new Set(history.events.flatMap((event) => seenWords(event, dated)))];
  const { sources } = history;
  const more = sources.length - MOST_SOURCES;
  const from =
    sources.length === 0
      ? 'the tables of what happened'
      : `${sources.slice(0, MOST_SOURCES).join('; ')}${more > 0 ? `; and ${count(more, 'more source', 'more sources')} in the tables of what happened` : ''}`;
  return `What the record says of it, an observation and no result of the model: ${shortened(seen)}. From: ${from}.`;
}
