/** What a reader chose for all visits. A link that says otherwise goes before it. */
import {
  type Asked,
  CALENDARS,
  type Calendar,
  LANGUAGES,
  type Language,
  THEMES,
  type Theme,
} from '../state/asked.ts';

export interface Preferences {
  readonly language: Language | null;
  readonly theme: Theme;
  readonly calendar: Calendar;
  /** Whether single keys (space, arrows, ?) work everywhere on the page. */
  readonly keys: boolean;
}

const KEY = 'interregnum.preferences';
const NONE: Preferences = { language: null, theme: 'auto', calendar: 'auto', keys: true };

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** A browser may forbid storage; then nothing is remembered. */
export function readPreferences(storage: () => Store): Preferences {
  try {
    const read = JSON.parse(storage().getItem(KEY) ?? '{}') as Record<string, unknown>;
    return {
      language: LANGUAGES.find((l) => l === read.language) ?? NONE.language,
      theme: THEMES.find((t) => t === read.theme) ?? NONE.theme,
      calendar: CALENDARS.find((c) => c === read.calendar) ?? NONE.calendar,
      keys: read.keys !== false,
    };
  } catch {
    return NONE;
  }
}

export function writePreferences(storage: () => Store, preferences: Preferences): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {}
}

/** What holds: what is asked, else what was chosen before, else the reader's own. */
export function holding(
  asked: Pick<Asked, 'language' | 'theme' | 'calendar'>,
  chosen: Preferences,
  own: Language,
): { readonly language: Language; readonly theme: Theme; readonly calendar: Calendar } {
  return {
    language: asked.language ?? chosen.language ?? own,
    theme: asked.theme === 'auto' ? chosen.theme : asked.theme,
    calendar: asked.calendar === 'auto' ? chosen.calendar : asked.calendar,
  };
}
