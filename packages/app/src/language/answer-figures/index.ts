/** The words inside the figures of answers, which Play does not load. */
import type { Say } from '@interregnum/figures';
import type { Language } from '../../state/asked.ts';
import { DARI } from './dari.ts';
import { FRENCH } from './french.ts';
import { PASHTO } from './pashto.ts';
import type { Phrasebook } from './phrases.ts';

type Template = readonly [pattern: RegExp, said: string];

const SLOT = /\{(\d)\}/g;

/** What is filled in comes in the order of its numbers in English. */
const templateOf = ([phrase, said]: readonly [string, string]): Template => [
  new RegExp(`^${phrase.replace(/[()?.]/g, '\\$&').replace(SLOT, '(.+)')}$`),
  said,
];

const templatesOf = (book: Phrasebook): readonly Template[] => [
  ...Object.entries(book).map(templateOf),
  // Whole phrases and numbers first: what is left is made of parts that are said one by one.
  ...['{0} ({1})', '{0}  {1}'].map((parts) => templateOf([parts, parts])),
];

const TEMPLATES: Readonly<Record<Exclude<Language, 'en'>, readonly Template[]>> = {
  fr: templatesOf(FRENCH),
  'fa-AF': templatesOf(DARI),
  ps: templatesOf(PASHTO),
};

/** @returns null where the text is none of an answer's own */
export function answerPhrases(text: string, language: Language, speak: Say): string | null {
  if (language === 'en') return null;
  for (const [pattern, said] of TEMPLATES[language]) {
    const parts = pattern.exec(text)?.slice(1);
    if (parts !== undefined) return said.replace(SLOT, (_, n) => speak(parts[Number(n)] ?? ''));
  }
  return null;
}
