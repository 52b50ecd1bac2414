/** The reader's language, direction, calendar and theme, for everything below it. */
import type { FigureOptions } from '@interregnum/figures';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import { type Sentences, sentencesIn } from '../sentences/index.ts';
import type { Calendar, Language } from '../state/asked.ts';
import { useAsked } from '../state/use-asked.ts';
import { type DateWords, dateWords } from './dates.ts';
import { figureSpeaker, type MorePhrases, speakFigure } from './figure-words.ts';
import { loadMessages, type Messages } from './load-messages.ts';
import { LOCALES, type Locale, languageFor } from './locales.ts';
import { holding, type Preferences, readPreferences, writePreferences } from './preferences.ts';

interface LanguageValue {
  readonly locale: Locale;
  readonly calendar: Calendar;
  readonly sentences: Sentences;
  readonly preferences: Preferences;
  readonly choose: (change: Partial<Preferences>) => void;
}

const LanguageContext = createContext<LanguageValue | null>(null);

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (value === null) throw new Error('no language is provided');
  return value;
}

/** Dates of a case. @param origin ISO date of day 0 */
export function useDates(origin: string): DateWords {
  const { locale, calendar } = useLanguage();
  return useMemo(() => dateWords(locale, calendar, origin), [locale, calendar, origin]);
}

interface FigureSpeaker {
  /** Draws a figure in the reader's language; an English one stays as it is drawn. */
  readonly speak: (draw: (options: FigureOptions) => string, options: FigureOptions) => string;
  /** What it is laid out with. */
  readonly said: Pick<FigureOptions, 'say'>;
}

export function useFigureSpeaker(more?: MorePhrases): FigureSpeaker {
  const intl = useIntl();
  const { locale } = useLanguage();
  return useMemo((): FigureSpeaker => {
    if (locale.language === 'en') return { speak: (draw, options) => draw(options), said: {} };
    const say = figureSpeaker(intl, locale, more);
    return {
      speak: (draw, options) => speakFigure(draw({ ...options, say }), say),
      said: { say },
    };
  }, [intl, locale, more]);
}

const storage = (): Storage => window.localStorage;

interface Loaded {
  readonly language: Language;
  readonly messages: Messages;
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => readPreferences(storage));
  const asked = useAsked((a) => a);
  const held = holding(asked, preferences, languageFor(navigator.languages));
  const [loaded, setLoaded] = useState<Loaded | null>(
    held.language === 'en' ? { language: 'en', messages: {} } : null,
  );
  useEffect(() => {
    let left = false;
    loadMessages(held.language).then(
      (messages) => !left && setLoaded({ language: held.language, messages }),
      // Not there and offline: English is in the page.
      () => !left && setLoaded((before) => before ?? { language: 'en', messages: {} }),
    );
    return () => {
      left = true;
    };
  }, [held.language]);

  const language = loaded?.language ?? 'en';
  const locale = LOCALES[language];
  useEffect(() => {
    document.documentElement.lang = locale.language;
    document.documentElement.dir = locale.dir;
  }, [locale]);
  useEffect(() => {
    if (held.theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = held.theme;
  }, [held.theme]);

  const value = useMemo(
    (): LanguageValue => ({
      locale,
      calendar: held.calendar,
      sentences: sentencesIn(locale.language),
      preferences,
      choose: (change) => {
        const next = { ...preferences, ...change };
        setPreferences(next);
        writePreferences(storage, next);
      },
    }),
    [locale, held.calendar, preferences],
  );
  if (loaded === null) return null;
  return (
    <LanguageContext value={value}>
      <IntlProvider
        locale={locale.format}
        defaultLocale={locale.language === 'en' ? locale.format : 'en'}
        messages={loaded.messages}
      >
        <I18nProvider locale={locale.format}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}
