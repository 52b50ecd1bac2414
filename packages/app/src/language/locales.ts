/** What the page knows of each of its languages. */

import { DARI_MONTHS, type MonthNames, PASHTO_MONTHS } from '@interregnum/words';
import { LANGUAGES, type Language } from '../state/asked.ts';

export interface Locale {
  readonly language: Language;
  /** Its own name, for the reader who looks for it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** For numbers, and for dates where `months` is null. Pashto counts as Dari: few browsers know it. */
  readonly format: string;
  /** Names of months where browsers do not have them; null where they do. */
  readonly months: MonthNames | null;
  /** Whether dates of the solar Hijri calendar stand beside Gregorian ones unless said otherwise. */
  readonly solarDates: boolean;
  /** Whether a speaker has read the page in it. */
  readonly reviewed: boolean;
}

export const LOCALES: Readonly<Record<Language, Locale>> = {
  en: {
    language: 'en',
    name: 'English',
    dir: 'ltr',
    format: 'en-GB',
    months: null,
    solarDates: false,
    reviewed: true,
  },
  fr: {
    language: 'fr',
    name: 'Français',
    dir: 'ltr',
    format: 'fr-FR',
    months: null,
    solarDates: false,
    reviewed: false,
  },
  'fa-AF': {
    language: 'fa-AF',
    name: 'دری',
    dir: 'rtl',
    format: 'fa-AF',
    months: DARI_MONTHS,
    solarDates: true,
    reviewed: false,
  },
  ps: {
    language: 'ps',
    name: 'پښتو',
    dir: 'rtl',
    format: 'fa-AF',
    months: PASHTO_MONTHS,
    solarDates: true,
    reviewed: false,
  },
};

/** The page's language for a reader's own list; Persian of any country reads Dari. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = base === 'fa' || base === 'prs' ? 'fa-AF' : LANGUAGES.find((l) => l === base);
    if (found !== undefined) return found;
  }
  return 'en';
}
