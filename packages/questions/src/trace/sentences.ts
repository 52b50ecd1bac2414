/**
 * What is told of one history, whatever the language: each language is one `TraceSentences`. Names
 * are given as the case has them, dates as ISO text, shares from 0 to 1.
 */
import type { CHANNELS, COLLAPSE_CAUSES, MANNERS } from '@interregnum/model';
import type { SharedSentences } from '../shared/sentences.ts';

/** How a centre falls; `surprise`: by assault, with no force before its gates. */
export type How = (typeof MANNERS)[number] | 'surprise';
export type Channel = (typeof CHANNELS)[number];
export type CollapseCause = (typeof COLLAPSE_CAUSES)[number];

type Maybe = number | null;

/** Something dated: a centre that fell, news that became known. */
export interface Dated {
  readonly what: string;
  readonly date: string;
}

export interface EndingFacts {
  readonly lost: number;
  readonly held: number;
  /** null: the regime holds to the horizon. */
  readonly collapseDate: string | null;
  readonly horizonDate: string;
  /** Centres that somebody other than the challenger holds at the end. */
  readonly notTheChallengers: readonly string[];
  readonly displaced: number;
  readonly killed: number;
  readonly evacuated: number;
}

export interface CourseFacts {
  /** null where no centre falls. */
  readonly pace: {
    readonly first: Dated;
    readonly falls: number;
    /** By when half of those that fall have fallen, and all. */
    readonly halfDate: string;
    readonly lastDate: string;
  } | null;
  /** Armed groups that go over, that give up. */
  readonly over: readonly string[];
  readonly away: readonly string[];
  readonly end: {
    readonly date: string;
    /** When its head leaves, else with the loss of the capital. */
    readonly headLeft: boolean;
    /** Centres fallen by the day before. */
    readonly before: number;
  } | null;
}

export interface FallFacts {
  readonly place: string;
  readonly how: How;
  /** null where none are what took it. */
  readonly attackers: Maybe;
  readonly defenders: Maybe;
  readonly supply: Maybe;
}

export interface Forces {
  readonly challenger: Maybe;
  readonly present: Maybe;
  /** As how many its men count. */
  readonly garrison: Maybe;
  readonly militia: Maybe;
  readonly loyal: Maybe;
  readonly odds: Maybe;
}

export interface Willing {
  readonly willingness: Maybe;
  /** The regime's strength as believed, as it was, and above which it is believed to stand. */
  readonly signal: Maybe;
  readonly strength: Maybe;
  readonly threshold: Maybe;
  readonly cost: Maybe;
}

export interface Nearby {
  /** Earlier falls that are named, neighbours on the road first. */
  readonly named: readonly Dated[];
  readonly falls: number;
  readonly neighbours: number;
}

/** News that had become known. */
export type News =
  | { readonly of: 'event'; readonly text: string; readonly date: string }
  | { readonly of: 'patron' | 'flight'; readonly date: string }
  | { readonly of: 'switch'; readonly who: string; readonly date: string };

export interface Level {
  readonly whose: 'incumbent' | 'challenger';
  /** null where the channel is not known. */
  readonly channel: Channel | null;
  readonly before: Maybe;
  readonly level: Maybe;
}

/** Sentences that there may be nothing to say in: null. */
type Said = string | null;

export interface TraceSentences {
  readonly shared: SharedSentences;
  title(run: number, of: string): string;
  /** What a run comes to, number first. */
  ending(facts: EndingFacts): string[];
  /** First fall, pace, who changed sides, the end. */
  course(facts: CourseFacts): string[];
  /** A region that has no name. */
  region(index: number): string;
  command(index: number): string;
  fall(place: string, how: How): string;
  fallBrief(facts: FallFacts): string;
  /** @param km of the nearest lost centre; none where none on its roads was lost */
  pressed(of: {
    readonly rural: Maybe;
    readonly siege: Maybe;
    readonly front: { readonly km: Maybe } | null;
  }): Said;
  forces(of: Forces): Said;
  willing(of: Willing): Said;
  /** @param air of full support, the incumbent's less the challenger's */
  support(of: { readonly arrears: Maybe; readonly supply: Maybe; readonly air: Maybe }): Said;
  nearby(of: Nearby): string;
  /** What had become known in the two weeks before. */
  newsSince(news: readonly News[]): string;
  /** That the regime had ended. @param date null where it was the same day */
  afterTheEnd(date: string | null): string;
  /** @param text of an event; null where it is of a patron */
  news(text: string | null): string;
  newsBrief(text: string | null): string;
  level(of: Level): string;
  levelBrief(of: Level): string;
  leaderSwitch(of: { readonly who: string; readonly men: Maybe; readonly flees: boolean }): string;
  leaderPlaces(places: readonly string[]): string;
  /** @param chance of leaving, on this day */
  leaderWhy(of: { readonly pay: Maybe; readonly chance: Maybe }): Said;
  leaderFlight(): string;
  flightWhy(of: { readonly lost: Maybe; readonly willingness: Maybe }): Said;
  collapse(cause: CollapseCause | null): string;
  collapseWhy(of: { readonly lost: Maybe; readonly strength: Maybe; readonly attack: Maybe }): Said;
  evacuation(place: string, perDay: Maybe): string;
  prisoners(men: Maybe): string;
  /** Prisoners freed where no fall has been told. */
  prisonersAt(place: string, men: Maybe): string;
  /** A line of a list: the date, what happened. */
  step(date: string, brief: string): string;
  dayHeading(date: string, day: number): string;
  /** Centres that change hands after the end. */
  fallsAfter(count: number): string;
  readonly legend: string;
  label(seed: number): string;
}
