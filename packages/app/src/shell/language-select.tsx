import { useIntl } from 'react-intl';
import { useLanguage } from '../language/language-provider.tsx';
import { LOCALES } from '../language/locales.ts';
import { LANGUAGES } from '../state/asked.ts';
import { useAsked, useAskedStore } from '../state/use-asked.ts';

export function LanguageSelect() {
  const intl = useIntl();
  const { locale, choose } = useLanguage();
  const store = useAskedStore();
  const inLink = useAsked((asked) => asked.language);
  return (
    <select
      className="language"
      aria-label={intl.formatMessage({
        id: 'shell.language',
        defaultMessage: 'Language',
        description: 'Label of the list of languages',
      })}
      value={locale.language}
      onChange={(event) => {
        const language = LANGUAGES.find((l) => l === event.target.value) ?? 'en';
        choose({ language });
        // A link that names a language keeps naming one.
        if (inLink !== null) store.ask({ language }, 'replace');
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {LOCALES[language].name}
        </option>
      ))}
    </select>
  );
}
