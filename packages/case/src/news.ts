/** What a dated event means for the side it concerns, by its kind alone. */
import type { WorldEvent } from '@interregnum/model';
import { CEASEFIRE } from './ceasefires.ts';
import type { EventEffect, EventRow } from './types.ts';
import { told, type View } from './view.ts';

/** Kinds that are news of outside support; a coup counts because it costs the regime its guarantor. */
const PATRON = /patron|aid_|guarantor|handover|logist|recogni|coup|sanction|interven/;
/** A change of command that regime made itself; flights and orders are what the rules decide, not inputs. */
const LEADER = /reshuffle|restructur|dismiss/;
/** How those who yielded were treated, or will be. */
const AMNESTY = /^amnesty|massacre|reprisal/;
/** Kinds that are good news for the side. */
const GAIN = /entry|surge|resum|increase|escalat|deploy|interven|amnesty_(offer|kept|honou?red)/;

export function aboutOf(kind: string): WorldEvent['about'] {
  if (AMNESTY.test(kind)) return 'amnesty';
  return PATRON.test(kind) ? 'patron' : LEADER.test(kind) ? 'leader' : 'other';
}

/**
 * +1 bad news for the side, -1 good; of treatment, +1 broken, -1 kept. A negative magnitude says that bad
 * news turned out good; a broken promise stays broken, whomever it helps.
 */
export function signOf(kind: string, magnitude: number): 1 | -1 {
  if (AMNESTY.test(kind)) return GAIN.test(kind) ? -1 : 1;
  return GAIN.test(kind) || magnitude < 0 ? -1 : 1;
}

/** What kind and magnitude alone are read as. */
export function effectByKind(kind: string, magnitude: number): EventEffect {
  if (aboutOf(kind) === 'other') return 'none';
  return signOf(kind, magnitude) > 0 ? 'weakens' : 'strengthens';
}

type Read = Pick<EventRow, 'kind' | 'side' | 'effect'> & {
  readonly magnitude: Pick<EventRow['magnitude'], 'value'>;
};

/** How the rules read an event. */
export function readingOf({ kind, magnitude, effect }: Read): Pick<WorldEvent, 'about' | 'sign'> {
  const sign = signOf(kind, magnitude.value);
  if (effect === undefined) return { about: aboutOf(kind), sign };
  if (effect === 'none') return { about: 'other', sign };
  return { about: aboutOf(kind), sign: effect === 'weakens' ? 1 : -1 };
}

const ABOUT: Readonly<Record<Exclude<WorldEvent['about'], 'other'>, string>> = {
  patron: 'of outside support',
  leader: 'of its command',
  amnesty: 'of how those who yield are treated',
};

/** What people look for in an event and no rule has, and what is read instead. */
const NOT_RULES: readonly (readonly [kind: RegExp, instead: string])[] = [
  [
    CEASEFIRE,
    'it does not say until when and how far it is kept (until, kept), so the war goes on through it',
  ],
  [
    /retak|recaptur|reconque/,
    'a centre that is lost stays lost; outposts are taken back where districts are played',
  ],
  [
    /infight|schism|rival/,
    'challengers are one bloc with one aim and do not fight each other before the regime ends',
  ],
];

/** The same in words, for whoever checks a case. */
export function readingInWords(event: Read): string {
  const { about, sign } = readingOf(event);
  if (about === 'other') {
    const instead = NOT_RULES.find(([kind]) => kind.test(event.kind))?.[1];
    return `told, and read by no rule${instead === undefined ? '' : `: ${instead}`}`;
  }
  return `read as ${sign > 0 ? 'bad' : 'good'} news ${ABOUT[about]} for the ${event.side}`;
}

export function newsOf(events: readonly EventRow[], horizonDays: number, view: View): WorldEvent[] {
  return events.flatMap((e, source): WorldEvent[] => {
    if (!told(e, horizonDays, view)) return [];
    return [
      {
        dayKnown: e.knownDay,
        side: e.side === 'incumbent' ? 0 : 1,
        magnitude: Math.abs(e.magnitude.value),
        ...readingOf(e),
        source,
      },
    ];
  });
}
