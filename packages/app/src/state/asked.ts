/**
 * Everything that is asked of the page, in one object that can be written down: a link is this
 * object, and whoever opens the link sees the same.
 */
import { HOME, type Route } from './routes.ts';

export const LANGUAGES = ['en', 'fr', 'fa-AF', 'ps'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** `auto`: as the language has it, which for Dari and Pashto is both. */
export const CALENDARS = ['auto', 'gregorian', 'both'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** What the maps show where a case has both: its regions, or the districts inside them. */
export const TIERS = ['regions', 'districts'] as const;
export type Tier = (typeof TIERS)[number];

/** `change`: the levers. */
export const PANELS = ['change'] as const;
export type Panel = (typeof PANELS)[number];

export interface Asked {
  readonly route: Route;
  /** A scenario that ships with the case, by its name; the edits come on top of it. */
  readonly scenario: string | null;
  /** Changes to the inputs, as the command's `--set` takes them: `PATH=VALUE`. */
  readonly edits: readonly string[];
  readonly seed: number;
  /** Histories to play in the end. */
  readonly runs: number;
  /** Day on the timeline; null: the day the page chooses. */
  readonly day: number | null;
  /** The single history that is shown, by its run; null: all of them. */
  readonly history: number | null;
  /** The region that is pinned, by its id. */
  readonly region: string | null;
  readonly tier: Tier;
  /** The district that is pinned, by its id. */
  readonly district: string | null;
  /** What is opened beside the answer; null: nothing. */
  readonly panel: Panel | null;
  /** Of a tour, from 1. */
  readonly step: number;
  /** Shown within another page: the screen alone, nothing round it. */
  readonly embed: boolean;
  /** null: the reader's own. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly calendar: Calendar;
}

export const DEFAULT_RUNS = 1000;
export const MOST_RUNS = 10_000;
export const HIGHEST_SEED = 0xffffffff;
export const MOST_EDITS = 200;
export const LONGEST_EDIT = 500;
export const MOST_STEPS = 12;
export const LAST_DAY = 100_000;

export const NOTHING_ASKED: Asked = {
  route: HOME,
  scenario: null,
  edits: [],
  seed: 1,
  runs: DEFAULT_RUNS,
  day: null,
  history: null,
  region: null,
  tier: 'regions',
  district: null,
  panel: null,
  step: 1,
  embed: false,
  language: null,
  theme: 'auto',
  calendar: 'auto',
};

/** What stays when the reader goes to another screen or another case. */
export function elsewhere(asked: Asked, route: Route): Asked {
  const same = asked.route.id === route.id && route.id !== null;
  const { language, theme, calendar, embed } = asked;
  return same ? { ...asked, route } : { ...NOTHING_ASKED, route, language, theme, calendar, embed };
}
