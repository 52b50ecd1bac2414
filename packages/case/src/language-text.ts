/** Texts that a file may give in more than one language. */
import { asObject, fieldOf } from './json.ts';
import { shown } from './shown.ts';
import { checkFields, fault, type YamlContext, type YamlPath } from './yaml.ts';
import { boundedText, type Fields, readText } from './yaml-fields.ts';

/** Languages that a text can be given in, English first. */
export const LANGUAGES = ['en', 'fr', 'fa-AF', 'ps'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English, or English and some of the other languages. */
export type LanguageText =
  | string
  | ({ readonly en: string } & Readonly<Partial<Record<Language, string>>>);

/** A text that must be there, alone or by language; null, with a fault, where it is not. */
export function readLanguageText(
  context: YamlContext,
  path: YamlPath,
  object: Fields,
  name: string,
): LanguageText | null {
  const value = fieldOf(object, name);
  const languages = asObject(value);
  if (languages === null) return readText(context, path, object, name);
  const at = [...path, name];
  checkFields(context, at, languages, LANGUAGES);
  const texts: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = fieldOf(languages, language);
    if (text === undefined && language !== 'en') continue;
    if (typeof text !== 'string' || text.trim() === '') {
      const names = { field: text === undefined ? 'en' : `${language} ${shown(text ?? '')}` };
      return fault(context, [...at, language], 'missing-field', names, { allowed: 'text' });
    }
    // bounded as the field is, and placed at the language
    if (boundedText(context, path, name, text.trim()) === null) return null;
    texts[language] = text.trim();
  }
  return texts.en === undefined ? null : { ...texts, en: texts.en };
}
